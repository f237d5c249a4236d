using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech;

/// <summary>
/// Leaves a synthesiser that keeps failing alone for a while, so that the next one speaks without a wait. One that
/// refuses a text has not failed: what one visitor wants to hear takes it from nobody else.
/// </summary>
internal sealed partial class GuardedSynthesiser(
    ISynthesiser synthesiser, TimeProvider clock, ILogger<GuardedSynthesiser> logger)
    : ISynthesiser
{
    private readonly CircuitBreaker _breaker = new(RecognisersInOrder.FailuresMax, RecognisersInOrder.Pause, clock);

    public string Name => synthesiser.Name;

    public bool IsAvailable => synthesiser.IsAvailable;

    public string DefaultVoice => synthesiser.DefaultVoice;

    public bool Knows(string voice) => synthesiser.Knows(voice);

    public async IAsyncEnumerable<Sound> SpeakAsync(
        string text, string voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!_breaker.MayTry(out var trial))
            throw new DependencyException(
                "synthesiser", DependencyFailure.Unavailable, $"{Name} failed often and is being left alone.");
        var isSettled = false;
        try
        {
            await using var sounds = synthesiser.SpeakAsync(text, voice, cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(sounds)) yield return sounds.Current;
            _breaker.Succeeded(trial);
            isSettled = true;
        }
        finally
        {
            if (!isSettled) _breaker.Left(trial);
        }

        async ValueTask<bool> NextAsync(IAsyncEnumerator<Sound> sounds)
        {
            try
            {
                return await sounds.MoveNextAsync();
            }
            catch (DependencyException exception)
            {
                if (exception.IsTransient) _breaker.Failed(trial);
                LogFailed(Name, exception.Failure, exception.Message);
                throw;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The synthesiser {Synthesiser} failed ({Failure}): {Why}")]
    private partial void LogFailed(string synthesiser, DependencyFailure failure, string why);
}
