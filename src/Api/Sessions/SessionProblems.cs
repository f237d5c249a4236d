using System.Diagnostics;
using ResumeVoice.Api.Problems;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Sessions;

internal static class SessionProblems
{
    /// <summary>
    /// The same words whether the session never was, has expired or is another's: nobody learns which.
    /// </summary>
    public static Problem NotFound(string id) => new(
        ProblemKinds.SessionNotFound,
        Requests.TextRules.IsId(id, Ids.Session)
            ? $"{id} is not there, has expired, or is not yours."
            : $"A session's id begins with {Ids.Session}.");

    /// <summary>Why there is no answer.</summary>
    public static Problem Of(AskOutcome outcome, string id) => outcome switch
    {
        AskOutcome.NoSession => NotFound(id),
        AskOutcome.KeyInProgress => new Problem(
            ProblemKinds.KeyInProgress, "The first request with this key is not answered yet; ask again in a moment.")
        {
            RetryAfter = TimeSpan.FromSeconds(1),
        },
        AskOutcome.TurnInProgress => new Problem(
            ProblemKinds.TurnInProgress, "An answer is being worded; read it to its end, then ask the next question.")
        {
            RetryAfter = TimeSpan.FromSeconds(1),
        },
        AskOutcome.KeyReused => new Problem(
            ProblemKinds.KeyReused, "The key stands for another question of this session; send a new one."),
        AskOutcome.Full => new Problem(
            ProblemKinds.SessionFull, $"A session has at most {TakeTurn.TurnsMax:N0} turns; open another one."),
        AskOutcome.StoreUnavailable unavailable => new Problem(
            ProblemKinds.DependencyUnavailable,
            "The store did not confirm the turn. Repeat the request; an Idempotency-Key keeps it from counting twice.")
        {
            RetryAfter = unavailable.RetryAfter,
        },
        _ => throw new UnreachableException(),
    };
}
