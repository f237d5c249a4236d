using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;
using ResumeVoice.Grains.Interfaces.Audio;

namespace ResumeVoice.Grains.Ports.Audio;

/// <summary>
/// Decoding, listening and speaking as a gateway has them: workers of the silos do it, by what their machines have. A
/// call that was lost with its silo is made once more.
/// </summary>
/// <param name="grains">The silos.</param>
/// <param name="abilities">What they said they can do.</param>
/// <param name="clock">Tells how long ago they were told something.</param>
public sealed class AudioWorkers(IGrainFactory grains, AudioAbilitiesWatch abilities, TimeProvider clock)
    : IAudioDecoder, IRecogniser, ISynthesiser
{
    /// <summary>Silos that are told what is likely to be said: calls go to one after the other.</summary>
    public const int WarmedMax = 4;

    private static readonly TimeSpan ToldFor = TimeSpan.FromSeconds(30);

    private Tuple<string, long> _told = Tuple.Create("", 0L);

    string IRecogniser.Name => abilities.Now.Recogniser;

    bool IRecogniser.IsAvailable => abilities.Now.CanHear;

    string ISynthesiser.Name => abilities.Now.Synthesiser;

    bool ISynthesiser.IsAvailable => abilities.Now.CanSpeak;

    bool IRecogniser.IsCheap => abilities.Now.HearsCheaply;

    public string DefaultVoice => abilities.Now.Voice;

    bool IRecogniser.Knows(string language) => abilities.Now.Languages.Contains(language, StringComparer.Ordinal);

    /// <summary>The silos know; one that they do not have is the usual voice there.</summary>
    bool ISynthesiser.Knows(string voice) => true;

    public async Task<DecodeOutcome> DecodeAsync(ReadOnlyMemory<byte> recording, CancellationToken cancellationToken)
    {
        var command = new DecodeCommand { Recording = recording.ToArray() };
        var reply = await RunAsync(
            "decoder", worker => worker.DecodeAsync(command, cancellationToken), cancellationToken);
        return reply switch
        {
            { Failure: AudioFailure.None, Sound: { } sound } => new DecodeOutcome.Decoded(SoundOf(sound)),
            { Failure: AudioFailure.Refused } when Enum.TryParse<AudioFault>(reply.Fault, out var fault) =>
                new DecodeOutcome.Refused(fault),
            _ => throw Failed("decoder"),
        };
    }

    /// <summary>The workers make their decoders ready too.</summary>
    public async Task WarmUpAsync(
        RecognitionHints hints, bool mayDisplace, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hints);
        if (!mayDisplace && WasToldLately(hints.Key)) return;
        var command = new WarmUpCommand { HintsKey = hints.Key, Terms = [.. hints.Terms], MayDisplace = mayDisplace };
        await Task.WhenAll(Enumerable.Range(0, WarmedMax).Select(_ => WarmUpOneAsync(command, cancellationToken)));
    }

    private async Task WarmUpOneAsync(WarmUpCommand command, CancellationToken cancellationToken)
    {
        try
        {
            await grains.GetGrain<IAudioGrain>(0).WarmUpAsync(command, cancellationToken);
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException or ArgumentException
            or OperationCanceledException)
        {
            // The first question waits a little longer. A silo of an older version has no such call.
        }
    }

    public async Task<Transcript> RecogniseAsync(
        Sound sound, RecognitionHints hints, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(hints);
        var command = new RecogniseCommand
        {
            Sound = new SoundRecord
            {
                Samples = MemoryMarshal.AsBytes(sound.Samples.Span).ToArray(),
                Rate = sound.Rate,
            },
            HintsKey = hints.Key,
            Terms = [.. hints.Terms],
            Prompt = hints.Prompt,
            Language = hints.Language,
        };
        var reply = await RunAsync(
            "recogniser", worker => worker.RecogniseAsync(command, cancellationToken), cancellationToken);
        if (reply.Failure != AudioFailure.None) throw Failed("recogniser");
        return new Transcript(reply.Text, reply.Confidence) { IsDegraded = reply.IsDegraded };
    }

    public async IAsyncEnumerable<Sound> SpeakAsync(
        string text, string voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var command = new SpeakCommand { Text = text, Voice = voice };
        var reply = await RunAsync(
            "synthesiser", worker => worker.SpeakAsync(command, cancellationToken), cancellationToken);
        if (reply is not { Failure: AudioFailure.None, Sound: { } sound }) throw Failed("synthesiser");
        yield return SoundOf(sound);
    }

    /// <summary>Sessions are opened far more often than silos forget.</summary>
    private bool WasToldLately(string key)
    {
        var now = clock.GetTimestamp();
        var (told, at) = _told;
        if (told == key && clock.GetElapsedTime(at, now) < ToldFor) return true;
        _told = Tuple.Create(key, now);
        return false;
    }

    private async Task<T> RunAsync<T>(
        string dependency, Func<IAudioGrain, Task<T>> call, CancellationToken cancellationToken)
    {
        var worker = grains.GetGrain<IAudioGrain>(0);
        try
        {
            return await call(worker);
        }
        catch (Exception exception) when (exception is OrleansException)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
        catch (TimeoutException exception)
        {
            throw Failed(dependency, exception);
        }

        try
        {
            return await call(worker);
        }
        catch (Exception exception) when (exception is OrleansException or TimeoutException)
        {
            throw Failed(dependency, exception);
        }
    }

    private static Sound SoundOf(SoundRecord record) =>
        new(MemoryMarshal.Cast<byte, short>(record.Samples).ToArray(), record.Rate);

    private static DependencyException Failed(string dependency, Exception? cause = null) =>
        new(dependency, DependencyFailure.Unavailable, "No silo has it, or none answered.", cause);
}
