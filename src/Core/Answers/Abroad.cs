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
        question.Tokens.Exists(token => token.Word.Text is "abroad" or "overseas" or "internationally");

    /// <summary>Items in another country; those of unknown places are not among them.</summary>
    public static ImmutableArray<Ranked> Keep(ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var countries = index.Concepts.Values.Where(term => IsCountry(term.Concept)).ToList();
        var home = Of(0, countries);
        return items.RemoveAll(ranked => Of(ranked.Item, countries) is not { } country || country == home);
    }

    private static Concept? Of(int item, List<Term> countries)
    {
        Term? best = null;
        var most = 0f;
        foreach (var term in countries)
            foreach (var posting in term.Postings)
                if (posting.Item == item && posting.Weight > most) (best, most) = (term, posting.Weight);
        return best?.Concept;
    }

    private static bool IsCountry(Concept? concept) => concept is { File: "places" } &&
        !Regions.Contains(concept.Name) && concept.Parents.Exists(parent => Regions.Contains(parent.Name));
}
