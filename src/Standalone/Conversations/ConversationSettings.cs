using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>What <see cref="LocalConversations"/> is told by its host.</summary>
internal sealed record ConversationSettings
{
    public required TimeProvider Clock { get; init; }

    public required Func<string> NewSessionId { get; init; }

    public required TimeSpan Lifetime { get; init; }

    public required int HeldMax { get; init; }

    public WhileAnswering WhileAnswering { get; init; }

    public TimeSpan LeaveGrace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Words answers by a model; null where none is configured.</summary>
    public ModelWording? Wording { get; init; }

    /// <summary>The process is to end: the composer finishes what models are wording.</summary>
    public CancellationToken Stopping { get; init; }
}
