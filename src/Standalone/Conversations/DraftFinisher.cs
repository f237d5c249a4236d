using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>
/// Finishes what an earlier process left unfinished before the server listens, and waits for running turns at the end.
/// </summary>
internal sealed partial class DraftFinisher(LocalConversations conversations, ILogger<DraftFinisher> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await conversations.FinishDraftsAsync(cancellationToken);
        }
        catch (DependencyException exception)
        {
            LogFailed(exception.Failure, exception);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        conversations.DrainAsync().WaitAsync(cancellationToken);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Turns that a crash cut off were not finished ({Failure}); the next start tries again.")]
    private partial void LogFailed(DependencyFailure failure, Exception exception);
}
