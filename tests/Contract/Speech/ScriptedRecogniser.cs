using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Contract.Speech;

/// <summary>Hears what it was told to, in order and then always the last; remembers what it was given.</summary>
public sealed class ScriptedRecogniser(params string[] script) : IRecogniser
{
    private int _next;

    public string Name => "scripted";

    public bool IsAvailable { get; set; } = true;

    /// <summary>Whether it plays a fallback.</summary>
    public bool IsDegraded { get; init; }

    public RecognitionHints Hints { get; private set; } = RecognitionHints.None;

    public Sound Sound { get; private set; }

    public Task<Transcript> RecogniseAsync(
        Sound sound, RecognitionHints hints, CancellationToken cancellationToken)
    {
        if (!IsAvailable)
            throw new DependencyException("recogniser", DependencyFailure.Unavailable, "The script says so.");
        (Hints, Sound) = (hints, sound);
        var at = Math.Min(Interlocked.Increment(ref _next), script.Length) - 1;
        return Task.FromResult(new Transcript(script[at], 1) { IsDegraded = IsDegraded });
    }
}
