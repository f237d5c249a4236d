using System.Collections.Immutable;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Core.Ports;

/// <summary>What is likely to be said: recognisers lean towards it, each in its own way.</summary>
public sealed record RecognitionHints
{
    public static readonly RecognitionHints None = new();

    /// <summary>Names whoever the terms are of: the same key always comes with the same terms.</summary>
    public string Key { get; init; } = "";

    /// <summary>The person's name, then companies, products and technologies as the résumé writes them.</summary>
    public ImmutableArray<string> Terms { get; init; } = [];

    /// <summary>A text that what is said may go on from, as whoever sends it wrote it; null for none.</summary>
    public string? Prompt { get; init; }

    /// <summary>What is spoken, by its code of two letters (ISO 639-1); null for what the recogniser is set to.</summary>
    public string? Language { get; init; }
}

/// <summary>What was made out.</summary>
/// <param name="Text">The words; empty where there were none.</param>
/// <param name="Confidence">0 to 1, or null where the recogniser does not say.</param>
public sealed record Transcript(string Text, double? Confidence)
{
    /// <summary>Whether a fallback made it out that mishears more than people expect.</summary>
    public bool IsDegraded { get; init; }

    /// <summary>What was spoken, by its code of two letters; null where the recogniser does not say.</summary>
    public string? Language { get; init; }
}

/// <summary>
/// Turns speech into text. Safe to call concurrently; calls may wait for each other. Throws <see
/// cref="DependencyException"/> named <c>recogniser</c> where it cannot be reached, is missing or does not answer.
/// </summary>
public interface IRecogniser
{
    /// <summary>Its short name, for health and measurements: <c>openai</c>, <c>whisper</c>, <c>pocketsphinx</c>.</summary>
    string Name { get; }

    /// <summary>Whether it could recognise now, as far as is known without asking it.</summary>
    bool IsAvailable { get; }

    /// <summary>Whether hearing something in vain costs little.</summary>
    bool IsCheap => false;

    /// <summary>Whether it knows a language, by its code of two letters (ISO 639-1).</summary>
    bool Knows(string language) => true;

    /// <summary>
    /// Makes ready for what is likely to be said, so that the first who speaks does not wait for it. Never fails.
    /// </summary>
    /// <param name="hints">What is likely to be said.</param>
    /// <param name="mayDisplace">Whether it may forget what else it is ready for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task WarmUpAsync(RecognitionHints hints, bool mayDisplace, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <param name="sound">At <see cref="Sound.RecognisedRate"/>, within <see cref="AudioLimits"/>.</param>
    /// <param name="hints">What is likely to be said.</param>
    /// <param name="cancellationToken">Ends the work where the recogniser can.</param>
    Task<Transcript> RecogniseAsync(Sound sound, RecognitionHints hints, CancellationToken cancellationToken);
}
