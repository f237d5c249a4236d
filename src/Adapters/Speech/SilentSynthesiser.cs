using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech;

/// <summary>Stands where nothing can speak, and says so when asked to.</summary>
internal sealed class SilentSynthesiser : ISynthesiser
{
    public string Name => "none";

    public bool IsAvailable => false;

    public string DefaultVoice => "none";

    public bool Knows(string voice) => false;

    public IAsyncEnumerable<Sound> SpeakAsync(string text, string voice, CancellationToken cancellationToken) =>
        throw new DependencyException("synthesiser", DependencyFailure.Unavailable, "No synthesiser is set up.");
}
