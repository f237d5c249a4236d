using ResumeVoice.Api.Problems;

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
}
