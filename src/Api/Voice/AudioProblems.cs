using System.Diagnostics;
using ResumeVoice.Api.Problems;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>What is wrong with a recording, in words.</summary>
internal static class AudioProblems
{
    private static readonly string Limit = $"{AudioLimits.BytesMax / (1024 * 1024)} MiB";

    public static readonly ProblemKind[] Kinds =
    [
        ProblemKinds.InvalidRequest, ProblemKinds.TooLarge, ProblemKinds.UnsupportedMedia, ProblemKinds.AudioTooShort,
        ProblemKinds.AudioTooLong, ProblemKinds.NoSpeech, ProblemKinds.RecogniserUnavailable, ProblemKinds.TooSlow,
    ];

    public static Problem Of(AudioFault fault) => fault switch
    {
        AudioFault.UnsupportedMedia => new Problem(
            ProblemKinds.UnsupportedMedia,
            "The recording is not WAV, WebM, Ogg, MP3, M4A or FLAC with sound in it, or it is damaged."),
        AudioFault.TooLarge => TooLarge(),
        AudioFault.TooLong => new Problem(
            ProblemKinds.AudioTooLong, $"A recording has at most {AudioLimits.DurationMax.TotalSeconds:0} seconds."),
        AudioFault.TooShort => new Problem(
            ProblemKinds.AudioTooShort,
            $"A recording has at least {AudioLimits.DurationMin.TotalMilliseconds:0} milliseconds."),
        AudioFault.NoSpeech => new Problem(ProblemKinds.NoSpeech, "Nobody was heard to say anything."),
        _ => throw new UnreachableException(),
    };

    public static Problem TooLarge() => new(ProblemKinds.TooLarge, $"A recording has at most {Limit}.");

    public static Problem Empty() =>
        new(ProblemKinds.AudioTooShort, "The body is empty; send the recording itself, or a form with it as 'file'.");

    public static Problem NotFound() =>
        new(ProblemKinds.AudioNotFound, "The link is not whole, its time is up, or the audio has been erased.");
}
