using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.Auth;

/// <summary>Why a request has no caller, for whoever asks for one; closed.</summary>
/// <param name="Kind">The problem.</param>
/// <param name="Detail">What to do about it.</param>
/// <param name="Challenge">The answer's WWW-Authenticate.</param>
internal sealed record CallerRefusal(ProblemKind Kind, string Detail, string Challenge)
{
    public static readonly CallerRefusal NothingShown = new(
        ProblemKinds.Unauthenticated, "Send a key or a token: Authorization: Bearer rv_….", "Bearer");

    public static readonly CallerRefusal CookieBarred = new(
        ProblemKinds.Unauthenticated, "The owner's cookie is good for requests of this server's own pages only.",
        "Bearer");

    public static readonly CallerRefusal Unknown = new(
        ProblemKinds.Unauthenticated, "The key or token shown is not known here; it may have been revoked.",
        InvalidToken);

    public static readonly CallerRefusal Expired = new(
        ProblemKinds.TokenExpired, "Exchange the token for a fresh one: POST /v1/tokens.", InvalidToken);

    private const string InvalidToken = "Bearer error=\"invalid_token\"";
}
