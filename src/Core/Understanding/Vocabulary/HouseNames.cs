using System.Collections.Frozen;

namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>Employers and schools that go by several names: "Hewlett-Packard" is also HP.</summary>
internal static class HouseNames
{
    private static readonly FrozenDictionary<string, string[]> Keys = DataFile.Lines("houses.txt")
        .Select(static line => Array.ConvertAll(DataFile.Entries(line), Taxonomy.Squeeze))
        .SelectMany(static keys => keys.Select(key => (Key: key, All: keys)))
        .DistinctBy(static pair => pair.Key)
        .ToFrozenDictionary(static pair => pair.Key, static pair => pair.All, StringComparer.Ordinal);

    /// <summary>The squeezed names of the house that one of them names; empty where it has no other.</summary>
    public static ReadOnlySpan<string> Of(string key) => Keys.GetValueOrDefault(key);
}
