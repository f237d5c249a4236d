using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.Health;

public sealed record ComponentHealth(string Name, string Status, double LatencyMs);

public sealed record HealthResponse(string Status, string Version, IReadOnlyList<ComponentHealth> Components);

public sealed record StatusResponse(string Status);

/// <summary>What load balancers and people ask: does it live, may it be sent requests, which part ails.</summary>
internal static class HealthRoutes
{
    private static readonly string Version =
        typeof(HealthRoutes).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0] ?? "0";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").WithTags("Health");
        group.MapGet("/health", CheckAsync).WithName("getHealth").WithSummary("How the components are")
            .Produces<HealthResponse>().Produces<HealthResponse>(503);
        group.MapGet("/livez", () => TypedResults.Ok(new StatusResponse("ok"))).WithName("getLiveness")
            .WithSummary("The process answers").Produces<StatusResponse>();
        group.MapGet("/readyz", Ready).WithName("getReadiness").WithSummary("Whether to send requests here")
            .Produces<StatusResponse>().Fails(ProblemKinds.NotReady);
    }

    private static async Task<IResult> CheckAsync(HttpContext context, StoreHealth store)
    {
        var component = await store.CheckAsync(context.RequestAborted);
        var isWell = component.Status == "ok";
        var health = new HealthResponse(isWell ? "ok" : "down", Version, [component]);
        return TypedResults.Json(health, ApiJson.Default.HealthResponse, statusCode: isWell ? 200 : 503);
    }

    private static IResult Ready(Readiness readiness) => readiness.IsReady
        ? TypedResults.Ok(new StatusResponse("ok"))
        : new Problem(ProblemKinds.NotReady, "Send requests elsewhere for now.")
        {
            RetryAfter = TimeSpan.FromSeconds(1),
        };
}
