using ResumeVoice.Contract;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Interfaces.Housekeeping;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Cluster.Tests.Conversations;

/// <summary>What is made up for after a crash, and what goes when its time has come.</summary>
[Collection(ClusterFixture.Collection)]
public sealed class HousekeepingTests(ClusterFixture shared) : IAsyncLifetime
{
    private const string Question = "What has she built?";

    private ClusterEdition? _edition;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClusterEdition Edition => _edition ?? throw new InvalidOperationException("The edition is not open yet.");

    private IHousekeepingGrain Housekeeper =>
        shared.Cluster.Client.GetGrain<IHousekeepingGrain>(ClusterNames.TheHousekeeper);

    public async ValueTask InitializeAsync() => _edition = await ClusterEdition.OpenAsync(shared);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Turns_that_a_dead_silo_left_in_a_state_reach_the_history()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, Question);
        await SavedAsync(session);
        // As if the silo had died between the two writes, ten minutes ago.
        await shared.Cluster.DeactivateAsync(shared.Cluster.Client.GetGrain<ISessionGrain>(session.Id));
        await shared.QueryAsync($"DELETE FROM messages WHERE id LIKE '%{session.Id[4..]}%'");
        var then = shared.Time.GetUtcNow() - TimeSpan.FromMinutes(10);
        await shared.QueryAsync($"UPDATE grain_states SET saved_at = '{then:O}' WHERE key = '{session.Id}'");

        await Housekeeper.RunAsync(Cancellation);

        Assert.Equal(["1"], await SeqsAsync(session));
    }

    [Fact]
    public async Task A_saved_turn_reaches_analytics_by_the_stream()
    {
        var session = await Some.SessionAsync(Edition);

        await Some.AnsweredAsync(Edition, session, Question);

        await RecordedAsync(session);
    }

    [Fact]
    public async Task A_turn_whose_event_was_lost_reaches_analytics_later()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, Question);
        await RecordedAsync(session);
        await shared.QueryAsync($"DELETE FROM analytics WHERE session_row = {Row(session)}");
        shared.Time.Advance(TimeSpan.FromMinutes(10));

        await Housekeeper.RunAsync(Cancellation);

        Assert.Equal(["1"], await shared.QueryAsync($"SELECT seq FROM analytics WHERE session_row = {Row(session)}"));
    }

    [Fact]
    public async Task An_expired_session_goes_with_all_it_held()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, Question);
        await SavedAsync(session);
        shared.Time.Advance(Some.SessionLifetime + TimeSpan.FromMinutes(1));

        await Housekeeper.RunAsync(Cancellation);

        Assert.Empty(await SeqsAsync(session));
        Assert.Empty(await shared.QueryAsync($"SELECT key FROM grain_states WHERE key = '{session.Id}'"));
    }

    [Fact]
    public async Task What_is_erased_leaves_no_state_behind()
    {
        var session = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, session, Question);
        Assert.Single(await shared.QueryAsync($"SELECT key FROM grain_states WHERE key = '{session.Id}'"));

        await Edition.Library.EraseAsync(Some.OwnerId, session.ResumeId, Cancellation);

        Assert.Empty(await shared.QueryAsync($"SELECT key FROM grain_states WHERE key = '{session.Id}'"));
    }

    [Fact]
    public async Task One_session_that_cannot_be_saved_holds_up_nothing_else()
    {
        var (bad, good) = (await Some.SessionAsync(Edition), await Some.SessionAsync(Edition));
        foreach (var session in new[] { bad, good })
        {
            await Some.AnsweredAsync(Edition, session, Question);
            await SavedAsync(session);
            await shared.Cluster.DeactivateAsync(shared.Cluster.Client.GetGrain<ISessionGrain>(session.Id));
            await shared.QueryAsync($"DELETE FROM messages WHERE session_row = {Row(session)}");
        }

        // One state is damaged behind the number of its turn.
        await shared.QueryAsync(
            $"UPDATE grain_states SET payload = substr(payload, 1, 4) || '\\x0102' WHERE key = '{bad.Id}'");
        var then = shared.Time.GetUtcNow() - TimeSpan.FromMinutes(10);
        await shared.QueryAsync(
            $"UPDATE grain_states SET saved_at = '{then:O}' WHERE key IN ('{bad.Id}', '{good.Id}')");
        var expired = await Some.SessionAsync(Edition);
        await shared.QueryAsync($"UPDATE sessions SET expires_at = 0 WHERE id = '{expired.Id}'");

        await Housekeeper.RunAsync(Cancellation);
        await shared.Cluster.DeactivateAsync(shared.Cluster.Client.GetGrain<ISessionGrain>(good.Id));
        await shared.QueryAsync($"DELETE FROM messages WHERE session_row = {Row(good)}");
        await Housekeeper.RunAsync(Cancellation);

        // Where something was not saved the next round looks again from the same time on.
        Assert.Equal(["1"], await SeqsAsync(good));
        Assert.Empty(await shared.QueryAsync($"SELECT id FROM sessions WHERE id = '{expired.Id}'"));
        await shared.QueryAsync($"DELETE FROM sessions WHERE id = '{bad.Id}'");
    }

    [Fact]
    public async Task Of_buckets_that_nobody_draws_from_any_more_nothing_stays()
    {
        var now = shared.Time.GetUtcNow();
        await shared.QueryAsync(
            $"""
            INSERT INTO grain_states (key, state, service, n0, n1, version, saved_at)
            VALUES ('questions/192.0.2.1', 'bucket', 's', 0, 0, 1, '{now - TimeSpan.FromMinutes(11):O}'),
                ('questions/192.0.2.2', 'bucket', 's', 0, 0, 1, '{now - TimeSpan.FromMinutes(9):O}'),
                ('ses_rehearsal_1', 'Rehearsal', 's', 0, 0, 1, '{now - TimeSpan.FromMinutes(11):O}'),
                ('the_housekeeper', 'another', 's', 0, 0, 1, '{now - TimeSpan.FromMinutes(11):O}')
            """);

        await Housekeeper.RunAsync(Cancellation);

        Assert.Equal(
            ["questions/192.0.2.2", "the_housekeeper"],
            await shared.QueryAsync("DELETE FROM grain_states WHERE service = 's' RETURNING key"));
    }

    [Theory]
    [InlineData("sessions")]
    [InlineData("resumes")]
    public async Task What_is_erased_during_its_first_turn_leaves_no_state_behind(string table)
    {
        var other = await Some.SessionAsync(Edition);
        await Some.AnsweredAsync(Edition, other, Question);
        var session = Assert.IsType<Session>(
            await Edition.Conversations.OpenAsync(Some.Owner, other.ResumeId, Cancellation));
        var grain = shared.Cluster.Client.GetGrain<ISessionGrain>(session.Id);
        await grain.SaveAsync(Cancellation);

        await shared.QueryAsync(
            $"DELETE FROM {table} WHERE id = '{(table == "sessions" ? session.Id : session.ResumeId)}'");
        var asked = new AskCommand { Subject = session.OpenedBy, Text = Question, RequestId = Guid.NewGuid() };
        // Where the silo has seen that the résumé is gone it says so itself, otherwise the store refuses the turn.
        if (await Record.ExceptionAsync(() => grain.AskAsync(asked, Cancellation)) is { } refused)
            Assert.IsAssignableFrom<OrleansException>(refused);

        Assert.Empty(await shared.QueryAsync($"SELECT key FROM grain_states WHERE key = '{session.Id}'"));
        Assert.Equal(
            AskReplyKind.NoSession,
            (await grain.AskAsync(asked with { RequestId = Guid.NewGuid() }, Cancellation)).Kind);
    }

    private static string Row(Session session) => $"(SELECT row_id FROM sessions WHERE id = '{session.Id}')";

    private Task<List<string>> SeqsAsync(Session session) => shared.QueryAsync(
        $"SELECT m.seq FROM messages m WHERE m.session_row = {Row(session)} ORDER BY m.seq");

    private Task SavedAsync(Session session) => UntilAsync(async () => (await SeqsAsync(session)).Count > 0);

    private Task RecordedAsync(Session session) => UntilAsync(async () =>
        (await shared.QueryAsync($"SELECT seq FROM analytics WHERE session_row = {Row(session)}")).Count > 0);

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo()) await Task.Delay(20, Cancellation);
    }
}
