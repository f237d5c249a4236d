using System.Collections.Frozen;
using System.Globalization;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// What single words and the first two together add to the score, from <c>weights.txt</c>; words that name something
/// of the résumé add nothing.
/// </summary>
internal static class WordWeights
{
    private const int OpeningMax = 32;

    private static readonly FrozenDictionary<string, float> Weights = DataFile.Lines("weights.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(
            parts => string.Join(' ', parts[..^1]), parts => float.Parse(parts[^1], CultureInfo.InvariantCulture),
            StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> ByText =
        Weights.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordTrait IsWeighty = new(static word => Weights.ContainsKey(word.Text));

    public static float Sum(Question question)
    {
        var sum = 0f;
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (!IsWeighty.Of(question.Tokens[at].Word)) continue;
            var weight = Weights.GetValueOrDefault(question.WordAt(at));
            if (weight == 0 || !MayWeigh(question, at) || !IsFirst(question, at)) continue;
            if (weight > 0 || !IsInPhrase(question, at)) sum += weight;
        }

        return sum + OfOpening(question);
    }

    /// <summary>Whether a word is the question's own and not the résumé's.</summary>
    public static bool MayWeigh(Question question, int at)
    {
        if (question.Tokens[at].Word.Number >= 0) return false;
        // "in the second half of 2013" is said of any question.
        if (question.Dates is { IsEvent: false } dates && at >= dates.Start && at < dates.End) return false;
        if (question.IsCovered(at, Sense.Person) && Lexicon.Default.Find(question.WordAt(at)) is null) return false;
        foreach (var topic in question.Topics)
            if (topic.InResume && topic.Kind != TopicKind.Word && at >= topic.Start && at < topic.End) return false;
        return true;
    }

    // "put in a good word": a turn of phrase for a section speaks for it, whatever its words say elsewhere.
    private static bool IsInPhrase(Question question, int at)
    {
        foreach (var hit in question.Hits)
            if (at >= hit.Start && at < hit.End && hit.End - hit.Start > 2 && Senses.NounOf(hit.Sense) is not null)
                return true;
        return false;
    }

    /// <summary>The first two words as <c>weights.txt</c> names them.</summary>
    public static string Opening(Question question) => $"{question.WordAt(0)} {question.WordAt(1)}";

    private static float OfOpening(Question question)
    {
        var first = question.WordAt(0);
        var second = question.WordAt(1);
        Span<char> opening = stackalloc char[OpeningMax];
        if (second.Length == 0 || first.Length + second.Length >= OpeningMax) return 0;
        first.CopyTo(opening);
        opening[first.Length] = ' ';
        second.CopyTo(opening[(first.Length + 1)..]);
        return ByText.TryGetValue(opening[..(first.Length + second.Length + 1)], out var weight) ? weight : 0;
    }

    // A word said twice weighs once.
    private static bool IsFirst(Question question, int at)
    {
        for (var before = 0; before < at; before++)
            if (question.Tokens[before].Word.Text == question.Tokens[at].Word.Text) return false;
        return true;
    }
}
