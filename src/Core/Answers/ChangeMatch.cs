using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Finds the change that a question is about: its words stand in the sentence, and one at least beside the figures,
/// so that no figure of something else is told.
/// </summary>
internal static class ChangeMatch
{
    private const float InClause = 2f;
    private const float InField = 1f;
    private const float InItem = 0.5f;
    private const float Initials = 4f;
    private const int InitialsMin = 3;
    private const float NameWeight = 0.95f;

    // What a figure may be called that the sentence calls by its name alone.
    private static readonly FrozenSet<string> Measures = new[]
    {
        "rate", "level", "number", "figure", "amount", "count", "total", "average", "value", "time", "duration", "size",
        "speed", "metric", "result", "overall", "base",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Words for one and the same thing.
    private static readonly FrozenSet<string>[] Families =
    [
        Stemmer.Stems("cost", "bill", "spend", "spending", "expense", "expenditure"),
        Stemmer.Stems("revenue", "turnover", "income"),
        Stemmer.Stems("release", "deployment", "deploy"),
        Stemmer.Stems("bug", "defect"),
    ];

    /// <summary>The change asked for; null where the résumé tells none of the kind.</summary>
    public static Change? Find(Ask ask, ChangeAsk asked, ResumeIndex index)
    {
        if (asked.Subject.IsEmpty) return Only(ask, index);
        Change? best = null;
        var most = 0f;
        foreach (var change in index.Changes)
        {
            if (!IsAllowed(ask, change, index)) continue;
            var score = Score(ask.Question, asked, change, index);
            if (score > most || (score == most && best is not null && IsLater(change, best, index)))
                (best, most) = (change, score);
        }

        return best;
    }

    /// <summary>Whether a question asks for a change that the résumé tells.</summary>
    public static bool IsTold(Question question, ResumeIndex index)
    {
        if (index.Changes.IsEmpty || ChangeAsk.Of(question) is not { Subject.IsEmpty: false } asked) return false;
        foreach (var change in index.Changes)
            if (Score(question, asked, change, index) > 0) return true;
        return false;
    }

    /// <summary>
    /// Whether a number's sentence says all that a question on a change names, and the number is of no other change.
    /// </summary>
    public static bool Says(Ask ask, ChangeAsk asked, NumberMention mention, ResumeIndex index)
    {
        foreach (var change in index.Changes)
            if (change.Item == mention.Item && change.Field == mention.Field && mention.Start < change.End &&
                mention.End > change.Start && !asked.Subject.IsEmpty) return false;
        foreach (var at in asked.Subject)
        {
            if (Measures.Contains(ask.Question.Tokens[at].Word.Light) || IsCause(ask.Question, asked, at, index))
                continue;
            if (Says(mention.Stems, ask.Question, at)) continue;
            var isSaid = ask.Topics.Any((at, mention), static (topic, of) => of.at >= topic.Start &&
                of.at < topic.End && (topic.ToldIn(of.mention.Item) == of.mention.Field ||
                    topic is { Kind: TopicKind.Entity } && topic.WeightIn(of.mention.Item) > 0));
            if (!isSaid) return false;
        }

        return true;
    }

    // "how much faster is it now?" of the one thing talked about, where that tells of one change.
    private static Change? Only(Ask ask, ResumeIndex index)
    {
        if (ask.Scope is not { IsDefault: false, Length: 1 }) return null;
        Change? only = null;
        foreach (var change in index.Changes)
        {
            if (change.Item != ask.Scope[0]) continue;
            if (only is not null) return null;
            only = change;
        }

        return only;
    }

    private static bool IsAllowed(Ask ask, Change change, ResumeIndex index)
    {
        if (ask.IsScoped && !ask.Scope.Contains(change.Item)) return false;
        if (index.SectionAt(change.Item) == Section.References) return false;
        return ask.Dates is not { IsEvent: false } dates || Within.Holds(change.Item, dates, index);
    }

    private static bool IsLater(Change change, Change best, ResumeIndex index)
    {
        if (change.IsPair != best.IsPair) return change.IsPair;
        return (index.DatesAt(change.Item)?.Last ?? DateOnly.MinValue) >
            (index.DatesAt(best.Item)?.Last ?? DateOnly.MinValue);
    }

    // 0 where a word of the question is said nowhere, or none of them beside the figures.
    private static float Score(Question question, ChangeAsk asked, Change change, ResumeIndex index)
    {
        var score = 0f;
        var isBeside = false;
        foreach (var at in asked.Subject)
        {
            var stem = question.Tokens[at].Word.Stem;
            if (Says(change.Clause, question, at))
            {
                isBeside |= !Measures.Contains(question.Tokens[at].Word.Light);
                score += InClause;
            }
            else if (AreInitials(question, at, change))
            {
                isBeside = true;
                score += Initials;
            }
            else if (Says(change.Stems, question, at)) score += InField;
            else if (IsOfItem(stem, question, at, change, index)) score += InItem;
            else if (!Measures.Contains(question.Tokens[at].Word.Light) && !IsCause(question, asked, at, index))
                return 0;
        }

        // "the waiting time", of which the sentence says both.
        return isBeside ? score : 0;
    }

    // "after the launch": a cause that the sentence does not name, unless it is a name of something else.
    private static bool IsCause(Question question, ChangeAsk asked, int at, ResumeIndex index) =>
        at >= asked.CauseStart && !(index.Words.TryGetValue(question.Tokens[at].Word.Stem, out var word) &&
            word.Postings.Exists(static posting => posting.Weight >= NameWeight));

    private static bool Says(IReadOnlySet<string> stems, Question question, int at)
    {
        var word = question.Tokens[at].Word;
        if (stems.Contains(word.Stem)) return true;
        foreach (var stem in stems)
            if (ResumeIndexer.AreCousins(stem, word.Stem)) return true;
        foreach (var family in Families)
            if (family.Contains(word.Stem) && stems.Overlaps(family)) return true;
        return false;
    }

    // "MTTR", where the sentence says "mean time to recovery".
    private static bool AreInitials(Question question, int at, Change change) =>
        question.WordAt(at).Length >= InitialsMin && question.Tokens[at].IsCapital &&
        change.Initials.Contains(question.WordAt(at), StringComparison.Ordinal);

    // "at Brisk", "the museum": what the entry itself is called, or tells elsewhere.
    private static bool IsOfItem(string stem, Question question, int at, Change change, ResumeIndex index)
    {
        foreach (var topic in question.Topics)
            if (at >= topic.Start && at < topic.End && topic.WeightIn(change.Item) > 0) return true;
        return index.Words.TryGetValue(stem, out var word) && word.Postings.Of(change.Item).Weight > 0;
    }
}
