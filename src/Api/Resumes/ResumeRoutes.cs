using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Resumes;

public sealed record ImportResponse
{
    public required string Id { get; init; }

    [Description("The person's name.")]
    public required string Name { get; init; }

    [Description("Entries found: jobs, projects, degrees, skills and so on.")]
    public required int Items { get; init; }

    [Description("What was repaired or is doubted.")]
    public required IReadOnlyList<ImportWarning> Warnings { get; init; }
}

public sealed record ResumesResponse
{
    public required IReadOnlyList<ResumeSummary> Resumes { get; init; }
}

public sealed record VisibilityRequest
{
    [Description("Whether everybody may see the résumé at /r/{id}.")]
    public bool? Public { get; init; }
}

/// <summary>An owner's résumés.</summary>
internal static class ResumeRoutes
{
    /// <summary>
    /// A little over the importer's limit, so that the importer's own words reach whoever is just beyond it.
    /// </summary>
    public const int BodyBytesMax = ImportLimits.DocumentBytesMax + 4096;

    public static void MapResumes(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/resumes").WithTags("Résumés").RequireAccess(Access.Owner).Guarded();
        group.MapPost("/", ImportAsync).WithName("importResume").WithSummary("Import a résumé")
            .WithDescription("JSON Resume 1.0, or the earlier resume_data.json. "
                + "What is wrong but can be read is repaired and listed in warnings.")
            .Query("public", "boolean", "Whether everybody may see it at /r/{id}; where absent, if it is your first.")
            .WithMetadata(new QuotaMetadata(QuotaKind.Imports)).Document().Produces<ImportResponse>(201)
            .Fails(ProblemKinds.InvalidRequest);
        group.MapGet("/", ListAsync).WithName("listResumes").WithSummary("Your résumés, oldest first")
            .Produces<ResumesResponse>();
        group.MapGet("/{id}", FindAsync).WithName("getResume").WithSummary("The document, byte for byte as it was sent")
            .Produces<object>().Produces(304).Fails(ProblemKinds.ResumeNotFound);
        group.MapPut("/{id}", ReplaceAsync).WithName("replaceResume").WithSummary("Put a new document in its place")
            .WithMetadata(new QuotaMetadata(QuotaKind.Imports)).Document().Produces<ImportResponse>()
            .Fails(ProblemKinds.ResumeNotFound);
        group.MapPut("/{id}/visibility", SetVisibilityAsync).WithName("setVisibility")
            .WithSummary("Show a résumé to everybody at /r/{id}, or to you alone")
            .Accepts<VisibilityRequest>("application/json").Produces<VisibilityRequest>()
            .Fails(ProblemKinds.InvalidRequest, ProblemKinds.ResumeNotFound);
        group.MapDelete("/{id}", EraseAsync).WithName("eraseResume")
            .WithSummary("Erase a résumé with its sessions, messages and analytics")
            .Produces(204).Fails(ProblemKinds.ResumeNotFound);
    }

    private static RouteHandlerBuilder Document(this RouteHandlerBuilder route) => route
        .Accepts<object>("application/json")
        .Fails(ProblemKinds.NotJson, ProblemKinds.NotUtf8, ProblemKinds.TooDeep, ProblemKinds.TooLarge)
        .Fails(ProblemKinds.UnsupportedMediaType, ProblemKinds.NotAResume);

    private static async Task<IResult> ImportAsync(HttpContext context, ResumeLibrary library)
    {
        var query = new QueryReader(context.Request);
        var isPublic = query.Flag("public");
        if (query.Problem is { } fault) return fault;
        var body = await JsonBody.ReadBytesAsync(context.Request, BodyBytesMax, context.RequestAborted);
        if (!body.TryGet(out var document, out var problem)) return problem;
        return await library.ImportAsync(
            context.Caller().OwnerId, document, isPublic, context.RequestAborted) switch
        {
            ImportOutcome.Imported imported => TypedResults.Created($"/v1/resumes/{imported.Id}", Response(imported)),
            ImportOutcome.Rejected rejected => ResumeProblems.Of(rejected.Reason),
            _ => throw new InvalidOperationException("A new résumé cannot be missing."),
        };
    }

    private static async Task<IResult> ReplaceAsync(HttpContext context, string id, ResumeLibrary library)
    {
        if (!TextRules.IsId(id, Ids.Resume)) return ResumeProblems.NotFound(id);
        var body = await JsonBody.ReadBytesAsync(context.Request, BodyBytesMax, context.RequestAborted);
        if (!body.TryGet(out var document, out var problem)) return problem;
        return await library.ReplaceAsync(context.Caller().OwnerId, id, document, context.RequestAborted) switch
        {
            ImportOutcome.Imported imported => TypedResults.Ok(Response(imported)),
            ImportOutcome.Rejected rejected => ResumeProblems.Of(rejected.Reason),
            _ => ResumeProblems.NotFound(id),
        };
    }

    private static async Task<IResult> ListAsync(HttpContext context, ResumeLibrary library) =>
        TypedResults.Ok(new ResumesResponse
        {
            Resumes = await library.ListAsync(context.Caller().OwnerId, context.RequestAborted),
        });

    private static async Task<IResult> FindAsync(HttpContext context, string id, ResumeLibrary library)
    {
        var stored = TextRules.IsId(id, Ids.Resume)
            ? await library.FindAsync(context.Caller().OwnerId, id, context.RequestAborted)
            : null;
        if (stored is null) return ResumeProblems.NotFound(id);
        var version = new EntityTagHeaderValue($"\"{stored.Id}-{stored.Version}\"");
        return TypedResults.Bytes(stored.Document, "application/json", entityTag: version);
    }

    private static async Task<IResult> SetVisibilityAsync(HttpContext context, string id, ResumeLibrary library)
    {
        var stopping = context.RequestAborted;
        var body = await JsonBody.ReadAsync(context.Request, ApiJson.Default.VisibilityRequest, stopping);
        if (!body.TryGet(out var request, out var problem)) return problem;
        if (request.Public is not { } isPublic) return Problem.Field("public", "is missing: true or false.");
        var isSet = TextRules.IsId(id, Ids.Resume)
            && await library.SetPublicAsync(context.Caller().OwnerId, id, isPublic, stopping);
        return isSet ? TypedResults.Ok(request) : ResumeProblems.NotFound(id);
    }

    private static async Task<IResult> EraseAsync(HttpContext context, string id, ResumeLibrary library)
    {
        var erased = TextRules.IsId(id, Ids.Resume)
            && await library.EraseAsync(context.Caller().OwnerId, id, context.RequestAborted);
        return erased ? TypedResults.NoContent() : ResumeProblems.NotFound(id);
    }

    private static ImportResponse Response(ImportOutcome.Imported imported) => new()
    {
        Id = imported.Id,
        Name = imported.Name,
        Items = imported.Items,
        Warnings = imported.Warnings,
    };
}
