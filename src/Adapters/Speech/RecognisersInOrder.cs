using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech;

/// <summary>
/// The recognisers that there are, in order of preference: where one fails, or is not there yet, the next one hears the
/// same sound, and one that keeps failing is left alone for a while. One that refuses a sound, or makes no sense of it,
/// has not failed: what one visitor sends takes it from nobody else. None at all says so when it is asked to listen.
/// </summary>
internal sealed partial class RecognisersInOrder : IRecogniser
{
    /// <summary>Failures in a row after which a recogniser is left alone, and for how long.</summary>
    public const int FailuresMax = 3;

    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyList<(IRecogniser Recogniser, CircuitBreaker Breaker)> _order;
    private readonly ILogger<RecognisersInOrder> _logger;

    public RecognisersInOrder(
        IEnumerable<IRecogniser> recognisers, TimeProvider clock, ILogger<RecognisersInOrder> logger)
    {
        _order = [.. recognisers.Select(one => (one, new CircuitBreaker(FailuresMax, Pause, clock)))];
        _logger = logger;
    }

    public string Name => _order.Select(one => one.Recogniser).FirstOrDefault(one => one.IsAvailable)?.Name
        ?? SpeechOptions.None;

    public bool IsAvailable => _order.Any(one => one.Recogniser.IsAvailable);

    public bool IsCheap =>
        _order.Select(one => one.Recogniser).FirstOrDefault(one => one.IsAvailable) is { IsCheap: true };

    public bool Knows(string language) =>
        _order.Any(one => one.Recogniser.IsAvailable && one.Recogniser.Knows(language));

    /// <summary>The first one is who will listen.</summary>
    public Task WarmUpAsync(RecognitionHints hints, bool mayDisplace, CancellationToken cancellationToken) =>
        _order.Select(one => one.Recogniser).FirstOrDefault(one => one.IsAvailable)
            ?.WarmUpAsync(hints, mayDisplace, cancellationToken) ?? Task.CompletedTask;

    public async Task<Transcript> RecogniseAsync(
        Sound sound, RecognitionHints hints, CancellationToken cancellationToken)
    {
        DependencyException? last = null;
        foreach (var (recogniser, breaker) in _order)
        {
            if (hints.Language is { } language && !recogniser.Knows(language)) continue;
            if (!recogniser.IsAvailable || !breaker.MayTry(out var trial)) continue;
            try
            {
                var heard = await recogniser.RecogniseAsync(sound, hints, cancellationToken);
                breaker.Succeeded(trial);
                return heard;
            }
            catch (DependencyException exception)
            {
                if (exception.IsTransient) breaker.Failed(trial);
                else breaker.Left(trial);
                last = exception;
                LogFailed(recogniser.Name, exception.Failure, exception.Message);
            }
            catch (OperationCanceledException)
            {
                breaker.Left(trial);
                throw;
            }
        }

        throw last ?? new DependencyException(
            "recogniser", DependencyFailure.Unavailable, "No recogniser is there, or all are being left alone.");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The recogniser {Recogniser} failed ({Failure}): {Why}")]
    private partial void LogFailed(string recogniser, DependencyFailure failure, string why);
}
