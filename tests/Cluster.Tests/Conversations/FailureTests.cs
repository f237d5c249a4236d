using Orleans.TestingHost;
using ResumeVoice.Contract;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Cluster.Tests.Conversations;

/// <summary>What a silo's death costs: nothing that was acknowledged, and the other silos nothing at all.</summary>
[Collection(ClusterFixture.Collection)]
public sealed class FailureTests(ClusterFixture shared) : IAsyncLifetime
{
    private const string Question = "What has she built?";

    private ClusterEdition? _edition;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClusterEdition Edition => _edition ?? throw new InvalidOperationException("The edition is not open yet.");

    private InProcessTestCluster Cluster => shared.Cluster;

    public async ValueTask InitializeAsync() => _edition = await ClusterEdition.OpenAsync(shared);

    public async ValueTask DisposeAsync()
    {
        if (_edition is not null) await _edition.DisposeAsync();
        if (_edition is not null && Cluster.Silos.Count < 2) await Cluster.StartAdditionalSiloAsync();
    }

    [Fact]
    public async Task A_killed_silo_takes_no_acknowledged_turn_along()
    {
        var resumeId = await Some.ResumeAsync(Edition);
        var sessions = new List<Session>();
        for (var opened = 0; opened < 12; opened++) sessions.Add(await OpenAsync(resumeId));

        var asking = sessions.Select(session => Task.Run(() => AskManyAsync(session, 15), Cancellation)).ToList();
        await AnyAnsweredAsync(sessions);
        await Cluster.KillSiloAsync(Cluster.Silos[1], Cancellation);
        await Task.WhenAll(asking);

        foreach (var session in sessions)
        {
            var answers = await Some.AnswersAsync(Edition, session);
            Assert.Equal(Enumerable.Range(1, 15), answers.Select(answer => answer.Seq));
            Assert.Equal(
                Enumerable.Range(1, 15).Select(number => $"{Question} {number}"),
                answers.Select(answer => answer.Question));
        }
    }

    [Fact]
    public async Task A_killed_silo_leaves_the_others_activations_alone()
    {
        var resumeId = await Some.ResumeAsync(Edition);
        var grains = new List<ISessionGrain>();
        for (var opened = 0; opened < 24; opened++)
        {
            var session = await OpenAsync(resumeId);
            await Some.AnsweredAsync(Edition, session, Question);
            grains.Add(Cluster.Client.GetGrain<ISessionGrain>(session.Id));
        }

        // Where grains go is decided by load: a silo that has just joined may get all of them.
        var survivor = Cluster.Silos.MaxBy(silo => grains.Count(grain => IsOn(ContextOf(grain), silo)));
        var before = grains.Select(ContextOf).Where(context => IsOn(context, survivor!)).ToList();
        await Cluster.KillSiloAsync(Cluster.Silos.First(silo => silo != survivor), Cancellation);
        await Cluster.WaitForLivenessToStabilizeAsync(didKill: true);

        Assert.NotEmpty(before);
        Assert.All(before, context => Assert.True(
            Cluster.TryGetGrainContext(context!.GrainId, out var after) && ReferenceEquals(context, after)));
    }

    [Fact]
    public async Task A_request_made_anew_after_its_silo_died_takes_no_second_turn()
    {
        var session = await Some.SessionAsync(Edition);
        var grain = Cluster.Client.GetGrain<ISessionGrain>(session.Id);
        var command = new AskCommand
        {
            Subject = session.OpenedBy,
            Text = Question,
            IdempotencyKey = "key-1",
            RequestId = Guid.NewGuid(),
        };
        var first = await grain.AskAsync(command, Cancellation);

        await KillOwnerAsync(grain);
        var again = await RepeatedAsync(() => grain.AskAsync(command, Cancellation));
        var repeated = await Some.AnsweredAsync(Edition, session, Question, "key-1");
        var unkeyed = command with { IdempotencyKey = null, RequestId = Guid.NewGuid() };
        var second = await grain.AskAsync(unkeyed, Cancellation);
        var secondAgain = await grain.AskAsync(unkeyed, Cancellation);

        Assert.Equal((AskReplyKind.Answered, 1, false), (again.Kind, again.Seq, again.IsReplayed));
        Assert.Equal(first.Answer, again.Answer);
        Assert.Equal((1, true), (repeated.Seq, repeated.Replayed));
        Assert.Equal((2, 2), (second.Seq, secondAgain.Seq));
        Assert.Equal(2, (await Some.AnswersAsync(Edition, session)).Count);
    }

    [Fact]
    public async Task A_session_whose_erasure_had_to_be_asked_for_twice_was_there()
    {
        var session = await Some.SessionAsync(Edition);
        var grain = LostReply.Of(
            Cluster.Client.GetGrain<ISessionGrain>(session.Id), nameof(ISessionGrain.EraseAsync));
        var conversations = ClusterEdition.Beside(shared, OneGrain.Factory(grain)).Conversations;

        Assert.True(await conversations.EraseAsync(session.Id, session.OpenedBy, Cancellation));
        Assert.False(await conversations.EraseAsync(session.Id, session.OpenedBy, Cancellation));
    }

    private async Task<Session> OpenAsync(string resumeId) => Assert.IsType<Session>(
        await Edition.Conversations.OpenAsync(Some.Owner, resumeId, Cancellation));

    private async Task AskManyAsync(Session session, int turns)
    {
        for (var turn = 1; turn <= turns; turn++)
            Assert.Equal(turn, (await Some.AnsweredAsync(Edition, session, $"{Question} {turn}")).Seq);
    }

    /// <summary>Waits until the talking is well under way.</summary>
    private async Task AnyAnsweredAsync(List<Session> sessions)
    {
        while ((await Some.AnswersAsync(Edition, sessions[^1])).Count < 3) await Task.Yield();
    }

    private IGrainContext? ContextOf(ISessionGrain grain) =>
        Cluster.TryGetGrainContext(grain.GetGrainId(), out var context) ? context : null;

    private static bool IsOn(IGrainContext? context, InProcessSiloHandle silo) =>
        context?.Address.SiloAddress?.Equals(silo.SiloAddress) == true;

    private async Task KillOwnerAsync(ISessionGrain grain)
    {
        var owner = ContextOf(grain)?.Address.SiloAddress;
        await Cluster.KillSiloAsync(Cluster.Silos.Single(silo => silo.SiloAddress.Equals(owner)));
    }

    /// <summary>As a gateway does: a call that was lost is made anew.</summary>
    private static async Task<AskReply> RepeatedAsync(Func<Task<AskReply>> call)
    {
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception exception) when (exception is OrleansException or TimeoutException)
            {
                await Task.Delay(50, Cancellation);
            }
        }
    }
}
