using System.Text.Json.Nodes;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>What a question's sound came to.</summary>
/// <param name="Text">The words; null where there are none.</param>
/// <param name="Fault">Why there are none.</param>
/// <param name="Engine">The time that the recogniser took.</param>
internal sealed record HeardWords(string? Text, RealtimeFault? Fault, TimeSpan Engine)
{
    /// <summary>When the recogniser was done, as a timestamp of the clock.</summary>
    public long EngineEndedAt { get; init; }

    /// <summary>Whether a fallback made them out that mishears more than people expect.</summary>
    public bool IsDegraded { get; init; }

    public static HeardWords Typed(string text) => new(text, null, TimeSpan.Zero);

    /// <summary>Nobody made anything of it; why, the client was told.</summary>
    public static HeardWords NotHeard() => new(null, null, TimeSpan.Zero);
}

/// <summary>A question that came in, typed or spoken; its words may still be made out.</summary>
/// <param name="ItemId">Its item.</param>
/// <param name="Words">Its words.</param>
/// <param name="EndedAt">When it was complete, as a timestamp of the clock.</param>
internal sealed record LiveQuestion(string ItemId, Task<HeardWords> Words, long EndedAt)
{
    /// <summary>Whether it was taken from the quota already, as those are that were spoken.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Makes out what was said; never fails.</summary>
    public static async Task<HeardWords> HearAsync(LiveSession live, Sound sound, CancellationToken cancellationToken)
    {
        if (live.Services.Listener is not { IsAvailable: true } listener)
            return Nothing("recogniser_unavailable", "This server has no recogniser; type the question.");
        try
        {
            var started = live.Services.Clock.GetTimestamp();
            var heard = await listener.HearAsync(
                Resampler.Convert(sound, Sound.RecognisedRate), live.Hints, cancellationToken);
            return heard is Heard.Words { Transcript: var transcript, Timing: var timing }
                ? new HeardWords(transcript.Text.Trim(), null, TimeSpan.FromMilliseconds(timing.RecogniseMs))
                {
                    IsDegraded = transcript.IsDegraded,
                    EngineEndedAt = live.Services.Clock.GetTimestamp(),
                }
                : new HeardWords(null, NoSpeech(), live.Services.Clock.GetElapsedTime(started));
        }
        catch (DependencyException exception)
        {
            return Nothing(
                "dependency_unavailable", $"The {exception.Dependency} does not answer; nothing was made out.");
        }
        catch (OperationCanceledException)
        {
            return Nothing("cancelled", "The connection ended.");
        }
    }

    /// <summary>Tells the client what was made out.</summary>
    public static async Task<HeardWords> TellAsync(
        LiveSession live, string itemId, Sound sound, Task<HeardWords> words)
    {
        var heard = await words;
        var body = new JsonObject { ["item_id"] = itemId, ["content_index"] = 0 };
        if (heard.Text is { } text)
        {
            body["transcript"] = text;
            body["usage"] = new JsonObject { ["type"] = "duration", ["seconds"] = sound.Duration.TotalSeconds };
            await live.SendAsync("conversation.item.input_audio_transcription.completed", body);
        }
        else if (heard.Fault is { } fault)
        {
            body["error"] = fault.ToJson();
            await live.SendAsync("conversation.item.input_audio_transcription.failed", body);
        }

        return heard;
    }

    /// <summary>The item of a question.</summary>
    public static JsonObject Item(string id, JsonObject content) => new()
    {
        ["id"] = id,
        ["object"] = "realtime.item",
        ["type"] = "message",
        ["status"] = "completed",
        ["role"] = "user",
        ["content"] = new JsonArray(content),
    };

    private static RealtimeFault NoSpeech() =>
        RealtimeFault.Refused("no_speech", "Nobody speaks in it, or nothing could be made out.");

    private static HeardWords Nothing(string code, string message) =>
        new(null, new RealtimeFault("server_error", code, message), TimeSpan.Zero);
}
