using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Auth;

/// <summary>
/// The authenticated caller as ASP.NET carries it; immutable, shared by all requests that show the same key.
/// </summary>
internal sealed class CallerPrincipal(Caller caller, ImmutableArray<string> origins) : ClaimsPrincipal(Authenticated)
{
    private static readonly ClaimsIdentity Authenticated = new("Bearer");

    public Caller Caller => caller;

    /// <summary>Origins that the key is good from; empty: any.</summary>
    public ImmutableArray<string> Origins => origins;

    public bool MayComeFrom(string? origin) =>
        origins.IsEmpty || (origin is not null && origins.Contains(origin, StringComparer.OrdinalIgnoreCase));
}

internal static class CallerOfRequest
{
    /// <summary>The caller; only on routes with an <see cref="Access"/>.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.User is CallerPrincipal principal
            ? principal.Caller
            : throw new InvalidOperationException("The route is not guarded.");
}
