using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Quotas;

using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.OpenAi;

/// <summary>The OpenAI protocol: a résumé is a model, a completion is an answer.</summary>
internal static class ChatRoutes
{
    public static void MapOpenAi(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1").WithTags("OpenAI protocol").RequireAccess(Access.Talk).Guarded()
            .SpeakingOpenAi();
        group.MapPost("/chat/completions", ChatCompletions.HandleAsync).WithName("createChatCompletion")
            .WithSummary("An answer as a chat completion")
            .WithDescription("model is a résumé's id. The user's earlier messages are what the last one may lean "
                + "on. Errors have this protocol's shape, with our code.")
            .WithMetadata(new QuotaMetadata(QuotaKind.Questions)).Accepts<ChatRequest>("application/json")
            .Produces<ChatCompletion>(200, "application/json", "text/event-stream")
            .Fails(ProblemKinds.InvalidRequest, ProblemKinds.ResumeNotFound);
        group.MapGet("/models", ListAsync).WithName("listModels").WithSummary("The résumés that you may talk to")
            .Produces<ModelsResponse>();
        group.MapGet("/models/{id}", FindAsync).WithName("getModel").WithSummary("A résumé that you may talk to")
            .Produces<ModelEntry>().Fails(ProblemKinds.ResumeNotFound);
    }

    private static async Task<IResult> ListAsync(HttpContext context, ResumeLibrary library) => TypedResults.Json(
        new ModelsResponse("list", await EntriesAsync(context, library)), OpenAiJson.Default.ModelsResponse);

    private static async Task<IResult> FindAsync(HttpContext context, string id, ResumeLibrary library)
    {
        var entries = await EntriesAsync(context, library);
        return entries.FirstOrDefault(entry => entry.Id == id) is { } found
            ? TypedResults.Json(found, OpenAiJson.Default.ModelEntry)
            : new Problem(ProblemKinds.ResumeNotFound, "A model is the id of a résumé that this key may talk to.");
    }

    private static async Task<IReadOnlyList<ModelEntry>> EntriesAsync(HttpContext context, ResumeLibrary library)
    {
        var resumes = await library.ListAsync(context.Caller(), context.RequestAborted);
        return
        [
            .. resumes.Select(static resume =>
                new ModelEntry(resume.Id, "model", resume.CreatedAt.ToUnixTimeSeconds(), "resumevoice")),
        ];
    }
}
