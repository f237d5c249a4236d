using System.Globalization;

namespace ResumeVoice.Adapters.Storage.Migrations;

/// <summary>One numbered step of the tables' history, as embedded from <c>sql/</c>.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>
    /// An engine's steps in order; <paramref name="dialect"/> is the folder's name below <c>sql/</c>.
    /// </summary>
    public static IReadOnlyList<Migration> All(string dialect)
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(dialect + "/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(name, assembly.GetManifestResourceStream(name) ?? Stream.Null)),
        ];
    }

    private static Migration Read(string resource, Stream content)
    {
        using var reader = new StreamReader(content);
        var name = Path.GetFileNameWithoutExtension(resource);
        return new Migration(int.Parse(name.AsSpan(0, 4), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
    }
}
