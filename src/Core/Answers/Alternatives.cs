using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Finds the nearest that a résumé has where it lacks what was asked: a sibling of the same narrow kind, or the kind.
/// </summary>
internal static class Alternatives
{
    private const int ItemsMax = 3;
    private const int BareMax = 3;
    private const int NamedMax = 3;

    // A family of more kinds than this is no family.
    private const int FamilyMax = 24;
    private const float WeightMin = 0.6f;

    // An alternative is never as good as the thing itself.
    private const float Share = 0.5f;

    /// <summary>The nearest to the first of several that are all missing; all are named.</summary>
    public static Selection ForAll(ImmutableArray<Topic> missing, ResumeIndex index, Question question)
    {
        var nearest = For(missing[0], index, question);
        return missing.Length is 1 or > NamedMax
            ? nearest
            : nearest with { Missing = string.Join(" or ", missing.Select(topic => Said(topic, question))) };
    }

    public static Selection For(Topic missing, ResumeIndex index, Question? question = null)
    {
        var none = new Selection(Finding.Missing, []) { Missing = Said(missing, question) };
        if (missing.Concept is not { } concept || (question is not null && IsHouse(missing, question))) return none;
        if (question is not null && Within(missing, question, index) is { } part)
            return none with { Items = Showing(part, index), Nearest = part.Display };
        if (concept.File == "tongues")
        {
            // "Japanese food" is no language.
            var isSpoken = question is null || question.HasAny(Sense.DoSpeak, Sense.Tongues) ||
                question.Tokens.Count <= BareMax;
            return isSpoken ? none with { Items = Tongues.Listed(index) } : none;
        }

        if (concept.File == "degrees") return none with { Items = HighestDegree(index) };
        if (concept.File is "places" or "synonyms" or "professions" or "fields") return none;
        foreach (var parent in concept.Parents.OrderBy(parent => parent.Children.Count))
            if ((Language(parent, index) ?? Nearest(parent, index)) is { } nearest)
                return none with { Items = Showing(nearest, index), Nearest = nearest.Display };
        return (Kind(concept, index) ?? Further(concept, index)) is { } far
            ? none with { Items = Showing(far, index), Nearest = far.Display }
            : none;
    }

    // A tool's own trade, where the résumé names it: "IDA Pro" of somebody who reverse engineers.
    private static Term? Kind(Concept concept, ResumeIndex index)
    {
        foreach (var parent in concept.Parents)
        {
            if (parent.Children.Count > FamilyMax || index.FindTerm(parent.Key) is null) continue;
            if (index.Concepts.TryGetValue(parent, out var term)) return term;
        }

        return null;
    }

    // "her work at Shopify": who never was there is not helped by what is like its software.
    private static bool IsHouse(Topic missing, Question question) => question.WordAt(missing.Start - 1) == "at";

    // Who asks for midwifery is told of midwifery, whatever the taxonomy calls it.
    private static string Said(Topic missing, Question? question)
    {
        if (question is null || !missing.IsExact) return missing.Name;
        var words = question.Text[question.Tokens[missing.Start].Start..question.Tokens[missing.End - 1].End];
        return string.Equals(words, missing.Name, StringComparison.OrdinalIgnoreCase) ? missing.Name : words;
    }

    // "neonatal intensive care" of somebody in intensive care: two and more of the missing thing's own words.
    private static Term? Within(Topic missing, Question question, ResumeIndex index)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        for (var count = missing.End - missing.Start - 1; count >= 2; count--)
            for (var start = missing.Start; start + count <= missing.End; start++)
            {
                var squeezed = key[..Squeezer.Write(question.Tokens, start, count, key)];
                if (index.FindTerm(squeezed) is { Postings.Count: > 0 } term) return term;
            }

