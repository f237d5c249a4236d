using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Ports;

namespace ResumeVoice.Cluster.Tests.Conversations;

/// <summary>Which calls are made anew, and which are not.</summary>
public sealed class GrainCallsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly LostSilos _lost = new(TimeProvider.System);
    private int _called;

    public static TheoryData<Exception> Ends =>
    [
        new SiloUnavailableException(), new TimeoutException(), new OperationCanceledException(),
        new ObjectDisposedException("services"),
    ];

    public void Dispose()
    {
        _lost.Dispose();
        _services.Dispose();
    }

    [Theory]
    [MemberData(nameof(Ends), DisableDiscoveryEnumeration = true)]
    public async Task A_call_that_ended_with_its_silo_is_made_anew(Exception end)
    {
        var answer = await Calls().RunAsync(_ => Task.FromResult(_called++ == 0 ? throw end : 42), Cancellation);

        Assert.Equal((42, 2), (answer, _called));
    }

    [Fact]
    public async Task What_the_caller_gave_up_and_what_a_grain_has_against_it_are_not()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Calls().RunAsync<int>(
            token => throw new OperationCanceledException(_called++ == 0 ? token : default), gone.Token));
        await Assert.ThrowsAsync<LimitExceededException>(() => Calls().RunAsync<int>(
            _ => throw new LimitExceededException($"{_called++}"), Cancellation));

        Assert.Equal(2, _called);
    }

    [Fact]
    public async Task A_call_for_which_the_store_failed_is_made_anew_a_few_times()
    {
        var dead = new OrleansException("Not written.", new NpgsqlException("The connection broke."));
        var answer = await Calls().RunAsync(_ => Task.FromResult(_called++ == 0 ? throw dead : 42), Cancellation);
        Assert.Equal((42, 2), (answer, _called));

        var down = await Assert.ThrowsAsync<DependencyException>(() => Calls().RunAsync<int>(
            _ => throw new OrleansException($"{_called++}", dead), Cancellation));

        Assert.Equal(("store", 2 + 1 + GrainCalls.StoreRepeatsMax), (down.Dependency, _called));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private GrainCalls Calls() => new(
        new CallLimits(TimeSpan.FromSeconds(30)), _lost,
        new CallMetrics(_services.GetRequiredService<IMeterFactory>()), TimeProvider.System,
        NullLogger<GrainCalls>.Instance);
}
