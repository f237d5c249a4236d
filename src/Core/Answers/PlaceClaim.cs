using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Were all his jobs in Sweden?", "has she never worked abroad?", "was every job in the same country?": one job
/// elsewhere decides, and each has to say where it was.
/// </summary>
internal static class PlaceClaim
{
    private static readonly string[] Wholes = ["all", "every", "each", "always", "only", "exclusively", "solely"];

    /// <summary>What the places of the jobs come to; null where none of this is claimed.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (ask is not { IsScoped: false, Dates: null } || question.IsRambling) return null;
        // "never outside Europe, did he?"
        var isBare = ask.Sections.IsEmpty && question.WordAt(0) == "never" && question.WordAt(1) is "outside" or
            "abroad" or "overseas";
        if (!isBare && ask.Sections is not [Section.Work]) return null;
        if (!question.IsTagged && ask.Intent != Intent.YesNo) return null;
        if (!index.Has(Section.Work) || !NamesOnlyPlaces(ask)) return null;
        if (SameAt(question) is { } same) return Same(question.WordAt(same) is "country" or "nation", index);
        var places = PlacesOf(ask, index);
        if (places.Count == 0) return null;
        var isOutside = question.Says("abroad", "overseas", "outside") ||
            ask.Excluded.Any(static topic => topic.Concept?.File == "places");
        if (question.Says("never")) return isOutside ? Never(ask, places, index) : null;
        return question.Says(Wholes) && !isOutside ? All(ask, places, index) : null;
    }

    private static bool NamesOnlyPlaces(Ask ask) =>
        ask.Topics.All(static topic => topic.Concept?.File == "places") &&
        ask.Excluded.All(static topic => topic.Concept?.File == "places");

    // "in the same country", "in one country"; "more than one country" is no such claim.
    private static int? SameAt(Question question)
    {
        for (var at = 2; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is not ("country" or "nation" or "city" or "town" or "place")) continue;
            if (question.WordAt(at - 1) == "same") return at;
            if (question.WordAt(at - 1) is "one" or "single" &&
                question.WordAt(at - 2) is "in" or "a" or "only" or "just") return at;
        }

        return null;
    }

    // Where somebody lives is what "abroad" is measured by.
    private static List<Concept> PlacesOf(Ask ask, ResumeIndex index)
    {
        var places = new List<Concept>();
        foreach (var topic in ask.Topics.AddRange(ask.Excluded))
            if (topic.Concept is { File: "places" } place && !IsAbroad(ask.Question, topic)) places.Add(place);
        if (places.Count == 0 && ask.Question.Says("abroad", "overseas") &&
            Whereabouts.CountryOf(index.Items[0]) is { } home) places.Add(home);
        return places;
    }

    private static bool IsAbroad(Question question, Topic topic) =>
        question.WordAt(topic.Start) is "abroad" or "overseas";

    private static Selection? Never(Ask ask, List<Concept> places, ResumeIndex index)
    {
        var (outside, untold) = Elsewhere(places, index);
        if (!outside.IsEmpty)
            return Told(outside, Verdict.Told, $"The résumé lists work outside {Said(ask, places)}");
        return untold.IsEmpty
            ? Told(Jobs(index), Verdict.Told, $"All the jobs that the résumé lists were in {Said(ask, places)}")
            : null;
    }

    private static Selection All(Ask ask, List<Concept> places, ResumeIndex index)
    {
        var (outside, untold) = Elsewhere(places, index);
        if (!outside.IsEmpty) return Told(outside, Verdict.No, $"Not in {Said(ask, places)}");
        return untold.IsEmpty
            ? Told(Jobs(index), Verdict.Yes, "Every job that the résumé lists was")
            : Told(untold, Verdict.Unsaid, "Of these it does not tell where they were");
    }

    private static Selection Same(bool isCountry, ResumeIndex index)
    {
        var places = new List<string>();
        var untold = ImmutableArray<Ranked>.Empty;
        foreach (var job in Jobs(index))
        {
            var item = index.Items[job.Item];
            var place = isCountry ? Whereabouts.CountryOf(item)?.Name : Whereabouts.TownOf(item);
            if (place is null) untold = untold.Add(job);
            else if (!places.Contains(place)) places.Add(place);
        }

        if (places.Count > 1) return Told(Jobs(index), Verdict.No, "The jobs were in several places");
        return untold.IsEmpty
            ? Told(Jobs(index), Verdict.Yes, "Every job that the résumé lists was there")
            : Told(untold, Verdict.Unsaid, "Of these it does not tell where they were");
    }

    // The jobs elsewhere, and those that say nothing of where.
    private static (ImmutableArray<Ranked> Outside, ImmutableArray<Ranked> Untold) Elsewhere(
        List<Concept> places, ResumeIndex index)
    {
        var outside = ImmutableArray<Ranked>.Empty;
        var untold = ImmutableArray<Ranked>.Empty;
        foreach (var job in Jobs(index))
        {
            var item = index.Items[job.Item];
            if (places.Exists(place => Whereabouts.IsIn(item, place))) continue;
            if (Whereabouts.CountryOf(item) is null) untold = untold.Add(job);
            else outside = outside.Add(job);
        }

        return (outside, untold);
    }

    private static ImmutableArray<Ranked> Jobs(ResumeIndex index) =>
        [.. index.BySection[(int)Section.Work].Select(static job => new Ranked(job, 1f))];

    private static Selection Told(ImmutableArray<Ranked> items, Verdict verdict, string lead) =>
        new(Finding.Found, items) { Claim = new Claim(verdict) { Lead = lead, IsOfPlace = true } };

    // "the UK", as it was said; the country's name where only "abroad" was.
    private static string Said(Ask ask, List<Concept> places)
    {
        var said = new List<string>();
        foreach (var topic in ask.Topics.AddRange(ask.Excluded))
        {
            if (topic.Concept is not { } concept || !places.Contains(concept)) continue;
            var article = ask.Question.WordAt(topic.Start - 1) == "the" ? "the " : "";
            said.Add(article + Absences.Said(ask.Question, topic));
        }

        return said.Count == 0 ? places[0].Name : string.Join(" and ", said);
    }
}
