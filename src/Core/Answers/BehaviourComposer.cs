using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Tell me about a time she handled a crisis": the sentences that come closest, with where they are from; whether
/// they are such a time is for who asked to judge.
/// </summary>
internal static class BehaviourComposer
{
    private const int ItemsMax = 2;

    // What the question itself says counts more than what its matter is told by.
    private const int OwnWord = 3;

    // A reader meets most words in many entries; such ones say nothing of the time that is meant.
    private const int RareMax = 3;

    private static readonly Section[] Done = [Section.Work, Section.Projects, Section.Volunteer, Section.References];

    /// <summary>The entries with the closest sentences; null where no example is asked for.</summary>
    public static Selection? Select(Ask ask, ResumeIndex index)
    {
        if (ask.Question.Behaviour is not { } behaviour) return null;
        var found = new List<(int Item, int Field, int Score)>();
        foreach (var section in Done)
            foreach (var item in index.BySection[(int)section])
                if (IsMeant(ask, item) && Closest(ask, behaviour, item, index) is { Score: > 0 } closest)
                    found.Add((item, closest.Field, closest.Score));
        if (found.Count == 0) return new Selection(Finding.Missing, []) { Missing = "an example of that" };
        found.Sort((one, other) => other.Score != one.Score
            ? other.Score.CompareTo(one.Score)
            : index.LastDayAt(other.Item).CompareTo(index.LastDayAt(one.Item)));
        var postings = new List<Posting>();
        foreach (var (item, field, _) in found.Take(ItemsMax))
            postings.Note(new Posting(item, 1f, index.Items[item].Fields[field].Kind, field));
        var topic = new Topic { Kind = TopicKind.Word, Name = "example", Start = 0, End = 0, Postings = postings };
        return new Selection(Finding.Found, [.. found.Take(ItemsMax).Select(static one => new Ranked(one.Item, 1f))])
        {
            Topics = [topic],
        };
    }

    /// <summary>Tells the sentences; false where no example was asked for.</summary>
    public static bool TryCompose(AnswerText text, Ask ask, Selection selection, Writing writing)
    {
        if (ask.Question.Behaviour is null || selection.Topics is not [{ Name: "example" } topic]) return false;
        text.Say($"What comes closest in {writing.Person.Names} résumé: ");
        foreach (var ranked in selection.Items)
        {
            var item = writing.At(ranked);
            text.Space().Item(item).Say(item.Ref.Section == Section.References ? ":" : ".");
            text.Sentence(item.Fields[topic.ToldIn(ranked.Item)]);
        }

        return true;
    }

    // "at Tiller": of that house alone.
    private static bool IsMeant(Ask ask, int item)
    {
        if (ask.IsScoped && !ask.Scope.IsDefaultOrEmpty && !ask.Scope.Contains(item)) return false;
        foreach (var topic in ask.Topics)
            if (topic is { Kind: TopicKind.Entity, InResume: true } && topic.WeightIn(item) <= 0) return false;
        return true;
    }

    private static (int Field, int Score) Closest(Ask ask, Behaviour behaviour, int item, ResumeIndex index)
    {
        var best = (Field: -1, Score: 0);
        var fields = index.Items[item].Fields;
        var isQuote = index.SectionAt(item) == Section.References;
        for (var at = 0; at < fields.Length; at++)
        {
            if (fields[at].Kind is not (FieldKind.Highlight or FieldKind.Summary or FieldKind.Quote)) continue;
            // Others' words tell of a time only where they have the question's own.
            var score = isQuote ? 0 : behaviour.In(fields[at].Text);
            foreach (var topic in ask.Topics)
                if (topic.Postings.Count <= RareMax && topic.IsExact && topic.ToldIn(item) == at) score += OwnWord;
            if (score > best.Score) best = (at, score);
        }

        return best;
    }
}
