using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Tells where somebody lives from where they worked or studied.</summary>
internal static class AskedPlaces
{
    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "city", "cities", "town", "towns", "country", "countries", "location", "locations", "states",
    };

    public static Ask Of(Ask ask)
    {
        // "how many countries has she worked in?", "has she worked outside Sweden?": not where the person lives.
        var isOfLife = !ask.Sections.IsEmpty && ask.Wants(Detail.Location) &&
            (ask.Excluded.Any(topic => topic.Concept?.File == "places") || !LivesSomewhere(ask.Question));
        if (isOfLife) ask = ask with { Details = ask.Details.Remove(Detail.Location) };
        // "is she in Switzerland?" is asked of today.
        var isNow = ask.Question.WordAt(0) == "is" && ask.Question.IsCovered(1, Sense.Person) &&
            ask.Question.WordAt(2) == "in" && ask.Topics is [{ Concept.File: "places", Start: 3 }];
        if (!isNow) return ask;
        // Where somebody lives says it better than a job.
        return ask.Topics[0].WeightIn(0) > 0
            ? ask with { Details = [Detail.Location] }
            : ask with { Order = Order.Current };
    }

    private static bool LivesSomewhere(Question question)
    {
        foreach (var hit in question.Hits)
            if (hit.Sense == Sense.Location && !Nouns.Contains(question.WordAt(hit.Start))) return true;
        return false;
    }
}
