using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Tells where somebody lives from where they worked or studied.</summary>
internal static class AskedPlaces
{
    private static readonly HashSet<string> Nouns = new(StringComparer.Ordinal)
    {
        "city", "cities", "town", "towns", "country", "countries", "location", "locations", "states",
    };

    public static Ask Of(Ask ask, ResumeIndex index)
    {
        // "how many countries has she worked in?", "has she worked outside Sweden?": not where the person lives.
        var isOfLife = !ask.Sections.IsEmpty && ask.Wants(Detail.Location) &&
            (ask.Excluded.Any(topic => topic.Concept?.File == "places") || !LivesSomewhere(ask.Question));
        if (isOfLife) ask = ask with { Details = ask.Details.Remove(Detail.Location) };
        // "is she in Switzerland?", "she's in Oslo, right?" is asked of today.
        var at = ask.Question.WordAt(0) == "is" || ask.Question.WordAt(1) == "is" ? 2 : 1;
        var isNow = ask.Question.WordAt(at) == "in" && ask.Topics is [{ Concept.File: "places" } place] &&
            place.Start == at + 1 && ask.Question.IsCovered(ask.Question.WordAt(0) == "is" ? 1 : 0, Sense.Person);
        if (!isNow) return ask;
        // Where somebody lives says it better than a job, unless that one is there.
        var isJob = ask.Topics[0].WeightIn(0) <= 0 && ask.Topics[0].Postings.Any(index, static (posting, index) =>
            index.SectionAt(posting.Item) == Section.Work && Whereabouts.IsPlace(posting.Field) &&
            index.DatesAt(posting.Item) is { IsOngoing: true });
        return isJob ? ask with { Order = Order.Current } : ask with { Details = [Detail.Location] };
    }

    private static bool LivesSomewhere(Question question)
    {
        foreach (var hit in question.Hits)
            if (hit.Sense == Sense.Location && !Nouns.Contains(question.WordAt(hit.Start))) return true;
        return false;
    }
}
