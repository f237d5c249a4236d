using Microsoft.Extensions.Logging.Abstractions;
using ResumeVoice.Api;
using ResumeVoice.Contract;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Quotas;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Gateway.Conversations;
using ResumeVoice.Gateway.Quotas;
using ResumeVoice.Gateway.Start;
using ResumeVoice.Grains.Ports;

namespace ResumeVoice.Cluster.Tests.Conversations;

/// <summary>
/// The cluster edition as a gateway has it, over the cluster that all tests share. A new edition begins a year after the
/// last one, so that no bucket remembers.
/// </summary>
internal sealed class ClusterEdition : IEdition
{
    private readonly ClusterFixture _shared;

    private ClusterEdition(ClusterFixture shared, WhileAnswering whileAnswering, IGrainFactory? called = null)
    {
        _shared = shared;
        var lost = new LostSilos(TimeProvider.System);
        var calls = new GrainCalls(
            new CallLimits(new GatewaySettings().AnswerWithin), lost, new CallMetrics(shared.Meters),
            TimeProvider.System, NullLogger<GrainCalls>.Instance);
        var grains = called ?? shared.Cluster.Client;
        var changes = new ResumeChanges(calls, grains, NullLogger<ResumeChanges>.Instance);
        Library = new ResumeLibrary(shared.Store.Resumes, Time, Ids.New, changes.AnnounceAsync);
        var sessions = new Sessions(
            shared.Store.Conversations, Library, Time, () => Ids.New(Ids.Session), Some.SessionLifetime);
        Conversations = new GrainConversations(grains, calls, sessions, whileAnswering);
        Quotas = new GrainQuotas(grains, calls, lost, TimeProvider.System);
    }

    public ManualTime Time => _shared.Time;

    public IConversations Conversations { get; }

    public IQuotas Quotas { get; }

    public ResumeLibrary Library { get; }

    public static async Task<ClusterEdition> OpenAsync(
        ClusterFixture shared, WhileAnswering whileAnswering = WhileAnswering.Reject)
    {
        shared.Need();
        shared.Time.Advance(TimeSpan.FromDays(365));
        var edition = new ClusterEdition(shared, whileAnswering);
        foreach (var owner in new[] { Some.OwnerId, Some.OtherOwnerId })
            await shared.Store.Keys.EnsureOwnerAsync(owner, shared.Time.GetUtcNow(), CancellationToken.None);
        return edition;
    }

    /// <summary>Another gateway of the same cluster, now.</summary>
    public static ClusterEdition Beside(ClusterFixture shared) => new(shared, WhileAnswering.Reject);

    /// <summary>Another gateway, which calls grains through that factory.</summary>
    public static ClusterEdition Beside(ClusterFixture shared, IGrainFactory grains) =>
        new(shared, WhileAnswering.Reject, grains);

    public async Task RestartAsync()
    {
        foreach (var silo in _shared.Cluster.Silos.ToList()) await _shared.Cluster.RestartSiloAsync(silo);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
