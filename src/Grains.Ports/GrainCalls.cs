using System.Data.Common;
using Microsoft.Extensions.Logging;
using Orleans.Storage;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Grains.Ports;

/// <summary>
/// Calls grains until the call gets through or its time is up. A call lost with its silo is made anew, on the silo where
/// the grain wakes next; so what is called must be safe to repeat. Nobody says which calls a silo took along, so all
/// that are under way when one is lost are made anew, instead of waiting for their time to be up; and for a while after,
/// all that are not answered soon, for the other silos too may have passed them on to where nobody is any more.
/// </summary>
public sealed partial class GrainCalls(
    CallLimits limits, LostSilos lost, CallMetrics metrics, TimeProvider clock, ILogger<GrainCalls> logger)
{
    public static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    public static readonly TimeSpan PauseMax = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// How often a call is made anew for which the store failed. After PostgreSQL was restarted the silos' pools hold
    /// connections that are dead and do not know it; where it is still down, asking on would be in vain.
    /// </summary>
    public const int StoreRepeatsMax = 2;

    /// <summary>What a call may take while it is not settled which silo holds what.</summary>
    public static readonly TimeSpan UnsettledPatience = TimeSpan.FromSeconds(1);

    /// <summary>The call's result; where none came in time, <see cref="DependencyException"/>.</summary>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var started = clock.GetTimestamp();
        var failures = 0;
        for (var pause = FirstPause; ; pause = pause * 2 < PauseMax ? pause * 2 : PauseMax)
        {
            try
            {
                return await TryAsync(call, cancellationToken);
            }
            catch (Exception exception) when (IsOfTheStore(exception))
            {
                if (++failures > StoreRepeatsMax)
                    throw new DependencyException(
                        "store", DependencyFailure.Unavailable, "The store does not answer the silos.", exception);
                LogAgain(exception);
            }
            catch (Exception exception) when (IsLost(exception, cancellationToken))
            {
                if (clock.GetElapsedTime(started) + pause > limits.AnswerWithin)
                    throw new DependencyException(
                        "cluster", DependencyFailure.Unavailable, "No silo took the call in time.", exception);
                metrics.Repeated();
                LogAgain(exception);
            }

            await Task.Delay(pause, clock, cancellationToken);
        }
    }

    private async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        var next = lost.Next;
        try
        {
            var called = call(cancellationToken);
            return await (lost.IsUnsettled
                ? called.WaitAsync(UnsettledPatience, clock, next)
                : called.WaitAsync(next));
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken == next)
        {
            throw new SiloUnavailableException("A silo was lost while the call was under way.", exception);
        }
    }

    /// <summary>Whether the database is at its bottom.</summary>
    private static bool IsOfTheStore(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is DbException or DependencyException) return true;
        return false;
    }

    /// <summary>
    /// Whether the silo was lost under the call or ended the call as it stopped, or another owner of the grain was
    /// quicker. A grain that too many wait for is none of these: it says so at once.
    /// </summary>
    private static bool IsLost(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        LimitExceededException => false,
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        _ => exception is OrleansException or TimeoutException or ObjectDisposedException,
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "A call was lost and is made anew.")]
    private partial void LogAgain(Exception exception);
}

/// <summary>How long calls may go on.</summary>
/// <param name="AnswerWithin">A call with all its repetitions.</param>
public sealed record CallLimits(TimeSpan AnswerWithin);
