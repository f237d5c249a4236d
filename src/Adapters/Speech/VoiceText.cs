using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ResumeVoice.Adapters.Speech.PocketSphinx;

namespace ResumeVoice.Adapters.Speech;

/// <summary>
/// English text written so that synthesisers read it right: they know few of the terms of technology, and make "ah-pee"
/// of an API and twelve letters of GraphQL.
/// </summary>
internal static partial class VoiceText
{
    private static readonly Regex Term = AnyOf(SpokenForms.KnownTerms);

    private static readonly FrozenDictionary<string, string> Readings = SpeechText.Lines("readings")
        .Select(line => line.Split(" = ")).ToFrozenDictionary(
            parts => parts[0], parts => parts[1], StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Reading = AnyOf(Readings.Keys);

    /// <summary>With the terms that are not said as they are written in words and letters: C# is "C sharp".</summary>
    public static string SpellTerms(string text) => Term.Replace(text, match => Say(match.Value));

    /// <summary>As flite reads it right, which takes short forms for words and words in mixed case for short forms.</summary>
    public static string ForFlite(string text)
    {
        var known = SpellTerms(Reading.Replace(text, match => Readings[match.Value]));
        var apart = WordBeforeCapitals().Replace(known, "$1 ");
        return SpokenForms.Plain(ShortForm().Replace(apart, Spell));
    }

    private static string Say(string term)
    {
        var words = SpokenForms.Of(term)[0].Split(' ');
        var said = words.Select(word => word.Length == 1 ? word.ToUpperInvariant() : word);
        // The s of "APIs" belongs to the letter before it.
        var isPlural = term is [.., >= 'A' and <= 'Z', 's'];
        return isPlural ? $"{string.Join(' ', said.SkipLast(1))}'s" : string.Join(' ', said);
    }

    private static string Spell(Match shortForm) =>
        string.Join(' ', shortForm.Groups[1].Value.ToCharArray()) + (shortForm.Groups[2].Length == 0 ? "" : "'s");

    private static Regex AnyOf(IEnumerable<string> terms)
    {
        var longestFirst = terms.OrderByDescending(term => term.Length).Select(Regex.Escape);
        return new Regex(
            $@"(?<!\w)(?:{string.Join('|', longestFirst)})(?![\w#+])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }

    [GeneratedRegex(@"(\p{Ll})(?=\p{Lu}{2})")]
    private static partial Regex WordBeforeCapitals();

    /// <summary>Longer ones are words as often as not, and Roman numbers are none.</summary>
    [GeneratedRegex(@"(?<!\w)(?![IVX]+\b)([A-Z]{2,3})(s?)(?!\w)")]
    private static partial Regex ShortForm();
}
