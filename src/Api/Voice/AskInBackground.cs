using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using ResumeVoice.Api.Jobs;
using ResumeVoice.Api.Problems;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>
/// <c>Prefer: respond-async</c> (RFC 7240) on a spoken question: what is wrong with the recording is said at once, the
/// rest is a job's. A host without jobs has no heed of the preference, as the RFC lets it.
/// </summary>
internal sealed class AskInBackground(
    Listener listener, IConversationStore store, IJobs? jobs = null, SpokenJobs? spoken = null)
{
    public const string Header = "Prefer";

    private const string Preference = "respond-async";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    public static bool IsWanted(HttpRequest request) => request.Headers[Header].Any(
        line => line is not null && line.Split(',').Any(
            part => part.Split(';')[0].Trim().Equals(Preference, StringComparison.OrdinalIgnoreCase)));

    /// <summary>
    /// The job, or what is wrong; null where the question is to be answered at once: there are no jobs here, nothing of
    /// it may be kept, or it has been answered.
    /// </summary>
    public async Task<IResult?> TryBeginAsync(
        HttpContext context, ReadOnlyMemory<byte> recording, SpokenQuestion question)
    {
        if (jobs is null || spoken is null || !question.MayKeep) return null;
        var stopping = context.RequestAborted;
        var (id, session) = (Ids.New(Ids.Job), question.Session.Id);
        if (question.IdempotencyKey is { } key)
        {
            id = Ids.Of(Ids.Job, session, key);
            if (await jobs.FindAsync(id, stopping) is { } known) return Accepted(context, known);
            if (await store.FindByKeyAsync(session, key, stopping) is not null) return null;
        }

        if (!listener.IsAvailable)
            return new Problem(ProblemKinds.RecogniserUnavailable, "Nothing listens here.") { RetryAfter = RetryAfter };
        var prepared = await listener.PrepareAsync(recording, stopping);
        if (prepared is not Heard.Words words) return AudioProblems.Of(((Heard.Refused)prepared).Fault);
        var job = await spoken.BeginAsync(id, words, question, stopping);
        return job is null
            ? new Problem(ProblemKinds.DependencyUnavailable, $"{IJobs.WaitingMax:N0} jobs wait already.")
            {
                RetryAfter = RetryAfter,
            }
            : Accepted(context, job);
    }

    private static Accepted<JobResponse> Accepted(HttpContext context, Job job)
    {
        var headers = context.Response.Headers;
        headers["Preference-Applied"] = Preference;
        headers[HeaderNames.RetryAfter] = JobRoutes.AskAgainSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Accepted($"/v1/jobs/{job.Id}", JobResponse.Of(job));
    }
}
