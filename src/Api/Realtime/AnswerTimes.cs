using System.Globalization;
using System.Text.Json.Nodes;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Realtime;

/// <summary>How long it took from the end of a question to the first sound, and who took it.</summary>
internal sealed class AnswerTimes(TimeProvider clock, long endedAt)
{
    private TimeSpan _recognised;
    private TimeSpan _synthesised;
    private TimeSpan? _first;
    private long _waitingSince = clock.GetTimestamp();

    /// <summary>The question's words are known; of the recogniser's time counts what lies after the question's end.</summary>
    public void Recognised(TimeSpan engine, long engineEndedAt)
    {
        var after = engineEndedAt > endedAt ? clock.GetElapsedTime(endedAt, engineEndedAt) : TimeSpan.Zero;
        _recognised = after < engine ? after : engine;
        Waiting();
    }

    /// <summary>From here on the next sentence is waited for.</summary>
    public void Waiting() => _waitingSince = clock.GetTimestamp();

    /// <summary>A sentence is there.</summary>
    public void Synthesised()
    {
        if (_first is null) _synthesised = clock.GetElapsedTime(_waitingSince);
    }

    /// <summary>A piece of sound is on its way.</summary>
    public void Sounded() => _first ??= clock.GetElapsedTime(endedAt);

    /// <summary>What clients are told of an answer beside the protocol: texts, as it demands.</summary>
    public static JsonObject Metadata(TurnOpening opening, Answer? answer, AnswerTimes? times)
    {
        var metadata = new JsonObject
        {
            ["answer_id"] = opening.Id,
            ["seq"] = opening.Seq.ToString(CultureInfo.InvariantCulture),
            ["decision"] = SnakeCase(opening.Decision.ToString()),
        };
        if (answer is not null)
        {
            metadata["source"] = SnakeCase(answer.Source.ToString());
            metadata["degraded"] = answer.Degraded ? "true" : "false";
        }

        if (times?._first is not { } first) return metadata;
        var own = first - times._recognised - times._synthesised;
        metadata["recognise_ms"] = Milliseconds(times._recognised);
        metadata["synthesise_ms"] = Milliseconds(times._synthesised);
        metadata["own_ms"] = Milliseconds(own < TimeSpan.Zero ? TimeSpan.Zero : own);
        metadata["first_audio_ms"] = Milliseconds(first);
        return metadata;
    }

    private static string SnakeCase(string name) =>
        System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    private static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);
}
