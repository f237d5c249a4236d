using ResumeVoice.Contract;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>Who is asked, and asked again, until the first word comes.</summary>
public sealed class RaceTests : ModelServerTests
{
    private const string Good = "She built Harbor.";

    [Theory]
    [InlineData("slow")]
    [InlineData("refuses")]
    public async Task Whoever_failed_for_the_moment_comes_again_where_the_next_one_is_no_better(string next)
    {
        Models.Script("one", reply => reply.Number == 1 ? reply.FailAsync(503) : SayAsync(reply));
        Models.Script("two", reply => next == "slow" ? reply.StallAsync() : reply.FailAsync(401));
        await using var client = Both("00:00:00.2");

        Assert.Equal([Good], await client.ListenAsync());
        Assert.Equal((2, 1), (Models.Requests("one"), Models.Requests("two")));
    }

    [Fact]
    public async Task Whoever_failed_for_the_moment_is_not_asked_again_where_the_next_one_answers()
    {
        Models.Script("one", reply => reply.FailAsync(503));
        Models.Script("two", SayAsync);
        await using var client = Both("00:00:50");

        Assert.Equal([Good], await client.ListenAsync());
        Assert.Equal((1, 1), (Models.Requests("one"), Models.Requests("two")));
    }

    [Fact]
    public async Task Each_is_asked_again_as_often_as_is_set()
    {
        Models.Script("one", reply => reply.FailAsync(503));
        Models.Script("two", reply => reply.Number <= 2 ? reply.FailAsync(503) : SayAsync(reply));
        await using var client = Both("00:00:50");

        Assert.Equal([Good], await client.ListenAsync());
        Assert.Equal((3, 3), (Models.Requests("one"), Models.Requests("two")));
    }

    private ModelClient Both(string hedgeAfter) => ModelClient.Of(
        Models, ("Providers:1:BaseUrl", Models.BaseUrl), ("Providers:1:Model", "two"), ("RetriesMax", "2"),
        ("HedgeAfter", hedgeAfter), ("FirstTokenTimeout", "00:00:20"));

    private static async Task SayAsync(ModelReply reply)
    {
        await reply.SayAsync(Good);
        await reply.EndAsync();
    }
}
