using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Models;

namespace ResumeVoice.Grains.Ports;

/// <summary>
/// The language model as the processes of a cluster have it: the workers of a silo ask it. One where all workers are
/// busy for a while counts as one that does not answer.
/// </summary>
public sealed class LlmWorkers : ILanguageModel, ILlmListener
{
    /// <summary>How long a request waits for a worker.</summary>
    public static readonly TimeSpan TakenWithin = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a worker may say nothing at all: one that waits for the model gives a sign of life twice a second. The
    /// call itself outlasts its silo by far.
    /// </summary>
    public static readonly TimeSpan HeardWithin = TimeSpan.FromSeconds(5);

    private readonly IGrainFactory _grains;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<Guid, Channel<string>> _heard = new();
    private readonly Lazy<Task<ILlmListener>> _self;

    public LlmWorkers(IGrainFactory grains, TimeProvider clock)
    {
        _grains = grains;
        _clock = clock;
        // Orleans makes no reference while a grain's call runs, and the first to ask may be one.
        _self = new Lazy<Task<ILlmListener>>(() => Task.Run(() => grains.CreateObjectReference<ILlmListener>(this)));
    }

    public async IAsyncEnumerable<string> StreamAsync(
        ModelRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var command = CommandOf(request);
        var heard = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
        _heard[command.RequestId] = heard;
        _ = AnswerAsync(command, heard.Writer);
        try
        {
            await TakenAsync(heard.Reader, cancellationToken);
            while (await IsMoreAsync(heard.Reader, cancellationToken))
                while (heard.Reader.TryRead(out var words))
                    if (words.Length > 0) yield return words;
        }
        finally
        {
            // The worker is told so with the next words.
            _heard.TryRemove(command.RequestId, out _);
        }
    }

    public Task<bool> SaidAsync(Guid requestId, string words) =>
        Task.FromResult(_heard.TryGetValue(requestId, out var heard) && heard.Writer.TryWrite(words));

    /// <summary>Ends the channel as the answer ends; never fails itself.</summary>
    private async Task AnswerAsync(LlmCommand command, ChannelWriter<string> heard)
    {
        try
        {
            var reply = await _grains.GetGrain<ILlmGrain>(0).WordAsync(command, await _self.Value);
            heard.TryComplete(reply.IsWhole ? null : Failed());
        }
        catch (Exception exception)
        {
            // Whatever it was: somebody reads to the channel's end.
            heard.TryComplete(Failed(exception));
        }
    }

    private async Task TakenAsync(ChannelReader<string> heard, CancellationToken cancellationToken)
    {
        try
        {
            await heard.ReadAsync(cancellationToken).AsTask().WaitAsync(TakenWithin, _clock, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw Failed(exception);
        }
        catch (ChannelClosedException exception)
        {
            throw exception.InnerException as DependencyException ?? Failed(exception);
        }
    }

    /// <summary>False at the answer's end; a worker that fell silent is gone, and with it the rest.</summary>
    private async ValueTask<bool> IsMoreAsync(ChannelReader<string> heard, CancellationToken cancellationToken)
    {
        var isMore = heard.WaitToReadAsync(cancellationToken);
        if (isMore.IsCompleted) return await isMore;
        try
        {
            return await isMore.AsTask().WaitAsync(HeardWithin, _clock, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw Failed(exception);
        }
    }

    private static LlmCommand CommandOf(ModelRequest request) => new()
    {
        RequestId = Guid.NewGuid(),
        OwnerId = request.OwnerId,
        Instructions = request.Instructions,
        Messages =
        [
            .. request.Messages.Select(
                message => new LlmMessage { IsFromModel = message.IsFromModel, Text = message.Text }),
        ],
        TokensMax = request.TokensMax,
    };

    private static DependencyException Failed(Exception? cause = null) =>
        new("model", DependencyFailure.Unavailable, "No worker brought an answer of the model.", cause);
}
