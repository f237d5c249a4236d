using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Owners;

public sealed record SignInRequest
{
    [Description("An owner key (rv_sk_…).")]
    public string? Key { get; init; }
}

public sealed record OwnerSessionResponse
{
    public required bool SignedIn { get; init; }
}

/// <summary>The owner's session in a browser: an owner key → a cookie.</summary>
internal static class OwnerSessionRoutes
{
    public const string Path = "/owner/session";

    public static void MapOwnerSession(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Path).WithTags("Owner").Fails(ProblemKinds.QuotaExceeded);
        group.MapPost("", SignInAsync).WithName("signIn").WithSummary("An owner key → a session cookie")
            .WithDescription("HttpOnly, SameSite=Strict, good for 12 hours or until the key is revoked. It stands for "
                + "the key in requests that this server's own pages send to routes below /v1.")
            .Accepts<SignInRequest>("application/json").Produces<OwnerSessionResponse>()
            .Fails(ProblemKinds.InvalidRequest, ProblemKinds.Unauthenticated, ProblemKinds.OriginNotAllowed);
        group.MapGet("", ReadAsync).WithName("getOwnerSession").WithSummary("Whether an owner is signed in")
            .Produces<OwnerSessionResponse>();
        group.MapDelete("", SignOut).WithName("signOut").WithSummary("Forget the cookie").Produces(204)
            .Fails(ProblemKinds.OriginNotAllowed);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, Callers callers, OwnerSessions sessions)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (SameOrigin.IsFromElsewhere(context.Request)) return FromElsewhere();
        var stopping = context.RequestAborted;
        var body = await JsonBody.ReadAsync(context.Request, ApiJson.Default.SignInRequest, stopping);
        if (!body.TryGet(out var request, out var problem)) return problem;
        if (request.Key is not { Length: > 0 } key) return Problem.Field("key", "is missing.");
        var found = await callers.FindAsync(key.Trim(), stopping);
        if (found is not CallerFound.Known { Principal.Caller: { Kind: CallerKind.Owner } owner })
            return new Problem(ProblemKinds.Unauthenticated, "This is no owner key of this server (rv_sk_…).");
        OwnerCookie.Set(context, sessions.Mint(owner));
        return TypedResults.Ok(new OwnerSessionResponse { SignedIn = true });
    }

    private static async Task<IResult> ReadAsync(HttpContext context, Callers callers)
    {
        context.Response.Headers.CacheControl = "no-store";
        var isSignedIn = OwnerCookie.Read(context.Request) is { } cookie
            && !SameOrigin.IsFromElsewhere(context.Request)
            && await callers.FindByCookieAsync(cookie, context.RequestAborted) is not null;
        return TypedResults.Ok(new OwnerSessionResponse { SignedIn = isSignedIn });
    }

    private static IResult SignOut(HttpContext context)
    {
        if (SameOrigin.IsFromElsewhere(context.Request)) return FromElsewhere();
        OwnerCookie.Remove(context);
        return TypedResults.NoContent();
    }

    private static Problem FromElsewhere() =>
        new(ProblemKinds.OriginNotAllowed, "Only this server's own pages sign in and out.");
}
