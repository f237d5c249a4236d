using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Resumes;

public sealed record FoundItem
{
    public required string ResumeId { get; init; }

    public required string ResumeName { get; init; }

    [Description("The item in its résumé: section/index.")]
    public required string Ref { get; init; }

    public required string Section { get; init; }

    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    [Description("Plain text around the first match.")]
    public required string Snippet { get; init; }

    public required double Score { get; init; }
}

public sealed record SearchResponse
{
    [Description("Best first.")]
    public required IReadOnlyList<FoundItem> Items { get; init; }
}

/// <summary>Search across the owner's résumés.</summary>
internal static class SearchRoute
{
    public static void MapSearch(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/search", SearchAsync).WithTags("Résumés").RequireAccess(Access.Owner).Guarded()
            .WithName("search").WithSummary("Search the items of all your résumés")
            .Query("q", "string", $"Words, at most {SearchQuery.TextMax} characters; may be absent beside a filter.")
            .Query("technology", "string", "Only items that list this technology.")
            .Query("section", "string", $"Only this section: {string.Join(", ", SectionNames)}.")
            .Query("from", "string", "Only items that were still going on at this date (YYYY, YYYY-MM or YYYY-MM-DD).")
            .Query("to", "string", "Only items that had begun by this date.")
            .Query("limit", "integer", $"At most this many, 1 to {SearchQuery.LimitMax}; 20 where absent.")
            .Produces<SearchResponse>().Fails(ProblemKinds.InvalidRequest);

    private static IEnumerable<string> SectionNames => Enum.GetValues<Section>().Select(section => section.Name());

    private static async Task<IResult> SearchAsync(HttpContext context, ResumeLibrary library)
    {
        var query = new QueryReader(context.Request);
        var search = new SearchQuery
        {
            OwnerId = context.Caller().OwnerId,
            Text = query.Text("q", SearchQuery.TextMax) ?? "",
            Technology = query.Text("technology", SearchQuery.TextMax),
            Section = SectionOf(query),
            From = query.Day("from"),
            To = query.Day("to", last: true),
            Limit = query.Number("limit", 1, SearchQuery.LimitMax, 20),
        };
        if (search is { Text: "", Technology: null, Section: null, From: null, To: null })
            query.Wrong("q", "q is missing; give words or a filter.");
        if (search.From > search.To) query.Wrong("to", "to lies before from.");
        if (query.Problem is { } problem) return problem;
        var hits = await library.SearchAsync(search, context.RequestAborted);
        return TypedResults.Ok(new SearchResponse { Items = [.. hits.Select(Found)] });
    }

    private static Section? SectionOf(QueryReader query)
    {
        if (query.Text("section", TextRules.IdMax) is not { } name) return null;
        if (Sections.TryParse(name, out var section)) return section;
        query.Wrong("section", $"section is one of {string.Join(", ", SectionNames)}.");
        return null;
    }

    private static FoundItem Found(SearchHit hit) => new()
    {
        ResumeId = hit.ResumeId,
        ResumeName = hit.ResumeName,
        Ref = hit.Ref.ToString(),
        Section = hit.Ref.Section.Name(),
        Title = hit.Title,
        Subtitle = hit.Subtitle,
        Snippet = hit.Snippet,
        Score = hit.Score,
    };
}
