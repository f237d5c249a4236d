using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>What the recogniser needs to know of one résumé.</summary>
internal sealed record DomainModel
{
    public required string Key { get; init; }

    /// <summary>A trigram model of questions on the résumé, in the ARPA format.</summary>
    public required string Language { get; init; }

    /// <summary>How words sound that the dictionary lacks; a word's second way of sounding is <c>word(2)</c>.</summary>
    public required ImmutableArray<(string Word, string Phones)> Pronunciations { get; init; }

    /// <summary>What was said → how the résumé writes it, where that differs: <c>c sharp</c> → <c>C#</c>.</summary>
    public required FrozenDictionary<string, string> Written { get; init; }

    /// <summary>The transcript with the résumé's terms as it writes them; the longest comes first.</summary>
    public string Write(string transcript)
    {
        if (Written.Count == 0) return transcript;
        var longest = Written.Keys.Max(spoken => spoken.Count(letter => letter == ' ')) + 1;
        var words = transcript.Split(' ');
        var written = new List<string>(words.Length);
        for (var at = 0; at < words.Length;)
        {
            var taken = Math.Min(longest, words.Length - at);
            string? term = null;
            while (taken > 1 && !Written.TryGetValue(string.Join(' ', words[at..(at + taken)]), out term)) taken--;
            if (taken == 1) Written.TryGetValue(words[at], out term);
            written.Add(term ?? words[at]);
            at += taken;
        }

        return string.Join(' ', written);
    }
}
