using System.Data.Common;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage;

/// <summary>Background work.</summary>
internal sealed class JobStore(IDatabase database) : IJobStore
{
    private const string Columns =
        "id, owner_id, subject, kind, state, payload, result, attempts, created_at, updated_at";

    private const string Add = $"""
        INSERT INTO jobs ({Columns})
        SELECT @Id, @OwnerId, @Subject, @Kind, @State, @Payload, @Result, @Attempts, @CreatedAt, @UpdatedAt
        WHERE (SELECT count(*) FROM jobs WHERE state = 'waiting') < @waitingMax
        ON CONFLICT (id) DO NOTHING
        """;

    private const string TakeOne = $"""
        UPDATE jobs SET state = 'running', attempts = attempts + 1, updated_at = @now
        WHERE id = @jobId AND state IN ('waiting', 'running')
        RETURNING {Columns}
        """;

    private const string Finish =
        "UPDATE jobs SET state = @state, result = @result, updated_at = @now WHERE id = @jobId";

    private const string EraseEnded = """
        DELETE FROM jobs WHERE row_id IN
            (SELECT row_id FROM jobs WHERE state IN ('done', 'failed') AND updated_at < @before LIMIT @limit)
        """;

    private readonly string _take = $"""
        UPDATE jobs SET state = 'running', attempts = attempts + 1, updated_at = @now
        WHERE row_id =
            (SELECT row_id FROM jobs
             WHERE state IN ('waiting', 'running') AND (state = 'waiting' OR updated_at < @staleBefore)
             ORDER BY created_at, row_id LIMIT 1 {database.SkipLocked})
        RETURNING {Columns}
        """;

    public Task<bool> AddAsync(Job job, int waitingMax, CancellationToken cancellationToken)
    {
        var row = new
        {
            job.Id,
            job.OwnerId,
            job.Subject,
            job.Kind,
            State = WireNames.Of(job.State),
            job.Payload,
            job.Result,
            job.Attempts,
            CreatedAt = job.CreatedAt.UtcTicks,
            UpdatedAt = job.UpdatedAt.UtcTicks,
            waitingMax,
        };
        return database.WriteAsync(
            async (connection, token) => await connection.ExecuteAsync(Add, row, token) == 1, cancellationToken);
    }

    public Task<Job?> FindAsync(string jobId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            (connection, token) => connection.FirstAsync(
                $"SELECT {Columns} FROM jobs WHERE id = @jobId", new { jobId }, ReadJob, token),
            cancellationToken);

    public Task<Job?> TakeAsync(DateTimeOffset now, DateTimeOffset staleBefore, CancellationToken cancellationToken)
    {
        var times = new { now = now.UtcTicks, staleBefore = staleBefore.UtcTicks };
        return database.WriteAsync(
            (connection, token) => connection.FirstAsync(_take, times, ReadJob, token), cancellationToken);
    }

    public Task<Job?> TakeAsync(string jobId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var which = new { jobId, now = now.UtcTicks };
        return database.WriteAsync(
            (connection, token) => connection.FirstAsync(TakeOne, which, ReadJob, token), cancellationToken);
    }

    public Task FinishAsync(
        string jobId, JobState state, string? result, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var end = new { jobId, state = WireNames.Of(state), result, now = now.UtcTicks };
        return database.WriteAsync(
            (connection, token) => connection.ExecuteAsync(Finish, end, token), cancellationToken);
    }

    public Task<int> EraseEndedAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        var which = new { before = before.UtcTicks, limit };
        return database.WriteAsync(
            (connection, token) => connection.ExecuteAsync(EraseEnded, which, token), cancellationToken);
    }

    private static Job ReadJob(DbDataReader reader) => new()
    {
        Id = reader.GetString(0),
        OwnerId = reader.GetString(1),
        Subject = reader.GetString(2),
        Kind = reader.GetString(3),
        State = WireNames.Parse<JobState>(reader.GetString(4)),
        Payload = reader.GetString(5),
        Result = reader.TextOrNull(6),
        Attempts = reader.GetInt32(7),
        CreatedAt = reader.Time(8),
        UpdatedAt = reader.Time(9),
    };
}
