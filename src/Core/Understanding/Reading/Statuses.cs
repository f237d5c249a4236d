using System.Collections.Immutable;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Whether a question asks for what is over or for what still goes on.</summary>
internal enum Status
{
    None,
    Over,
    Running,
}

/// <summary>
/// Hears "which have ended", "the finished ones", "only those still active", "the one that hasn't ended".
/// </summary>
internal static class Statuses
{
    private const int Reach = 2;
    private const int BareMax = 6;

    /// <summary>Whether what is over is asked for; "the job she finished" says when, not whether.</summary>
    public static bool AsksOver(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) == "longer" && question.WordAt(at - 1) == "no") return true;
            if (IsCompleting(question, at) || IsTopOfEnded(question, at)) return true;
            if (!IsEnded(question.WordAt(at)) || IsNegated(question, at)) continue;
            if (IsPredicate(question, at) || IsAttribute(question, at) || IsOfSeveral(question, at)) return true;
        }

        return false;
    }

    /// <summary>"the one that hasn't finished", "the unfinished ones": whether what goes on is asked for.</summary>
    public static bool AsksUnfinished(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is "unfinished" or "incomplete") return true;
            var isEnded = IsEnded(question.WordAt(at)) || question.WordAt(at) is "finish" or "complete" or "graduate";
            if (isEnded && IsNegated(question, at) && Ends(question, at)) return true;
        }

        return false;
    }

    /// <summary>
    /// "and which have ended?" of a list that holds such entries, otherwise of the whole section that the talk is
    /// about; null where a question asks for more than that.
    /// </summary>
    public static Follow? Narrowing(
        Question question, FollowUpContext context, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (StatusOf(question) is not (not Status.None and var status) || context.Sections is not [var section])
            return null;
        if (shown.Length > 1 && Has(shown, status, index)) return new Follow(FollowKind.List, shown);
        return Has(index.BySection[(int)section], status, index) ? new Follow(FollowKind.Instead, default) : null;
    }

    // The status that is all that a question asks for.
    private static Status StatusOf(Question question)
    {
        if (question.Tokens.Count > BareMax || question.Dates is not null || question.Ordinal is not null)
            return Status.None;
        if (question.HasAny(Sense.It, Sense.There) || question.IsCovered(0, Sense.YesNo)) return Status.None;
        if (Pointing.HasSubject(question)) return Status.None;
        if (question.Has(Sense.Person)) return IsStillIn(question) ? Status.Running : Status.None;
        if (AsksOver(question)) return Status.Over;
        if (AsksUnfinished(question)) return Status.Running;
        var asks = question.HasAny(Sense.Which, Sense.Only, Sense.These) || question.Says("ones", "and");
        return asks && question.Has(Sense.Now) ? Status.Running : Status.None;
    }

    // "where is she still active?", "which does he still do?"
    private static bool IsStillIn(Question question) => question.Says("still") &&
        question.HasAny(Sense.Which, Sense.Where) && question.Topics.Count == 0 &&
        !question.Hits.Exists(static hit => Senses.VerbOf(hit.Sense) is not null);

    private static bool Has(ImmutableArray<int> items, Status status, ResumeIndex index)
    {
        foreach (var item in items)
            if (index.DatesAt(item) is { } span && span.IsOngoing == (status == Status.Running) ||
                (status == Status.Running && UnfinishedStudy.Is(index.Items[item]))) return true;
        return false;
    }

    private static bool IsEnded(string word) =>
        word is "finished" or "completed" or "over" or "ended" or "done" or "closed" or "concluded";

    // "the highest degree that she has finished"
    private static bool IsTopOfEnded(Question question, int at) => at == question.Tokens.Count - 1 &&
        question.Has(Sense.Highest) && question.WordAt(at) is "finished" or "completed" or "earned" or "obtained";

    // "which degrees did she complete?"
    private static bool IsCompleting(Question question, int at) => at == question.Tokens.Count - 1 &&
        question.WordAt(at) is "finish" or "complete" && question.WordAt(at - 2) is "did" &&
        question.IsCovered(at - 1, Sense.Person) && question.HasAny(Sense.Which, Sense.What);

    // "the projects he finished"; "the project he finished last" is asked for by its day.
    private static bool IsOfSeveral(Question question, int at) => at == question.Tokens.Count - 1 && at > 1 &&
        question.WordAt(at) is "finished" or "completed" && question.IsCovered(at - 1, Sense.Person) &&
        Senses.IsFrameNoun(question, at - 2) && question.Tokens[at - 2].Word is var noun && noun.Text != noun.Light;

    private static bool Ends(Question question, int at) => at == question.Tokens.Count - 1 ||
        question.WordAt(at + 1) is "already" or "now" or "by" or "yet";

    // "hasn't finished", "are not yet over".
    private static bool IsNegated(Question question, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - Reach); before--)
            if (question.IsCovered(before, Sense.Not)) return true;
        return false;
    }

    // "are finished", "has been completed already", "which have ended".
    private static bool IsPredicate(Question question, int at)
    {
        if (!Ends(question, at)) return false;
        if (question.WordAt(at - 1) is "have" or "has")
            return question.WordAt(at) is "ended" or "finished" or "concluded";
        for (var before = at - 1; before >= Math.Max(0, at - Reach); before--)
            if (question.WordAt(before) is "are" or "is" or "whats" or "already" or "been") return true;
        return false;
    }

    // "the finished projects", "ended ones", "only the completed".
    private static bool IsAttribute(Question question, int at)
    {
        if (question.WordAt(at) is "over" or "done") return false;
        if (question.WordAt(at + 1) is "one" or "ones") return true;
        var isLed = question.WordAt(at - 1) is "the" or "any" or "only" or "which" or "all" or "" or "and" or "what";
        return isLed && (at == question.Tokens.Count - 1 || Senses.IsFrameNoun(question, at + 1));
    }
}
