using System.Text.Json;
using System.Text.Json.Serialization;

namespace ResumeVoice.Core.Speech;

/// <summary>What a spoken question that is answered in the background is to do, as its job holds it.</summary>
public sealed record SpokenJob
{
    /// <summary>The kind of the job; see <see cref="Ports.Job.Kind"/>.</summary>
    public const string Kind = "spoken_question";

    private const string IdPrefix = "job_";

    public required string SessionId { get; init; }

    /// <summary>Makes the turn the only one of the job, however often it is run.</summary>
    public required string IdempotencyKey { get; init; }

    public string? Voice { get; init; }

    /// <summary>See <see cref="SpokenQuestion.PublicOnly"/>.</summary>
    public bool PublicOnly { get; init; }

    /// <summary>What decoding took, before the job was taken on.</summary>
    public double DecodeMs { get; init; }

    /// <summary>Where the recording of a job waits for it.</summary>
    public static AudioFile Recording(string sessionId, string jobId) =>
        new(AudioKind.Transcription, sessionId, jobId[IdPrefix.Length..]);

    public string Write() => JsonSerializer.Serialize(this, SpokenJobJson.Default.SpokenJob);

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="JsonException"/> on anything else.</summary>
    public static SpokenJob Read(string payload) =>
        JsonSerializer.Deserialize(payload, SpokenJobJson.Default.SpokenJob)
        ?? throw new JsonException("A job was expected, not null.");
}

/// <summary>Why a spoken question that was taken on has no answer.</summary>
public enum SpokenJobFault
{
    /// <summary>Nothing could be made out.</summary>
    NoSpeech,

    /// <summary>The session was erased or has ended.</summary>
    SessionGone,

    SessionFull,

    /// <summary>The client's idempotency key stands for another question.</summary>
    KeyReused,

    /// <summary>The recording was erased before anyone listened to it.</summary>
    RecordingGone,

    /// <summary>What it needs did not answer, however often it was tried.</summary>
    Unavailable,

    /// <summary>A bug of ours.</summary>
    Broken,
}

/// <summary>
/// What came of it, as its job holds it: where the answer stands, never what it says. So a session that is erased takes
/// with it what its jobs were about.
/// </summary>
public sealed record SpokenJobResult
{
    public string SessionId { get; init; } = "";

    /// <summary>Which turn it is; 0 where there is none.</summary>
    public int Seq { get; init; }

    /// <summary>The id of the spoken answer's file; null where it was not kept.</summary>
    public string? AudioId { get; init; }

    public double AudioMs { get; init; }

    public double? Confidence { get; init; }

    public bool IsDegraded { get; init; }

    public VoiceTiming Timing { get; init; }

    /// <summary>Null where all went well.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<SpokenJobFault>))]
    public SpokenJobFault? Fault { get; init; }

    public string Write() => JsonSerializer.Serialize(this, SpokenJobJson.Default.SpokenJobResult);

    /// <summary>Reads what <see cref="Write"/> wrote. Throws <see cref="JsonException"/> on anything else.</summary>
    public static SpokenJobResult Read(string result) =>
        JsonSerializer.Deserialize(result, SpokenJobJson.Default.SpokenJobResult)
        ?? throw new JsonException("A job's result was expected, not null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SpokenJob))]
[JsonSerializable(typeof(SpokenJobResult))]
internal sealed partial class SpokenJobJson : JsonSerializerContext;
