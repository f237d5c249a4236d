using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech;

/// <summary>Stands where nothing can listen, and says so when asked to.</summary>
internal sealed class DeafRecogniser : IRecogniser
{
    public string Name => "none";

    public bool IsAvailable => false;

    public bool IsDegraded => true;

    public Task<Transcript> RecogniseAsync(
        Sound sound, RecognitionHints hints, CancellationToken cancellationToken) =>
        throw new DependencyException("recogniser", DependencyFailure.Unavailable, "No recogniser is set up.");
}
