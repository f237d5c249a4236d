using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ResumeVoice.Adapters.Speech.Programs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech.Encoders;

/// <summary>
/// WAV and bare samples are written here; everything else, and another speed, goes through ffmpeg, in at one pipe and
/// out at another.
/// </summary>
internal sealed class AudioEncoder : IAudioEncoder, IDisposable
{
    /// <summary>Encoders take little of a core each, but wait for whoever speaks.</summary>
    private const int RunningMax = 8;

    private readonly OutsideProgram _ffmpeg = new("encoder", "ffmpeg", RunningMax);

    public async IAsyncEnumerable<ReadOnlyMemory<byte>> EncodeAsync(
        IAsyncEnumerable<Sound> sounds, AudioFormat format, double speed,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var samples = SamplesAsync(sounds, cancellationToken);
        var isPlain = speed is 1 && format is AudioFormat.Wav or AudioFormat.Pcm;
        var bytes = isPlain ? samples : _ffmpeg.StreamAsync(Arguments(format, speed), samples, cancellationToken);
        var wantsHead = format is AudioFormat.Wav;
        await foreach (var piece in bytes.WithCancellation(cancellationToken))
        {
            if (wantsHead) yield return WavFile.StreamHead(Sound.SpokenRate);
            wantsHead = false;
            yield return piece;
        }
    }

    public void Dispose() => _ffmpeg.Dispose();

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> SamplesAsync(
        IAsyncEnumerable<Sound> sounds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var sound in sounds.WithCancellation(cancellationToken))
        {
            var samples = Resampler.Convert(sound, Sound.SpokenRate).Samples;
            yield return MemoryMarshal.AsBytes(samples.Span).ToArray();
        }
    }

    private static string[] Arguments(AudioFormat format, double speed) =>
    [
        "-hide_banner", "-loglevel", "quiet", "-nostdin", "-protocol_whitelist", "pipe", "-threads", "1",
        "-f", "s16le", "-ar", $"{Sound.SpokenRate}", "-ac", "1", "-i", "pipe:0",
        .. speed is 1 ? [] : (string[])["-af", Tempo(speed)],
        .. format switch
        {
            AudioFormat.Mp3 => (string[])["-c:a", "libmp3lame", "-b:a", "64k", "-write_xing", "0", "-f", "mp3"],
            AudioFormat.Opus => ["-c:a", "libopus", "-b:a", "32k", "-application", "voip", "-f", "ogg"],
            AudioFormat.Aac => ["-c:a", "aac", "-b:a", "64k", "-f", "adts"],
            AudioFormat.Flac => ["-c:a", "flac", "-f", "flac"],
            _ => ["-f", "s16le"],
        },
        // What is encoded goes out with the sentence that it belongs to.
        "-flush_packets", "1", "pipe:1",
    ];

    /// <summary>One filter goes no slower than half.</summary>
    private static string Tempo(double speed) => speed < 0.5
        ? string.Create(CultureInfo.InvariantCulture, $"atempo=0.5,atempo={speed / 0.5:0.###}")
        : string.Create(CultureInfo.InvariantCulture, $"atempo={speed:0.###}");
}
