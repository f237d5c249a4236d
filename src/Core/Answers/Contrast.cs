using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "compare Python and Go", "is she better at SQL or at Java?": of two technologies the evidence for each, side by
/// side.
/// </summary>
internal static class Contrast
{
    // So many entries of each are told.
    private const int ItemsMax = 4;

    private static readonly HashSet<string> OfOrder = new(StringComparer.Ordinal)
        { "first", "earlier", "later", "before", "after", "newer", "older", "longer", "longest", "sooner" };

    /// <summary>The entries of both; null where something else than two technologies is compared.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.Question.Sides is not { } sides || ask.IsScoped || ask.AreSectionsNamed) return null;
        if (ask.Topics is not [var left, var right] || !sides.IsLeft(left) || !sides.IsRight(right)) return null;
        if (!IsSkill(left) || !IsSkill(right) || CompareComposer.Says(ask.Question, OfOrder)) return null;
        var items = Best(left, index);
        foreach (var ranked in Best(right, index))
            if (!items.Any(ranked.Item, static (known, item) => known.Item == item)) items = items.Add(ranked);
        return new Selection(Finding.Found, items) { IsPair = true, Topics = ask.Topics };
    }

    /// <summary>Writes which of the two the résumé has more of, and then the evidence for each.</summary>
    public static bool TryCompose(AnswerText text, Ask ask, Selection selection, Writing writing)
    {
        if (selection.Topics is not [var left, var right] || !IsSkill(left) || !IsSkill(right)) return false;
        if (ask.Question.Sides is null || ask.AreSectionsNamed) return false;
        if (CompareComposer.Says(ask.Question, OfOrder)) return false;
        var (one, other) = (Count(left), Count(right));
        text.Say($"{writing.Person.Names} résumé speaks of {left.Name} in {Entries(one)} and of {right.Name} in ");
        text.Say($"{Entries(other)}.");
        foreach (var topic in selection.Topics)
        {
            var own = selection.Items.Without(topic, static (ranked, topic) => topic.WeightIn(ranked.Item) <= 0);
            EvidenceComposer.Several(text.Space(), selection with { Items = own, Topics = [topic] }, writing);
        }

        return true;
    }

    private static bool IsSkill(Topic topic) => topic.IsVenue || topic is { InResume: true, Kind: TopicKind.Concept } &&
        topic.Concept is { File: not ("tongues" or "places" or "degrees" or "professions") };

    // The skills first, then what weighs most.
    private static ImmutableArray<Ranked> Best(Topic topic, ResumeIndex index)
    {
        var found = new List<Ranked>();
        foreach (var posting in topic.Postings)
            if (posting.Item != 0 && !posting.IsCousin) found.Add(new Ranked(posting.Item, posting.Weight));
        found.Sort((one, other) => (IsListed(one) ? 0 : 1, -one.Score, one.Item)
            .CompareTo((IsListed(other) ? 0 : 1, -other.Score, other.Item)));
        return [.. found.Take(ItemsMax)];

        bool IsListed(Ranked ranked) => index.SectionAt(ranked.Item) == Section.Skills;
    }

    private static int Count(Topic topic)
    {
        var count = 0;
        foreach (var posting in topic.Postings)
            if (posting.Item != 0 && !posting.IsCousin) count++;
        return count;
    }

    private static string Entries(int count) => count == 1 ? "1 entry" : $"{count} entries";
}
