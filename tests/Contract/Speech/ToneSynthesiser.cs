using System.Runtime.CompilerServices;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Contract.Speech;

/// <summary>Says every text as a tone, 50 ms a character; remembers the texts.</summary>
public sealed class ToneSynthesiser : ISynthesiser
{
    public const int Rate = 16_000;

    private readonly Lock _gate = new();
    private readonly List<string> _said = [];

    public string Name => "tone";

    public bool IsAvailable => true;

    public string DefaultVoice => "low";

    public IReadOnlyList<string> Said
    {
        get
        {
            lock (_gate) return [.. _said];
        }
    }

    public bool Knows(string voice) => voice is "low" or "high";

    public async IAsyncEnumerable<Sound> SpeakAsync(
        string text, string voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate) _said.Add(text);
        yield return Sounds.Tone(voice == "low" ? 220 : 440, TimeSpan.FromSeconds(text.Length / 20.0), Rate);
    }
}
