using ResumeVoice.Adapters.Storage;
using ResumeVoice.Adapters.Storage.Sqlite;
using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests.Sqlite;

/// <summary>Writes that share a transaction do not share a fate.</summary>
public sealed class GroupCommitTests : IAsyncLifetime
{
    private readonly SqliteTestEngine _engine = new();
    private SqliteDatabase _database = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = new SqliteDatabase(_engine.Path);
        await _database.StartAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _engine.DisposeAsync();
    }

    [Fact]
    public async Task A_write_that_throws_leaves_its_neighbours_stored()
    {
        var gate = HoldWriter(out var held);
        var before = AddOwnerAsync("own_before");
        var failing = _database.WriteAsync<int>(
            async (connection, token) =>
            {
                await OwnerRows.EnsureAsync(connection, "own_failing", Some.Now, token);
                throw new InvalidTimeZoneException("A bug.");
            },
            Token);
        var after = AddOwnerAsync("own_after");

        gate.Set();
        await Task.WhenAll(held, before, after);

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => failing);
        Assert.Equal(["own_after", "own_before"], await OwnersAsync());
    }

    [Fact]
    public async Task A_refused_statement_leaves_its_neighbours_stored_and_is_a_failure_of_the_store()
    {
        var gate = HoldWriter(out var held);
        var before = AddOwnerAsync("own_before");
        var failing = _database.WriteAsync(
            (connection, token) => Sql.ExecuteAsync(
                connection, "INSERT INTO owners (id, created_at) VALUES ('own_failing', 'no number')", new { }, token),
            Token);
        var after = AddOwnerAsync("own_after");

        gate.Set();
        await Task.WhenAll(held, before, after);

        var failure = await Assert.ThrowsAsync<DependencyException>(() => failing);
        Assert.Equal((DependencyFailure.Refused, false), (failure.Failure, failure.IsTransient));
        Assert.Equal(["own_after", "own_before"], await OwnersAsync());
    }

    [Fact]
    public async Task A_write_cancelled_while_it_waits_is_not_made()
    {
        using var cancellation = new CancellationTokenSource();
        var gate = HoldWriter(out var held);
        var cancelled = _database.WriteAsync(
            (connection, token) => OwnerRows.EnsureAsync(connection, "own_gone", Some.Now, token),
            cancellation.Token);
        await cancellation.CancelAsync();

        gate.Set();
        await held;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        await AddOwnerAsync("own_after");
        Assert.Equal(["own_after"], await OwnersAsync());
    }

    [Fact]
    public async Task More_writes_than_may_wait_are_all_made()
    {
        var gate = HoldWriter(out var held);
        var writes = Enumerable.Range(0, SqliteWriter.WaitingMax + 2 * SqliteWriter.BatchMax + 1)
            .Select(number => AddOwnerAsync($"own_{number:D5}")).ToList();

        gate.Set();
        await held;
        await Task.WhenAll(writes);

        Assert.Equal(writes.Count, (await OwnersAsync()).Count);
    }

    [Fact]
    public async Task Closing_finishes_what_waits_and_refuses_what_comes_after()
    {
        var gate = HoldWriter(out var held);
        var waiting = AddOwnerAsync("own_waiting");
        var closing = _database.DisposeAsync();
        gate.Set();
        await closing;

        await Task.WhenAll(held, waiting);
        Assert.Throws<InvalidOperationException>(() => { _ = AddOwnerAsync("own_late"); });
        Assert.False(File.Exists(_engine.Path + "-wal"));
    }

    /// <summary>
    /// Occupies the writer until the gate opens, so that what is queued meanwhile is committed as one group.
    /// </summary>
    private ManualResetEventSlim HoldWriter(out Task held)
    {
        var gate = new ManualResetEventSlim();
        using var isHeld = new ManualResetEventSlim();
        held = _database.WriteAsync(
            (_, _) =>
            {
                isHeld.Set();
                gate.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
                return Task.FromResult(0);
            },
            Token);
        // What comes next is in a later batch, and waits.
        Assert.True(isHeld.Wait(TimeSpan.FromSeconds(30), CancellationToken.None));
        return gate;
    }

    private Task<int> AddOwnerAsync(string id) => _database.WriteAsync(
        (connection, token) => OwnerRows.EnsureAsync(connection, id, Some.Now, token), Token);

    private Task<List<string>> OwnersAsync() => _database.ReadAsync(
        (connection, token) => Sql.ListAsync(
            connection, "SELECT id FROM owners ORDER BY id", new { }, reader => reader.GetString(0), token),
        Token);
}
