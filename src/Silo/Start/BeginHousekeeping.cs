using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Interfaces.Housekeeping;

namespace ResumeVoice.Silo.Start;

/// <summary>
/// Sees to it that the cluster has its housekeeper. Its reminder is stored, so one silo that managed this once is
/// enough: a failure stops no start.
/// </summary>
internal sealed partial class BeginHousekeeping(IGrainFactory grains, ILogger<BeginHousekeeping> logger) : IStartupTask
{
    public async Task Execute(CancellationToken cancellationToken)
    {
        try
        {
            var housekeeper = grains.GetGrain<IHousekeepingGrain>(ClusterNames.TheHousekeeper);
            await housekeeper.BeginAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The housekeeper's reminder was not set.")]
    private partial void LogFailed(Exception exception);
}
