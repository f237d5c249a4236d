using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResumeVoice.Core.Answers.Prompts;

/// <summary>Entries of a prompt. Names stay in their own letters: a model reads escapes at many tokens each.</summary>
[JsonSerializable(typeof(AnswerPrompt.Entry))]
internal sealed partial class EntryJson : JsonSerializerContext
{
    public static readonly EntryJson Plain = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Never inlined into HTML; angle brackets are the fence's own matter.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