        return null;
    }

    /// <summary>What the rest of the question finds where only the place is missing: "hospitals in Dublin".</summary>
    public static Selection ForPlace(Topic place, ImmutableArray<Ranked> rest, ResumeIndex index)
    {
        var jobs = rest.RemoveAll(ranked => index.SectionAt(ranked.Item) is not (Section.Work or Section.Education));
        return new Selection(Finding.Missing, [.. jobs.Take(ItemsMax).Select(ranked => ranked with { Score = Share })])
        {
            Missing = place.Name,
        };
    }

    /// <summary>
    /// "a lecturer post" of somebody who taught: what is of one kind with the work asked about; null where nothing is.
    /// </summary>
    public static Selection? Akin(Ask ask, ResumeIndex index)
    {
        foreach (var topic in ask.Topics)
        {
            if (topic.InResume || topic.Concept is not { File: not "places" } concept) continue;
            foreach (var parent in concept.Parents.OrderBy(parent => parent.Children.Count))
            {
                if (parent.Children.Count > FamilyMax || !index.Concepts.TryGetValue(parent, out var term)) continue;
                var near = term.Postings.Where(static posting => posting.Item != 0 && posting.Weight >= WeightMin)
                    .OrderByDescending(static posting => posting.Weight).Take(ItemsMax).ToList();
                if (near.Count > 0)
                    return new Selection(Finding.Found, [.. near.Select(one => new Ranked(one.Item, one.Weight))]);
            }
        }

        return null;
    }

    // Of who lacks Django and knows Python, Python is nearer than another of its many libraries.
    private static Term? Language(Concept parent, ResumeIndex index) =>
        parent.Kinds.Any(static kind => kind.Name == "programming language") && IsNamed(parent, index)
            ? index.Concepts.GetValueOrDefault(parent)
            : null;

    // A thing is nearer than a kind of things: PostgreSQL than "embedded database".
    private static bool IsNamed(Concept concept, ResumeIndex index) => concept.Children.Count == 0 ||
        index.FindTerm(concept.Key) is not null || index.Words.ContainsKey(new Word(concept.Key).Stem);

    // The sibling that the résumé says most of.
    private static Term? Nearest(Concept parent, ResumeIndex index)
    {
        Term? best = null;
        var most = 0;
        foreach (var sibling in parent.Children)
        {
            if (!index.Concepts.TryGetValue(sibling, out var term)) continue;
            var standing = term.Postings.Sum(posting => Standing(posting, index));
            if (!IsNamed(sibling, index)) standing = Math.Min(standing, 1);
            if (standing > most) (best, most) = (term, standing);
        }

        return best;
    }

    // Where no sibling is there, a cousin: what stands below the same grandparent.
    private static Term? Further(Concept concept, ResumeIndex index)
    {
        // What is far in other walks of life is no help: upselling for cooking.
        if (concept.File != "technology") return null;
        var families = concept.Parents.SelectMany(static parent => parent.Parents).Distinct()
            .Where(static family => family.Children.Count <= FamilyMax).ToList();
        // A library of Python's is no cousin of another language.
        return index.Concepts.Values
            .Where(term => term.Concept is { } near && families.Exists(near.Kinds.Contains) && IsNamed(near, index))
            .Select(term => (term, standing: term.Postings.Sum(posting => Standing(posting, index))))
            .Where(static pair => pair.standing > 0)
            .OrderBy(pair => families.FindIndex(pair.term.Concept!.Kinds.Contains))
            .ThenByDescending(static pair => pair.standing)
            .Select(static pair => pair.term).FirstOrDefault();
    }

    // A listed skill stands higher than a mention, however often mentioned; who is behind an item is no skill.
    private static int Standing(Posting posting, ResumeIndex index)
    {
        if (posting.Item == 0 || posting.Field == FieldKind.Organization) return 0;
        return index.SectionAt(posting.Item) == Section.Skills ? 10 : 1;
    }

    // Where the skills list it, those; otherwise the items that show it best.
    private static ImmutableArray<Ranked> Showing(Term term, ResumeIndex index)
    {
        var listed = term.Postings.Where(posting => index.SectionAt(posting.Item) == Section.Skills).ToList();
        var postings = (listed.Count > 0 ? listed : term.Postings)
            .Where(posting => Standing(posting, index) > 0 && posting.Weight >= WeightMin)
            .OrderByDescending(posting => posting.Weight);
        return [.. postings.Take(ItemsMax).Select(posting => new Ranked(posting.Item, posting.Weight * Share))];
    }

    private static ImmutableArray<Ranked> HighestDegree(ResumeIndex index)
    {
        var best = -1;
        foreach (var item in index.BySection[(int)Section.Education])
            if (best < 0 || index.DegreeAt(item) > index.DegreeAt(best)) best = item;
        return best < 0 ? [] : [new Ranked(best, Share)];
    }
}
