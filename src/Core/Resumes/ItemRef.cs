using System.Globalization;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Names one item of a résumé: <c>work/0</c>, <c>skills/1</c>, <c>basics</c>. The index counts in the imported
/// document's order, so a ref stays right however the item is ranked.
/// </summary>
public readonly record struct ItemRef(Section Section, int Index)
{
    public static readonly ItemRef Basics = new(Section.Basics, 0);

    // Every turn writes some dozens of refs; those of usual résumés are made once.
    private const int KnownMax = 64;

    private static readonly string[] Known =
        [.. Enumerable.Range(0, Sections.Count * KnownMax).Select(at => Text((Section)(at / KnownMax), at % KnownMax))];

    public override string ToString() => Index is >= 0 and < KnownMax
        ? Known[((int)Section * KnownMax) + Index]
        : Text(Section, Index);

    private static string Text(Section section, int index) => section == Section.Basics
        ? "basics"
        : string.Create(CultureInfo.InvariantCulture, $"{section.Name()}/{index}");

    public static bool TryParse(string text, out ItemRef reference)
    {
        reference = Basics;
        if (text == "basics") return true;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !Sections.TryParse(text[..slash], out var section) || section == Section.Basics) return false;
        var digits = text.AsSpan(slash + 1);
        var parsed = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        reference = new ItemRef(section, index);
        return parsed;
    }
}
