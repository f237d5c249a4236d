using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Jobs;
using ResumeVoice.Api.OpenAi;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Voice;

/// <summary>Spoken questions and the sound of their answers; mapped where the host has speech.</summary>
internal static class VoiceRoutes
{
    public static void AddVoiceRoutes(this IServiceCollection services)
    {
        services.AddSingleton<LargeRecordings>();
        services.AddSingleton<AudioUpload>();
        services.AddSingleton<AudioLinks>();
        services.AddSingleton<AskInBackground>();
        services.AddSingleton<AskAloud>();
        services.AddSingleton<AnswerSound>();
        services.AddSingleton<Transcriptions>();
        services.AddSingleton<SpeechCreation>();
    }

    public static void MapVoice(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/sessions/{id}/audio", (HttpContext context, string id, AskAloud aloud) =>
                aloud.HandleAsync(context, id))
            .WithTags("Voice").RequireAccess(Access.Talk).Guarded()
            .WithName("askAloud").WithSummary("Ask a question aloud")
            .WithDescription("The body is the recording itself, or a form with it as file: WAV, WebM, Ogg, MP3, M4A "
                + "or FLAC, at most 25 MiB and 60 s. With keepAudio=false nothing of it is kept. With Prefer: "
                + "respond-async the answer is a job that survives the server's death; what may not be kept is "
                + "answered at once.")
            .Header(IdempotencyKey.Header, "Makes repeating the same recording safe.")
            .Header(AskInBackground.Header, "respond-async: 202, and the answer from a job.")
            .Query("keepAudio", "string", "false: neither the recording nor the spoken answer is kept.")
            .Query("voice", "string", "Who speaks the answer; the usual voice where it is not known.")
            .WithMetadata(new QuotaMetadata(QuotaKind.Questions))
            .Produces<SpokenAnswerResponse>().Produces<JobResponse>(202)
            .Fails(AudioProblems.Kinds).Fails(ProblemKinds.SessionNotFound);
        routes.MapGet("/v1/audio/{id}", (HttpContext context, string id, AnswerSound sound) =>
                sound.HandleAsync(context, id)).WithTags("Voice").WithName("getAudio")
            .WithSummary("A spoken answer, by the link that came with it")
            .Query("expires", "integer", "Part of the link.").Query("signature", "string", "Part of the link.")
            .WithDescription("An answer that is still being spoken comes as it is made, without a length; a part "
                + "of it (Range) comes once it is whole.")
            .Produces(200, contentType: AudioFile.ContentType)
            .Fails(ProblemKinds.AudioNotFound, ProblemKinds.QuotaExceeded, ProblemKinds.DependencyUnavailable);
    }
}
