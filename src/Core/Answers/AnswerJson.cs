using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// The one JSON form of an <see cref="Answer"/>: camelCase, enums in snake_case, absent members left out.
/// </summary>
public static class AnswerJson
{
    /// <summary>The same form as the serializer has it: what is read is read by it.</summary>
    internal static readonly AnswerJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Answers are served as application/json with nosniff, never inlined into HTML: plain UTF-8 is safe and short.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write(Answer answer) => JsonBytes.Of(answer, AnswerWriter.Write);

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="JsonException"/> on anything else.</summary>
    public static Answer Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Context.Answer)
        ?? throw new JsonException("An answer was expected, not null.");
}

[JsonSerializable(typeof(Answer))]
[JsonSerializable(typeof(TurnOpening))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
