using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Api.Voice;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.OpenAi;

/// <summary><c>POST /v1/audio/transcriptions</c>: a recording in, what is said in it out.</summary>
internal sealed class Transcriptions(
    AudioUpload uploads, Listener listener, VoiceTurns turns, ResumeLibrary library)
{
    private static readonly string[] Formats = ["json", "text", "verbose_json"];

    public Task<IResult> HandleAsync(HttpContext context) => uploads.UseAsync<IResult>(
        context, upload => TranscribeAsync(context, upload), problem => problem);

    private async Task<IResult> TranscribeAsync(HttpContext context, Upload upload)
    {
        var format = upload.Field("response_format") ?? Formats[0];
        if (!Formats.Contains(format))
            return Problem.Field("response_format", $"is one of {string.Join(", ", Formats)}.");
        if (upload.Field("language") is { } language && (!Languages.IsCode(language) || !listener.Knows(language)))
            return Problem.Field("language", "is no code of ISO 639-1, or nobody here knows the language.");
        if (await HintsAsync(context, upload) is not { } hints)
            return new Problem(ProblemKinds.ResumeNotFound, "model is no résumé that this key may talk to.");
        return await listener.HearAsync(upload.Recording, hints, context.RequestAborted) switch
        {
            Heard.Words heard => Written(heard, format),
            Heard.Refused refused => AudioProblems.Of(refused.Fault),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>What is likely to be said; null for a résumé that is not the caller's to talk to.</summary>
    private async Task<RecognitionHints?> HintsAsync(HttpContext context, Upload upload)
    {
        var (model, stopping) = (upload.Field("model") ?? "", context.RequestAborted);
        var hints = RecognitionHints.None;
        if (TextRules.IsId(model, Ids.Resume))
        {
            if (await library.FindAsync(context.Caller(), model, stopping) is null) return null;
            hints = await turns.HintsAsync(model, stopping);
        }

        return hints with { Prompt = upload.Field("prompt"), Language = upload.Field("language") };
    }

    private static IResult Written(Heard.Words heard, string format)
    {
        var (text, isDegraded) = (heard.Transcript.Text, heard.Transcript.IsDegraded);
        var usage = new AudioUsage("duration", Math.Ceiling(heard.Duration.TotalSeconds));
        return format switch
        {
            "text" => TypedResults.Text(text + "\n"),
            "verbose_json" => TypedResults.Json(
                new VerboseTranscription(
                    "transcribe", heard.Transcript.Language, Seconds(heard.Duration), text, isDegraded,
                    [Segment(heard)], usage),
                OpenAiJson.Default.VerboseTranscription),
            _ => TypedResults.Json(
                new AudioTranscription(text, isDegraded, usage), OpenAiJson.Default.AudioTranscription),
        };
    }

    private static TranscribedSegment Segment(Heard.Words heard)
    {
        double? certainty = heard.Transcript.Confidence is > 0 and var confidence ? Math.Log(confidence) : null;
        return new TranscribedSegment(
            0, 0, Seconds(heard.Stretch.From), Seconds(heard.Stretch.To), heard.Transcript.Text, [], 0, certainty);
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
