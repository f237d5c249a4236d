using System.Collections.Frozen;
using System.Text.Json;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>
/// What matters of a piece of a streamed chat completion in the OpenAI protocol, or of a whole one: its first choice,
/// what it took, whether it failed. Read member by member, since there is one to each word: making objects of it took
/// several times as long.
/// </summary>
internal readonly record struct ChatChunk
{
    // Every server has words of its own for a normal end, so what is known is what is none.
    private static readonly FrozenSet<string> Cuts = FrozenSet.ToFrozenSet(
        [
            "length", "max_tokens", "model_length", "content_filter", "safety", "recitation", "refusal",
            "tool_calls", "tool_use", "function_call", "error", "abort", "insufficient_system_resource",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The piece that says that no more come.</summary>
    public static ReadOnlySpan<byte> Done => "[DONE]"u8;

    /// <summary>A piece that says that the answer failed.</summary>
    public static ChatChunk Failed => new() { IsError = true };

    /// <summary>What is new, or all that there is.</summary>
    public string? Words { get; private init; }

    public string? FinishReason { get; private init; }

    /// <summary>What the answer took; a zero is no figure, as some servers fill in what they do not count.</summary>
    public (long In, long Out)? Tokens { get; private init; }

    public bool IsError { get; private init; }

    /// <summary>It ended before it was whole: at its limit, by a filter, or for something else than words.</summary>
    public bool IsCut => FinishReason is { Length: > 0 } reason && Cuts.Contains(reason);

    /// <summary>Reads the JSON of an event. Throws <see cref="JsonException"/> where it is none or of another form.</summary>
    /// <param name="utf8">The event's.</param>
    /// <param name="hasBegun">There were words before: a whole message would say them again.</param>
    public static ChatChunk Read(ReadOnlySpan<byte> utf8, bool hasBegun)
    {
        var json = new Utf8JsonReader(utf8);
        var chunk = default(ChatChunk);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject) throw new JsonException("A chunk is no object.");
        while (IsMember(ref json))
        {
            if (json.ValueTextEquals("choices"u8)) chunk = ReadChoices(ref json, chunk, hasBegun);
            else if (json.ValueTextEquals("usage"u8)) chunk = chunk with { Tokens = ReadUsage(ref json) };
            else if (json.ValueTextEquals("error"u8)) chunk = chunk with { IsError = !IsNull(ref json) };
            else if (json.ValueTextEquals("object"u8) && IsErrorObject(ref json)) chunk = chunk with { IsError = true };
            else json.Skip();
        }

        return chunk;
    }

    private static ChatChunk ReadChoices(ref Utf8JsonReader json, ChatChunk chunk, bool hasBegun)
    {
        if (!IsOpen(ref json, JsonTokenType.StartArray)) return chunk;
        for (var isFirst = true; json.Read() && json.TokenType != JsonTokenType.EndArray; isFirst = false)
        {
            if (isFirst && json.TokenType == JsonTokenType.StartObject) chunk = ReadChoice(ref json, chunk, hasBegun);
            else json.Skip();
        }

        return chunk;
    }

    private static ChatChunk ReadChoice(ref Utf8JsonReader json, ChatChunk chunk, bool hasBegun)
    {
        var (delta, message) = (default(string), default(string));
        while (IsMember(ref json))
        {
            if (json.ValueTextEquals("delta"u8)) delta = ReadContent(ref json);
            else if (!hasBegun && json.ValueTextEquals("message"u8)) message = ReadContent(ref json);
            else if (json.ValueTextEquals("finish_reason"u8)) chunk = chunk with { FinishReason = ReadText(ref json) };
            else json.Skip();
        }

        // Some servers tell the message so far beside what is new of it.
        return chunk with { Words = delta ?? message };
    }

    private static string? ReadContent(ref Utf8JsonReader json)
    {
        var words = default(string);
        if (!IsOpen(ref json, JsonTokenType.StartObject)) return words;
        while (IsMember(ref json))
        {
            if (json.ValueTextEquals("content"u8)) words = ReadWords(ref json);
            else json.Skip();
        }

        return words;
    }

    private static string? ReadWords(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray) return TextOf(json);
        var words = "";
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.StartObject) words += ReadPart(ref json);
            else json.Skip();
        }

        return words;
    }

    // Other parts are thoughts, pictures, calls.
    private static string? ReadPart(ref Utf8JsonReader json)
    {
        var (text, isText) = (default(string), true);
        while (IsMember(ref json))
        {
            if (json.ValueTextEquals("type"u8)) isText = ReadText(ref json) is null or "text" or "output_text";
            else if (json.ValueTextEquals("text"u8)) text = ReadText(ref json);
            else json.Skip();
        }

        return isText ? text : null;
    }

    // It only says what the answer took: where it is odd, it says nothing, and the answer is none the worse.
    private static (long In, long Out)? ReadUsage(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return null;
        }

        var tokens = (In: 0L, Out: 0L);
        while (IsMember(ref json))
        {
            if (json.ValueTextEquals("prompt_tokens"u8)) tokens.In = ReadNumber(ref json);
            else if (json.ValueTextEquals("completion_tokens"u8)) tokens.Out = ReadNumber(ref json);
            else json.Skip();
        }

        return tokens;
    }

    private static bool IsMember(ref Utf8JsonReader json) =>
        json.Read() && json.TokenType == JsonTokenType.PropertyName;

    private static bool IsNull(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
        return json.TokenType == JsonTokenType.Null;
    }

    private static bool IsErrorObject(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.String) return json.ValueTextEquals("error"u8);
        json.Skip();
        return false;
    }

    private static bool IsOpen(ref Utf8JsonReader json, JsonTokenType start)
    {
        json.Read();
        if (json.TokenType == start) return true;
        return json.TokenType == JsonTokenType.Null ? false : throw new JsonException("A chunk is of another form.");
    }

    private static string? ReadText(ref Utf8JsonReader json)
    {
        json.Read();
        return TextOf(json);
    }

    private static string? TextOf(in Utf8JsonReader json) =>
        json.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? json.GetString()
            : throw new JsonException("A chunk's text is none.");

    private static long ReadNumber(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number)) return Math.Max(0, number);
        json.Skip();
        return 0;
    }
}
