using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"How many countries has she worked in?": the places of the items, each once.</summary>
internal static class PlaceComposer
{
    private const int ListMax = 6;

    public static bool TryCompose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if ((ask.Question.Has(Sense.Person) || ask.IsScoped) && AskedAt(ask.Question) is { } countries &&
            ask.Topics.IsEmpty) return Compose(text, ask, Names(items, countries, writing));
        return false;
    }

    /// <summary>"Yes, in Germany and Sweden: …" of what was abroad.</summary>
    public static void Abroad(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        var places = Names(items, countries: true, writing);
        var isDenied = Denials.IsMade(ask.Question);
        if (ask.Intent == Intent.YesNo) text.Say(isDenied ? "The résumé says otherwise, in " : "Yes, in ");
        else text.Say($"{writing.Person.Names} {SectionWords.Plural(items[0].Ref.Section)} in ");
        List(text, places);
        text.Say(": ").List(items.AsSpan(), ListMax).Say(".");
    }

    /// <summary>"how many countries has she worked in?": counted by the places of jobs and studies.</summary>
    public static bool CountsPlaces(Ask ask) => ask.Topics.IsEmpty && ask.Question.Has(Sense.Person) &&
        ask.Question.HasAny(Sense.DoWork, Sense.DoStudy, Sense.Work) && AskedAt(ask.Question) is not null;

    // Whether countries are asked for (true) or towns (false); null where neither is.
    private static bool? AskedAt(Question question)
    {
        var asks = question.HasAny(Sense.HowMany, Sense.Which, Sense.What, Sense.Where) || AsksSeveral(question);
        for (var at = 0; asks && at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is "country" or "countries") return true;
            if (question.WordAt(at) is "city" or "cities" or "town" or "towns") return false;
        }

        return null;
    }

    // "has she worked in more than one country?"
    private static bool AsksSeveral(Question question) => question.Says("several", "multiple", "different") ||
        (question.Says("more") && question.Says("one"));

    private static List<ItemField> Names(ImmutableArray<ResumeItem> items, bool countries, Writing writing)
    {
        var places = new List<ItemField>();
        var code = writing.Index.Items[0].Field(FieldKind.Country)?.Text.Trim() ?? "";
        var home = CountryCodes.Find(code)?.Name ?? code;
        foreach (var item in items)
        {
            if (item.Field(FieldKind.Location) is not { } place) continue;
            var name = countries ? Country(place.Text, home) : Town(place.Text);
            if (name.Length > 0 && !places.Exists(known => known.Text == name)) places.Add(place with { Text = name });
        }

        return places;
    }

    private static bool Compose(AnswerText text, Ask ask, List<ItemField> places)
    {
        if (places.Count == 0) return false;
        if (AsksSeveral(ask.Question)) text.Say(places.Count > 1 ? "Yes: " : "No, in one: ");
        else if (ask.Intent == Intent.Count) text.Say($"{places.Count}: ");
        List(text, places);
        text.Say(".");
        return true;
    }

    private static void List(AnswerText text, List<ItemField> places)
    {
        for (var at = 0; at < places.Count; at++)
            text.Say(at == 0 ? "" : at == places.Count - 1 ? " and " : ", ").Cite(places[at]);
    }

    // "Lyon, France": the last part is the country or lies in one; "Leeds, Elmet", which nobody knows, is at home.
    private static string Country(string place, string home)
    {
        var comma = place.LastIndexOf(',');
        var last = place[(comma + 1)..].Trim();
        var isKnown = Taxonomy.Default.TryFind(Taxonomy.Squeeze(last), out var spelling);
        if (isKnown && Answers.Abroad.CountryOf(spelling.Concept) is { } country) return country.Name;
        return comma < 0 ? "" : home.Length > 0 ? home : last;
    }

    // The first part is the town; "Remote" is none.
    private static string Town(string place)
    {
        var comma = place.IndexOf(',');
        if (comma < 0) return place.StartsWith("Remote", StringComparison.OrdinalIgnoreCase) ? "" : place.Trim();
        return place[..comma].Trim();
    }
}
