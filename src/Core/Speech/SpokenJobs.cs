using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Speech;

/// <summary>Takes on spoken questions that are answered in the background.</summary>
public sealed class SpokenJobs(IJobs jobs, IAudioStore files, TimeProvider clock)
{
    /// <summary>
    /// Keeps the speech and takes the job on; null where too many wait already. The recording is good, or it would not
    /// have been prepared: what can be wrong with it was said.
    /// </summary>
    public async Task<Job?> BeginAsync(
        string jobId, Heard.Words prepared, SpokenQuestion question, CancellationToken cancellationToken)
    {
        var session = question.Session;
        var recording = SpokenJob.Recording(session.Id, jobId);
        await files.PutAsync(recording, WavFile.Write(prepared.Sound), cancellationToken);
        var now = clock.GetUtcNow();
        var work = new SpokenJob
        {
            SessionId = session.Id,
            IdempotencyKey = question.IdempotencyKey ?? jobId,
            Voice = question.Voice,
            PublicOnly = question.PublicOnly,
            DecodeMs = prepared.Timing.DecodeMs + prepared.Timing.FindMs,
        };
        var job = new Job
        {
            Id = jobId,
            OwnerId = session.OwnerId,
            Subject = question.Subject,
            Kind = SpokenJob.Kind,
            Payload = work.Write(),
            CreatedAt = now,
            UpdatedAt = now,
        };
        var taken = await jobs.AddAsync(job, cancellationToken);
        if (taken is null) await files.EraseAsync(recording, cancellationToken);
        return taken;
    }
}
