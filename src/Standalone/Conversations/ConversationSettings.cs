namespace ResumeVoice.Standalone.Conversations;

/// <summary>What <see cref="LocalConversations"/> is told by its host.</summary>
internal sealed record ConversationSettings
{
    public required TimeProvider Clock { get; init; }

    public required Func<string> NewSessionId { get; init; }

    public required TimeSpan Lifetime { get; init; }

    public required int HeldMax { get; init; }
}
