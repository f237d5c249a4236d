using System.Buffers;
using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>
/// The wire form of a spoken turn, for the OpenAPI document; the stored answer's bytes go out as they are.
/// </summary>
public sealed record SpokenAnswerResponse
{
    [Description("What was made out; show it, so that a visitor sees what was misheard.")]
    public required string Transcript { get; init; }

    [Description("0 to 1; absent where the recogniser does not say.")]
    public double? Confidence { get; init; }

    [Description("Whether a fallback heard it, which mishears more than people expect.")]
    public required bool Degraded { get; init; }

    public required Answer Answer { get; init; }

    [Description("Absent where nothing speaks right now.")]
    public SpokenAudio? Audio { get; init; }

    public required VoiceTimings Timing { get; init; }
}

public sealed record SpokenAudio
{
    [Description("A link that is good for an hour; a data: URL where the audio is not kept.")]
    public required string Url { get; init; }

    public required string ContentType { get; init; }

    [Description("Absent where the sound is still being made: the link gives it as it is made.")]
    public double? DurationMs { get; init; }
}

[Description("Milliseconds of each stage, and in all. Synthesising counts up to the first sound of the answer.")]
public sealed record VoiceTimings
{
    public required double DecodeMs { get; init; }

    public required double RecogniseMs { get; init; }

    public required double AnswerMs { get; init; }

    public required double SynthesiseMs { get; init; }

    public required double TotalMs { get; init; }
}

/// <summary>A spoken turn ready to be sent. <c>AudioUrl</c> is null where nothing speaks right now.</summary>
internal sealed record SpokenTurn
{
    public required Transcript Transcript { get; init; }

    public required ReadOnlyMemory<byte> AnswerJson { get; init; }

    public string? AudioUrl { get; init; }

    /// <summary>Null where it is not known yet.</summary>
    public double? AudioMs { get; init; }

    public required VoiceTiming Timing { get; init; }

    public static SpokenTurn Of(VoiceOutcome.Answered turn, AudioLinks links) => new()
    {
        Transcript = turn.Transcript,
        AnswerJson = turn.Answer.Json,
        AudioUrl = turn.File is { } file
            ? links.LinkToComing(file)
            : turn.Spoken?.Whole is { } sound ? Inline(sound) : null,
        AudioMs = turn.Spoken?.Whole?.Duration.TotalMilliseconds,
        Timing = turn.Timing,
    };

    private static string Inline(Sound sound) =>
        $"data:{AudioFile.ContentType};base64,{Convert.ToBase64String(WavFile.Write(sound))}";
}

/// <summary>Writes spoken turns.</summary>
internal static class SpokenAnswer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(SpokenTurn turn)
    {
        var body = new ArrayBufferWriter<byte>(turn.AnswerJson.Length + 1024);
        using var json = new Utf8JsonWriter(body, Writing);
        Write(json, turn);
        json.Flush();
        return body.WrittenMemory;
    }

    public static void Write(Utf8JsonWriter json, SpokenTurn turn)
    {
        json.WriteStartObject();
        json.WriteString("transcript", turn.Transcript.Text);
        if (turn.Transcript.Confidence is { } confidence) json.WriteNumber("confidence", Math.Round(confidence, 4));
        json.WriteBoolean("degraded", turn.Transcript.IsDegraded);
        json.WritePropertyName("answer");
        json.WriteRawValue(turn.AnswerJson.Span, skipInputValidation: true);
        if (turn.AudioUrl is { } url)
        {
            json.WriteStartObject("audio");
            json.WriteString("url", url);
            json.WriteString("contentType", AudioFile.ContentType);
            if (turn.AudioMs is { } length) json.WriteNumber("durationMs", Math.Round(length));
            json.WriteEndObject();
        }

        json.WriteStartObject("timing");
        json.WriteNumber("decodeMs", turn.Timing.DecodeMs);
        json.WriteNumber("recogniseMs", turn.Timing.RecogniseMs);
        json.WriteNumber("answerMs", turn.Timing.AnswerMs);
        json.WriteNumber("synthesiseMs", turn.Timing.SynthesiseMs);
        json.WriteNumber("totalMs", turn.Timing.TotalMs);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
