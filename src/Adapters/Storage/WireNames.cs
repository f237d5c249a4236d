using System.Text.Json;

namespace ResumeVoice.Adapters.Storage;

/// <summary>
/// The stored names of an enum's members: snake_case, as on the wire, so that renumbering changes nothing.
/// </summary>
internal static class WireNames<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(
        value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{value}"));

    private static readonly Dictionary<string, T> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(T value) => Names[value];

    public static T Parse(string name) => Values[name];
}
