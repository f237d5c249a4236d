using System.Text.Json.Serialization;

namespace ResumeVoice.Api.OpenAi;

/// <summary>The OpenAI protocol's names: snake_case.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatRequest))]
[JsonSerializable(typeof(ChatCompletion))]
[JsonSerializable(typeof(ModelsResponse))]
[JsonSerializable(typeof(ModelEntry))]
[JsonSerializable(typeof(ChatErrorResponse))]
[JsonSerializable(typeof(CreateSpeechRequest))]
[JsonSerializable(typeof(AudioTranscription))]
[JsonSerializable(typeof(VerboseTranscription))]
internal sealed partial class OpenAiJson : JsonSerializerContext;
