using System.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Turns an answer's text into what a voice should say: links by their site's name, dashes as words, no markup.
/// </summary>
internal static class SpeechForm
{
    public static string Of(string text)
    {
        var speech = new StringBuilder(text.Length);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var spoken = Word(word);
            if (spoken.Length == 0) continue;
            var joins = speech.Length > 0 && spoken is not ("." or "," or ";");
            if (joins) speech.Append(' ');
            speech.Append(spoken);
        }

        return speech.ToString();
    }

    private static string Word(string word)
    {
        if (word is "\u2013" or "\u2014" or "-") return "to";
        var bare = word.Trim('(', ')', ',', ';');
        if (IsLink(bare)) return Site(bare) + (word.EndsWith(',') ? "," : "");
        var plain = word.Replace("(", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        return plain.TrimStart(',', ' ').Replace("&", " and ", StringComparison.Ordinal);
    }

    private static bool IsLink(string word) =>
        word.StartsWith("http://", StringComparison.Ordinal) || word.StartsWith("https://", StringComparison.Ordinal);

    private static string Site(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed)) return "a link";
        return parsed.Host.StartsWith("www.", StringComparison.Ordinal) ? parsed.Host[4..] : parsed.Host;
    }
}
