using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Resumes;

/// <summary>What visitors ask of a résumé.</summary>
internal static class AnalyticsRoute
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(30);

    public static void MapAnalytics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/resumes/{id}/analytics", ReadAsync).WithTags("Résumés")
            .RequireAccess(Access.Owner).Guarded()
            .WithName("getAnalytics").WithSummary("What visitors ask, what stayed unanswered, how long it took")
            .Query("since", "string", "A date, or a time after RFC 3339; 30 days back where absent.")
            .Produces<AnalyticsResponse>().Fails(ProblemKinds.InvalidRequest, ProblemKinds.ResumeNotFound);

    private static async Task<IResult> ReadAsync(
        HttpContext context, string id, ResumeLibrary library, IAnalyticsStore analytics, TimeProvider clock)
    {
        var query = new QueryReader(context.Request);
        var since = Since(query, clock.GetUtcNow() - LookBack);
        if (query.Problem is { } problem) return problem;
        var stored = TextRules.IsId(id, Ids.Resume)
            ? await library.FindAsync(context.Caller().OwnerId, id, context.RequestAborted)
            : null;
        if (stored is null) return ResumeProblems.NotFound(id);
        var turns = await analytics.ReadAsync(id, since, AnalyticsSummary.TurnsMax, context.RequestAborted);
        var resume = await library.CompiledAsync(id, context.RequestAborted);
        return TypedResults.Ok(
            AnalyticsSummary.Of(new StoredAnalytics(id, since, turns), resume, clock.GetUtcNow()));
    }

    private static DateTimeOffset Since(QueryReader query, DateTimeOffset otherwise)
    {
        const int longest = 40;
        if (query.Text("since", longest) is not { } text) return otherwise;
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        if (DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, utc, out var since)) return since;
        query.Wrong("since", "since is a date (2026-01-31) or a time (2026-01-31T09:30:00Z).");
        return otherwise;
    }
}
