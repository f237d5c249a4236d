using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Ports;

/// <summary>
/// Turns text into speech. Safe to call concurrently. Throws <see cref="DependencyException"/> named
/// <c>synthesiser</c> where it cannot be reached, is missing or does not answer.
/// </summary>
public interface ISynthesiser
{
    /// <summary>Its short name, for health and measurements: <c>espeak</c>, <c>openai</c>, <c>edge</c>.</summary>
    string Name { get; }

    /// <summary>Whether it could speak now, as far as is known without asking it.</summary>
    bool IsAvailable { get; }

    /// <summary>The voice that serves where none is asked for, or one that it does not have.</summary>
    string DefaultVoice { get; }

    /// <summary>Whether it has a voice of this name.</summary>
    bool Knows(string voice);

    /// <summary>
    /// The text spoken, in one or more pieces that all have the same rate, each as soon as it is there.
    /// </summary>
    /// <param name="text">Best a sentence at a time; at most <see cref="AudioLimits.SpokenTextMax"/> characters.</param>
    /// <param name="voice">One that it <see cref="Knows"/>.</param>
    /// <param name="cancellationToken">Ends the work at once.</param>
    IAsyncEnumerable<Sound> SpeakAsync(string text, string voice, CancellationToken cancellationToken);
}
