using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Jobs;

namespace ResumeVoice.Grains.Ports.Jobs;

/// <summary>Jobs as records of the wire, and back.</summary>
public static class JobRecords
{
    public static JobRecord Of(Job job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return new JobRecord
        {
            Id = job.Id,
            OwnerId = job.OwnerId,
            Subject = job.Subject,
            Kind = job.Kind,
            State = WireNames.Of(job.State),
            Payload = job.Payload,
            Result = job.Result,
            Attempts = job.Attempts,
            CreatedAt = job.CreatedAt,
            UpdatedAt = job.UpdatedAt,
        };
    }

    public static Job Job(JobRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new Job
        {
            Id = record.Id,
            OwnerId = record.OwnerId,
            Subject = record.Subject,
            Kind = record.Kind,
            State = WireNames.Parse<JobState>(record.State),
            Payload = record.Payload,
            Result = record.Result,
            Attempts = record.Attempts,
            CreatedAt = record.CreatedAt,
            UpdatedAt = record.UpdatedAt,
        };
    }
}
