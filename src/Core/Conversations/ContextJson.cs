using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// The stored form of a <see cref="FollowUpContext"/>. Unknown members are passed over, missing ones are empty, so
/// either of two versions reads the other's.
/// </summary>
public static class ContextJson
{
    /// <summary>The same form as the serializer has it: what is read is read by it.</summary>
    internal static readonly ContextJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ItemRefConverter(), new JsonStringEnumConverter<Section>(JsonNamingPolicy.CamelCase) },
    });

    public static byte[] Write(FollowUpContext context) => JsonBytes.Of(context, ContextWriter.Write);

    /// <summary>
    /// Reads a stored context; anything unreadable is an empty one, which costs a visitor a follow-up and no more.
    /// </summary>
    public static FollowUpContext Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return FollowUpContext.Empty;
        try
        {
            return JsonSerializer.Deserialize(utf8, Context.FollowUpContext) ?? FollowUpContext.Empty;
        }
        catch (JsonException)
        {
            return FollowUpContext.Empty;
        }
    }

    private sealed class ItemRefConverter : JsonConverter<ItemRef>
    {
        public override ItemRef Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && ItemRef.TryParse(text, out var reference)
                ? reference
                : throw new JsonException("An item's ref was expected.");

        public override void Write(Utf8JsonWriter writer, ItemRef value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}

[JsonSerializable(typeof(FollowUpContext))]
internal sealed partial class ContextJsonContext : JsonSerializerContext;
