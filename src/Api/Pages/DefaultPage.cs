namespace ResumeVoice.Api.Pages;

/// <summary>What the page at <c>/</c> talks to; the host sets it at start. Null members: no such page.</summary>
public sealed class DefaultPage
{
    private volatile State _state = new(null, null, null);

    public string? OwnerId => _state.OwnerId;

    /// <summary>The publishable key that the page shows.</summary>
    public string? Key => _state.Key;

    /// <summary>
    /// The résumé chosen for the page; where it is gone or private, the owner's first public one takes its place.
    /// </summary>
    public string? ResumeId => _state.ResumeId;

    public void Set(string ownerId, string key, string? resumeId) => _state = new State(ownerId, key, resumeId);

    private sealed record State(string? OwnerId, string? Key, string? ResumeId);
}
