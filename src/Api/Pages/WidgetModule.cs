using System.Text;

namespace ResumeVoice.Api.Pages;

/// <summary>
/// The widget as one module: its parts in the order in which they need each other, without what ties them together,
/// comments and indentation. They are written so that names of one part do not meet another's; a browser that misses a
/// part would ask for it, which a page of somebody else's must not have to allow for.
/// </summary>
internal static class WidgetModule
{
    /// <summary>The module's own path; pages name it.</summary>
    public const string Path = "resume-voice.js";

    private const string Folder = "widget/";
    private const string Style = "style";

    private static readonly string[] Parts =
    [
        "dom", "strings", "words", "answer", "stream", "http", "conversation", "voice", "view", Style, "resume-voice",
    ];

    /// <param name="read">Gives a file of wwwroot.</param>
    /// <returns>The module's text, UTF-8.</returns>
    public static byte[] Join(Func<string, byte[]> read)
    {
        var joined = new StringBuilder();
        foreach (var part in Parts)
            foreach (var line in Encoding.UTF8.GetString(read($"{Folder}{part}.js")).Split('\n'))
                Append(joined, part == Style ? Tight(line.Trim()) : line.Trim());
        return Encoding.UTF8.GetBytes(joined.ToString());
    }

    private static void Append(StringBuilder joined, string line)
    {
        if (line.Length == 0 || line.StartsWith("import ", StringComparison.Ordinal) || IsComment(line)) return;
        if (line.StartsWith("export ", StringComparison.Ordinal)) line = line["export ".Length..];
        joined.Append(line).Append('\n');
    }

    private static string Tight(string style) => style.Replace(": ", ":", StringComparison.Ordinal)
        .Replace("; ", ";", StringComparison.Ordinal).Replace(", ", ",", StringComparison.Ordinal)
        .Replace(" { ", "{", StringComparison.Ordinal).Replace(";}", "}", StringComparison.Ordinal);

    // Comments have lines of their own in the widget; what only looks like one, in a string or a pattern, does not
    // begin a line.
    private static bool IsComment(string line) =>
        line.StartsWith("//", StringComparison.Ordinal) || line.StartsWith("/**", StringComparison.Ordinal)
        || line.StartsWith("* ", StringComparison.Ordinal) || line is "*/" or "*";
}
