using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Health;

/// <summary>
/// Asks the store for something small, at most once in <see cref="KeptFor"/> however often /health is asked.
/// </summary>
internal sealed partial class StoreHealth(
    IConversationStore store, TimeProvider clock, ILogger<StoreHealth> logger) : IDisposable
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private const string NoSession = "ses_health";

    private readonly SemaphoreSlim _one = new(1, 1);
    private ComponentHealth? _last;
    private long _at;

    public async Task<ComponentHealth> CheckAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (_last is not null && clock.GetElapsedTime(_at) < KeptFor) return _last;
            var started = clock.GetTimestamp();
            var works = await WorksAsync();
            _at = clock.GetTimestamp();
            var took = clock.GetElapsedTime(started);
            return _last = new ComponentHealth("store", works ? "ok" : "down", took.TotalMilliseconds);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<bool> WorksAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout, clock);
        try
        {
            await store.LoadAsync(NoSession, timeout.Token);
            return true;
        }
        catch (Exception exception) when (exception is DependencyException or OperationCanceledException)
        {
            LogDown(exception);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store did not answer a health check.")]
    private partial void LogDown(Exception exception);
}
