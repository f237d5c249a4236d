using System.Runtime.CompilerServices;
using OpenAI.Audio;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech.OpenAi;

/// <summary>
/// Speaks on a server that speaks the OpenAI protocol. Asks for WAV: all of them give it, and it says its own rate.
/// </summary>
internal sealed class OpenAiSynthesiser(OpenAiSpeechOptions options, TimeProvider clock) : ISynthesiser, IDisposable
{
    /// <summary>A spoken text of the longest kind takes about five minutes, at 24 kHz here.</summary>
    private const int ReplyBytesMax = 24_000 * 2 * 600;

    private readonly OpenAiServer _server = new("synthesiser", options.Synthesiser, ReplyBytesMax, clock);

    public string Name => SpeechOptions.OpenAiName;

    public bool IsAvailable => true;

    public string DefaultVoice => options.Voice;

    public bool Knows(string voice) => voice == options.Voice || options.Voices.Contains(voice);

    public async IAsyncEnumerable<Sound> SpeakAsync(
        string text, string voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Nothing to say: servers take it for a mistake.
        if (string.IsNullOrWhiteSpace(text)) yield break;
        var asked = new SpeechGenerationOptions { ResponseFormat = GeneratedSpeechFormat.Wav };
        var wav = await _server.AskAsync(
            (client, token) => client.GenerateSpeechAsync(text, voice, asked, token), cancellationToken);
        yield return WavFile.Read(wav.ToMemory().Span, TimeSpan.MaxValue) ?? throw _server.Corrupt();
    }

    public void Dispose() => _server.Dispose();
}
