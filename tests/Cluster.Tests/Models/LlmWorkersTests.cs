using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Models;
using ResumeVoice.Grains.Ports;

namespace ResumeVoice.Cluster.Tests.Models;

/// <summary>Workers that do not bring an answer to its end.</summary>
public sealed class LlmWorkersTests
{
    private static readonly ModelRequest Request = new()
    {
        OwnerId = "own_1",
        Instructions = "",
        Messages = [new ModelMessage(false, "What has she built?")],
        TokensMax = 10,
    };

    [Fact]
    public async Task A_worker_that_falls_silent_is_waited_for_no_longer_than_its_signs_of_life_are_apart()
    {
        var clock = new HastyClock(LlmWorkers.HeardWithin);
        var never = new TaskCompletionSource<LlmReply>();
        await using var words = Words(new Worker(() => never.Task), clock);
        Assert.True(await words.MoveNextAsync());

        clock.IsHasty = true;
        var failure = await Assert.ThrowsAsync<DependencyException>(() => words.MoveNextAsync().AsTask());

        Assert.Equal(("model", DependencyFailure.Unavailable), (failure.Dependency, failure.Failure));
    }

    [Fact]
    public async Task A_call_that_ends_in_what_nobody_foresaw_ends_the_answer()
    {
        var bug = new InvalidOperationException("A bug.");
        await using var words = Words(new Worker(() => Task.FromException<LlmReply>(bug)), TimeProvider.System);
        Assert.True(await words.MoveNextAsync());

        var failure = await Assert.ThrowsAsync<DependencyException>(() => words.MoveNextAsync().AsTask());

        Assert.Same(bug, failure.InnerException);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static IAsyncEnumerator<string> Words(ILlmGrain worker, TimeProvider clock) =>
        new LlmWorkers(OneGrain.Factory(worker), clock).StreamAsync(Request, Cancellation)
            .GetAsyncEnumerator(Cancellation);

    /// <summary>Takes the request, says something, and ends as it is told.</summary>
    private sealed class Worker(Func<Task<LlmReply>> end) : ILlmGrain
    {
        public async Task<LlmReply> WordAsync(LlmCommand command, ILlmListener listener)
        {
            await listener.SaidAsync(command.RequestId, "");
            await listener.SaidAsync(command.RequestId, "She ");
            return await end();
        }
    }

    /// <summary>A clock on which one kind of waiting is over at once, from when it is told so.</summary>
    private sealed class HastyClock(TimeSpan wait) : TimeProvider
    {
        public bool IsHasty { get; set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, IsHasty && dueTime == wait ? TimeSpan.Zero : dueTime, period);
    }
}
