using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Mcp;
using ResumeVoice.Api.Owners;

namespace ResumeVoice.Api.Quotas;

/// <summary>
/// Holds every user of /v1 and /mcp, and whoever signs in, to a quota and says in every answer's RateLimit fields (IETF
/// draft-ietf-httpapi-ratelimit-headers) where the user stands. Runs before the routes are guarded, so that guessing at keys is
/// limited too.
/// </summary>
internal sealed class QuotaMiddleware(RequestDelegate next, UserQuotas quotas)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!IsCounted(context.Request.Path)) return next(context);
        var kind = context.GetEndpoint()?.Metadata.GetMetadata<QuotaMetadata>()?.Kind ?? QuotaKind.Requests;
        var caller = (context.User as CallerPrincipal)?.Caller;
        var taking = quotas.TakeAsync(kind, caller, context.Connection, context.RequestAborted);
        // Of buckets in this process no request waits, and none needs a task.
        return taking.IsCompletedSuccessfully
            ? GoOn(context, taking.Result)
            : WaitAsync(context, taking);
    }

    private async Task WaitAsync(HttpContext context, ValueTask<QuotaTaken> taking) =>
        await GoOn(context, await taking);

    private Task GoOn(HttpContext context, QuotaTaken taken)
    {
        context.Response.Headers["RateLimit-Policy"] = taken.Quota.Header;
        context.Response.Headers["RateLimit"] = taken.Quota.Standing(taken.Decision);
        return taken.Problem is { } exceeded ? exceeded.ExecuteAsync(context) : next(context);
    }

    private static bool IsCounted(PathString path) =>
        path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(McpRoutes.Path, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(OwnerSessionRoutes.Path, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Marks a route with what it counts as.</summary>
internal sealed record QuotaMetadata(QuotaKind Kind);
