using System.Text.Json;
using ResumeVoice.Api.Requests;

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// Reads members of an event; what is absent is null, and the first that is wrong becomes <see cref="Fault"/>.
/// </summary>
internal sealed class EventReader(JsonElement element, string path)
{
    /// <summary>What is wrong, if anything.</summary>
    public RealtimeFault? Fault { get; private set; }

    public bool Has(string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out _);

    public bool IsNull(string name) => Find(name)?.ValueKind == JsonValueKind.Null;

    /// <summary>An object; an empty one where there is none.</summary>
    public EventReader Object(string name)
    {
        var found = Find(name);
        if (found is { ValueKind: not (JsonValueKind.Object or JsonValueKind.Null) }) Wrong(name, "is an object.");
        return new EventReader(found ?? default, PathOf(name));
    }

    public JsonElement Element(string name) => Find(name) ?? default;

    public string? Text(string name)
    {
        if (Find(name) is not { ValueKind: not JsonValueKind.Null } found) return null;
        if (found.ValueKind != JsonValueKind.String) return Wrong<string>(name, "is a text.");
        return JsonText.Of(found) is { } text && TextRules.IsClean(text)
            ? text
            : Wrong<string>(name, "holds a NUL character or half a surrogate pair.");
    }

    public string? Choice(string name, params ReadOnlySpan<string> choices)
    {
        if (Text(name) is not { } text) return null;
        return choices.Contains(text) ? text : Wrong<string>(name, $"is one of {string.Join(", ", choices!)}.");
    }

    public string?[]? Texts(string name)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } found) return null;
        return [.. found.EnumerateArray().Take(8).Select(JsonText.Of)];
    }

    public bool? Flag(string name) => Find(name)?.ValueKind switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => WrongFlag(name),
    };

    public double? Number(string name, double least, double most)
    {
        if (Find(name) is not { ValueKind: not JsonValueKind.Null } found) return null;
        if (found.ValueKind == JsonValueKind.Number && found.TryGetDouble(out var number) && number >= least
            && number <= most) return number;
        Wrong(name, $"is a number from {least} to {most}.");
        return null;
    }

    public TimeSpan? Milliseconds(string name, TimeSpan least, TimeSpan most) =>
        Number(name, least.TotalMilliseconds, most.TotalMilliseconds) is { } number
            ? TimeSpan.FromMilliseconds(number)
            : null;

    /// <summary>Takes over what is wrong with a part.</summary>
    public void Take(EventReader part) => Fault ??= part.Fault;

    private JsonElement? Find(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;

    private bool? WrongFlag(string name)
    {
        Wrong(name, "is true or false.");
        return null;
    }

    private T? Wrong<T>(string name, string message)
        where T : class
    {
        Wrong(name, message);
        return null;
    }

    private void Wrong(string name, string message) => Fault ??= RealtimeFault.Invalid(PathOf(name), message);

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
