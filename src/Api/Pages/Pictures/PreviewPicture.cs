using System.Text;

namespace ResumeVoice.Api.Pages.Pictures;

/// <summary>The picture that previews of a visitors' page show: who it is, and what can be done there.</summary>
internal static class PreviewPicture
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Margin = 88;
    private const int TextWidth = Width - (2 * Margin);
    private const string Invitation = "Ask this résumé a question";
    private const string Ellipsis = "…";

    private static readonly TrueTypeFont Bold = TrueTypeFont.Load("DejaVuSans-Bold.ttf");
    private static readonly TrueTypeFont Plain = TrueTypeFont.Load("DejaVuSans.ttf");
    private static readonly Colour Paper = new(0xFA, 0xF9, 0xF6);
    private static readonly Colour Ink = new(0x1D, 0x1D, 0x1B);
    private static readonly Colour Soft = new(0x5F, 0x5E, 0x58);
    private static readonly Colour Accent = new(0x1F, 0x6F, 0x5C);

    /// <summary>A PNG. Letters that our fonts lack are left out.</summary>
    public static byte[] Draw(string name, string? headline)
    {
        var canvas = new Canvas(Width, Height, Paper);
        canvas.Fill(0, 0, Width, 18, Accent);
        var baseline = 210f;
        foreach (var line in Lines(name, Bold, 84, 2))
        {
            canvas.Write(line, Bold, 84, (Margin, baseline), Ink);
            baseline += 100;
        }

        baseline -= 20;
        foreach (var line in Lines(headline ?? "", Plain, 42, 3))
        {
            canvas.Write(line, Plain, 42, (Margin, baseline), Soft);
            baseline += 58;
        }

        canvas.Fill(Margin, Height - 96, 12, 34, Accent);
        canvas.Write(Invitation, Plain, 32, (Margin + 32, Height - 68), Accent);
        return canvas.ToPng();
    }

    /// <summary>The text broken into at most so many lines, the last one shortened where it goes on.</summary>
    private static List<string> Lines(string text, TrueTypeFont font, float size, int most)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in Drawable(text, font).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length == 0 || font.Width(longer, size) <= TextWidth)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
            if (lines.Count == most) break;
        }

        var isCut = lines.Count == most;
        if (!isCut && line.Length > 0) lines.Add(line);
        for (var at = 0; at < lines.Count; at++)
            lines[at] = Fitted(lines[at], font, size, isCut && at == lines.Count - 1);
        return lines;
    }

    private static string Fitted(string line, TrueTypeFont font, float size, bool isCut)
    {
        var text = isCut ? line + Ellipsis : line;
        while (line.Length > 0 && font.Width(text, size) > TextWidth)
        {
            line = line[..(line.Length - 1)];
            text = line + Ellipsis;
        }

        return text;
    }

    private static string Drawable(string text, TrueTypeFont font)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
            kept.Append(Rune.IsWhiteSpace(letter) ? " " : font.Has(letter) ? letter.ToString() : "");
        return kept.ToString();
    }
}
