using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Scores items by what a question names: names and concepts decide, plain words refine.</summary>
internal static class TopicMatch
{
    // An item stays if it scores at least this share of the best one.
    private const float ShareMin = 0.6f;

    private const float ShareMinOfKind = 0.4f;
    private const float ShareMinRambling = 0.75f;

    // This share of the question's words, weighed by rarity, must stand in the best item.
    private const float CoverageMin = 0.34f;
    private const float CoverageMinRambling = 0.12f;

    // An employer's name says less where it is only mentioned.
    private const float AwayShare = 0.55f;

    // Where the word itself stands somewhere, its cousins ("prescription" for "prescriber") say little.
    private const float CousinShare = 0.5f;

    // A word that the résumé does not have weighs as much as a rather rare one.
    private const float UnknownRarity = 1.6f;

    /// <summary>
    /// Items of the pool that the named topics point at, each topic by its own best; empty where none does.
    /// </summary>
    public static ImmutableArray<Ranked> ByName(
        Ask ask, ImmutableArray<Topic> names, IReadOnlyList<int> pool, ResumeIndex index)
    {
        var scores = new Dictionary<int, float>();
        var hits = new Dictionary<int, int>();
        foreach (var topic in names)
        {
            foreach (var (item, weight) in Reach(ask, topic, pool, index))
            {
                scores[item] = scores.GetValueOrDefault(item) + weight;
                hits[item] = hits.GetValueOrDefault(item) + 1;
            }
        }

        if (scores.Count == 0) return [];
        // A name narrows a technology: "Kafka at Confluent" wants both where one item has both.
        var most = hits.Values.Max();
        var mixed = names.Select(topic => topic.Kind).Distinct().Count() > 1;
        // "a registered architect in the UK": the place says which of them.
        mixed |= names.Length > 1 && names.Any(topic => topic.Concept?.File == "places" &&
            ask.Question.WordAt(topic.Start - 1) is "in" or "the" or "for");
        var together = mixed || (most == names.Length && WantsAll(ask, names));
        var kept = scores.Where(score => !together || hits[score.Key] == most);
        var best = scores.Values.Max();
        return [.. kept.Select(score => new Ranked(score.Key, score.Value / best))];
    }

    // "jobs with both Python and Kafka" wants the two in one item; "does she know Python and Kafka?" wants each.
    private static bool WantsAll(Ask ask, ImmutableArray<Topic> names)
    {
        if (names.Length < 2 || ask.Question.Tokens.Exists(token => token.Word.Text is "or" or "nor")) return false;
        if (ask.Question.Has(Sense.Both)) return true;
        // "the Bristol clinic" is one thing.
        if (ask.Intent != Intent.YesNo && names.Length == 2 && names[0].End == names[1].Start) return true;
        return ask.Intent != Intent.YesNo && (ask.AreSectionsNamed || ask.Question.HasAny(Sense.Where, Sense.Which));
    }

    /// <summary>
    /// Items of the pool by the question's plain words; empty where too few of them stand in any one item.
    /// </summary>
    public static ImmutableArray<Ranked> ByWords(
        Ask ask, IReadOnlyList<int> pool, bool isStrict, ResumeIndex index)
    {
        var scores = new Dictionary<int, float>();
        float total = 0;
        foreach (var topic in ask.Topics)
        {
            if (topic.Kind == TopicKind.Unknown) total += UnknownRarity;
            if (topic.Kind != TopicKind.Word) continue;
            total += topic.Rarity;
            var hasHouse = !ask.AreSectionsNamed && topic.Postings.Any(posting => IsHouse(posting, index));
            var hasOwn = topic.Postings.Any(posting => !posting.IsCousin && pool.Contains(posting.Item));
            foreach (var posting in topic.Postings)
            {
                if (!pool.Contains(posting.Item)) continue;
                var isThere = IsThere(ask, topic, posting);
                var evidence = isThere ? topic.Rarity : topic.Rarity * (0.4f + (0.6f * posting.Weight));
                if (hasHouse && !isThere && !IsHouse(posting, index)) evidence *= AwayShare;
                if (posting.IsCousin && hasOwn) evidence *= CousinShare;
                scores[posting.Item] = scores.GetValueOrDefault(posting.Item) + evidence;
            }
        }

        if (scores.Count == 0) return [];
        var (coverage, share) = ask.Question.IsRambling
            ? (CoverageMinRambling, ShareMinRambling)
            : (CoverageMin, ShareMin);
        var best = scores.Values.Max();
        if (isStrict && best / total < coverage) return [];
        var whole = ask.Question.IsRambling || ask.AreSectionsNamed ? [] : Whole(ask, scores.Keys);
        if (whole.Count > 0)
            foreach (var item in scores.Keys.Where(item => !whole.Contains(item)).ToList()) scores.Remove(item);
        return [.. scores.Where(score => score.Value >= best * share)
            .Select(score => new Ranked(score.Key, score.Value / best))];
    }

