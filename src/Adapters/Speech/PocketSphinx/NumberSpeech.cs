namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>Numbers as they are said.</summary>
internal static class NumberSpeech
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>0 to 99; other numbers are said digit by digit.</summary>
    public static string Say(int number)
    {
        if (number is < 0 or > 99) return string.Join(' ', $"{Math.Abs(number)}".Select(digit => Small[digit - '0']));
        if (number < 20) return Small[number];
        return number % 10 == 0 ? Tens[number / 10] : $"{Tens[number / 10]} {Small[number % 10]}";
    }
}
