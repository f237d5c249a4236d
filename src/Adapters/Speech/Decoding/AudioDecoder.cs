using System.Runtime.InteropServices;
using ResumeVoice.Adapters.Speech.Programs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech.Decoding;

/// <summary>
/// Plain WAV files are read here; everything else goes through ffmpeg, in at one pipe and out at another, and never
/// touches the disk. Where there is no ffmpeg, readers that the host has take what they can.
/// </summary>
internal sealed class AudioDecoder(IEnumerable<ISoundReader> readers, string ffmpeg = "ffmpeg")
    : IAudioDecoder, IDisposable
{
    private const int SampleBytes = 2;

    /// <summary>Decoding takes a core each; more at once would only hold more memory.</summary>
    private const int RunningMax = 4;

    // One second more than is allowed tells a recording that is too long from one that is just not.
    private static readonly TimeSpan ReadMax = AudioLimits.DurationMax + TimeSpan.FromSeconds(1);

    /// <summary>What browsers record in.</summary>
    private static readonly string[] UsualFormats = ["matroska", "mp4"];

    private readonly OutsideProgram _ffmpeg = new("decoder", ffmpeg, RunningMax, isKeptReady: true);

    public void GetReady()
    {
        foreach (var format in UsualFormats) _ffmpeg.GetReady(Arguments(format));
    }

    public async Task<DecodeOutcome> DecodeAsync(
        ReadOnlyMemory<byte> recording, CancellationToken cancellationToken)
    {
        if (recording.Length > AudioLimits.BytesMax) return Refused(AudioFault.TooLarge);
        if (Container.FormatOf(recording.Span) is not { } format) return Refused(AudioFault.UnsupportedMedia);
        // A sample a second makes sixteen thousand, which takes seconds for nothing.
        if (format == "wav" && !WavFile.HasUsualRate(recording.Span)) return Refused(AudioFault.UnsupportedMedia);
        // Known before the samples are made, which take as much room again.
        if (WavFile.DurationOf(recording.Span) > AudioLimits.DurationMax) return Refused(AudioFault.TooLong);
        var sound = WavFile.IsPlain(recording.Span)
            ? WavFile.Read(recording.Span, ReadMax)
            : await ConvertAsync(recording, format, cancellationToken);
        if (sound is not { } read) return Refused(AudioFault.UnsupportedMedia);
        if (read.Duration > AudioLimits.DurationMax) return Refused(AudioFault.TooLong);
        return read.Duration < AudioLimits.DurationMin
            ? Refused(AudioFault.TooShort)
            : new DecodeOutcome.Decoded(Resampler.Convert(read, Sound.RecognisedRate));
    }

    public void Dispose() => _ffmpeg.Dispose();

    /// <summary>What ffmpeg makes of it; null where that is nothing.</summary>
    private async Task<Sound?> ConvertAsync(
        ReadOnlyMemory<byte> recording, string format, CancellationToken cancellationToken)
    {
        if (!_ffmpeg.IsInstalled && format is "wav" or "mp3")
        {
            var read = await Task.Run(
                () => readers.Select(one => one.Read(recording, ReadMax)).FirstOrDefault(one => one is not null),
                cancellationToken);
            if (read is not null || readers.Any()) return read;
        }

        if (format == "mp4") recording = Mp4Order.IndexFirst(recording);
        var outputMax = (int)(ReadMax.TotalSeconds * Sound.RecognisedRate * SampleBytes);
        var output = await _ffmpeg.RunAsync(Arguments(format), recording, outputMax, cancellationToken);
        // A recording that breaks off in the middle still gives what it holds, so the exit code alone decides nothing.
        if (output.Bytes.Length < SampleBytes) return null;
        var samples = MemoryMarshal.Cast<byte, short>(output.Bytes.Span[..(output.Bytes.Length & ~1)]).ToArray();
        return new Sound(samples, Sound.RecognisedRate);
    }

    private static string[] Arguments(string format) =>
    [
        "-hide_banner", "-loglevel", "quiet", "-nostdin", "-protocol_whitelist", "pipe", "-threads", "1",
        "-f", format, "-i", "pipe:0", "-map", "0:a:0", "-t", $"{ReadMax.TotalSeconds}",
        "-ac", "1", "-ar", $"{Sound.RecognisedRate}", "-f", "s16le", "pipe:1",
    ];

    private static DecodeOutcome.Refused Refused(AudioFault fault) => new(fault);
}
