using System.Collections.Frozen;

namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>
/// Countries by their two letters. Only a document's field for the country means them: elsewhere "in", "it" and "no" are
/// words.
/// </summary>
internal static class CountryCodes
{
    private static readonly FrozenDictionary<string, Concept> Countries = DataFile.Lines("country-codes.txt")
        .Select(static line => (Code: line[..2], Country: Taxonomy.Default.Named(line[3..])))
        .Where(static pair => pair.Country is not null)
        .ToFrozenDictionary(static pair => pair.Code, static pair => pair.Country!, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Concept>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Countries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The country of a code in any case; null for anything else.</summary>
    public static Concept? Find(ReadOnlySpan<char> code) => Lookup.TryGetValue(code, out var country) ? country : null;
}
