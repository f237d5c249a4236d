using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// The word that a yes/no question turns on, where none of the items found says it: "was the thesis published?", "is it
/// open source?", "has she written a book?", "phase 1 trials?"
/// </summary>
internal static class Untold
{
    public static bool Is(Ask ask, Selection found, ResumeIndex index)
    {
        if (ask.Question.IsRambling || found.Items.IsEmpty) return false;
        var (question, items) = (ask.Question, found.Items);
        return LacksOpenSource(question, items, index) || LacksPublished(ask, items, index) ||
            LacksHonour(question, items, index) || AreApart(ask, items) || IsOfOther(ask, items) ||
            Kinds.IsUntold(ask, items, index) ||
            Deeds.AreUntold(ask, items, index) || LacksAttribute(ask) || LacksWord(ask, found) ||
            AsksStill(ask, items, index) || AsksWay(question) || IsOfGiver(ask, items, index) ||
            AreTwo(ask, items, index) || AsksLiking(ask, items, index);
    }

    // "did the revenue go up?", of a sum that no sentence compares with another.
    private static bool AsksWay(Question question) =>
        ChangeAsk.Of(question) is { Kind: ChangeKind.Up or ChangeKind.Down };

    // "was Crumbs open source?": the entry says so, or its code can be seen.
    private static bool LacksOpenSource(Question question, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        for (var at = 0; at + 1 < question.Tokens.Count; at++)
            if (question.WordAt(at) == "open" && question.WordAt(at + 1) is "source" or "sourced")
                return !items.Any(index, static (ranked, index) => IsOpen(index.Items[ranked.Item]));
        return false;
    }

    private static bool IsOpen(ResumeItem item) => Selector.IsCode(item.Url) || item.Technologies.Any(
        "open", static (name, open) => name.StartsWith(open, StringComparison.OrdinalIgnoreCase)) ||
        item.Says("open source") || item.Says("open-source");

    // "was his thesis published?", of a project that is no publication.
    private static bool LacksPublished(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index) =>
        ask.Question.Says("published") && !items.Any(index, static (ranked, index) =>
            index.SectionAt(ranked.Item) is Section.Publications or Section.Blog ||
            index.Items[ranked.Item].Says("publish"));

    // "was she nominated?", of what was won.
    private static bool LacksHonour(Question question, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        foreach (var word in (ReadOnlySpan<string>)["nominated", "shortlisted", "patented", "sponsored", "funded"])
            if (question.Says(word) && !items.Any((index, word), static (ranked, of) =>
                of.index.Items[ranked.Item].Says(of.word[..^2]))) return true;
        return false;
    }

    // "is the first aid certificate from the Survey Board?", of two certificates, one from each.
    private static bool AreApart(Ask ask, ImmutableArray<Ranked> items)
    {
        if (ask.Question.WordAt(0) is not ("is" or "was" or "are" or "were") || ask.Question.Says("or", "and") ||
            ask.Question.Says("while", "during", "when"))
            return false;
        foreach (var house in ask.Topics)
        {
            if (!house.InResume || house.Kind == TopicKind.Unknown ||
                ask.Question.WordAt(house.Start - 1) is not ("from" or "by" or "at" or "the")) continue;
            foreach (var thing in ask.Topics)
                if (thing.InResume && thing.End < house.Start && !items.Any((thing, house), static (ranked, of) =>
                    of.thing.WeightIn(ranked.Item) > 0 && of.house.WeightIn(ranked.Item) > 0)) return true;
        }

        return false;
    }

    // "did Ostra have any accidents?", of an accident at another employer's.
    private static bool IsOfOther(Ask ask, ImmutableArray<Ranked> items)
    {
        if (ask.Question.WordAt(0) is not ("did" or "does" or "has" or "had") || ask.Question.Says("or")) return false;
        if (ask.Topics is not [{ InResume: true, Start: 1 } subject, .. var told]) return false;
        if (!subject.Postings.Exists(static posting => posting.Field is FieldKind.Name or FieldKind.Organization))
            return false;
        foreach (var topic in told)
            if (topic is { InResume: true, Kind: TopicKind.Word or TopicKind.Concept } && !items.Any(
                (topic, subject), static (ranked, of) => of.topic.WeightIn(ranked.Item) > 0 &&
                    of.subject.WeightIn(ranked.Item) > 0)) return true;
        return false;
    }

