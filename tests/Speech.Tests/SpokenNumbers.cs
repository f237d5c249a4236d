using System.Globalization;
using System.Text.RegularExpressions;

namespace ResumeVoice.Speech.Tests;

/// <summary>Numbers in a text as a voice says them, so that what was said can be held against what was heard.</summary>
internal static partial class SpokenNumbers
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static string Of(string text) => Number().Replace(text, match => Say(match.Value));

    private static string Say(string number)
    {
        var parts = number.Replace(",", "", StringComparison.Ordinal).Split('.');
        var whole = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var isYear = number.Length == 4 && whole is >= 1100 and < 2100 and (< 2000 or >= 2010);
        var said = isYear ? $"{Say(whole / 100)} {Say(whole % 100)}" : Say(whole);
        return parts.Length == 1
            ? said
            : $"{said} point {string.Join(' ', parts[1].Select(digit => Small[digit - '0']))}";
    }

    private static string Say(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => Rest(Tens[number / 10], number % 10),
        < 1000 => Rest($"{Small[number / 100]} hundred", number % 100),
        < 1_000_000 => Rest($"{Say(number / 1000)} thousand", number % 1000),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Rest(string said, int rest) => rest == 0 ? said : $"{said} {Say(rest)}";

    [GeneratedRegex(@"\d{1,3}(,\d{3})+(\.\d+)?|\d{1,9}(\.\d+)?")]
    private static partial Regex Number();
}