    // "the ledger talk": where some items have all that is named, those with a part of it are beside the point.
    private static HashSet<int> Whole(Ask ask, IEnumerable<int> items)
    {
        var words = ask.Topics.RemoveAll(topic => topic.Kind != TopicKind.Word);
        if (words.Length < 2 || ask.Question.Tokens.Exists(token => token.Word.Text is "or" or "and")) return [];
        return [.. items.Where(item => words.All(word => word.WeightIn(item) > 0))];
    }

    private static IEnumerable<(int Item, float Weight)> Reach(
        Ask ask, Topic topic, IReadOnlyList<int> pool, ResumeIndex index)
    {
        var postings = topic.Postings.Where(posting => pool.Contains(posting.Item)).ToList();
        if (postings.Count == 0) return [];
        // "the mentor role": who is called so, before who did something of the kind.
        var isRole = topic.Kind == TopicKind.Concept && ask.Question.WordAt(topic.End) is "role" or "job" or "position"
            or "post" or "gig" or "stint";
        if (isRole && postings.Exists(posting => posting.Field == FieldKind.Position))
            postings.RemoveAll(posting => posting.Field != FieldKind.Position);
        if (!ask.IsScoped && topic.Kind == TopicKind.Entity && !ask.AreSectionsNamed)
            postings = AtHome(postings, ask, topic, index);
        // "cloud certificates" are also those that only name a cloud.
        var isKind = ask.AreSectionsNamed && topic.Concept is { Children.Count: > 0 };
        var least = postings.Max(posting => posting.Weight) * (isKind ? ShareMinOfKind : ShareMin);
        return postings.Where(posting => posting.Weight >= least).Select(posting => (posting.Item, posting.Weight));
    }

    // An employer's home is the jobs there, not everything that mentions it.
    private static List<Posting> AtHome(List<Posting> postings, Ask ask, Topic topic, ResumeIndex index)
    {
        var houses = postings.Where(posting => IsHouse(posting, index) || IsThere(ask, topic, posting))
            .Select(posting => posting with { Weight = 1f }).ToList();
        if (houses.Count > 0)
        {
            var hinted = houses.Where(posting => ask.Sections.Contains(index.SectionAt(posting.Item))).ToList();
            return hinted.Count > 0 ? hinted : houses;
        }

        var named = postings
            .Where(posting => posting.Field is FieldKind.Name or FieldKind.Position or FieldKind.StudyType)
            .Where(posting => index.SectionAt(posting.Item) != Section.Basics).ToList();
        return named.Count > 0 ? named : postings;
    }

    // "her time in Leeds": what was there counts as much as what bears the name.
    private static bool IsThere(Ask ask, Topic topic, Posting posting) =>
        posting.Field is FieldKind.Location or FieldKind.City && ask.Question.WordAt(topic.Start - 1) == "in" &&
        posting.Item != 0;

    /// <summary>Whether the posting is of an employer or a school behind an item of its own.</summary>
    internal static bool IsHouse(Posting posting, ResumeIndex index) => posting.Field == FieldKind.Organization &&
        index.SectionAt(posting.Item) is Section.Work or Section.Education or Section.Volunteer;
}
