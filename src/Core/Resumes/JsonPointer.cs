using System.Globalization;

namespace ResumeVoice.Core.Resumes;

/// <summary>Builds JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The pointer one member deeper.</summary>
    internal static string Member(string pointer, string name) => $"{pointer}/{Escape(name)}";

    /// <summary>The pointer one array element deeper.</summary>
    internal static string Element(string pointer, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");

    internal static string Escape(string name) => name
        .Replace("~", "~0", StringComparison.Ordinal)
        .Replace("/", "~1", StringComparison.Ordinal);
}
