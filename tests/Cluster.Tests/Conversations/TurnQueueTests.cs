using ResumeVoice.Contract;
using ResumeVoice.Grains.Interfaces.Sessions;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Cluster.Tests.Conversations;

public sealed class TurnQueueTests
{
    private readonly ManualTime _time = new();
    private readonly TurnQueue _queue;

    public TurnQueueTests() => _queue = new TurnQueue(_time);

    [Fact]
    public void Requests_pass_in_the_order_they_came()
    {
        var (first, second) = (Request(), Request());
        Assert.True(_queue.TryJoin(first));
        Assert.True(_queue.TryJoin(second));
        Assert.True(_queue.TryJoin(first));

        Assert.False(_queue.TryPass(second.RequestId));
        Assert.False(_queue.TryPass(Request().RequestId));
        Assert.True(_queue.TryPass(first.RequestId));
        Assert.True(_queue.TryPass(second.RequestId));
        Assert.True(_queue.TryPass(Request().RequestId));
    }

    [Fact]
    public void One_that_is_not_heard_of_loses_its_place_and_one_that_is_keeps_it()
    {
        var (silent, heard) = (Request(), Request());
        _queue.TryJoin(silent);
        _queue.TryJoin(heard);
        _time.Advance(TurnQueue.HeardWithin);
        var next = _queue.UntilNextAsync(heard.RequestId);
        _time.Advance(TimeSpan.FromTicks(1));

        Assert.False(next.IsCompleted);
        _queue.TellNext();

        Assert.True(next.IsCompleted);
        Assert.True(_queue.TryPass(heard.RequestId));
    }

    [Fact]
    public void Who_leaves_makes_room_and_so_many_may_wait()
    {
        var requests = Enumerable.Range(0, TurnQueue.WaitingMax).Select(_ => Request()).ToList();
        Assert.All(requests, request => Assert.True(_queue.TryJoin(request)));
        Assert.False(_queue.TryJoin(Request()));

        _queue.Leave(requests[0].RequestId);

        Assert.True(_queue.TryPass(requests[1].RequestId));
        Assert.True(_queue.TryJoin(Request()));
    }

    [Fact]
    public void Who_has_left_holds_nobody_up_though_a_call_of_it_comes_later()
    {
        var (left, stays) = (Request(), Request());
        _queue.Leave(left.RequestId);

        Assert.False(_queue.TryPass(left.RequestId));
        Assert.True(_queue.TryJoin(left));
        Assert.True(_queue.TryJoin(stays));

        Assert.True(_queue.TryPass(stays.RequestId));
    }

    [Fact]
    public void A_key_is_known_while_another_request_with_it_waits()
    {
        var waits = Request("key");
        _queue.TryJoin(waits);

        Assert.True(_queue.HasKeyOf(Request("key")));
        Assert.False(_queue.HasKeyOf(waits));
        Assert.False(_queue.HasKeyOf(Request("other")));
        Assert.False(_queue.HasKeyOf(Request()));
    }

    private static AskCommand Request(string? key = null) => new()
    {
        Subject = "usr_1",
        Text = "What has she built?",
        IdempotencyKey = key,
        RequestId = Guid.NewGuid(),
    };
}
