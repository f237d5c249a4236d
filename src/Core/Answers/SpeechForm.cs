using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Turns an answer's text into what a voice should say: links by their site's name, telephone numbers by their digits,
/// dashes between dates and numbers as "to", months in full, brackets as pauses, short forms spelled out, no markup.
/// </summary>
internal static class SpeechForm
{
    private const int KeptMax = 16 * 1024;
    private const int Letter = 128;

    // A longer name of a page is a number or a title.
    private const int NameMax = 30;

    private static readonly SearchValues<char> Special =
        SearchValues.Create("()&\u201c\u201d\u2013\u2014:@/%*`\u2022_#+|-~=\u2192<>");

    private static readonly FrozenDictionary<string, string> Spellings =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Jan"] = "January", ["Feb"] = "February", ["Mar"] = "March", ["Apr"] = "April", ["Jun"] = "June",
            ["Jul"] = "July", ["Aug"] = "August", ["Sep"] = "September", ["Sept"] = "September", ["Oct"] = "October",
            ["Nov"] = "November", ["Dec"] = "December",
            ["e.g."] = "for example", ["i.e."] = "that is", ["etc."] = "et cetera", ["incl."] = "including",
            ["approx."] = "approximately", ["ca."] = "about", ["w/"] = "with", ["vs."] = "versus", ["vs"] = "versus",
            ["yrs"] = "years", ["yr"] = "year", ["hrs"] = "hours", ["mins"] = "minutes", ["dept."] = "department",
            ["Inc."] = "Incorporated", ["Ltd."] = "Limited", ["Univ."] = "University", ["C#"] = "C sharp",
            ["F#"] = "F sharp", ["C++"] = "C plus plus", [".NET"] = "dot net", ["CI/CD"] = "C I C D",
            ["24/7"] = "around the clock", ["I/O"] = "I O", ["R&D"] = "R and D", ["\u2192"] = "to", ["\u2022"] = "",
            ["&"] = "and", ["|"] = "",
        }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Spoken =
        Spellings.GetAlternateLookup<ReadOnlySpan<char>>();

    // The first two letters of all short forms: most words begin like none and need not be looked up.
    private static readonly bool[] Beginnings = BeginningsOf(Spellings.Keys);

    [ThreadStatic]
    private static StringBuilder? s_speech;

    public static string Of(string text)
    {
        // Said of every answer, so each thread keeps what it is put together in, unless a giant made it large.
        var speech = s_speech ??= new StringBuilder(KeptMax);
        speech.Clear();
        var closes = false;
        for (var at = 0; at < text.Length;)
        {
            var word = WordAt(text, at);
            at += word.Length + 1;
            if (word.IsEmpty) continue;
            // The pause that a bracket opened ends with it.
            if (closes && char.IsLetterOrDigit(word[0])) speech.Append(',');
            closes = word[^1] == ')';
            if (speech.Length > 0 && word is not ("." or "," or ";")) speech.Append(' ');
            if (SpokenPhone.LengthAt(text.AsSpan(at - word.Length - 1)) is > 0 and var length)
            {
                at += length - word.Length - 1;
                SpokenPhone.Say(speech, text.AsSpan(at - length, length));
                continue;
            }

            var isSpecial = word.ContainsAny(Special);
            if (!isSpecial && !MayBeShort(word)) speech.Append(word);
            else if (Spoken.TryGetValue(word, out var spoken)) speech.Append(spoken);
            else if (isSpecial) Say(speech, word);
            else Bare(speech, word);
        }

        if (speech.Capacity > KeptMax) s_speech = null;
        return speech.ToString();
    }

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        var end = text.IndexOf(' ', start);
        return end < 0 ? text.AsSpan(start) : text.AsSpan(start, end - start);
    }

    private static bool[] BeginningsOf(IEnumerable<string> keys)
    {
        var beginnings = new bool[Letter * Letter];
        foreach (var key in keys)
            if (key.Length > 1 && key[0] < Letter && key[1] < Letter) beginnings[(key[0] * Letter) + key[1]] = true;
        return beginnings;
    }

    // Of words without special characters, which leaves only short forms of two ASCII letters and more.
    private static bool MayBeShort(ReadOnlySpan<char> word)
    {
        if (word[0] is ',' or ';') return true;
        return word.Length > 1 && word[0] < Letter && word[1] < Letter && Beginnings[(word[0] * Letter) + word[1]];
    }

    private static void Say(StringBuilder speech, ReadOnlySpan<char> word)
    {
        if (word is "\u2013" or "\u2014" or "-" or "->")
        {
            speech.Append(word is "-" ? "\u2013" : "to");
            return;
        }

        if (word[0] == '(' && speech.Length > 1)
        {
            speech.Length--;
            speech.Append(", ");
            word = word[1..];
        }

        var bare = word.Trim("(),;:.");
        if (IsLink(bare)) Link(speech, bare).Append(word[^1] is ',' or '.' ? word[^1..] : "");
        else if (bare.Contains('@') && bare.IndexOf('.') > 0) Address(speech, word);
        else Bare(speech, word);
    }

    // A word with what punctuation stands around it.
    private static void Bare(StringBuilder speech, ReadOnlySpan<char> word)
    {
        var bare = word.Trim("(),;:\u201c\u201d");
        if (!Spoken.TryGetValue(bare, out var spoken) && !Spoken.TryGetValue(bare.TrimEnd('.'), out spoken))
        {
            Letters(speech, word);
            return;
        }

        var after = word[(word.IndexOf(bare, StringComparison.Ordinal) + bare.Length)..].TrimEnd(")\u201d");
        speech.Append(spoken).Append(after);
        if (bare.EndsWith(".") && after.IsEmpty && !Spoken.TryGetValue(bare, out _)) speech.Append('.');
    }

    private static void Letters(StringBuilder speech, ReadOnlySpan<char> word)
    {
        for (var at = 0; at < word.Length; at++)
        {
            var isBetweenDigits = at > 0 && at + 1 < word.Length && char.IsAsciiDigit(word[at - 1]) &&
                char.IsAsciiDigit(word[at + 1]);
            switch (word[at])
            {
                case '&':
                    speech.Append(word.Length == 1 ? "and" : " and ");
                    break;
                case '%':
                    speech.Append(" percent");
                    break;
                case '-' or '\u2013' or '\u2014' when isBetweenDigits:
                    speech.Append(" to ");
                    break;
                case '\u2013' or '\u2014':
                    speech.Append(", ");
                    break;
                case '/' when isBetweenDigits:
                    speech.Append(" of ");
                    break;
                case '/':
                    speech.Append(at > 0 && at + 1 < word.Length ? " slash " : word.Length == 1 ? "slash" : "");
                    break;
                case '(' when at > 0 && char.IsLetterOrDigit(word[at - 1]) && !IsEnding(word[at..]):
                    speech.Append(", ");
                    break;
                case '~':
                    speech.Append("about ");
                    break;
                case '=':
                    speech.Append(" equals ");
                    break;
                case '+' when at == word.Length - 1 && at > 0 && char.IsAsciiDigit(word[at - 1]):
                    speech.Append(" or more");
                    break;
                case '_':
                    speech.Append(' ');
                    break;
                case '(' or ')' or '\u201c' or '\u201d' or '*' or '`' or '\u2022' or '|' or '<' or '>':
                    break;
                default:
                    speech.Append(word[at]);
                    break;
            }
        }
    }

    // "skill(s)", "run()"
    private static bool IsEnding(ReadOnlySpan<char> word) =>
        word.StartsWith("()") || word.StartsWith("(s)") || word.StartsWith("(es)");

    // "noor@halvorsen.example" is said "noor at halvorsen dot example".
    private static void Address(StringBuilder speech, ReadOnlySpan<char> word)
    {
        var bare = word.Trim("(),;:.");
        foreach (var letter in bare)
        {
            if (letter == '@') speech.Append(" at ");
            else if (letter == '.') speech.Append(" dot ");
            else speech.Append(letter);
        }

        speech.Append(word[(word.IndexOf(bare, StringComparison.Ordinal) + bare.Length)..].TrimEnd(')'));
    }

    private static bool IsLink(ReadOnlySpan<char> word) =>
        word.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ||
        word.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ||
        word.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ||
        (word.IndexOf('/') is > 3 and var slash && word[..slash].LastIndexOf('.') is > 0 and var dot &&
            slash - dot > 2 && !word[..slash].ContainsAnyInRange('0', '9'));

    // After the network's name the site says nothing, and the page's name who it is: "GitHub noor-h".
    private static StringBuilder Link(StringBuilder speech, ReadOnlySpan<char> url)
    {
        var site = Site(url);
        var name = url[(url.LastIndexOf('/') + 1)..];
        if (name.IsEmpty && url.Length > 0) name = url[..^1][(url[..^1].LastIndexOf('/') + 1)..];
        var isNamed = name.Length is > 0 and <= NameMax && !name.Contains('.') && !name.ContainsAny("?#=%");
        return isNamed && Ends(speech, site) ? speech.Append(name) : speech.Append(site);
    }

    // "GitHub " before "github.com"
    private static bool Ends(StringBuilder speech, string site)
    {
        var label = site.LastIndexOf('.') is > 0 and var dot ? site[..dot] : site;
        return EndsWith(speech, label) || EndsWith(speech, site);
    }

    private static bool EndsWith(StringBuilder speech, string label)
    {
        var start = speech.Length - label.Length - 1;
        return start >= 0 && label.Equals(speech.ToString(start, label.Length), StringComparison.OrdinalIgnoreCase);
    }

    private static string Site(ReadOnlySpan<char> url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal);
        var host = start >= 0 ? url[(start + 3)..] : url;
        var end = host.IndexOfAny('/', '?', '#');
        if (end >= 0) host = host[..end];
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host[4..];
        return host.IsEmpty ? "a link" : host.ToString();
    }
}
