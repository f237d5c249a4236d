using System.Diagnostics;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Pages;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Api.Sessions;
using ResumeVoice.Api.Voice;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Earlier;

/// <summary>What was heard of a recording, as the earlier page reads it.</summary>
public sealed record TranscriptionResponse(
    [property: JsonPropertyName("transcription")] string Transcription,
    [property: JsonPropertyName("session_id")] string? SessionId,
    [property: JsonPropertyName("processing_time_ms")] double ProcessingTimeMs);

/// <summary>A text that the earlier page wants to hear.</summary>
public sealed record SpeechRequest
{
    [JsonPropertyName("text")]
    public string? Text { get; init; }
}

/// <summary>A whole spoken round as the earlier page reads it: an answer's members beside these.</summary>
public sealed record ProcessResponse(
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("session_id")] string SessionId,
    [property: JsonPropertyName("transcription")] string Transcription,
    [property: JsonPropertyName("response")] string Response,
    [property: JsonPropertyName("items")] IReadOnlyList<EarlierItem> Items,
    [property: JsonPropertyName("item_type")] string ItemType,
    [property: JsonPropertyName("metadata")] SmartMetadata Metadata,
    [property: JsonPropertyName("audio_file")] string? AudioFile,
    [property: JsonPropertyName("timing")] ProcessTiming Timing);

/// <summary>Milliseconds of each stage.</summary>
public sealed record ProcessTiming(
    [property: JsonPropertyName("decode_ms")] double DecodeMs,
    [property: JsonPropertyName("transcription_ms")] double TranscriptionMs,
    [property: JsonPropertyName("query_ms")] double QueryMs,
    [property: JsonPropertyName("tts_ms")] double TtsMs,
    [property: JsonPropertyName("total_ms")] double TotalMs);

/// <summary>The earlier server's voice: hearing, speaking, and both around a question, on the default résumé.</summary>
internal sealed class EarlierVoice(
    AudioUpload uploads, VoiceTurns turns, Listener listener, Speaker speaker, AnswerSound sound, EarlierTalk talk,
    DefaultResumes resumes, TimeProvider clock)
{
    private const string SessionField = "session_id";
    private const string Extension = ".wav";

    public Task<IResult> TranscribeAsync(HttpContext context) => uploads.UseAsync(
        context, upload => TranscribeAsync(upload, context.RequestAborted), IResult (problem) => problem);

    /// <summary><c>POST /test/tts</c>: the sound itself.</summary>
    public async Task<IResult> SpeakAsync(HttpContext context)
    {
        var body = await JsonBody.ReadAsync(context.Request, ApiJson.Default.SpeechRequest, context.RequestAborted);
        if (!body.TryGet(out var request, out var problem)) return problem;
        if (string.IsNullOrWhiteSpace(request.Text)) return Problem.Field("text", "is missing or blank.");
        if (request.Text.Length > AudioLimits.SpokenTextMax)
            return Problem.Field("text", $"has more than {AudioLimits.SpokenTextMax} characters.");
        if (!TextRules.IsClean(request.Text))
            return Problem.Field("text", "holds a NUL character or half of a surrogate pair.");
        if (!request.Text.Any(char.IsLetterOrDigit))
            return Problem.Field("text", "has nothing in it that can be said.");
        var sound = await speaker.SayAsync(request.Text, voice: null, context.RequestAborted);
        return TypedResults.Bytes(WavFile.Write(sound), AudioFile.ContentType);
    }

    public Task<IResult> ProcessAsync(HttpContext context) => uploads.UseAsync(
        context, upload => ProcessAsync(upload, context.RequestAborted), IResult (problem) => problem);

    /// <summary>
    /// <c>GET /audio/{filename}</c>. A name holds its session's id, which only those know who asked in it.
    /// </summary>
    public Task<IResult> ReadAsync(HttpContext context, string filename)
    {
        var name = filename.EndsWith(Extension, StringComparison.Ordinal) ? filename[..^Extension.Length] : "";
        return AudioFile.TryParse(name, out var file)
            ? sound.SendAsync(context, file, isYoung: false)
            : Task.FromResult<IResult>(AudioProblems.NotFound());
    }

    private async Task<IResult> TranscribeAsync(Upload upload, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        if (await resumes.FindAsync(cancellationToken) is not { } resume) return PageRoutes.NoResume();
        var hints = await turns.HintsAsync(resume.Id, cancellationToken);
        return await listener.HearAsync(upload.Recording, hints, cancellationToken) switch
        {
            Heard.Words heard => TypedResults.Ok(new TranscriptionResponse(
                heard.Transcript.Text, upload.Field(SessionField), clock.GetElapsedTime(started).TotalMilliseconds)),
            Heard.Refused refused => AudioProblems.Of(refused.Fault),
            _ => throw new UnreachableException(),
        };
    }

    private async Task<IResult> ProcessAsync(Upload upload, CancellationToken cancellationToken)
    {
        if (await talk.SessionAsync(upload.Field(SessionField), cancellationToken) is not { } session)
            return PageRoutes.NoResume();
        var question = new SpokenQuestion
        {
            Session = session,
            Subject = EarlierTalk.Subject,
            PublicOnly = true,
        };
        switch (await turns.TakeAsync(upload.Recording, question, clock, cancellationToken))
        {
            case VoiceOutcome.NotHeard(var fault): return AudioProblems.Of(fault);
            case VoiceOutcome.NotAsked(var outcome): return SessionProblems.Of(outcome, session.Id);
            case VoiceOutcome.Answered spoken:
                // A name says nothing of its age: by whichever process it is asked for, its file is there.
                var file = await spoken.Keeping.WaitAsync(cancellationToken) ? spoken.File : null;
                // Erased in the very moment between answering and reading.
                return await talk.ReadAsync(session, spoken.Answer, cancellationToken) is { } turn
                    ? TypedResults.Ok(Round(spoken, file, turn))
                    : PageRoutes.NoResume();
            default: throw new UnreachableException();
        }
    }

    private ProcessResponse Round(VoiceOutcome.Answered spoken, AudioFile? kept, EarlierTurn turn)
    {
        var heard = spoken.Transcript.Text;
        var answer = EarlierAnswers.Of(turn, heard, [], talk.Today, spoken.Timing.TotalMs);
        var timing = spoken.Timing;
        return new ProcessResponse(
            "success", answer.SessionId, heard, answer.Response, answer.Items, answer.ItemType, answer.Metadata,
            kept is { } file ? file.WireId + Extension : null,
            new ProcessTiming(
                timing.DecodeMs, timing.RecogniseMs, timing.AnswerMs, timing.SynthesiseMs, timing.TotalMs));
    }
}
