namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>
/// The word lists that travel inside the assembly: UTF-8, one entry a line, <c>#</c> starts a comment line.
/// </summary>
internal static class DataFile
{
    private const string Prefix = "words/";

    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The word list {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Trim();
            if (entry.Length > 0 && entry[0] != '#') yield return entry;
        }
    }

    /// <summary>The parts of a line that lists several.</summary>
    public static string[] Entries(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The names of the taxonomy's files, in ordinal order.</summary>
    public static IEnumerable<string> TaxonomyFiles() => typeof(DataFile).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix + "taxonomy/", StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])
        .Order(StringComparer.Ordinal);
}
