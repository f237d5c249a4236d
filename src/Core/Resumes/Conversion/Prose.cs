using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>Tells a text's bullets from the words around them.</summary>
internal static partial class Prose
{
    /// <summary>Signs that a bullet begins with.</summary>
    private const string Signs = "•◦▪▸●○■–—*·‣∙➢✓-";

    /// <summary>The line without its bullet, or null where it has none.</summary>
    public static string? Bullet(string line)
    {
        var text = line.TrimStart();
        if (text.Length < 3 || !Signs.Contains(text[0], StringComparison.Ordinal)) return null;
        // "-5 °C" and "–2019" are no bullets.
        return char.IsWhiteSpace(text[1]) || text[0] is '•' or '◦' or '▪' or '●' ? text[1..].Trim() : null;
    }

    /// <summary>Sets the text as a summary, and its bullets as highlights. HTML is taken for what it shows.</summary>
    public static void Set(JsonObject entry, string summaryKey, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        var lines = ItemEnd().Replace(ItemStart().Replace(text, "\n• "), "\n").Split('\n');
        var (summary, highlights) = (new List<string>(), new List<string>());
        foreach (var line in lines.Select(Markup.Strip).Where(line => line.Trim().Length > 0))
        {
            if (Bullet(line) is { } bullet) highlights.Add(bullet);
            else summary.Add(line.Trim());
        }

        DocumentDraft.Set(entry, summaryKey, string.Join(' ', summary));
        DocumentDraft.SetAll(entry, "highlights", highlights);
    }

    [GeneratedRegex(@"<li\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"</li>|</p>|<br\s*/?>|</div>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemEnd();
}
