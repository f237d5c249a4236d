using OpenAI.Audio;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech.OpenAi;

/// <summary>
/// Recognises on a server that speaks the OpenAI protocol: Groq's or OpenAI's Whisper, or one on a machine of one's own.
/// The résumé's terms go along as the prompt.
/// </summary>
internal sealed class OpenAiRecogniser(SpeechServerOptions options, string? language, TimeProvider clock)
    : IRecogniser, IDisposable
{
    /// <summary>A minute's words have a few thousand characters.</summary>
    private const int ReplyBytesMax = 1024 * 1024;

    private readonly OpenAiServer _server = new("recogniser", options, ReplyBytesMax, clock);

    public string Name => SpeechOptions.OpenAiName;

    public bool IsAvailable => true;

    public async Task<Transcript> RecogniseAsync(
        Sound sound, RecognitionHints hints, CancellationToken cancellationToken)
    {
        var asked = new AudioTranscriptionOptions
        {
            ResponseFormat = AudioTranscriptionFormat.Simple,
            Prompt = HintPrompt.Of(hints),
            Language = hints.Language ?? language,
            Temperature = 0,
        };
        using var wav = new MemoryStream(WavFile.Write(sound), writable: false);
        var heard = await _server.AskAsync(
            (client, token) => client.TranscribeAudioAsync(wav, "speech.wav", asked, token), cancellationToken);
        if (heard.Text is not { } text) throw _server.Corrupt();
        return new Transcript(text.Trim(), null) { Language = asked.Language };
    }

    public void Dispose() => _server.Dispose();
}
