using System.Globalization;
using System.Text.Json;

namespace ResumeVoice.Core.Tests.Resumes;

/// <summary>Follows JSON pointers, written apart from the code that makes them.</summary>
internal static class Pointers
{
    internal static JsonElement? Resolve(JsonElement root, string pointer)
    {
        if (pointer.Length == 0) return root;
        Assert.StartsWith("/", pointer, StringComparison.Ordinal);
        var element = root;
        foreach (var name in pointer[1..].Split('/').Select(Unescape))
        {
            if (element.ValueKind == JsonValueKind.Array
                && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
                && at < element.GetArrayLength()) element = element[at];
            else if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member))
                element = member;
            else return null;
        }
        return element;
    }

    internal static string LastName(string pointer) => Unescape(pointer[(pointer.LastIndexOf('/') + 1)..]);

    private static string Unescape(string name) => name
        .Replace("~1", "/", StringComparison.Ordinal)
        .Replace("~0", "~", StringComparison.Ordinal);
}
