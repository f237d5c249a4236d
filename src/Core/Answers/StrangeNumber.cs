using System.Globalization;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>"was the system used by 20,000 people?" of entries that give no such number.</summary>
internal static class StrangeNumber
{
    // Smaller ones are as often counted as given.
    private const int Least = 10;

    /// <summary>Whether a question gives a number that none of the items has.</summary>
    public static bool IsIn(Ask ask, Selection selection, ResumeIndex index)
    {
        var tokens = ask.Question.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!char.IsAsciiDigit(tokens[at].Word.Text[0])) continue;
            var (digits, next) = (tokens[at].Word.Text, at + 1);
            while (next < tokens.Count && IsGroup(tokens, next)) digits += tokens[next++].Word.Text;
            var isNumber = double.TryParse(
                digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
            var isGiven = isNumber && number >= Least && !IsSaidOtherwise(ask, at);
            if (isGiven && !selection.Items.Any((index, digits, number), static (ranked, of) =>
                Gives(of.index.Items[ranked.Item], of.digits) || of.index.Numbers.Any((ranked.Item, of.number),
                    static (mention, sought) => mention.Item == sought.Item && mention.Value == sought.number)))
                return true;
            at = next - 1;
        }

        return false;
    }

    // The "000" of "20,000".
    private static bool IsGroup(List<Token> tokens, int at) => tokens[at].Word.Text is { Length: 3 } text &&
        text.All(char.IsAsciiDigit) && tokens[at].Start == tokens[at - 1].End + 1;

    // A year, or a part of a name: "ISO 27001".
    private static bool IsSaidOtherwise(Ask ask, int at) => ask.Dates is not null ||
        ask.Question.Tokens[at].Word.Number is >= 1940 and <= 2060 ||
        ask.Topics.Any(at, static (topic, at) => topic.Start <= at && at < topic.End);

    private static bool Gives(ResumeItem item, string digits)
    {
        foreach (var field in item.Fields)
            if (field.Text.Replace(",", "", StringComparison.Ordinal).Contains(digits, StringComparison.Ordinal))
                return true;
        return false;
    }
}
