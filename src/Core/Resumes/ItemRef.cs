using System.Globalization;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Names one item of a résumé: <c>work/0</c>, <c>skills/1</c>, <c>basics</c>. The index counts in the imported
/// document's order, so a ref stays right however the item is ranked.
/// </summary>
public readonly record struct ItemRef(Section Section, int Index)
{
    public static readonly ItemRef Basics = new(Section.Basics, 0);

    public override string ToString() => Section == Section.Basics
        ? "basics"
        : string.Create(CultureInfo.InvariantCulture, $"{Section.Name()}/{Index}");

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
