using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace ResumeVoice.Api.Auth;

/// <summary>
/// Finds who asks by <c>Authorization: Bearer</c> or, where there is none, by the owner's cookie, and says why where it
/// finds nobody. The framework's own authentication does the same through a scope of services and handlers of each
/// request, which cost a tenth of an answer.
/// </summary>
internal sealed class CallerMiddleware(RequestDelegate next, Callers callers, TimeProvider clock)
{
    private const string Prefix = "Bearer ";

    private static readonly object LastShown = new();

    public Task InvokeAsync(HttpContext context)
    {
        var header = context.Request.Headers.Authorization;
        if (header.Count == 0 && context.Request.Headers.Cookie.Count == 0 && SocketKey.Read(context) is null)
            return next(context);
        // Of a connection that carries one request after the other: those of HTTP/2 come at once, and what it holds is
        // made for one at a time.
        var connection = IsOneAfterTheOther(context.Request.Protocol)
            ? context.Features.Get<IConnectionItemsFeature>()?.Items
            : null;
        if (header is [{ } text] && connection is not null && connection.TryGetValue(LastShown, out var last)
            && last is Shown shown && ReferenceEquals(shown.Header, text) && callers.IsFresh(shown.Found))
        {
            context.User = shown.Found.Principal;
            return next(context);
        }

        return FindAsync(context, connection);
    }

    private static bool IsOneAfterTheOther(string protocol) =>
        HttpProtocol.IsHttp11(protocol) || HttpProtocol.IsHttp10(protocol);

    private async Task FindAsync(HttpContext context, IDictionary<object, object?>? connection)
    {
        var (principal, refusal) = context.Request.Headers.Authorization.Count > 0
            ? await ByHeaderAsync(context, connection)
            : SocketKey.Read(context) is { } beside
                ? await ByTextAsync(context, beside)
                : await ByCookieAsync(context);
        if (principal is not null) context.User = principal;
        else if (refusal is not null) context.Features.Set(refusal);
        await next(context);
    }

    private async ValueTask<(CallerPrincipal?, CallerRefusal?)> ByHeaderAsync(
        HttpContext context, IDictionary<object, object?>? connection)
    {
        if (context.Request.Headers.Authorization is not [{ } text]
            || !text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return (null, CallerRefusal.Unknown);
        switch (await callers.FindAsync(text[Prefix.Length..].Trim(), context.RequestAborted))
        {
            case CallerFound.Known known:
                // The server gives the same string for the same bytes on a connection, so the next request of it
                // needs no hash. It is the server's string: nothing secret is kept longer than it keeps it.
                if (connection is not null) connection[LastShown] = new Shown(text, known);
                return (known.Principal, null);
            case CallerFound.Expired expired when MayExchange(context, expired):
                return (expired.Principal, null);
            case CallerFound.Expired:
                return (null, CallerRefusal.Expired);
            default:
                return (null, CallerRefusal.Unknown);
        }
    }

    private async ValueTask<(CallerPrincipal?, CallerRefusal?)> ByTextAsync(HttpContext context, string bearer) =>
        await callers.FindAsync(bearer, context.RequestAborted) switch
        {
            CallerFound.Known known => (known.Principal, null),
            CallerFound.Expired => (null, CallerRefusal.Expired),
            _ => (null, CallerRefusal.Unknown),
        };

    private async ValueTask<(CallerPrincipal?, CallerRefusal?)> ByCookieAsync(HttpContext context)
    {
        if (OwnerCookie.Read(context.Request) is not { } cookie) return (null, null);
        return OwnerCookie.IsGoodFor(context.Request)
            ? (await callers.FindByCookieAsync(cookie, context.RequestAborted), null)
            : (null, CallerRefusal.CookieBarred);
    }

    private bool MayExchange(HttpContext context, CallerFound.Expired expired) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TakesExpiredTokens>() is not null
        && clock.GetUtcNow() - expired.ExpiredAt < VisitorTokens.ExchangeableFor;

    private sealed record Shown(string Header, CallerFound.Known Found);
}
