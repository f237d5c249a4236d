using System.Diagnostics;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Standalone.Tests.Realtime;

/// <summary>Synthetic visitors: what they say, at the rate of live talk, from the first sound of the voice on.</summary>
internal static class Voices
{
    public const int Rate = 24_000;

    /// <summary>A sample that is louder is the voice's.</summary>
    private const int Quiet = 600;

    public static async Task<Sound> SayAsync(string text, CancellationToken cancellationToken)
    {
        Assert.SkipUnless(
            File.Exists("/usr/bin/flite") && Directory.Exists("/usr/share/pocketsphinx"),
            "flite and pocketsphinx are not installed; see ./rv test.");
        var path = Path.GetTempFileName();
        string[] arguments = ["-voice", "slt", "-t", text, "-o", path];
        using var flite = Process.Start("flite", arguments);
        await flite.WaitForExitAsync(cancellationToken);
        var wav = await File.ReadAllBytesAsync(path, cancellationToken);
        File.Delete(path);
        var spoken = WavFile.Read(wav, TimeSpan.FromMinutes(1)) ?? throw new InvalidDataException("No sound.");
        var samples = Resampler.Convert(spoken, Rate).Samples;
        var first = samples.Span.IndexOfAnyExceptInRange((short)-Quiet, (short)Quiet);
        return new Sound(samples[first..], Rate);
    }
}
