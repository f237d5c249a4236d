using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Conversations;

/// <summary>Opens sessions and finds them, the same in every edition. Safe to call concurrently.</summary>
/// <param name="store">Where sessions live.</param>
/// <param name="library">Where the résumés are that they talk about.</param>
/// <param name="clock">Dates them.</param>
/// <param name="newId">Makes a new unguessable id.</param>
/// <param name="lifetime">From opening to the end.</param>
public sealed class Sessions(
    IConversationStore store, ResumeLibrary library, TimeProvider clock, Func<string> newId, TimeSpan lifetime)
{
    /// <summary>Opens a session; null where the caller may not talk to the résumé or there is none.</summary>
    public async Task<Session?> OpenAsync(Caller caller, string resumeId, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(caller, resumeId, cancellationToken) is null) return null;
        var now = clock.GetUtcNow();
        var session = new Session
        {
            Id = newId(),
            ResumeId = resumeId,
            OwnerId = caller.OwnerId,
            OpenedBy = caller.Subject,
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        return await store.CreateSessionAsync(session, cancellationToken) ? session : null;
    }

    /// <summary>
    /// The session, or null where there is none, it has expired, or it is not <paramref name="subject"/>'s.
    /// </summary>
    public async Task<Session?> FindAsync(string sessionId, string subject, CancellationToken cancellationToken)
    {
        var conversation = await store.LoadAsync(sessionId, cancellationToken);
        return conversation?.Session.IsOpenTo(subject, clock.GetUtcNow()) == true ? conversation.Session : null;
    }

    /// <summary>Whether the question may be put to its session, as far as its résumé's being public goes.</summary>
    public async Task<bool> IsShownAsync(AskQuestion question, CancellationToken cancellationToken) =>
        !question.PublicOnly || await store.IsOnPublicResumeAsync(question.SessionId, cancellationToken);
}
