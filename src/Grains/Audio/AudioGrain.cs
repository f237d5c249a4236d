using System.Runtime.InteropServices;
using Orleans.Concurrency;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;
using ResumeVoice.Grains.Interfaces.Audio;

namespace ResumeVoice.Grains.Audio;

/// <summary>One of a silo's workers that listen and speak, by what its machine has.</summary>
[StatelessWorker(AtOnceMax)]
internal sealed class AudioGrain(IAudioDecoder decoder, IRecogniser recogniser, Speaker speaker) : Grain, IAudioGrain
{
    /// <summary>What one silo decodes, recognises and speaks at once.</summary>
    public const int AtOnceMax = 8;

    private static readonly string[] Codes =
        [.. from first in Letters from second in Letters select $"{first}{second}"];

    private static IEnumerable<char> Letters => Enumerable.Range('a', 26).Select(letter => (char)letter);

    public Task<AudioAbilities> DescribeAsync(CancellationToken cancellationToken) => Task.FromResult(
        new AudioAbilities
        {
            Recogniser = recogniser.Name,
            CanHear = recogniser.IsAvailable,
            Languages = [.. Codes.Where(recogniser.Knows)],
            Synthesiser = speaker.Synthesiser,
            CanSpeak = speaker.IsAvailable,
            Voice = speaker.VoiceFor(null),
            HearsCheaply = recogniser.IsCheap,
        });

    public Task WarmUpAsync(WarmUpCommand command, CancellationToken cancellationToken)
    {
        decoder.GetReady();
        var hints = new RecognitionHints { Key = command.HintsKey, Terms = [.. command.Terms] };
        return recogniser.WarmUpAsync(hints, command.MayDisplace, cancellationToken);
    }

    public async Task<DecodeReply> DecodeAsync(DecodeCommand command, CancellationToken cancellationToken)
    {
        try
        {
            return await decoder.DecodeAsync(command.Recording, cancellationToken) switch
            {
                DecodeOutcome.Decoded { Sound: var sound } =>
                    new DecodeReply { Failure = AudioFailure.None, Sound = RecordOf(sound) },
                DecodeOutcome.Refused { Fault: var fault } =>
                    new DecodeReply { Failure = AudioFailure.Refused, Fault = fault.ToString() },
                _ => new DecodeReply { Failure = AudioFailure.Unknown },
            };
        }
        catch (DependencyException)
        {
            // Whoever failed has said so where it is known why; the same below.
            return new DecodeReply { Failure = AudioFailure.Unavailable };
        }
    }

    public async Task<RecogniseReply> RecogniseAsync(RecogniseCommand command, CancellationToken cancellationToken)
    {
        var hints = new RecognitionHints
        {
            Key = command.HintsKey,
            Terms = [.. command.Terms],
            Prompt = command.Prompt,
            Language = command.Language,
        };
        try
        {
            var heard = await recogniser.RecogniseAsync(SoundOf(command.Sound), hints, cancellationToken);
            return new RecogniseReply
            {
                Failure = AudioFailure.None,
                Text = heard.Text,
                Confidence = heard.Confidence,
                IsDegraded = heard.IsDegraded,
            };
        }
        catch (DependencyException)
        {
            return new RecogniseReply { Failure = AudioFailure.Unavailable };
        }
    }

    public async Task<SpeakReply> SpeakAsync(SpeakCommand command, CancellationToken cancellationToken)
    {
        try
        {
            var sound = await speaker.SayAsync(command.Text, command.Voice, cancellationToken);
            return new SpeakReply { Failure = AudioFailure.None, Sound = RecordOf(sound) };
        }
        catch (DependencyException)
        {
            return new SpeakReply { Failure = AudioFailure.Unavailable };
        }
    }

    private static SoundRecord RecordOf(Sound sound) =>
        new() { Samples = MemoryMarshal.AsBytes(sound.Samples.Span).ToArray(), Rate = sound.Rate };

    private static Sound SoundOf(SoundRecord record) =>
        new(MemoryMarshal.Cast<byte, short>(record.Samples).ToArray(), record.Rate);
}