    // "phase 1 trial experience", of trials of which no phase is told; a verb may be said in other words.
    private static bool LacksAttribute(Ask ask)
    {
        foreach (var topic in ask.Topics)
        {
            if (topic.Kind != TopicKind.Unknown || IsVerb(ask.Question, topic)) continue;
            // "Figma and Sketch?"
            if (ask.Question.WordAt(topic.Start - 1) is "and" or "plus" && ask.Topics.Any(
                topic.Start - 1, static (other, and) => other.End == and && other.InResume)) return true;
            var next = topic.End;
            if (next < ask.Question.Tokens.Count && ask.Question.Tokens[next].Word.Number >= 0) next++;
            if (ask.Topics.Any(next, static (other, next) => other.Start == next && other.InResume)) return true;
        }

        return false;
    }

    private static bool IsVerb(Question question, Topic topic) =>
        question.IsCovered(topic.Start - 1, Sense.Person) ||
        question.WordAt(topic.Start).EndsWith("ed", StringComparison.Ordinal) ||
        question.WordAt(topic.Start).EndsWith("ing", StringComparison.Ordinal);

    // "did she lead the Skua trial?", of somebody who led, but not that: none of the items found tells of it.
    private static bool LacksWord(Ask ask, Selection found)
    {
        // Who is led is told by the sentences on leading, whatever the question calls it.
        if (found.Topics is [{ End: 0 }] || ask.Question.Says("or")) return false;
        foreach (var topic in ask.Topics)
        {
            if (!topic.InResume || topic.Kind == TopicKind.Unknown) continue;
            if (!found.Items.Any(topic, static (ranked, topic) => topic.WeightIn(ranked.Item) > 0)) return true;
        }

        return false;
    }

    // "does he have startup experience?", of a prize that Startup House gave: who gave something says nothing of it.
    private static bool IsOfGiver(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index) =>
        !ask.AreSectionsNamed && ask.Topics is [{ InResume: true, Kind: not TopicKind.Entity } topic] &&
        items.All((topic, index), static (ranked, of) => of.topic.Postings.Of(ranked.Item).Field ==
            FieldKind.Organization && of.index.SectionAt(ranked.Item) is Section.Awards or Section.Certificates
                or Section.Publications);

    // "is Ostra a bank?": its own entry has to say so; what is akin ("mobile money") is not the same.
    private static bool AreTwo(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var (question, last) = (ask.Question, ask.Question.Tokens.Count - 1);
        if (question.WordAt(0) is not ("is" or "was") || question.Says("or", "and")) return false;
        if (ask.Topics is not [{ Kind: TopicKind.Entity, Start: 1 } house, ..]) return false;
        if (question.WordAt(house.End) is not ("a" or "an") || Senses.IsFrameNoun(question, last)) return false;
        return !items.Any((house, question.Tokens[last].Word.Light, index), static (ranked, of) =>
            of.house.WeightIn(ranked.Item) > 0 && of.index.Items[ranked.Item].Says(of.Light));
    }

    private static readonly string[] Liking =
        ["like", "enjoy", "love", "passion", "fond", "happiest", "favourite", "favorite", "hate", "prefer"];

    // "did she like Oslo?": where somebody was says not whether they liked it; what they do for pleasure does.
    private static bool AsksLiking(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var at = ask.Question.Hits.Any(static hit => hit.Sense == Sense.Person && hit.Start == 1) ? 2 : 3;
        if (ask.Question.WordAt(at) is not ("like" or "enjoy" or "love" or "hate" or "prefer")) return false;
        var isOfPlace = ask.Topics.Any(static topic => topic.Concept?.File == "places");
        return !items.Any((isOfPlace, index), static (ranked, of) =>
            (!of.isOfPlace && of.index.SectionAt(ranked.Item) == Section.Interests) ||
            Array.Exists(Liking, of.index.Items[ranked.Item].Says));
    }

    // "is she still registered?": a certificate says since when.
    private static bool AsksStill(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index) =>
        ask.Question.Says("still") && items.All(index, static (ranked, index) =>
            index.DatesAt(ranked.Item) is null or { IsPoint: true } &&
            index.SectionAt(ranked.Item) is Section.Certificates or Section.Awards or Section.Publications);

    /// <summary>
    /// "is she still registered?": of the certificates those that say so, where some do; all otherwise.
    /// </summary>
    public static ImmutableArray<Ranked> Named(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (ask is not { Intent: Intent.YesNo, Topics.IsEmpty: true, IsScoped: false }) return items;
        if (ask.Question.First(Sense.DoCertify) is not { End: > 0 } hit) return items;
        var word = ask.Question.WordAt(hit.Start);
        var named = items.RemoveAll(ranked => !index.Items[ranked.Item].Says(word));
        return named.IsEmpty ? items : named;
    }
}
