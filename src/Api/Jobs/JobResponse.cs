using System.ComponentModel;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Voice;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Jobs;

/// <summary>A job as it is sent.</summary>
public sealed record JobResponse
{
    public required string Id { get; init; }

    [Description("spoken_question.")]
    public required string Kind { get; init; }

    [Description("waiting, running, done or failed.")]
    public required string State { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    [Description("What the request would have been answered with; there once the job is done.")]
    public SpokenAnswerResponse? Result { get; init; }

    [Description("The problem that the request would have been answered with; there once the job has failed.")]
    public ProblemDocument? Problem { get; init; }

    /// <summary>A job that has no end yet.</summary>
    internal static JobResponse Of(Job job) => new()
    {
        Id = job.Id,
        Kind = job.Kind,
        State = WireNames.Of(job.State),
        CreatedAt = job.CreatedAt,
        UpdatedAt = job.UpdatedAt,
    };
}
