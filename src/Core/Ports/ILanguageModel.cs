using System.Collections.Immutable;

namespace ResumeVoice.Core.Ports;

/// <summary>One answer to word: the prompt as it is sent.</summary>
public sealed record ModelRequest
{
    /// <summary>Whose tokens they are.</summary>
    public required string OwnerId { get; init; }

    /// <summary>What the model is told to do, before the messages.</summary>
    public required string Instructions { get; init; }

    /// <summary>The last one is the user's.</summary>
    public required ImmutableArray<ModelMessage> Messages { get; init; }

    /// <summary>Tokens that the answer may have.</summary>
    public required int TokensMax { get; init; }
}

/// <summary>Something said before, or the question.</summary>
public sealed record ModelMessage(bool IsFromModel, string Text);

/// <summary>
/// A language model, however many providers stand behind it. Safe to call concurrently.
/// </summary>
public interface ILanguageModel
{
    /// <summary>
    /// The model's words as they come, in pieces of any length. Throws <see cref="DependencyException"/> where no
    /// provider answers within its limits, before the first piece or between any two, and where the owner's budget is
    /// spent. Cancelling reaches the provider.
    /// </summary>
    IAsyncEnumerable<string> StreamAsync(ModelRequest request, CancellationToken cancellationToken);
}
