using ResumeVoice.Grains.Interfaces;

namespace ResumeVoice.Bench.Cluster;

/// <summary>What a turn is measured against: a call with one persisted write, and nothing else.</summary>
[Alias("rv.bench.IBareGrain")]
public interface IBareGrain : IGrainWithStringKey
{
    [Alias("Count")]
    Task<int> CountAsync(CancellationToken cancellationToken = default);
}

/// <summary>All that the bare grain stores.</summary>
[GenerateSerializer, Immutable, Alias("rv.bench.BareState")]
public sealed record BareState
{
    [Id(0)]
    public int Calls { get; init; }
}

internal sealed class BareGrain([PersistentState("bare", ClusterNames.Storage)] IPersistentState<BareState> state)
    : Grain, IBareGrain
{
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        state.State = new BareState { Calls = state.State.Calls + 1 };
        await state.WriteStateAsync(CancellationToken.None);
        return state.State.Calls;
    }
}
