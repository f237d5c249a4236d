using ResumeVoice.Cluster.Processes;

namespace ResumeVoice.Cluster.Faults.Tests;

/// <summary>What the tests of faults share: visitors who talk, and what became of their talks.</summary>
[Collection(FaultFixture.Collection)]
public abstract class FaultTest(FaultFixture shared) : IAsyncLifetime
{
    /// <summary>How long a test may take on a machine that is busy with others, milliseconds.</summary>
    protected const int TimeoutMs = 300_000;

    /// <summary>Between two questions of a visitor: what starts meanwhile needs the processors too.</summary>
    private static readonly TimeSpan Think = TimeSpan.FromMilliseconds(50);

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected FaultFixture Shared => shared;

    protected ProcessCluster Cluster => shared.Cluster;

    public async ValueTask InitializeAsync() => await shared.NeedAsync(Cancellation);

    public ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
            TestContext.Current.TestOutputHelper?.WriteLine(Cluster.Logs());
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected Task<IReadOnlyList<Visitor>> VisitorsAsync(int count) =>
        Visitor.OpenAsync(Cluster, shared.Http, count);

    /// <summary>All of them at once, each so many questions.</summary>
    protected static Task AskAsync(IEnumerable<Visitor> visitors, int questions) =>
        Task.WhenAll(visitors.Select(visitor => visitor.AskManyAsync(questions, Cancellation)).ToList());

    /// <summary>Talks on from now until <paramref name="during"/> is over and everybody has had some answers since.</summary>
    protected static async Task TalkingAsync(IReadOnlyList<Visitor> visitors, Func<Task> during)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var talking = visitors.Select(visitor => visitor.AskUntilAsync(Think, enough.Token, Cancellation)).ToList();
        try
        {
            await AnsweredAsync(visitors);
            await during();
            await AnsweredAsync(visitors);
        }
        finally
        {
            await enough.CancelAsync();
        }

        await Task.WhenAll(talking);
    }

    /// <summary>No acknowledged turn is lost, doubled or out of order.</summary>
    protected static async Task AssertKeptAsync(IEnumerable<Visitor> visitors)
    {
        var faults = await Task.WhenAll(visitors.Select(visitor => visitor.FaultAsync(Cancellation)));
        Assert.Empty(faults.OfType<string>());
    }

    private static Task AnsweredAsync(IReadOnlyList<Visitor> visitors)
    {
        var before = visitors.Select(visitor => visitor.Acknowledged.Count).ToList();
        return FaultFixture.UntilAsync(
            () => Task.FromResult(visitors.Index().All(one => one.Item.Acknowledged.Count >= before[one.Index] + 3)),
            Cancellation);
    }
}
