using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Api.Voice;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Jobs;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Jobs;

/// <summary>A job as whoever began it reads it; its result is put together from the session it stands in.</summary>
internal sealed class JobReader(IJobs jobs, IConversations conversations, AudioLinks links)
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<IResult> ReadAsync(HttpContext context, string id)
    {
        var stopping = context.RequestAborted;
        var job = TextRules.IsId(id, Ids.Job) ? await jobs.FindAsync(id, stopping) : null;
        if (job is null || job.Subject != context.Caller().Subject) return NotFound(id);
        if (job.State is JobState.Waiting or JobState.Running)
        {
            context.Response.Headers[HeaderNames.RetryAfter] =
                JobRoutes.AskAgainSeconds.ToString(CultureInfo.InvariantCulture);
            return TypedResults.Ok(JobResponse.Of(job));
        }

        var result = SpokenJobResult.Read(job.Result ?? "");
        if (result.Fault is { } fault) return TypedResults.Ok(Failed(context, job, fault));
        var subject = job.Subject;
        var answers = await conversations.ReadAsync(result.SessionId, subject, result.Seq - 1, 1, stopping);
        // The session that it was about is gone, and what was said with it.
        return answers is [var answer]
            ? TypedResults.Bytes(Done(job, result, answer), "application/json")
            : NotFound(id);
    }

    private static JobResponse Failed(HttpContext context, Job job, SpokenJobFault fault)
    {
        var problem = SpokenJobProblems.Of(fault, SpokenJob.Read(job.Payload).SessionId);
        return JobResponse.Of(job) with { Problem = problem.Document(context.TraceIdentifier) };
    }

    private ReadOnlyMemory<byte> Done(Job job, SpokenJobResult result, ReadOnlyMemory<byte> answer)
    {
        var body = new ArrayBufferWriter<byte>(answer.Length + 1024);
        using var json = new Utf8JsonWriter(body, Writing);
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("kind", job.Kind);
        json.WriteString("state", WireNames.Of(job.State));
        json.WriteString("createdAt", job.CreatedAt);
        json.WriteString("updatedAt", job.UpdatedAt);
        json.WritePropertyName("result");
        SpokenAnswer.Write(json, Turn(result, answer));
        json.WriteEndObject();
        json.Flush();
        return body.WrittenMemory;
    }

    private SpokenTurn Turn(SpokenJobResult result, ReadOnlyMemory<byte> answer)
    {
        var heard = new Transcript(AnswerJson.Read(answer.Span).Question, result.Confidence)
        {
            IsDegraded = result.IsDegraded,
        };
        var url = result.AudioId is { } audio
            ? links.LinkTo(new AudioFile(AudioKind.Response, result.SessionId, audio))
            : null;
        return new SpokenTurn
        {
            Transcript = heard,
            AnswerJson = answer,
            AudioUrl = url,
            AudioMs = result.AudioMs,
            Timing = result.Timing,
        };
    }

    private static Problem NotFound(string id) => new(
        ProblemKinds.JobNotFound,
        TextRules.IsId(id, Ids.Job)
            ? $"{id} is not there (any more), or is not yours."
            : $"A job's id begins with {Ids.Job}.");
}
