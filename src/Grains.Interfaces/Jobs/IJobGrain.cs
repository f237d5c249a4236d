namespace ResumeVoice.Grains.Interfaces.Jobs;

/// <summary>
/// Runs one job until it has an end; its key is the job's id. A reminder wakes it where its silo died, and whoever asks
/// how it stands wakes it sooner.
/// </summary>
[Alias("rv.IJobGrain")]
public interface IJobGrain : IGrainWithStringKey
{
    /// <summary>
    /// Takes the job on and begins it; from then on it survives its silo. A job with its id that was taken on before is
    /// given as it stands.
    /// </summary>
    [Alias("Begin")]
    Task<BeginJobReply> BeginAsync(JobRecord job, CancellationToken cancellationToken = default);

    /// <summary>Goes on with a job that has no end yet, unless it is being run.</summary>
    [Alias("Continue")]
    Task ContinueAsync(CancellationToken cancellationToken = default);
}

/// <summary>A piece of background work.</summary>
[GenerateSerializer, Immutable, Alias("rv.Job")]
public sealed record JobRecord
{
    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public required string OwnerId { get; init; }

    /// <summary>Who may read it.</summary>
    [Id(2)]
    public required string Subject { get; init; }

    /// <summary>Names the handler.</summary>
    [Id(3)]
    public required string Kind { get; init; }

    /// <summary>By wire name.</summary>
    [Id(4)]
    public required string State { get; init; }

    /// <summary>What to do, JSON.</summary>
    [Id(5)]
    public required string Payload { get; init; }

    /// <summary>What came of it, JSON; null before its end.</summary>
    [Id(6)]
    public string? Result { get; init; }

    [Id(7)]
    public int Attempts { get; init; }

    [Id(8)]
    public required DateTimeOffset CreatedAt { get; init; }

    [Id(9)]
    public required DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>The job as it stands.</summary>
[GenerateSerializer, Immutable, Alias("rv.BeginJobReply")]
public sealed record BeginJobReply
{
    /// <summary>Null where too many wait already.</summary>
    [Id(0)]
    public JobRecord? Job { get; init; }
}
