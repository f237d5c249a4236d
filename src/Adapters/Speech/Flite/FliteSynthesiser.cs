using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Speech.Programs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech.Flite;

/// <summary>
/// Speaks through <c>flite</c>: English alone, on this machine, with voices that were people's, of which far more is
/// understood than of a robot's. The text goes in through the pipe and never becomes an argument; the program winds its
/// output back, so that the sound goes through a file in a folder that is this process's alone.
/// </summary>
internal sealed class FliteSynthesiser(IOptions<SpeechOptions> options) : ISynthesiser, IDisposable
{
    private const string English = "en";
    private const int OutputMax = 4096;

    private static readonly string[] Voices = ["rms", "slt", "awb"];

    // More at once than cores would only make each of them later.
    private readonly OutsideProgram _program =
        new("synthesiser", "flite", Math.Max(2, Environment.ProcessorCount));

    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("resumevoice-flite-"));

    public string Name => SpeechOptions.FliteName;

    public bool IsAvailable => _program.IsInstalled && options.Value.Language is English or "";

    /// <summary>The one whose words a recogniser makes out best.</summary>
    public string DefaultVoice => Voices[0];

    public bool Knows(string voice) => Voices.Contains(voice, StringComparer.Ordinal);

    public async IAsyncEnumerable<Sound> SpeakAsync(
        string text, string voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var path = Path.Combine(_folder.Value.FullName, $"{Guid.NewGuid():N}.wav");
        Sound? sound;
        try
        {
            string[] arguments = ["-voice", voice, "-f", "/dev/stdin", "-o", path];
            var output = await _program.RunAsync(
                arguments, Encoding.UTF8.GetBytes(VoiceText.ForFlite(text) + "\n"), OutputMax, cancellationToken);
            if (!output.Succeeded || !File.Exists(path)) throw Failure();
            sound = WavFile.Read(await File.ReadAllBytesAsync(path, cancellationToken), TimeSpan.MaxValue);
        }
        finally
        {
            File.Delete(path);
        }

        // A text without a letter (a lone dash) is spoken as nothing at all.
        if (sound is { } spoken) yield return spoken;
    }

    public void Dispose()
    {
        _program.Dispose();
        if (_folder.IsValueCreated && _folder.Value.Exists) _folder.Value.Delete(recursive: true);
    }

    private static DependencyException Failure() =>
        new("synthesiser", DependencyFailure.Corrupt, "flite gave no sound.");
}
