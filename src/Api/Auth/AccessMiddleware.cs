using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Problems;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Auth;

/// <summary>Lets a request through to a guarded route, or answers 401 or 403 as a problem document.</summary>
internal sealed class AccessMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessMetadata>() is not { } guarded) return next(context);
        if (context.User is not CallerPrincipal principal) return ChallengeAsync(context);
        return guarded.Access == Access.Talk || principal.Caller.Kind == CallerKind.Owner
            ? next(context)
            : new Problem(ProblemKinds.Forbidden, "This route needs an owner key (rv_sk_…).").ExecuteAsync(context);
    }

    private static Task ChallengeAsync(HttpContext context)
    {
        var refusal = context.Features.Get<CallerRefusal>() ?? CallerRefusal.NothingShown;
        context.Response.Headers.WWWAuthenticate = refusal.Challenge;
        return new Problem(refusal.Kind, refusal.Detail).ExecuteAsync(context);
    }
}
