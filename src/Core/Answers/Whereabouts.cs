using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Where an item was, by its own place and not by what it tells of.</summary>
internal static class Whereabouts
{
    private static readonly char[] Separators = [',', '(', ')', '/', ';'];

    /// <summary>Whether an item says where it was.</summary>
    public static bool IsKnown(ResumeItem item)
    {
        foreach (var field in item.Fields)
            if (IsPlace(field.Kind)) return true;
        return false;
    }

    /// <summary>Whether an item was in a place: "Oslo, Norway (remote)" was in Norway.</summary>
    public static bool IsIn(ResumeItem item, Concept place)
    {
        foreach (var field in item.Fields)
        {
            if (!IsPlace(field.Kind)) continue;
            if (field.Kind == FieldKind.Country && CountryCodes.Find(field.Text.Trim()) is { } country &&
                IsWithin(country, place)) return true;
            foreach (var part in field.Text.Split(Separators, StringSplitOptions.TrimEntries))
                if (Taxonomy.Default.TryFind(Taxonomy.Squeeze(part), out var known) && IsWithin(known.Concept, place))
                    return true;
        }

        return false;
    }

    /// <summary>The country that an item was in; null where its own place does not tell.</summary>
    public static Concept? CountryOf(ResumeItem item)
    {
        foreach (var field in item.Fields)
        {
            if (!IsPlace(field.Kind)) continue;
            if (field.Kind == FieldKind.Country && CountryCodes.Find(field.Text.Trim()) is { } country) return country;
            // "Perth, Australia": the country itself stands last.
            foreach (var part in field.Text.Split(Separators, StringSplitOptions.TrimEntries).Reverse())
                if (Taxonomy.Default.TryFind(Taxonomy.Squeeze(part), out var known) &&
                    known.Concept.File == "places" && Abroad.CountryOf(known.Concept) is { } found) return found;
        }

        return null;
    }

    /// <summary>The town that an item was in, as its place begins; null where it has none.</summary>
    public static string? TownOf(ResumeItem item) => item.Field(FieldKind.City)?.Text ??
        item.Field(FieldKind.Location)?.Text.Split(Separators, StringSplitOptions.TrimEntries)[0];

    /// <summary>
    /// "how many years did he work in Denmark?": what was there, and not what had clients there; all where nothing was.
    /// </summary>
    public static ImmutableArray<Ranked> Keep(ImmutableArray<Ranked> items, Concept place, ResumeIndex index)
    {
        var there = items.Without(
            (index, place), static (ranked, of) => !IsIn(of.index.Items[ranked.Item], of.place));
        return there.IsEmpty ? items : there;
    }

    private static bool IsWithin(Concept own, Concept place) => own == place || own.IsA(place);

    /// <summary>Whether a field says where its item was.</summary>
    public static bool IsPlace(FieldKind kind) =>
        kind is FieldKind.Location or FieldKind.City or FieldKind.Region or FieldKind.Country;
}
