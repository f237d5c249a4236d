using ResumeVoice.Core.Ports;

namespace ResumeVoice.Silo.Health;

/// <summary>What a load balancer and an operator ask a silo.</summary>
internal static class SiloHealth
{
    private const string ProbedSession = "ses_health";

    private static readonly TimeSpan StoreTimeout = TimeSpan.FromSeconds(2);

    public static void MapSiloHealth(this WebApplication app)
    {
        app.MapGet("/livez", Live);
        app.MapGet("/readyz", Ready);
        app.MapGet("/health", CheckAsync);
    }

    /// <summary>Asks Orleans' own watchdogs, and no grain: a slow database must not have the process killed.</summary>
    private static IResult Live(IEnumerable<IHealthCheckParticipant> watched, TimeProvider clock)
    {
        var since = clock.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(10);
        foreach (var part in watched)
            if (!part.CheckHealth(since, out var reason))
                return Status("down", StatusCodes.Status503ServiceUnavailable, reason);

        return Status("ok");
    }

    private static IResult Ready(ISiloStatusOracle silo, IHostApplicationLifetime lifetime)
    {
        var isReady = silo.CurrentStatus == SiloStatus.Active
            && lifetime.ApplicationStarted.IsCancellationRequested
            && !lifetime.ApplicationStopping.IsCancellationRequested;
        return isReady
            ? Status("ok")
            : Status("not_ready", StatusCodes.Status503ServiceUnavailable, silo.CurrentStatus.ToString());
    }

    private static async Task<IResult> CheckAsync(
        ISiloStatusOracle silo, IConversationStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var storeWorks = await WorksAsync(store, clock, cancellationToken);
        var siloWorks = silo.CurrentStatus == SiloStatus.Active;
        var isWell = storeWorks && siloWorks;
        var silos = silo.GetApproximateSiloStatuses(onlyActive: true).Count;
        return Results.Json(
            new
            {
                status = isWell ? "ok" : "down",
                silos,
                components = new[]
                {
                    new { name = "store", status = storeWorks ? "ok" : "down" },
                    new { name = "membership", status = siloWorks ? "ok" : "down" },
                },
            },
            statusCode: isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> WorksAsync(
        IConversationStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await store.LoadAsync(ProbedSession, cancellationToken).WaitAsync(StoreTimeout, clock, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is DependencyException or TimeoutException)
        {
            return false;
        }
    }

    private static IResult Status(string status, int code = StatusCodes.Status200OK, string? reason = null) =>
        Results.Json(new { status, reason }, statusCode: code);
}
