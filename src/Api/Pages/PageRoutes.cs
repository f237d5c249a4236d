using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.Pages;

public sealed record PageResponse
{
    public required string ResumeId { get; init; }

    public required string Name { get; init; }

    public string? Headline { get; init; }

    public required string Key { get; init; }
}

/// <summary>The built-in page, its assets, and what it needs to know.</summary>
internal static class PageRoutes
{
    private const string Docs = "docs.html";
    private const string Desk = "owner.html";
    private const string ProblemList = "problems.md";

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/page.json", DescribeAsync).WithTags("Page").WithName("getPage")
            .WithSummary("What the built-in page talks to").Produces<PageResponse>().Fails(ProblemKinds.NoResumeYet);
        foreach (var asset in StaticAsset.All)
        {
            routes.MapAsset("/" + asset.Path, asset);
            if (asset.Path == Docs) routes.MapAsset("/docs", asset);
            if (asset.Path == Desk) routes.MapAsset("/owner", asset);
            if (asset.Path == ProblemList) routes.MapAsset(Problem.Explained, asset);
        }
    }

    private static void MapAsset(this IEndpointRouteBuilder routes, string path, StaticAsset asset) =>
        routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], asset.SendAsync).ExcludeFromDescription();

    private static async Task<IResult> DescribeAsync(HttpContext context, DefaultResumes resumes)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await resumes.FindAsync(context.RequestAborted) is not { } found) return NoResume();
        return TypedResults.Ok(new PageResponse
        {
            ResumeId = found.Id,
            Name = found.Resume.Resume.Name,
            Headline = found.Resume.Resume.Label,
            Key = found.Key,
        });
    }

    internal static Problem NoResume() =>
        new(ProblemKinds.NoResumeYet, "Import one, POST /v1/resumes with the owner key, or make one public.");
}
