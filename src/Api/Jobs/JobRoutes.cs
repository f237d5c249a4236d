using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.Jobs;

/// <summary>Background work, for who began it.</summary>
internal static class JobRoutes
{
    /// <summary>How soon it is worth asking again.</summary>
    public const int AskAgainSeconds = 1;

    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        // Made when the first job is asked for: making them now would read the settings before the start checks them.
        var reader = new Lazy<JobReader>(() => ActivatorUtilities.CreateInstance<JobReader>(routes.ServiceProvider));
        routes.MapGet("/v1/jobs/{id}", (HttpContext context, string id) => reader.Value.ReadAsync(context, id))
            .WithTags("Jobs").RequireAccess(Access.Talk).Guarded().WithName("getJob")
            .WithSummary("How far a piece of background work has come")
            .WithDescription("Kept for 24 hours after its end. To anyone but who began it, it is not there.")
            .Produces<JobResponse>().Fails(ProblemKinds.JobNotFound);
    }
}
