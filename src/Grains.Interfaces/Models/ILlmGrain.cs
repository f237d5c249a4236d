using Orleans.Concurrency;

namespace ResumeVoice.Grains.Interfaces.Models;

/// <summary>
/// Asks the language model. Workers of every silo share the load, each with one answer at a time: so many workers as a
/// silo may have, so many answers are being worded there at once, and whoever comes then waits for a worker.
/// </summary>
[Alias("rv.ILlmGrain")]
public interface ILlmGrain : IGrainWithIntegerKey
{
    /// <summary>
    /// Has one prompt answered: the listener is told at once that a worker has it, then the words as they come, each
    /// after it has taken those before. Returns after the last. It is the listener that ends an answer early: cancelling
    /// a call does not reach the one worker among many that has it.
    /// </summary>
    [AnySilo]
    [Alias("Word")]
    [ResponseTimeout("00:15:00")]
    Task<LlmReply> WordAsync(LlmCommand command, ILlmListener listener);
}

/// <summary>What hears the words of models, one a process.</summary>
[Alias("rv.ILlmListener")]
public interface ILlmListener : IGrainObserver
{
    /// <summary>
    /// The next words; none at first, where a worker has taken the request, and while nothing is said, now and then.
    /// False where nobody hears the request any more.
    /// </summary>
    [Alias("Said")]
    Task<bool> SaidAsync(Guid requestId, string words);
}

/// <summary>A prompt as it goes to the model.</summary>
[GenerateSerializer, Immutable, Alias("rv.LlmCommand")]
public sealed record LlmCommand
{
    [Id(0)]
    public required Guid RequestId { get; init; }

    /// <summary>Whose tokens they are.</summary>
    [Id(1)]
    public required string OwnerId { get; init; }

    [Id(2)]
    public required string Instructions { get; init; }

    /// <summary>In order; the last one is the user's.</summary>
    [Id(3)]
    public required LlmMessage[] Messages { get; init; }

    /// <summary>Tokens that the answer may have.</summary>
    [Id(4)]
    public required int TokensMax { get; init; }
}

/// <summary>Something said before, or the question.</summary>
[GenerateSerializer, Immutable, Alias("rv.LlmMessage")]
public sealed record LlmMessage
{
    [Id(0)]
    public required bool IsFromModel { get; init; }

    [Id(1)]
    public required string Text { get; init; }
}

/// <summary>How the answer ended.</summary>
[GenerateSerializer, Immutable, Alias("rv.LlmReply")]
public sealed record LlmReply
{
    /// <summary>False where no provider answered within its limits, or the owner's budget is spent.</summary>
    [Id(0)]
    public required bool IsWhole { get; init; }
}
