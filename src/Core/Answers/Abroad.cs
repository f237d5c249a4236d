using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Has she worked abroad?": what was in another country than the one the person lives in.</summary>
internal static class Abroad
{
    // What countries lie in.
    private static readonly HashSet<string> Regions = new(StringComparer.Ordinal)
    {
        "Europe", "European Union", "Western Europe", "Central Europe", "Eastern Europe", "Southern Europe",
        "Nordic countries", "Baltic states", "Balkans", "Asia", "East Asia", "Southeast Asia", "South Asia",
        "Central Asia", "Middle East", "Africa", "North Africa", "West Africa", "East Africa", "Southern Africa",
        "Central Africa", "North America", "Central America", "Caribbean", "Latin America", "South America", "Oceania",
        "place",
    };

    public static bool IsAsked(Question question) =>
        SaysAbroad(question) ||
        question.Topics.Any(question, static (topic, question) => IsHome(topic) && IsOutside(question, topic));

    private static bool SaysAbroad(Question question) =>
        question.Says("abroad", "overseas", "internationally");

    // "outside the UK", of somebody who lives there.
    private static bool IsOutside(Question question, Topic topic) =>
        question.WordAt(topic.Start - 1) == "outside" ||
        (question.WordAt(topic.Start - 1) is "the" or "of" && (question.WordAt(topic.Start - 2) == "outside" ||
            question.WordAt(topic.Start - 3) == "outside"));

    private static bool IsHome(Topic topic) => topic is { IsExcluded: true, Concept: { } place } &&
        topic.WeightIn(0) > 0 && IsCountry(place);

    /// <summary>
    /// Items in another country; those in places that nobody knows are among them only where what is outside is asked
    /// for, and some is. What says nothing of where it was is never among them.
    /// </summary>
    public static ImmutableArray<Ranked> Keep(Question question, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var countries = index.Concepts.Values.Where(term => IsCountry(term.Concept)).ToList();
        var home = Of(0, countries, null);
        var abroad = items.RemoveAll(
            ranked => Of(ranked.Item, countries, home) is not { } country || country == home);
        if (abroad.IsEmpty || SaysAbroad(question)) return abroad;
        return items.RemoveAll(ranked => !Whereabouts.IsKnown(index.Items[ranked.Item]) ||
            IsInTown(ranked.Item, index) || (Of(ranked.Item, countries, home) is { } country && country == home));
    }

    // In the town that the person lives in, whether or not it is one that is known.
    private static bool IsInTown(int item, ResumeIndex index) =>
        index.Items[0].Field(FieldKind.City) is { } town && index.Items[item].Fields.Any(
            town.Text.Trim(), static (field, town) => field.Kind == FieldKind.Location &&
                field.Text.StartsWith(town, StringComparison.OrdinalIgnoreCase));

    // There is a Perth in Australia and one at home.
    private static Concept? Of(int item, List<Term> countries, Concept? home)
    {
        Term? best = null;
        var most = 0f;
        foreach (var term in countries)
            foreach (var posting in term.Postings)
            {
                if (posting.Item != item) continue;
                // Where it was says more than what it tells of ("took pupils to Switzerland").
                var isPlace = Whereabouts.IsPlace(posting.Field);
                if (isPlace && home is not null && term.Concept == home) return home;
                var weight = isPlace ? posting.Weight + 1f : posting.Weight;
                if (weight > most) (best, most) = (term, weight);
            }

        return best?.Concept;
    }

    /// <summary>The country that a place is or lies in; null for anything else.</summary>
    public static Concept? CountryOf(Concept concept)
    {
        if (IsCountry(concept)) return concept;
        foreach (var parent in concept.Parents)
            if (parent.File == "places" && CountryOf(parent) is { } country) return country;
        return null;
    }

    private static bool IsCountry(Concept? concept) => concept is { File: "places" } &&
        !Regions.Contains(concept.Name) && concept.Parents.Exists(parent => Regions.Contains(parent.Name));
}
