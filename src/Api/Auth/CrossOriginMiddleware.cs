using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Earlier;
using ResumeVoice.Api.Mcp;
using ResumeVoice.Api.OpenAi;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.Auth;

/// <summary>
/// CORS by key instead of by server: a key names the origins it is good from. A preflight carries no key, so it is
/// answered for any origin; the request after it is held to the key's list. No answer allows credentials, and the
/// owner's cookie is good for our own pages only, so reflecting an origin gives a page nothing that it could not fetch
/// from its own server.
/// </summary>
internal sealed class CrossOriginMiddleware(RequestDelegate next, IOptions<EarlierOptions> earlier)
{
    private const string Methods = "GET, POST, PUT, DELETE";
    private const int AskedHeadersMax = 1024;
    private const string AnswerHeaders =
        "RateLimit, RateLimit-Policy, Retry-After, Location, ETag, Idempotent-Replayed, Preference-Applied, "
        + OpenAiErrors.RequestId + ", " + McpRoutes.SessionHeader;
    private const string PreflightSeconds = "7200";

    private readonly string[] _earlierOrigins = earlier.Value.OriginList;

    public Task InvokeAsync(HttpContext context)
    {
        var origins = context.Request.Headers.Origin;
        var origin = origins.Count == 1 ? origins[0] : null;
        var caller = context.User as CallerPrincipal;
        if (caller is not null && !caller.MayComeFrom(origin)) return RefuseAsync(context, origin);
        if (origin is not null && IsBarred(context.Request.Path, origin)) return BarAsync(context);
        // Nothing goes into a header of ours that a browser would not have sent.
        if (origin is null || origin.AsSpan().ContainsAnyExceptInRange('!', '~')) return next(context);

        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = origin;
        headers.Vary = "Origin";
        if (HttpMethods.IsOptions(context.Request.Method)
            && context.Request.Headers.AccessControlRequestMethod.Count > 0)
        {
            headers.AccessControlAllowMethods = Methods;
            // Clients of the protocols that are spoken here send headers of their own.
            headers.AccessControlAllowHeaders = AskedHeaders(context.Request);
            headers.Vary = "Origin, Access-Control-Request-Headers";
            headers.AccessControlMaxAge = PreflightSeconds;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }

        headers.AccessControlExposeHeaders = AnswerHeaders;
        return next(context);
    }

    private static string AskedHeaders(HttpRequest request)
    {
        var asked = request.Headers.AccessControlRequestHeaders.ToString();
        return asked.Length > AskedHeadersMax || asked.AsSpan().ContainsAnyExceptInRange(' ', '~') ? "" : asked;
    }

    /// <summary>The earlier server's routes take no key that could name origins: the settings do.</summary>
    private bool IsBarred(PathString path, string origin) =>
        _earlierOrigins.Length > 0 && EarlierRoutes.IsEarlier(path)
        && !_earlierOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase);

    private static Task BarAsync(HttpContext context) =>
        new Problem(ProblemKinds.OriginNotAllowed, "The settings do not name the origin that the request comes from.")
            .ExecuteAsync(context);

    private static Task RefuseAsync(HttpContext context, string? origin) =>
        new Problem(ProblemKinds.OriginNotAllowed, origin is null
            ? "This key is for use on named web pages only, and the request names no origin."
            : "The key does not name the origin that the request comes from.").ExecuteAsync(context);
}
