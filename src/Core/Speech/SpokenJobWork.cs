using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Speech;

/// <summary>
/// Answers a spoken question in the background, the same in every edition. It may be run again after any failure, also
/// after the death of its process at any point: the turn is taken once.
/// </summary>
public sealed class SpokenJobWork(
    VoiceTurns turns, IConversations conversations, IConversationStore store, IAudioStore files)
{
    /// <summary>Runs a job that was taken; what it holds is of <see cref="SpokenJob.Kind"/>.</summary>
    public async Task<JobEnd> RunAsync(Job job, TimeProvider clock, CancellationToken cancellationToken)
    {
        var work = SpokenJob.Read(job.Payload);
        // One that ends its process each time it is run must not do so for ever.
        if (job.Attempts > JobEnd.AttemptsMax) return Failed(SpokenJobFault.Unavailable);
        try
        {
            return await AnswerAsync(job, work, clock, cancellationToken);
        }
        catch (DependencyException)
        {
            return job.Attempts < JobEnd.AttemptsMax ? JobEnd.Again : Failed(SpokenJobFault.Unavailable);
        }
    }

    /// <summary>
    /// Erases what the job alone needed, once its end is recorded: before, it might be run again. What cannot be erased
    /// goes after its day.
    /// </summary>
    public async Task CleanUpAsync(Job job, CancellationToken cancellationToken)
    {
        try
        {
            var recording = SpokenJob.Recording(SpokenJob.Read(job.Payload).SessionId, job.Id);
            await files.EraseAsync(recording, cancellationToken);
        }
        catch (DependencyException)
        {
        }
    }

    /// <summary>The end of a job that has no answer.</summary>
    public static JobEnd Failed(SpokenJobFault fault) =>
        new(JobState.Failed, new SpokenJobResult { Fault = fault }.Write());

    private async Task<JobEnd> AnswerAsync(
        Job job, SpokenJob work, TimeProvider clock, CancellationToken cancellationToken)
    {
        var session = await conversations.FindAsync(work.SessionId, job.Subject, cancellationToken);
        if (session is null) return Failed(SpokenJobFault.SessionGone);
        var wav = await files.ReadAsync(SpokenJob.Recording(work.SessionId, job.Id), cancellationToken);
        if (wav is null || WavFile.Read(wav.Value.Span, TimeSpan.MaxValue) is not { } sound)
            return Failed(SpokenJobFault.RecordingGone);
        var question = new SpokenQuestion
        {
            Session = session,
            Subject = job.Subject,
            IdempotencyKey = work.IdempotencyKey,
            Voice = work.Voice,
            PublicOnly = work.PublicOnly,
        };
        var prepared = new Heard.Words(new Transcript("", null), sound, new HearingTiming(work.DecodeMs, 0, 0));
        var outcome = await turns.TakeAsync(prepared, question, clock, cancellationToken);
        // Heard otherwise than before its process died: the turn that is there counts, with what was heard then.
        if (outcome is VoiceOutcome.NotAsked { Outcome: AskOutcome.KeyReused } && job.Attempts > 1)
            outcome = await TellAgainAsync(prepared, question, clock, cancellationToken);
        return await EndOfAsync(outcome, session.Id);
    }

    private async Task<VoiceOutcome> TellAgainAsync(
        Heard.Words prepared, SpokenQuestion question, TimeProvider clock, CancellationToken cancellationToken)
    {
        var key = question.IdempotencyKey ?? "";
        var stored = await store.FindByKeyAsync(question.Session.Id, key, cancellationToken)
            ?? throw new DependencyException(
                "store", DependencyFailure.Unavailable, "The turn is not to be seen in the history yet.");
        var heard = prepared with { Transcript = new Transcript(stored.Question, null) };
        return await turns.AnswerAsync(heard, question, clock, cancellationToken);
    }

    private static async Task<JobEnd> EndOfAsync(VoiceOutcome outcome, string sessionId) => outcome switch
    {
        VoiceOutcome.Answered turn => await EndOfAsync(turn, sessionId),
        VoiceOutcome.NotHeard => Failed(SpokenJobFault.NoSpeech),
        VoiceOutcome.NotAsked { Outcome: AskOutcome.NoSession } => Failed(SpokenJobFault.SessionGone),
        VoiceOutcome.NotAsked { Outcome: AskOutcome.Full } => Failed(SpokenJobFault.SessionFull),
        VoiceOutcome.NotAsked { Outcome: AskOutcome.KeyReused } => Failed(SpokenJobFault.KeyReused),
        // Another turn is under way, or the store does not answer.
        _ => throw new DependencyException("session", DependencyFailure.Unavailable, "The session is busy."),
    };

    /// <summary>Nobody waits for the first sound of a job's answer: what its end names is there.</summary>
    private static async Task<JobEnd> EndOfAsync(VoiceOutcome.Answered turn, string sessionId)
    {
        var whole = await turn.Keeping && turn.Spoken is { } spoken
            ? await spoken.WholeAsync(CancellationToken.None)
            : (Sound?)null;
        return new JobEnd(JobState.Done, new SpokenJobResult
        {
            SessionId = sessionId,
            Seq = turn.Answer.Seq,
            AudioId = whole is null ? null : turn.File?.Id,
            AudioMs = whole?.Duration.TotalMilliseconds ?? 0,
            Confidence = turn.Transcript.Confidence,
            IsDegraded = turn.Transcript.IsDegraded,
            Timing = turn.Timing,
        }.Write());
    }
}
