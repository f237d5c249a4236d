using NAudio.Codecs;
using NAudio.Wave;
using NLayer;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech.Whisper;

/// <summary>
/// Reads WAV (PCM, float, A-law, µ-law) by NAudio and MP3 by NLayer, in managed code: NAudio's own MP3 decoders are
/// Windows'.
/// </summary>
internal sealed class ManagedSoundReader : ISoundReader
{
    private const int FramesAtOnce = 4096;
    private const int ChannelsMax = 8;

    public Sound? Read(ReadOnlyMemory<byte> recording, TimeSpan durationMax)
    {
        using var stream = new MemoryStream(recording.ToArray(), writable: false);
        try
        {
            return recording.Span.StartsWith("RIFF"u8) ? ReadWav(stream, durationMax) : ReadMp3(stream, durationMax);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Both libraries throw what they please on broken input.
            return null;
        }
    }

    private static Sound? ReadMp3(Stream stream, TimeSpan durationMax)
    {
        using var mp3 = new MpegFile(stream);
        return Mix((buffer, count) => mp3.ReadSamples(buffer, 0, count), mp3.SampleRate, mp3.Channels, durationMax);
    }

    private static Sound? ReadWav(Stream stream, TimeSpan durationMax)
    {
        using var wav = new WaveFileReader(stream);
        var format = wav.WaveFormat;
        Func<byte, short>? law = format.Encoding switch
        {
            WaveFormatEncoding.ALaw => ALawDecoder.ALawToLinearSample,
            WaveFormatEncoding.MuLaw => MuLawDecoder.MuLawToLinearSample,
            _ => null,
        };
        var (rate, channels) = (format.SampleRate, format.Channels);
        if (law is null)
        {
            var samples = wav.ToSampleProvider();
            return Mix((buffer, count) => samples.Read(buffer, 0, count), rate, channels, durationMax);
        }

        var bytes = new byte[FramesAtOnce * ChannelsMax];
        return Mix(Expand, rate, channels, durationMax);

        int Expand(float[] buffer, int count)
        {
            var read = wav.Read(bytes, 0, count);
            for (var at = 0; at < read; at++) buffer[at] = law(bytes[at]) / 32_768f;
            return read;
        }
    }

    /// <summary>Samples of several channels as one channel's; null where that is no sound.</summary>
    private static Sound? Mix(Func<float[], int, int> read, int rate, int channels, TimeSpan durationMax)
    {
        if (channels is < 1 or > ChannelsMax || rate is < Sound.RateMin or > Sound.RateMax) return null;
        var framesMax = (long)(durationMax.TotalSeconds * rate);
        var (mixed, buffer) = (new List<short>(), new float[FramesAtOnce * channels]);
        while (mixed.Count < framesMax && read(buffer, buffer.Length) is var count and > 0)
        {
            for (var at = 0; at + channels <= count && mixed.Count < framesMax; at += channels)
            {
                var sum = 0f;
                for (var channel = 0; channel < channels; channel++) sum += buffer[at + channel];
                if (!float.IsFinite(sum)) return null;
                mixed.Add((short)Math.Clamp(sum / channels * short.MaxValue, short.MinValue, short.MaxValue));
            }
        }

        return mixed.Count == 0 ? null : new Sound(mixed.ToArray(), rate);
    }
}
