using System.Buffers;
using System.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Turns an answer's text into what a voice should say: links by their site's name, dashes between dates as "to",
/// months in full, brackets as pauses, no markup.
/// </summary>
internal static class SpeechForm
{
    private static readonly SearchValues<char> Special = SearchValues.Create("()&\u201c\u201d\u2013\u2014:");

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Months =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Jan"] = "January", ["Feb"] = "February", ["Mar"] = "March", ["Apr"] = "April", ["Jun"] = "June",
            ["Jul"] = "July", ["Aug"] = "August", ["Sep"] = "September", ["Oct"] = "October", ["Nov"] = "November",
            ["Dec"] = "December",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Of(string text)
    {
        var speech = new StringBuilder(text.Length + 16);
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty) continue;
            if (speech.Length > 0 && word is not ("." or "," or ";")) speech.Append(' ');
            if (word.ContainsAny(Special)) Say(speech, word);
            else if (Months.TryGetValue(word, out var month)) speech.Append(month);
            else speech.Append(word);
        }

        return speech.ToString();
    }

    private static void Say(StringBuilder speech, ReadOnlySpan<char> word)
    {
        if (word is "\u2013" or "\u2014")
        {
            speech.Append("to");
            return;
        }

        if (word[0] == '(' && speech.Length > 1)
        {
            speech.Insert(speech.Length - 1, ',');
            word = word[1..];
        }

        var bare = word.Trim("(),;");
        if (IsLink(bare))
        {
            speech.Append(Site(bare.ToString())).Append(word.EndsWith(",") ? "," : "");
            return;
        }

        if (Months.TryGetValue(bare, out var month))
        {
            speech.Append(month);
            return;
        }

        foreach (var letter in word)
        {
            if (letter == '&') speech.Append("and");
            else if (letter is not ('(' or ')' or '\u201c' or '\u201d')) speech.Append(letter);
        }
    }

    private static bool IsLink(ReadOnlySpan<char> word) =>
        word.StartsWith("http://", StringComparison.Ordinal) || word.StartsWith("https://", StringComparison.Ordinal);

    private static string Site(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed)) return "a link";
        return parsed.Host.StartsWith("www.", StringComparison.Ordinal) ? parsed.Host[4..] : parsed.Host;
    }
}
