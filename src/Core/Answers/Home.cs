using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Is she based in London?": held against where the person is said to live.</summary>
internal static class Home
{
    /// <summary>Whether the person lives in the place asked for; null where none is, or nothing decides.</summary>
    public static Verdict? Held(Ask ask, ResumeIndex index)
    {
        if (ask.Intent != Intent.YesNo || ask.Topics is not [{ Concept: { File: "places" } place } topic]) return null;
        // "is she from Kenya?" asks of more than where somebody lives today.
        if (ask.Question.WordAt(topic.Start - 1) == "from" || ask.Question.Says("originally", "born", "native"))
            return Verdict.Unsaid;
        var basics = index.Items[0];
        if (Whereabouts.IsIn(basics, place)) return Verdict.Yes;
        return IsElsewhere(basics, place) ? Verdict.No : null;
    }

    // In another country, or in another town that is known too.
    private static bool IsElsewhere(ResumeItem basics, Concept place)
    {
        if (Abroad.CountryOf(place) is not { } country) return false;
        Concept? home = null;
        Concept? town = null;
        foreach (var field in basics.Fields)
        {
            if (!Whereabouts.IsPlace(field.Kind)) continue;
            if (field.Kind == FieldKind.Country) home ??= CountryCodes.Find(field.Text.Trim());
            foreach (var part in field.Text.Split(',', StringSplitOptions.TrimEntries))
            {
                if (!Taxonomy.Default.TryFind(Taxonomy.Squeeze(part), out var known)) continue;
                if (known.Concept.File != "places") continue;
                if (field.Kind == FieldKind.City) town = known.Concept;
                home ??= Abroad.CountryOf(known.Concept);
            }
        }

        if (home is not null && home != country) return true;
        return home == country && place != country && town is not null && town.Children.Count == 0 &&
            place.Children.Count == 0 && town != place && !place.IsA(town);
    }
}
