using System.Text.Json;

namespace ResumeVoice.Core.Ports;

/// <summary>
/// The names by which an enum's members are stored and sent: snake_case, so that renumbering changes nothing.
/// </summary>
public static class WireNames
{
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Names[value];

    public static T Parse<T>(string name)
        where T : struct, Enum => Table<T>.Values[name];

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(
            value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName($"{value}"));

        public static readonly Dictionary<string, T> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key);
    }
}
