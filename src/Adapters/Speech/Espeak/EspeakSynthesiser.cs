using System.Runtime.CompilerServices;
using System.Text;
using ResumeVoice.Adapters.Speech.Programs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech.Espeak;

/// <summary>
/// Speaks through <c>espeak-ng</c>: robotic, but on this machine, within 50 ms, in every language. The text goes in
/// through the pipe and never becomes an argument.
/// </summary>
internal sealed class EspeakSynthesiser : ISynthesiser, IDisposable
{
    /// <summary>A spoken text of the longest kind takes about five minutes.</summary>
    private const int OutputMax = 22_050 * 2 * 600;

    private const string WordsPerMinute = "155";

    // More at once than cores would only make each of them later.
    private readonly OutsideProgram _program = new(
        "synthesiser", "espeak-ng", Math.Max(2, Environment.ProcessorCount), isKeptReady: true);

    private static readonly string[] Voices =
    [
        "en-us+f5", "en-us", "en-us+f2", "en-us+f3", "en-us+m3", "en-gb", "en-gb+f3", "en-gb+m3",
        "de", "es", "fr-fr", "it", "pt", "nl",
    ];

    public string Name => "espeak";

    public bool IsAvailable => _program.IsInstalled;

    /// <summary>The one whose words a recogniser makes out best.</summary>
    public string DefaultVoice => Voices[0];

    public bool Knows(string voice) => Voices.Contains(voice, StringComparer.Ordinal);

    public async IAsyncEnumerable<Sound> SpeakAsync(
        string text, string voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string[] arguments = ["--stdin", "--stdout", "-b", "1", "-s", WordsPerMinute, "-v", voice];
        var read = voice.StartsWith("en", StringComparison.Ordinal) ? VoiceText.SpellTerms(text) : text;
        var output = await _program.RunAsync(arguments, Encoding.UTF8.GetBytes(read), OutputMax, cancellationToken);
        // A text without a letter (a lone dash) is spoken as nothing at all.
        if (output is { Succeeded: true, Bytes.IsEmpty: true }) yield break;
        if (WavFile.Read(output.Bytes.Span, TimeSpan.MaxValue) is not { } sound)
            throw new DependencyException("synthesiser", DependencyFailure.Corrupt, "espeak-ng gave no sound.");
        yield return sound;
    }

    public void Dispose() => _program.Dispose();
}
