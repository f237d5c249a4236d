using System.Text.Json.Serialization;

namespace ResumeVoice.Core.Answers.Prompts;

/// <summary>Entries of a prompt: the default encoder, which escapes angle brackets.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerPrompt.Entry))]
internal sealed partial class EntryJson : JsonSerializerContext;
