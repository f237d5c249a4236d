using System.Globalization;
using System.Text;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Text of the document made fit for showing and saying aloud: one line, no markup, no invisible characters, no more
/// than a maximum. What it takes away and what it doubts goes to the warnings.
/// </summary>
internal sealed class TextCleaner(WarningList warnings)
{
    private const string Bullets = "-*•‣▪●○·–";
    private const char Replacement = '\uFFFD';
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The clean text; empty where nothing is left.</summary>
    internal string Clean(string raw, string pointer, int charsMax = ImportLimits.FieldCharsMax)
    {
        var text = Cut(raw, pointer, charsMax);
        text = RemoveInvisible(text, pointer);
        var plain = Markup.Strip(text);
        if (!ReferenceEquals(plain, text)) warnings.MarkupRemoved(pointer);
        plain = OneLine(plain);
        if (plain.Contains(Replacement, StringComparison.Ordinal)) warnings.TextDamaged(pointer);
        if (DoubtfulText.IsTemplate(plain)) warnings.TemplateText(pointer, plain);
        if (DoubtfulText.IsInstruction(plain)) warnings.LooksLikeInstructions(pointer);
        return plain;
    }

    /// <summary>At most so many characters, ending between words where that loses little.</summary>
    internal static string Shorten(string text, int charsMax)
    {
        if (text.Length <= charsMax) return text;
        var end = char.IsHighSurrogate(text[charsMax - 1]) ? charsMax - 1 : charsMax;
        var space = text.LastIndexOf(' ', end - 1);
        return text[..(space > end / 2 ? space : end)].TrimEnd();
    }

    private string Cut(string raw, string pointer, int charsMax)
    {
        if (raw.Length <= charsMax) return raw;
        warnings.TextCut(pointer, raw.Length, charsMax);
        return Shorten(raw, charsMax);
    }

    private string RemoveInvisible(string text, string pointer)
    {
        if (!text.EnumerateRunes().Any(IsInvisible)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!IsInvisible(rune)) kept.Append(rune);
        warnings.CharactersRemoved(pointer);
        return kept.ToString();
    }

    /// <summary>
    /// Control and formatting characters and icon-font glyphs; emoji and Persian need the two joiners.
    /// </summary>
    private static bool IsInvisible(Rune rune) => rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner)
        && !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    /// <summary>
    /// Runs of white space as one space, no list bullet at the start. Layout, not content: no warning.
    /// </summary>
    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var hasBullet = line.Length > 2 && line[1] == ' ' && Bullets.Contains(line[0], StringComparison.Ordinal);
        return hasBullet ? line[2..] : line;
    }
}
