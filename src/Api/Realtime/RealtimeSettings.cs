using System.Text.Json;
using System.Text.Json.Nodes;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>What a client chose for its connection.</summary>
internal sealed record RealtimeSettings
{
    /// <summary>Samples a second, in and out.</summary>
    public const int Rate = 24_000;

    /// <summary>The voice asked for; null: the usual one.</summary>
    public string? Voice { get; init; }

    /// <summary>How turns are found; null where the client commits them.</summary>
    public TurnDetection? Detection { get; init; } = new();

    /// <summary>Whether a turn that was found is answered by itself.</summary>
    public bool RespondsToTurns { get; init; } = true;

    /// <summary>Whether speech stops an answer.</summary>
    public bool IsInterruptible { get; init; } = true;

    /// <summary>Answers are spoken, or text alone.</summary>
    public bool IsSpoken { get; init; } = true;

    /// <summary>The settings with what a <c>session</c> object, or a response's, changes of them.</summary>
    public (RealtimeSettings Settings, RealtimeFault? Fault) With(JsonElement session, string path)
    {
        var reader = new EventReader(session, path);
        var changed = this;
        if (reader.Texts("output_modalities") is { } modalities)
        {
            if (modalities is not (["audio"] or ["text"]))
                return (this, RealtimeFault.Invalid($"{path}.output_modalities", "is [\"audio\"] or [\"text\"]."));
            changed = changed with { IsSpoken = modalities is ["audio"] };
        }

        var audio = reader.Object("audio");
        var input = audio.Object("input");
        var output = audio.Object("output");
        if (output.Text("voice") is { } voice) changed = changed with { Voice = voice };
        changed = changed.WithDetection(input);
        FormatFault(input);
        FormatFault(output);
        return (changed, input.Fault ?? output.Fault ?? audio.Fault ?? reader.Fault);
    }

    public JsonObject ToJson(string sessionId, string resumeId, string voice, DateTimeOffset expiresAt) => new()
    {
        ["type"] = "realtime",
        ["object"] = "realtime.session",
        ["id"] = sessionId,
        ["model"] = resumeId,
        ["output_modalities"] = Modalities(IsSpoken),
        ["instructions"] = "",
        ["tools"] = new JsonArray(),
        ["tool_choice"] = "auto",
        ["max_output_tokens"] = "inf",
        ["expires_at"] = expiresAt.ToUnixTimeSeconds(),
        ["audio"] = new JsonObject
        {
            ["input"] = new JsonObject
            {
                ["format"] = Format(),
                ["transcription"] = new JsonObject { ["model"] = "resumevoice" },
                ["noise_reduction"] = null,
                ["turn_detection"] = DetectionJson(),
            },
            ["output"] = new JsonObject { ["format"] = Format(), ["voice"] = voice, ["speed"] = 1.0 },
        },
    };

    public static JsonArray Modalities(bool isSpoken) => [isSpoken ? "audio" : "text"];

    public static JsonObject Format() => new() { ["type"] = "audio/pcm", ["rate"] = Rate };

    private JsonObject? DetectionJson() => Detection is null
        ? null
        : new JsonObject
        {
            ["type"] = "server_vad",
            ["threshold"] = Detection.Threshold,
            ["prefix_padding_ms"] = (int)Detection.Prefix.TotalMilliseconds,
            ["silence_duration_ms"] = (int)Detection.Silence.TotalMilliseconds,
            ["backchannel_max_ms"] = (int)Detection.Lasting.TotalMilliseconds,
            ["create_response"] = RespondsToTurns,
            ["interrupt_response"] = IsInterruptible,
        };

    private RealtimeSettings WithDetection(EventReader input)
    {
        if (input.IsNull("turn_detection")) return this with { Detection = null };
        if (!input.Has("turn_detection")) return this;
        var detection = input.Object("turn_detection");
        var before = Detection ?? new TurnDetection();
        // What a client of the semantic kind means by eagerness comes to how long it waits.
        var silence = detection.Choice("type", "server_vad", "semantic_vad") == "semantic_vad"
            ? detection.Choice("eagerness", "auto", "low", "medium", "high") switch
            {
                "low" => TimeSpan.FromMilliseconds(1000),
                "high" => TimeSpan.FromMilliseconds(300),
                _ => before.Silence,
            }
            : before.Silence;
        var changed = this with
        {
            Detection = new TurnDetection
            {
                Threshold = detection.Number("threshold", 0, 1) ?? before.Threshold,
                Prefix = detection.Milliseconds("prefix_padding_ms", default, TurnDetection.PrefixMax) ?? before.Prefix,
                Silence = detection.Milliseconds(
                    "silence_duration_ms", TurnDetection.SilenceMin, TurnDetection.SilenceMax) ?? silence,
                Lasting = detection.Milliseconds("backchannel_max_ms", default, TurnDetection.LastingMax)
                    ?? before.Lasting,
            },
            RespondsToTurns = detection.Flag("create_response") ?? RespondsToTurns,
            IsInterruptible = detection.Flag("interrupt_response") ?? IsInterruptible,
        };
        input.Take(detection);
        return changed;
    }

    private static void FormatFault(EventReader side)
    {
        var format = side.Object("format");
        format.Choice("type", "audio/pcm");
        format.Number("rate", Rate, Rate);
        side.Take(format);
    }
}
