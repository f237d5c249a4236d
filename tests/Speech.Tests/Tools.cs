using System.Diagnostics;
using ResumeVoice.Adapters.Speech.PocketSphinx;

namespace ResumeVoice.Speech.Tests;

/// <summary>Programs of the machine that tests use; a test that needs one that is missing is skipped.</summary>
internal static class Tools
{
    public static void Need(params string[] programs)
    {
        foreach (var program in programs)
            Assert.SkipUnless(
                program == "pocketsphinx" ? SphinxLibrary.IsInstalled : IsThere(program),
                $"{program} is not installed; see ./rv test.");
    }

    /// <summary>Speaks a text with a voice of flite's, a better speaker than espeak-ng: 16 kHz WAV.</summary>
    public static async Task<byte[]> SpeakAsync(string text, string voice = "slt")
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "spoken.wav");
        await RunAsync("flite", "-voice", voice, "-t", text, "-o", path);
        return await File.ReadAllBytesAsync(path);
    }

    /// <summary>The recording in another form, by the ending of a file's name.</summary>
    public static async Task<byte[]> ConvertAsync(byte[] wav, string ending, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var (from, to) = (Path.Combine(folder.Path, "from.wav"), Path.Combine(folder.Path, "to." + ending));
        await File.WriteAllBytesAsync(from, wav);
        await RunAsync("ffmpeg", ["-v", "error", "-y", "-i", from, .. options, to]);
        return await File.ReadAllBytesAsync(to);
    }

    public static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true });
        Assert.NotNull(process);
        var complaint = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program}: {complaint}");
    }

    private static bool IsThere(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-speech-");

        public string Path => _folder.FullName;

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
