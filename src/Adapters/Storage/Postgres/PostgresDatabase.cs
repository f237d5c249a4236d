using System.Data.Common;
using Npgsql;
using ResumeVoice.Adapters.Storage.Migrations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Postgres;

/// <summary>PostgreSQL, over Npgsql's pool.</summary>
internal sealed class PostgresDatabase : IDatabase
{
    /// <summary>Any number, as long as it stays the same: whoever migrates holds this lock.</summary>
    private const long MigrationLock = 7_308_060_413_927_513;

    /// <summary>Statements that a connection prepares once they have been used a few times.</summary>
    private const int PreparedMax = 64;

    /// <summary>How often a thing is tried whose connection turns out to be dead.</summary>
    private const int AttemptsMax = 3;

    /// <summary>Long enough for whoever empties the pool to be done.</summary>
    private static readonly TimeSpan Emptying = TimeSpan.FromMilliseconds(20);

    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0) settings.MaxAutoPrepare = PreparedMax;
        Source = NpgsqlDataSource.Create(settings);
    }

    /// <summary>The one pool of the process.</summary>
    public NpgsqlDataSource Source { get; }

    public string SkipLocked => "FOR UPDATE SKIP LOCKED";

    /// <summary>More turns than all processes' connections to one server cannot be on their way.</summary>
    public int TurnsInFlightMax => 1000;

    public IItemIndex Items { get; } = new PostgresItemIndex();

    public Task StartAsync(CancellationToken cancellationToken) => WriteAsync(
        async (connection, token) =>
        {
            await connection.ExecuteAsync(
                "SELECT pg_advisory_xact_lock(@key)", new { key = MigrationLock }, token);
            await Migrator.ApplyAsync(connection, Migration.All("postgres"), mayBeNewer: true, token);
            return true;
        },
        cancellationToken);

    public Task<T> ReadAsync<T>(
        Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        GuardAsync(() => AgainAsync(
            async _ =>
            {
                await using var connection = await Source.OpenConnectionAsync(cancellationToken);
                return await work(connection, cancellationToken);
            }));

    public Task<T> WriteAsync<T>(
        Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        GuardAsync(() => AgainAsync(
            async committing =>
            {
                await using var connection = await Source.OpenConnectionAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
                var result = await work(connection, cancellationToken);
                committing();
                await transaction.CommitAsync(cancellationToken);
                return result;
            }));

    /// <summary>
    /// Like <see cref="WriteAsync"/>, but durable only against the death of this process: nothing is flushed for it.
    /// </summary>
    public Task<T> WriteLightlyAsync<T>(
        Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        WriteAsync(
            async (connection, token) =>
            {
                await connection.ExecuteAsync("SET LOCAL synchronous_commit = off", new { }, token);
                return await work(connection, token);
            },
            cancellationToken);

    public Task<AppendOutcome> AppendAsync(NewTurn turn, CancellationToken cancellationToken) =>
        GuardAsync(async () =>
        {
            try
            {
                return await TurnCommand.AppendAsync(Source, turn, cancellationToken);
            }
            catch (NpgsqlException exception) when (PostgresFailures.IsBroken(exception))
            {
                Source.Clear();
            }

            // Nobody knows whether it was committed; where it was, the turn conflicts with itself.
            return await AgainAsync(async _ =>
                await TurnCommand.AppendAsync(Source, turn, cancellationToken) is var outcome
                && outcome == AppendOutcome.Conflict
                && await TurnCommand.HasAsync(Source, turn, cancellationToken)
                    ? AppendOutcome.Appended
                    : outcome);
        });

    public ValueTask DisposeAsync() => Source.DisposeAsync();

    /// <summary>
    /// Again where the connection was broken, on a new one: after PostgreSQL was restarted the pool holds connections
    /// that are dead and do not know it, and while somebody else empties it the next one may be dead too. What may have
    /// been committed is not done again.
    /// </summary>
    private async Task<T> AgainAsync<T>(Func<Action, Task<T>> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            var mayBeDone = false;
            try
            {
                return await work(() => mayBeDone = true);
            }
            catch (NpgsqlException exception)
                when (attempt < AttemptsMax && !mayBeDone && PostgresFailures.IsBroken(exception))
            {
                Source.Clear();
            }

            await Task.Delay(Emptying);
        }
    }

    /// <summary>
    /// No exception of Npgsql's passes the port, nor what it lets through: no answer about a host's name within the
    /// connection's timeout is no exception of its own.
    /// </summary>
    public static async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (NpgsqlException exception)
        {
            throw PostgresFailures.Map(exception);
        }
        catch (TimeoutException exception)
        {
            throw PostgresFailures.Map(exception);
        }
    }
}
