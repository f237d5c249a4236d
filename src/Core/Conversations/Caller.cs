using System.Collections.Immutable;

namespace ResumeVoice.Core.Conversations;

/// <summary>What a caller showed.</summary>
public enum CallerKind
{
    /// <summary>An owner's secret key: all of the owner's routes.</summary>
    Owner,

    /// <summary>A publishable key: sessions on the résumés it names, from the origins it names.</summary>
    Publishable,

    /// <summary>A visitor's token, minted from either.</summary>
    Visitor,
}

/// <summary>Who asks, once authenticated.</summary>
public sealed record Caller
{
    public required CallerKind Kind { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>Who a session belongs to: <c>usr_…</c> for a visitor's token, else the key's id <c>key_…</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The id of the key shown or that the token was minted from.</summary>
    public required string KeyId { get; init; }

    /// <summary>Résumés that the caller may talk to; empty means all of the owner's.</summary>
    public ImmutableArray<string> ResumeIds { get; init; } = [];

    public bool MayTalkTo(string resumeId) => ResumeIds.IsEmpty || ResumeIds.Contains(resumeId);
}
