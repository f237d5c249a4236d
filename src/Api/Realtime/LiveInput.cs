using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// What is heard of a visitor: turns are found in it or committed by hand. Speech during an answer stops it at once; where
/// that was only a listener's "uh-huh", the answer is gone on with. What was said is made out when its speaker pauses, so
/// that it is known when they are found to have ended. Used by one event at a time, which <paramref name="gate"/> sees to.
/// </summary>
internal sealed class LiveInput(LiveSession live, LiveResponses responses, SemaphoreSlim gate, CancellationToken ending)
{
    private const int SampleBytes = 2;

    private readonly SpeechInput _input = new(RealtimeSettings.Rate);
    private readonly LiveHearing _hearing = new(live, ending);
    private string _itemId = Ids.New("item");
    private Interjection? _interjection;
    private BeingHeard? _ahead;

    /// <summary>Whether what is being said was taken from the quota already, for the first pause in it.</summary>
    private bool _isCounted;

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
        if (await _hearing.EnterAsync(_isCounted) is { } refusal) return refusal;
        (_isCounted, _ahead) = (false, null);
        if (_interjection is not null) await responses.CancelAsync("turn_detected");
        _interjection = null;
        var sound = _input.Take();
        await CommitAsync(sound, _hearing.HearAsync(sound));
        return null;
    }

    public async Task ClearAsync()
    {
        Forget();
        await live.SendAsync("input_audio_buffer.cleared", []);
    }

    /// <summary>The settings have changed.</summary>
    public void Adopt(RealtimeSettings settings)
    {
        if (settings.Detection is null != _input.Detection is null) Forget();
        _input.Detection = settings.Detection;
    }

    private void Forget()
    {
        _input.Clear();
        _isCounted = false;
        if (_interjection is not null) responses.GoOn();
        _interjection = null;
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
            case TurnMark.Lasting when _interjection is not null:
                _interjection = null;
                await responses.CancelAsync("turn_detected");
                break;
            case TurnMark.Paused when _interjection is not null || live.Services.Listener is { IsCheap: true }:
                await HearAheadAsync(signal.At);
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
        await live.SendAsync("input_audio_buffer.speech_started", new JsonObject
        {
            ["audio_start_ms"] = (int)Math.Max(0, began.TotalMilliseconds), ["item_id"] = _itemId,
        });
        if (!responses.IsAnswering || !settings.IsInterruptible) return;
        if (settings.Detection?.Lasting == TimeSpan.Zero)
        {
            await responses.CancelAsync("turn_detected");
            return;
        }

        // It may be an "uh-huh", which is known when it is over.
        await responses.StopAsync("turn_detected");
        _interjection = new Interjection(at, _itemId);
    }

    /// <summary>
    /// In a pause what was said is made out as if it were all of it. Where that cannot be, the end of it says why.
    /// </summary>
    private async Task HearAheadAsync(TimeSpan at)
    {
        if (!_hearing.HasRoomInPause || await _hearing.EnterAsync(_isCounted) is not null) return;
        _isCounted = true;
        _ahead = new BeingHeard(at, _hearing.HearAsync(_input.Copy()));
        if (_interjection is { } interjection) Judge(interjection, at, _ahead.Words);
    }

    private async Task StopAsync(TimeSpan at)
    {
        var (itemId, sound) = (_itemId, _input.Take());
        var (words, fault) = await WordsOfAsync(sound, at);
        _itemId = Ids.New("item");
        if (_interjection is { } interjection)
        {
            // Whether it is a turn is not known yet; whoever finds out goes on with it.
            _interjection = null;
            interjection.Sound = sound;
            if (interjection.JudgedUntil != at)
                Judge(interjection, at, words ?? Task.FromResult(HeardWords.NotHeard()));
        }
        else if (words is not null)
        {
            await TakeTurnAsync(itemId, sound, at, words);
        }
        else
        {
            await TellStoppedAsync(itemId, at);
        }

        if (fault is not null) await live.SendErrorAsync(fault);
    }

    private async Task TakeTurnAsync(string itemId, Sound sound, TimeSpan at, Task<HeardWords> words)
    {
        await TellStoppedAsync(itemId, at);
        _itemId = itemId;
        await CommitAsync(sound, words);
        if (!live.Settings.RespondsToTurns || responses.IsRunning || Unanswered is not { } question) return;
        Unanswered = null;
        await responses.StartAsync(question, live.Settings, isAsked: false);
    }

    private Task<bool> TellStoppedAsync(string itemId, TimeSpan at) => live.SendAsync(
        "input_audio_buffer.speech_stopped",
        new JsonObject { ["audio_end_ms"] = (int)at.TotalMilliseconds, ["item_id"] = itemId });

    private async Task CommitAsync(Sound sound, Task<HeardWords> words)
    {
        var ended = live.Services.Clock.GetTimestamp();
        var (id, previous) = (_itemId, live.LastItemId);
        _itemId = Ids.New("item");
        await live.SendAsync("input_audio_buffer.committed", new JsonObject
        {
            ["previous_item_id"] = previous, ["item_id"] = id,
        });
        await AddAsync(id, sound, words, ended);
    }

    /// <summary>Adds a spoken question; why not, where it may not be made out.</summary>
    public async Task<RealtimeFault?> AddAsync(string id, Sound sound)
    {
        if (await _hearing.EnterAsync(isCounted: false) is { } refusal) return refusal;
        await AddAsync(id, sound, _hearing.HearAsync(sound), live.Services.Clock.GetTimestamp());
        return null;
    }

    private async Task AddAsync(string id, Sound sound, Task<HeardWords> words, long endedAt)
    {
        var previous = live.LastItemId;
        await live.AddItemAsync(Item(id));
        await live.EndItemAsync(Item(id), previous);
        Unanswered = new LiveQuestion(id, LiveQuestion.TellAsync(live, id, sound, words), endedAt) { IsCounted = true };
    }

    private static JsonObject Item(string id) =>
        LiveQuestion.Item(id, new JsonObject { ["type"] = "input_audio", ["transcript"] = null });

    /// <summary>
    /// The words of a turn that ended: those that were made out in its last pause, if that was the end; or why there are
    /// none.
    /// </summary>
    private async Task<(Task<HeardWords>? Words, RealtimeFault? Fault)> WordsOfAsync(Sound sound, TimeSpan until)
    {
        var (ahead, isCounted) = (_ahead, _isCounted);
        (_ahead, _isCounted) = (null, false);
        if (ahead?.Until == until) return (ahead.Words, null);
        var refusal = await _hearing.EnterAsync(isCounted);
        return refusal is null ? (_hearing.HearAsync(sound), null) : (null, refusal);
    }

    private void Judge(Interjection interjection, TimeSpan until, Task<HeardWords> words)
    {
        interjection.JudgedUntil = until;
        _judging = JudgeAsync(_judging, interjection, until, words);
    }

    /// <summary>Tells a listener's "uh-huh" from a short turn ("Stop!").</summary>
    private async Task JudgeAsync(Task before, Interjection interjection, TimeSpan until, Task<HeardWords> words)
    {
        await before;
        var heard = await words;
        if (ending.IsCancellationRequested) return;
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            // By its length it was found to be a turn meanwhile, or it went on and is judged again.
            var isOver = interjection.Sound is not null;
            if (!isOver && _interjection != interjection) return;
            if (interjection.JudgedUntil != until || (!isOver && _input.SpokenUntil != until)) return;
            if (IsBackchannel(heard, until - interjection.Voiced)) await GoOnAsync(interjection, until);
            else await TakeUpAsync(interjection, until, words);
        }
        finally
        {
            gate.Release();
        }
    }

    private bool IsBackchannel(HeardWords heard, TimeSpan spoken) => heard.Text is not { } text || Backchannels.IsOne(
        new Transcript(text, null) { IsDegraded = heard.IsDegraded }, spoken, live.Hints);

    private async Task GoOnAsync(Interjection interjection, TimeSpan until)
    {
        await TellStoppedAsync(interjection.ItemId, until);
        if (_interjection == interjection)
        {
            Forget();
            _itemId = Ids.New("item");
        }
        else if (_interjection is null)
        {
            // Where they speak again meanwhile, that decides.
            responses.GoOn();
        }
    }

    private async Task TakeUpAsync(Interjection interjection, TimeSpan until, Task<HeardWords> words)
    {
        if (_interjection == interjection) _interjection = null;
        await responses.CancelAsync("turn_detected");
        if (interjection.Sound is not { } sound) return;
        await TakeTurnAsync(interjection.ItemId, sound, until, words);
    }

    /// <summary>What was said until a pause, being made out.</summary>
    private sealed record BeingHeard(TimeSpan Until, Task<HeardWords> Words);

    /// <summary>Speech during an answer of which it is not known yet whether it is a turn.</summary>
    private sealed class Interjection(TimeSpan voiced, string itemId)
    {
        public TimeSpan Voiced => voiced;

        public string ItemId => itemId;

        /// <summary>What was said until then is being judged.</summary>
        public TimeSpan JudgedUntil { get; set; }

        /// <summary>All of it, once it has stopped.</summary>
        public Sound? Sound { get; set; }
    }
}
