using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Pages;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Owners;

public sealed record EraseRequest
{
    [Description("The word everything, so that nobody erases by mistake.")]
    public string? Confirm { get; init; }
}

public sealed record EraseResponse
{
    [Description("Résumés erased, each with its conversations and analytics.")]
    public required int Resumes { get; init; }

    [Description("Publishable keys revoked; owner keys and the key of the built-in page stay.")]
    public required int Keys { get; init; }
}

/// <summary>Erases all that is kept for an owner but the way back in.</summary>
internal static class EraseRoute
{
    private const string Everything = "everything";

    public static void MapErase(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/erase", EraseAsync).WithTags("Owner").RequireAccess(Access.Owner).Guarded()
            .WithName("eraseEverything").WithSummary("Erase all that is kept for you")
            .WithDescription("Résumés with their conversations and analytics, jobs, publishable keys. "
                + "Owner keys stay, so that you can begin anew. There is no way back: export first.")
            .Accepts<EraseRequest>("application/json").Produces<EraseResponse>().Fails(ProblemKinds.InvalidRequest);

    private static async Task<IResult> EraseAsync(
        HttpContext context, ResumeLibrary library, IKeyStore keys, Callers callers, DefaultPage page)
    {
        var stopping = context.RequestAborted;
        var body = await JsonBody.ReadAsync(context.Request, ApiJson.Default.EraseRequest, stopping);
        if (!body.TryGet(out var request, out var problem)) return problem;
        if (request.Confirm != Everything)
            return Problem.Field("confirm", $"is the word {Everything}; nothing was erased.");
        var ownerId = context.Caller().OwnerId;
        var response = new EraseResponse
        {
            Resumes = await EraseResumesAsync(library, ownerId, stopping),
            Keys = await RevokeAsync(keys, callers, ownerId, page.Key, stopping),
        };
        await keys.EraseTracesAsync(ownerId, stopping);
        return TypedResults.Ok(response);
    }

    private static async Task<int> EraseResumesAsync(
        ResumeLibrary library, string ownerId, CancellationToken cancellationToken)
    {
        var erased = 0;
        while (true)
        {
            var listed = await library.ListAsync(ownerId, cancellationToken);
            foreach (var resume in listed)
                if (await library.EraseAsync(ownerId, resume.Id, cancellationToken)) erased++;
            if (listed.Count < ResumeLibrary.ListedMax) return erased;
        }
    }

    private static async Task<int> RevokeAsync(
        IKeyStore keys, Callers callers, string ownerId, string? pageKey, CancellationToken cancellationToken)
    {
        var kept = pageKey is null ? [] : KeyText.Hash(pageKey);
        var revoked = 0;
        foreach (var key in await keys.ListKeysAsync(ownerId, cancellationToken))
        {
            if (key.Kind != CallerKind.Publishable || key.Hash.Span.SequenceEqual(kept)) continue;
            if (await keys.RevokeKeyAsync(ownerId, key.Id, cancellationToken) is KeyRevocation.Revoked) revoked++;
            callers.ForgetAll();
        }

        return revoked;
    }
}
