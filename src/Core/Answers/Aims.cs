using System.Collections.Frozen;
using System.Globalization;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>"Reached 6,800 units against a target of 5,000": two numbers that say how it came out.</summary>
internal static class Aims
{
    private const int Reach = 7;

    // What is to be much: of a wait, or of a cost, less than the aim would be better.
    private static readonly FrozenSet<string> Upward = Stemmer.Stems(
        "reach", "reached", "sell", "sold", "sign", "signed", "raise", "raised", "grow", "grew", "rise", "rose", "hit",
        "attract", "attracted", "recruit", "recruited", "enrol", "enrolled", "achieve", "achieved", "increase",
        "increased", "win", "won", "collect", "collected", "earn", "earned", "generate", "generated", "book", "booked",
        "deliver", "delivered");

    private static readonly FrozenSet<string> Nouns = new[]
    {
        "target", "goal", "quota", "forecast", "plan",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Outcome? Of(Sentence sentence)
    {
        for (var at = sentence.From + 1; at < sentence.To; at++)
        {
            if (OfShare(sentence, at) is { } share) return share;
            if (sentence.Words[at].Word.Text is not ("against" or "versus" or "vs")) continue;
            if (Aim(sentence, at) is not { } aim || Before(sentence, at) is not { } value) continue;
            if (value == aim) return Outcome.Met;
            return value > aim ? Outcome.Beaten : Outcome.Missed;
        }

        return null;
    }

    // "118% of target"
    private static Outcome? OfShare(Sentence sentence, int at)
    {
        var (text, token) = (sentence.Field.Text, sentence.Words[at - 1]);
        if (sentence.Words[at].Word.Text != "of" || token.End >= text.Length || text[token.End] != '%') return null;
        var noun = at + 1 < sentence.To && sentence.Words[at + 1].Word.Text is "the" or "its" or "a" ? at + 2 : at + 1;
        if (noun >= sentence.To || !Nouns.Contains(sentence.Words[noun].Word.Text)) return null;
        if (token.Word.Number < 0) return null;
        return token.Word.Number > 100 ? Outcome.Beaten : token.Word.Number == 100 ? Outcome.Met : Outcome.Missed;
    }

    // "a target of 5,000", "a 5,000 target".
    private static double? Aim(Sentence sentence, int against)
    {
        var isAim = false;
        double? number = null;
        for (var at = against + 1; at < Math.Min(sentence.To, against + Reach); at++)
        {
            isAim |= Nouns.Contains(sentence.Words[at].Word.Text);
            number ??= Number(sentence, at);
            if (isAim && number is not null) return number;
        }

        return null;
    }

    // The last number before, where it is told of something that is to be much.
    private static double? Before(Sentence sentence, int against)
    {
        double? number = null;
        for (var at = against - 1; at >= Math.Max(sentence.From, against - Reach); at--)
        {
            number ??= Number(sentence, at);
            if (number is not null && Upward.Contains(sentence.Words[at].Word.Stem)) return number;
        }

        return null;
    }

    // A number with a unit of its own ("1.2 million") is not compared with one that has none.
    private static double? Number(Sentence sentence, int at)
    {
        var (text, token) = (sentence.Field.Text, sentence.Words[at]);
        if (!char.IsAsciiDigit(text[token.Start])) return null;
        // "800" of "6,800"
        if (token.Start > 1 && text[token.Start - 1] is ',' or '.' && char.IsAsciiDigit(text[token.Start - 2]))
            return null;
        var end = token.End;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '.') &&
            !(text[end] is ',' or '.' && (end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1])))) end++;
        var next = end < text.Length ? text[end..].TrimStart() : "";
        foreach (var unit in (ReadOnlySpan<string>)["m ", "k ", "bn", "million", "billion", "thousand", "%"])
            if (next.StartsWith(unit, StringComparison.OrdinalIgnoreCase)) return null;
        return double.TryParse(text[token.Start..end].Replace(",", "", StringComparison.Ordinal), NumberStyles.Float,
            CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
