using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>
/// A study or certificate that by its own words is none yet, or came to none: "BSc Physics (incomplete)", "left before
/// the finals", "PMP (in progress)".
/// </summary>
internal static class UnfinishedStudy
{
    // A thesis may be on incomplete data: one word tells only where the degree is named.
    private static readonly string[] Words =
        ["incomplete", "unfinished", "uncompleted", "discontinued", "withdrew", "interrupted", "partial"];

    private static readonly string[] Phrases =
    [
        "not completed", "not finished", "never completed", "never finished", "did not complete", "did not finish",
        "did not graduate", "didn't complete", "didn't finish", "didn't graduate", "dropped out", "without a degree",
        "without degree", "no degree", "without graduating", "all but dissertation", "broken off",
        "partially completed", "partly completed", "left before",
    ];

    private static readonly string[] Ahead = ["in progress", "in preparation", "ongoing", "pending", "to be completed"];

    public static bool Is(ResumeItem item)
    {
        if (item.Ref.Section is not (Section.Education or Section.Certificates)) return false;
        foreach (var field in item.Fields)
        {
            var names = field.Kind is FieldKind.StudyType or FieldKind.Area or FieldKind.Name or FieldKind.Score;
            if (names && (Has(field.Text, Words) || Has(field.Text, Ahead)) || Has(field.Text, Phrases)) return true;
        }

        return false;
    }

    private static bool Has(string text, string[] any)
    {
        foreach (var words in any)
            if (text.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
