using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// What is heard of a visitor: turns are found in it or committed by hand, and speech during an answer stops the answer
/// unless it is only a listener's "uh-huh". Used by one event at a time, which <paramref name="gate"/> sees to.
/// </summary>
internal sealed class LiveInput(LiveSession live, LiveResponses responses, SemaphoreSlim gate, CancellationToken ending)
{
    private const int SampleBytes = 2;

    private readonly SpeechInput _input = new(RealtimeSettings.Rate);
    private string _itemId = Ids.New("item");
    private Interjection? _interjection;
    private Task _judging = Task.CompletedTask;

    /// <summary>The latest question that nothing was answered to.</summary>
    public LiveQuestion? Unanswered { get; set; }

    /// <summary>Takes in a piece of PCM16 in base64.</summary>
    public async Task<RealtimeFault?> AppendAsync(string base64)
    {
        var bytes = new byte[base64.Length / 4 * 3];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
            return RealtimeFault.Invalid("audio", "is not base64.");
        if (length % SampleBytes != 0)
            return RealtimeFault.Invalid("audio", "has half a sample; PCM16 has two bytes each.");
        var samples = MemoryMarshal.Cast<byte, short>(bytes.AsSpan(0, length)).ToArray();
        if (_input.IsFull(samples.Length))
            return RealtimeFault.Refused(
                "input_audio_buffer_full", $"The buffer holds {AudioLimits.DurationMax.TotalSeconds} s; commit it.");
        foreach (var signal in _input.Hear(samples)) await NoticeAsync(signal);
        return null;
    }

    /// <summary>The client says that the turn is complete.</summary>
    public async Task<RealtimeFault?> CommitAsync()
    {
        if (_input.Kept < AudioLimits.DurationMin)
            return RealtimeFault.Refused(
                "input_audio_buffer_commit_empty",
                $"The buffer has {_input.Kept.TotalMilliseconds:F0} ms; a turn has at least "
                + $"{AudioLimits.DurationMin.TotalMilliseconds:F0}.");
        _interjection = null;
        await CommitAsync(_input.Take());
        return null;
    }

    public async Task ClearAsync()
    {
        _input.Clear();
        _interjection = null;
        responses.Release();
        await live.SendAsync("input_audio_buffer.cleared", []);
    }

    /// <summary>The settings have changed.</summary>
    public void Adopt(RealtimeSettings settings)
    {
        if (settings.Detection is null != _input.Detection is null) _input.Clear();
        _input.Detection = settings.Detection;
    }

    /// <summary>Waits for what is under way.</summary>
    public Task EndAsync() => _judging;

    private async Task NoticeAsync(TurnSignal signal)
    {
        switch (signal.Mark)
        {
            case TurnMark.Started:
                await StartAsync(signal.At);
                break;
            case TurnMark.Lasting when _interjection is { } interjection:
                await ConfirmAsync(interjection);
                break;
            case TurnMark.Paused when _interjection is { } interjection:
                // The answer goes on while the recogniser tells what that was.
                responses.Release();
                (interjection.Judged, interjection.Spoken) = (true, signal.At - interjection.Voiced);
                _judging = JudgeAsync(_judging, interjection, _input.Copy());
                break;
            case TurnMark.Stopped:
                await StopAsync(signal.At);
                break;
        }
    }

    private async Task StartAsync(TimeSpan at)
    {
        var settings = live.Settings;
        var began = at - (settings.Detection?.Prefix ?? TimeSpan.Zero);
        var start = new Interjection(began < TimeSpan.Zero ? TimeSpan.Zero : began, at, _itemId);
        if (!responses.IsAnswering || !settings.IsInterruptible || settings.Detection?.Lasting == TimeSpan.Zero)
        {
            await ConfirmAsync(start);
            return;
        }

        // It may be an "uh-huh": the client plays what it has, and gets more once that is certain.
        _interjection = start;
        responses.Hold();
    }

