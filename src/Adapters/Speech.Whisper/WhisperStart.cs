using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Speech.Whisper;

/// <summary>
/// Fetches and loads the model while the server already answers; until then the next recogniser listens. What fails is
/// tried again.
/// </summary>
internal sealed partial class WhisperStart(
    WhisperRecogniser recogniser, IOptions<WhisperOptions> options, TimeProvider clock, ILogger<WhisperStart> logger)
    : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsSet) return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await recogniser.PrepareAsync(stoppingToken);
                LogReady(options.Value.Model);
                return;
            }
            catch (DependencyException exception)
            {
                LogFailed(options.Value.Model, exception);
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Whisper listens with the model {Model}.")]
    private partial void LogReady(string model);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Whisper's model {Model} is not to be had; it is tried again in a minute.")]
    private partial void LogFailed(string model, Exception exception);
}
