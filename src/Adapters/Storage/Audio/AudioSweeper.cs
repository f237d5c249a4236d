using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ResumeVoice.Adapters.Storage.Audio;

/// <summary>Erases audio files past their day; a folder has no lifecycle rules of its own.</summary>
internal sealed partial class AudioSweeper(FolderAudioStore store, TimeProvider clock, ILogger<AudioSweeper> logger)
    : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do Sweep();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private void Sweep()
    {
        try
        {
            store.Sweep();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old audio files were not erased; the next sweep tries again.")]
    private partial void LogFailed(Exception exception);
}
