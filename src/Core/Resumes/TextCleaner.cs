using System.Globalization;
using System.Text;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// Text of the document made fit for showing and saying aloud: one line, no markup, no invisible characters, no more
/// than a maximum. What it takes away and what it doubts goes to the warnings.
/// </summary>
internal sealed class TextCleaner(WarningList warnings)
{
    private const char Replacement = '\uFFFD';
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>The clean text; empty where nothing is left.</summary>
    internal string Clean(string raw, string pointer, int charsMax = ImportLimits.FieldCharsMax)
    {
        var text = Cut(raw, pointer, charsMax);
        text = RemoveInvisible(text, pointer);
        var plain = Markup.Strip(text);
        if (!ReferenceEquals(plain, text))
            warnings.Add("markup_removed", pointer, "HTML or Markdown was taken out; its text was kept.");
        plain = OneLine(plain);
        if (plain.Contains(Replacement, StringComparison.Ordinal))
            warnings.Add("text_damaged", pointer, "Some characters were lost before the document came here and show as “\uFFFD”.");
        if (DoubtfulText.IsTemplate(plain))
            warnings.Add("template_text", pointer, $"“{Shorten(plain, 60)}” looks like a leftover of a template.");
        if (DoubtfulText.IsInstruction(plain))
            warnings.Add("looks_like_instructions", pointer, "This reads like an instruction to an AI; it is kept as plain text and never followed.");
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
        warnings.Add("text_cut", pointer, $"The text has {raw.Length} characters; only the first {charsMax} are used.");
        return Shorten(raw, charsMax);
    }

    private string RemoveInvisible(string text, string pointer)
    {
        if (!text.EnumerateRunes().Any(IsInvisible)) return text;
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!IsInvisible(rune)) kept.Append(rune);
        warnings.Add("characters_removed", pointer, "Control or invisible characters were taken out.");
        return kept.ToString();
    }

    /// <summary>Control and formatting characters and icon-font glyphs; emoji and Persian need the two joiners.</summary>
    private static bool IsInvisible(Rune rune) => rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner)
        && !Rune.IsWhiteSpace(rune)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse;

    /// <summary>Runs of white space as one space, no list bullet at the start. Layout, not content: no warning.</summary>
    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length > 2 && line[1] == ' ' && "-*•‣▪●○·–".Contains(line[0], StringComparison.Ordinal)) line = line[2..];
        return line == text ? text : line;
    }
}
