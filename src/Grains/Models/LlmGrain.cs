using Microsoft.Extensions.Hosting;
using Orleans.Concurrency;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Models;

namespace ResumeVoice.Grains.Models;

/// <summary>
/// One of a silo's workers towards the model: the answers that it has at once are as many as they are. A silo that stops
/// lets go of the model, for the composer finishes sooner.
/// </summary>
[StatelessWorker(AtOnceMax)]
internal sealed class LlmGrain(ILanguageModel model, IHostApplicationLifetime lifetime, TimeProvider clock)
    : Grain, ILlmGrain
{
    /// <summary>Answers that models word for one silo at once.</summary>
    public const int AtOnceMax = 64;

    /// <summary>How often the listener is asked whether it is still there.</summary>
    public static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(500);

    public async Task<LlmReply> WordAsync(LlmCommand command, ILlmListener listener)
    {
        var id = command.RequestId;
        if (!await listener.SaidAsync(id, "")) return new LlmReply { IsWhole = false };
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        var watching = WatchAsync(id, listener, ending);
        try
        {
            await foreach (var words in model.StreamAsync(RequestOf(command), ending.Token))
                if (words.Length > 0 && !await listener.SaidAsync(id, words)) break;

            return new LlmReply { IsWhole = true };
        }
        catch (Exception exception) when (exception is DependencyException or OperationCanceledException)
        {
            // A failure, the model's client has logged.
            return new LlmReply { IsWhole = false };
        }
        finally
        {
            await ending.CancelAsync();
            await watching;
        }
    }

    /// <summary>Lets go of the model where nobody hears it any more, also while it says nothing.</summary>
    private async Task WatchAsync(Guid id, ILlmListener listener, CancellationTokenSource ending)
    {
        try
        {
            do await Task.Delay(AskEvery, clock, ending.Token);
            while (await listener.SaidAsync(id, ""));
        }
        catch (Exception exception) when (
            exception is OperationCanceledException or OrleansException or TimeoutException)
        {
            // Over, or its process is dead.
        }

        await ending.CancelAsync();
    }

    private static ModelRequest RequestOf(LlmCommand command) => new()
    {
        OwnerId = command.OwnerId,
        Instructions = command.Instructions,
        Messages = [.. command.Messages.Select(message => new ModelMessage(message.IsFromModel, message.Text))],
        TokensMax = command.TokensMax,
    };
}
