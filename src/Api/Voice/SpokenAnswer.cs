using System.Buffers;
using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>The wire form of a spoken turn, for the OpenAPI document; the stored answer's bytes go out as they are.</summary>
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

    public required double DurationMs { get; init; }
}

[Description("Milliseconds of each stage, and in all.")]
public sealed record VoiceTimings
{
    public required double DecodeMs { get; init; }

    public required double RecogniseMs { get; init; }

    public required double AnswerMs { get; init; }

    public required double SynthesiseMs { get; init; }

    public required double TotalMs { get; init; }
}

/// <summary>Writes spoken turns.</summary>
internal static class SpokenAnswer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(VoiceOutcome.Answered turn, AudioLinks links)
    {
        var body = new ArrayBufferWriter<byte>(turn.Answer.Json.Length + 1024);
        using var json = new Utf8JsonWriter(body, Writing);
        json.WriteStartObject();
        json.WriteString("transcript", turn.Transcript.Text);
        if (turn.Transcript.Confidence is { } confidence) json.WriteNumber("confidence", Math.Round(confidence, 4));
        json.WriteBoolean("degraded", turn.Transcript.IsDegraded);
        json.WritePropertyName("answer");
        json.WriteRawValue(turn.Answer.Json.Span, skipInputValidation: true);
        if (turn.Spoken is { } sound)
        {
            json.WriteStartObject("audio");
            json.WriteString("url", turn.File is { } file ? links.LinkTo(file) : Inline(sound));
            json.WriteString("contentType", AudioFile.ContentType);
            json.WriteNumber("durationMs", Math.Round(sound.Duration.TotalMilliseconds));
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
        json.Flush();
        return body.WrittenMemory;
    }

    private static string Inline(Sound sound) =>
        $"data:{AudioFile.ContentType};base64,{Convert.ToBase64String(WavFile.Write(sound))}";
}
