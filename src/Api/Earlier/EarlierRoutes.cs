using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Pages;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Voice;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Earlier;

/// <summary>
/// The routes of the server that ResumeVoice replaces, so that its page works unchanged when it is pointed here: no
/// key, no cookie, limits per address, the default résumé.
/// </summary>
internal static class EarlierRoutes
{
    private const string Tag = "Earlier page";

    private static readonly PathString[] Paths = ["/session", "/smart", "/test", "/process", "/audio"];

    /// <summary>Whether the path is one of these routes, whatever the method.</summary>
    public static bool IsEarlier(PathString path) =>
        Array.Exists(Paths, known => path.StartsWithSegments(known, StringComparison.OrdinalIgnoreCase));

    public static void AddEarlierRoutes(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<EarlierOptions, EarlierOptionsValidator>()
            .BindConfiguration(EarlierOptions.Section);
        services.AddSingleton<EarlierLimits>();
        services.AddSingleton(provider => new EarlierTalk(
            provider.GetRequiredService<IConversations>(), provider.GetRequiredService<ResumeLibrary>(),
            provider.GetRequiredService<DefaultResumes>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ModelWording>() is not null));
        services.AddSingleton<Enhancements>();
        services.AddSingleton<EarlierVoice>();
    }

    public static void MapEarlierRoutes(this IEndpointRouteBuilder routes)
    {
        var limits = routes.ServiceProvider.GetRequiredService<EarlierLimits>();
        var group = routes.MapGroup("/").WithTags(Tag)
            .Fails(ProblemKinds.OriginNotAllowed, ProblemKinds.NoResumeYet, ProblemKinds.DependencyUnavailable);
        var voice = new Lazy<VoiceTurns?>(routes.ServiceProvider.GetService<VoiceTurns>);
        group.MapPost("/session/create", (HttpContext context, EarlierTalk talk) =>
                OpenAsync(context, talk, voice.Value)).AddEndpointFilter(limits.GuardAsync)
            .WithName("earlierOpenSession").WithSummary("Open a session with the default résumé; the body is not read")
            .Produces<EarlierSessionResponse>().Fails(ProblemKinds.QuotaExceeded);
        group.MapPost("/smart/query", AskEarlier.HandleAsync)
            .WithName("earlierAsk").WithSummary("Ask a question as the earlier page does")
            .WithDescription("Past the limit the answer has status 200 and the item_type rate_limit.")
            .Accepts<SmartQueryRequest>("application/json").Produces<SmartQueryResponse>()
            .Fails(ProblemKinds.InvalidRequest, ProblemKinds.NotJson, ProblemKinds.NotUtf8, ProblemKinds.TooDeep)
            .Fails(ProblemKinds.TooLarge);
        group.MapGet("/smart/enhancement/{taskId}", FindAsync).AddEndpointFilter(limits.GuardAsync)
            .WithName("earlierEnhancement").WithSummary("How a language model's wording of an answer stands")
            .Produces<EnhancementResponse>()
            .Fails(ProblemKinds.NotFound, ProblemKinds.TaskExpired, ProblemKinds.QuotaExceeded);
    }

    /// <summary>Those that hear and speak; mapped where the host has speech.</summary>
    public static void MapEarlierVoice(this IEndpointRouteBuilder routes)
    {
        var limits = routes.ServiceProvider.GetRequiredService<EarlierLimits>();
        var group = routes.MapGroup("/").WithTags(Tag)
            .Fails(ProblemKinds.OriginNotAllowed, ProblemKinds.DependencyUnavailable, ProblemKinds.QuotaExceeded);
        group.MapPost("/test/transcribe", (HttpContext context, EarlierVoice voice) => voice.TranscribeAsync(context))
            .AddEndpointFilter(limits.GuardQuestionAsync)
            .WithName("earlierTranscribe").WithSummary("A recording (audio_file of a form) → its words")
            .Produces<TranscriptionResponse>().Fails(AudioProblems.Kinds).Fails(ProblemKinds.NoResumeYet);
        group.MapPost("/test/tts", (HttpContext context, EarlierVoice voice) => voice.SpeakAsync(context))
            .AddEndpointFilter(limits.GuardAsync)
            .WithName("earlierSpeak").WithSummary("A text → its sound").Accepts<SpeechRequest>("application/json")
            .Produces(200, contentType: AudioFile.ContentType).Fails(ProblemKinds.InvalidRequest);
        group.MapPost("/process", (HttpContext context, EarlierVoice voice) => voice.ProcessAsync(context))
            .AddEndpointFilter(limits.GuardQuestionAsync)
            .WithName("earlierProcess").WithSummary("A recording → its words, the answer, and its sound's name")
            .Produces<ProcessResponse>().Fails(AudioProblems.Kinds).Fails(ProblemKinds.NoResumeYet);
        group.MapGet("/audio/{filename}", (HttpContext context, string filename, EarlierVoice voice) =>
                voice.ReadAsync(context, filename)).AddEndpointFilter(limits.GuardAsync)
            .WithName("earlierAudio").WithSummary("The sound of an answer")
            .Produces(200, contentType: AudioFile.ContentType).Fails(ProblemKinds.AudioNotFound);
    }

    private static Task<IResult> FindAsync(HttpContext context, string taskId, Enhancements enhancements) =>
        enhancements.FindAsync(taskId, context);

    private static async Task<IResult> OpenAsync(HttpContext context, EarlierTalk talk, VoiceTurns? voice)
    {
        if (await talk.OpenAsync(context.RequestAborted) is not { } session) return PageRoutes.NoResume();
        // Nobody waits for it: it is done by the time that somebody has said something.
        _ = voice?.GetReadyAsync(session.ResumeId);
        return TypedResults.Ok(new EarlierSessionResponse(session.Id));
    }
}
