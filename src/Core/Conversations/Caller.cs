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

    /// <summary>
    /// The kind of that key: anybody mints tokens from a publishable one without end, an owner knows for whom theirs
    /// are.
    /// </summary>
    public required CallerKind KeyKind { get; init; }

    /// <summary>Résumés that the caller may talk to; empty means all of the owner's.</summary>
    public ImmutableArray<string> ResumeIds { get; init; } = [];

    /// <summary>
    /// Whether only public résumés are there for the caller: so where what was shown is a publishable key that names no
    /// résumé, or a token minted from one. Such a key lies open in a page, and no owner said that it goes further.
    /// </summary>
    public bool PublicOnly { get; init; }

    /// <summary>Whether the caller's key or token is for the résumé at all, whoever may see it.</summary>
    public bool Names(string resumeId) => ResumeIds.IsEmpty || ResumeIds.Contains(resumeId);

    /// <summary>Whether the caller may talk to a résumé of the owner's.</summary>
    public bool MayTalkTo(string resumeId, bool isPublic) => Names(resumeId) && (isPublic || !PublicOnly);
}
