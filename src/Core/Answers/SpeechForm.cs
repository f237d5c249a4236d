using System.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>Turns an answer's text into what a voice should say: links by their site's name, dashes as words, no markup.</summary>
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
        if (bare.StartsWith("http://", StringComparison.Ordinal) || bare.StartsWith("https://", StringComparison.Ordinal))
            return Site(bare) + (word.EndsWith(',') ? "," : "");
        return word.Replace("(", ", ", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal).TrimStart(',', ' ') is { Length: > 0 } plain
            ? plain.Replace("&", " and ", StringComparison.Ordinal)
            : "";
    }

    private static string Site(string url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        ? parsed.Host.StartsWith("www.", StringComparison.Ordinal) ? parsed.Host[4..] : parsed.Host
        : "a link";
}
