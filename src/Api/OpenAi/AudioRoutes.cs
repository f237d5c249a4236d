using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Voice;

namespace ResumeVoice.Api.OpenAi;

/// <summary>Hearing and speaking by the OpenAI protocol; mapped where the host has speech.</summary>
internal static class AudioRoutes
{
    public static void MapOpenAiAudio(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/audio").WithTags("OpenAI protocol").RequireAccess(Access.Talk).Guarded()
            .SpeakingOpenAi().WithMetadata(new QuotaMetadata(QuotaKind.Questions));
        group.MapPost("/transcriptions", (HttpContext context, Transcriptions transcriptions) =>
                transcriptions.HandleAsync(context))
            .WithName("createTranscription").WithSummary("What is said in a recording")
            .WithDescription("A form (multipart/form-data): file is WAV, WebM, Ogg, MP3, M4A or FLAC, at most 25 MiB "
                + "and 60 s; model is a résumé's id, whose names and terms are then understood better, or any other "
                + "name; language, prompt and response_format (json, text, verbose_json) as in that protocol.")
            .Produces<AudioTranscription>().Fails(AudioProblems.Kinds).Fails(ProblemKinds.ResumeNotFound);
        group.MapPost("/speech", (HttpContext context, SpeechCreation speech) => speech.HandleAsync(context))
            .WithName("createSpeech").WithSummary("A text spoken")
            .WithDescription("The sound comes as it is made: its first sentence while the next one is being spoken.")
            .Accepts<CreateSpeechRequest>("application/json")
            .Produces(200, contentType: SpeechCreation.ContentType)
            .Fails(ProblemKinds.InvalidRequest, ProblemKinds.DependencyUnavailable);
    }
}
