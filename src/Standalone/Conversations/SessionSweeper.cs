using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>
/// Erases sessions past their end. They are unreachable from the moment they expire; this frees the room.
/// </summary>
internal sealed partial class SessionSweeper(
    IConversationStore store, TimeProvider clock, ILogger<SessionSweeper> logger)
    : BackgroundService
{
    public const int BatchMax = 200;
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do await SweepAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await store.EraseExpiredAsync(clock.GetUtcNow(), BatchMax, cancellationToken) == BatchMax)
            {
            }
        }
        catch (DependencyException exception)
        {
            LogFailed(exception.Failure, exception);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Expired sessions were not erased ({Failure}); the next sweep tries again.")]
    private partial void LogFailed(DependencyFailure failure, Exception exception);
}
