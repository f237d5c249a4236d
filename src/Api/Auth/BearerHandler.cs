using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.Auth;

/// <summary>Marks the one route that takes a token past its time: the exchange for a fresh one.</summary>
internal sealed class TakesExpiredTokens
{
    public static readonly TakesExpiredTokens Instance = new();
}

/// <summary>
/// Reads <c>Authorization: Bearer</c> or, where there is none, the owner's cookie, and answers 401 and 403 as problem
/// documents.
/// </summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Callers callers,
    TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Bearer";

    private const string Prefix = Scheme + " ";

    private bool _expired;
    private bool _shown;
    private bool _isCookieBarred;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count == 0) return await FromCookieAsync();
        _shown = true;
        if (header is not [{ } text] || !text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.Fail("The Authorization header is not a bearer's.");
        var found = await callers.FindAsync(text[Prefix.Length..].Trim(), Context.RequestAborted);
        switch (found)
        {
            case CallerFound.Known known:
                return AuthenticateResult.Success(new AuthenticationTicket(known.Principal, Scheme));
            case CallerFound.Expired expired when MayExchange(expired):
                return AuthenticateResult.Success(new AuthenticationTicket(expired.Principal, Scheme));
            case CallerFound.Expired:
                _expired = true;
                return AuthenticateResult.Fail("The token has expired.");
            default:
                return AuthenticateResult.Fail("The key or token is not known.");
        }
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = _shown ? "Bearer error=\"invalid_token\"" : Scheme;
        var problem = _expired
            ? new Problem(ProblemKinds.TokenExpired, "Exchange the token for a fresh one: POST /v1/tokens.")
            : new Problem(ProblemKinds.Unauthenticated, Refusal());
        return problem.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        new Problem(ProblemKinds.Forbidden, "This route needs an owner key (rv_sk_…).").ExecuteAsync(Context);

    private string Refusal()
    {
        if (_isCookieBarred) return "The owner's cookie is good for requests of this server's own pages only.";
        return _shown
            ? "The key or token shown is not known here; it may have been revoked."
            : "Send a key or a token: Authorization: Bearer rv_….";
    }

    private async Task<AuthenticateResult> FromCookieAsync()
    {
        if (OwnerCookie.Read(Request) is not { } cookie) return AuthenticateResult.NoResult();
        _isCookieBarred = !OwnerCookie.IsGoodFor(Request);
        if (_isCookieBarred) return AuthenticateResult.NoResult();
        return await callers.FindByCookieAsync(cookie, Context.RequestAborted) is { } principal
            ? AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme))
            : AuthenticateResult.NoResult();
    }

    private bool MayExchange(CallerFound.Expired expired) =>
        Context.GetEndpoint()?.Metadata.GetMetadata<TakesExpiredTokens>() is not null
        && clock.GetUtcNow() - expired.ExpiredAt < VisitorTokens.ExchangeableFor;
}