    /// <summary>It is a turn: the client is told, and the answer stops.</summary>
    private async Task ConfirmAsync(Interjection interjection)
    {
        if (ReferenceEquals(_interjection, interjection)) _interjection = null;
        await live.SendAsync("input_audio_buffer.speech_started", new JsonObject
        {
            ["audio_start_ms"] = (int)interjection.Began.TotalMilliseconds, ["item_id"] = interjection.ItemId,
        });
        if (live.Settings.IsInterruptible) await responses.CancelAsync("turn_detected");
    }

    private async Task StopAsync(TimeSpan at)
    {
        if (_interjection is { } interjection)
        {
            // Whether it is a turn is not known yet; whoever finds out goes on with it.
            _interjection = null;
            (interjection.Sound, interjection.Ended) = (_input.Take(), at);
            if (!interjection.Judged) interjection.Spoken = at - interjection.Voiced;
            responses.Release();
            _itemId = Ids.New("item");
            if (!interjection.Judged) _judging = JudgeAsync(_judging, interjection, interjection.Sound.Value);
            return;
        }

        await TakeTurnAsync(_itemId, _input.Take(), at);
    }

    private async Task TakeTurnAsync(string itemId, Sound sound, TimeSpan at)
    {
        await live.SendAsync("input_audio_buffer.speech_stopped", new JsonObject
        {
            ["audio_end_ms"] = (int)at.TotalMilliseconds, ["item_id"] = itemId,
        });
        _itemId = itemId;
        await CommitAsync(sound);
        if (!live.Settings.RespondsToTurns || responses.IsRunning || Unanswered is not { } question) return;
        Unanswered = null;
        responses.Start(question, live.Settings, isAsked: false);
    }

    private async Task CommitAsync(Sound sound)
    {
        var (id, previous) = (_itemId, live.LastItemId);
        _itemId = Ids.New("item");
        var ended = live.Services.Clock.GetTimestamp();
        await live.SendAsync("input_audio_buffer.committed", new JsonObject
        {
            ["previous_item_id"] = previous, ["item_id"] = id,
        });
        await AddAsync(id, sound, ended);
    }

    /// <summary>Adds a spoken question.</summary>
    public async Task AddAsync(string id, Sound sound, long endedAt)
    {
        var previous = live.LastItemId;
        await live.AddItemAsync(Item(id));
        await live.EndItemAsync(Item(id), previous);
        Unanswered = new LiveQuestion(id, LiveQuestion.TranscribeAsync(live, id, sound, ending), endedAt);
    }

    private static JsonObject Item(string id) =>
        LiveQuestion.Item(id, new JsonObject { ["type"] = "input_audio", ["transcript"] = null });

    /// <summary>Tells a listener's "uh-huh" from a short turn ("Stop!").</summary>
    private async Task JudgeAsync(Task before, Interjection interjection, Sound sound)
    {
        await before;
        var heard = await LiveQuestion.HearAsync(live, sound, ending);
        if (heard.Text is not { } text || ending.IsCancellationRequested) return;
        var transcript = new Transcript(text, null) { IsDegraded = heard.IsDegraded };
        if (Backchannels.IsOne(transcript, interjection.Spoken, live.Hints)) return;
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            // It went on meanwhile, and was found to be a turn by its length.
            if (interjection.Sound is null && !ReferenceEquals(_interjection, interjection)) return;
            await ConfirmAsync(interjection);
            if (interjection.Sound is { } whole) await TakeTurnAsync(interjection.ItemId, whole, interjection.Ended);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Speech during an answer of which it is not known yet whether it is a turn.</summary>
    private sealed class Interjection(TimeSpan began, TimeSpan voiced, string itemId)
    {
        /// <summary>With what is kept before the voice.</summary>
        public TimeSpan Began => began;

        public TimeSpan Voiced => voiced;

        /// <summary>How long the voice went on before it was judged.</summary>
        public TimeSpan Spoken { get; set; }

        public string ItemId => itemId;

        public bool Judged { get; set; }

        /// <summary>All of it, once it has stopped.</summary>
        public Sound? Sound { get; set; }

        public TimeSpan Ended { get; set; }
    }
}
