using System.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>A telephone number as it is said: digit by digit, with a pause between the groups.</summary>
internal static class SpokenPhone
{
    // As E.164 allows, with no country code at the least.
    private const int DigitsMin = 9;
    private const int DigitsMax = 15;

    /// <summary>
    /// How many letters a telephone number at the start of a text has; 0 where none begins there: "+49 30 5550142",
    /// "(512) 555-0188", "020 7946 0958", and neither "2019-2021" nor "10,000".
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        if (text[0] is not ('+' or '(' or (>= '0' and <= '9'))) return 0;
        var (digits, end) = (0, 0);
        Span<int> groups = stackalloc int[DigitsMax];
        groups.Clear();
        var group = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                if (++digits > DigitsMax) return 0;
                if (at == 0 || !char.IsAsciiDigit(text[at - 1])) group++;
                groups[group]++;
                end = at + 1;
            }
            else if (text[at] is not (' ' or '(' or ')' or '-' or '.' or '/') && (text[at] != '+' || at > 0)) break;
        }

        // What goes on in letters is something else.
        if (digits < DigitsMin || (end < text.Length && char.IsLetter(text[end]))) return 0;
        var isNational = (text[0] == '0' && char.IsAsciiDigit(text[1])) || text.StartsWith("(0") ||
            (group == 2 && groups[0] == 3 && groups[1] == 3 && groups[2] == 4);
        return text[0] == '+' || isNational ? end : 0;
    }

    public static void Say(StringBuilder speech, ReadOnlySpan<char> number)
    {
        var isFirst = true;
        for (var at = 0; at < number.Length; at++)
        {
            if (number[at] == '+') speech.Append("plus");
            if (!char.IsAsciiDigit(number[at])) continue;
            var opens = !isFirst && !char.IsAsciiDigit(number[at - 1]);
            speech.Append(opens ? ", " : isFirst && number[0] != '+' ? "" : " ").Append(number[at]);
            isFirst = false;
        }
    }
}
