using Orleans.Concurrency;

namespace ResumeVoice.Grains.Interfaces.Audio;

/// <summary>
/// Listens and speaks. Workers of every silo share the load, each with one piece of work at a time: so many workers as a
/// silo may have, so much is heard and spoken there at once, and what comes then waits for a worker.
/// </summary>
[Alias("rv.IAudioGrain")]
public interface IAudioGrain : IGrainWithIntegerKey
{
    /// <summary>What the silo can do now, as far as it knows without trying.</summary>
    [AnySilo]
    [Alias("Describe")]
    Task<AudioAbilities> DescribeAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes ready for what is likely to be said, so that who speaks does not wait for it.</summary>
    [AnySilo]
    [Alias("WarmUp")]
    Task WarmUpAsync(WarmUpCommand command, CancellationToken cancellationToken = default);

    /// <summary>A recording in any form → samples.</summary>
    [AnySilo]
    [Alias("Decode")]
    [ResponseTimeout("00:01:00")]
    Task<DecodeReply> DecodeAsync(DecodeCommand command, CancellationToken cancellationToken = default);

    /// <summary>Speech → words.</summary>
    [AnySilo]
    [Alias("Recognise")]
    [ResponseTimeout("00:02:00")]
    Task<RecogniseReply> RecogniseAsync(RecogniseCommand command, CancellationToken cancellationToken = default);

    /// <summary>A sentence → its sound.</summary>
    [AnySilo]
    [Alias("Speak")]
    [ResponseTimeout("00:01:00")]
    Task<SpeakReply> SpeakAsync(SpeakCommand command, CancellationToken cancellationToken = default);
}

/// <summary>What a silo can hear and say.</summary>
[GenerateSerializer, Immutable, Alias("rv.AudioAbilities")]
public sealed record AudioAbilities
{
    /// <summary>Short names, for health and measurements.</summary>
    [Id(0)]
    public required string Recogniser { get; init; }

    [Id(1)]
    public required bool CanHear { get; init; }

    /// <summary>Codes of two letters (ISO 639-1).</summary>
    [Id(2)]
    public required string[] Languages { get; init; }

    [Id(3)]
    public required string Synthesiser { get; init; }

    [Id(4)]
    public required bool CanSpeak { get; init; }

    [Id(5)]
    public required string Voice { get; init; }

    /// <summary>Whether hearing something in vain costs little.</summary>
    [Id(6)]
    public bool HearsCheaply { get; init; }
}

/// <summary>Samples: 16 bit signed, little-endian, one channel.</summary>
[GenerateSerializer, Immutable, Alias("rv.SoundRecord")]
public sealed record SoundRecord
{
    [Id(0)]
    public required byte[] Samples { get; init; }

    /// <summary>Samples a second.</summary>
    [Id(1)]
    public required int Rate { get; init; }
}

/// <summary>Why there is no result.</summary>
[GenerateSerializer, Alias("rv.AudioFailure")]
public enum AudioFailure
{
    Unknown = 0,

    /// <summary>There is a result.</summary>
    None = 1,

    /// <summary>The recording is no good; the reply says in what way.</summary>
    Refused = 2,

    /// <summary>A program or a service that is needed is missing or does not answer.</summary>
    Unavailable = 3,
}
