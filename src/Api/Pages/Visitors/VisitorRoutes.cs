using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using ResumeVoice.Api.Earlier;
using ResumeVoice.Api.Pages.Pictures;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Api.Pages.Visitors;

/// <summary>Public résumés as pages: <c>/r/{resume}</c>, the default one also at <c>/</c>.</summary>
internal static class VisitorRoutes
{
    private const string DefaultDocument = "/.well-known/cv.json";

    public static void MapVisitorPages(this IEndpointRouteBuilder routes)
    {
        string[] reading = [HttpMethods.Get, HttpMethods.Head];
        routes.MapMethods("/", reading, ShowDefaultAsync).ExcludeFromDescription();
        routes.MapMethods("/r/{id}", reading, ShowAsync).ExcludeFromDescription();
        routes.MapMethods("/r/{id}/picture.png", reading, SendPictureAsync).ExcludeFromDescription();
        routes.MapMethods(DefaultDocument, reading, SendDocumentAsync).WithTags("Page").WithName("getDefaultDocument")
            .WithSummary("The document of the default résumé, where it is public").Produces<object>();
    }

    // The earlier page knocks here and wants to hear JSON.
    private static async Task ShowDefaultAsync(
        HttpContext context, DefaultResumes defaults, ResumeLibrary library, IOptions<PageOptions> options)
    {
        if (Greeting.IsWanted(context.Request))
        {
            await Greeting.SendAsync(context);
            return;
        }

        var found = await defaults.FindAsync(context.RequestAborted);
        if (found is not null
            && await PageAsync(context, (found.Stored, found.Key), library, options.Value) is { } page)
        {
            await SendAsync(context, VisitorPageMarkup.Write(page with { DocumentPath = DefaultDocument }));
            return;
        }

        await SendAsync(context, VisitorPageMarkup.WriteNotice(
            "No résumé here yet", "Its owner imports one, or makes one public, and it appears on this page."));
    }

    private static async Task ShowAsync(
        HttpContext context, string id, DefaultPage defaults, ResumeLibrary library, IOptions<PageOptions> options)
    {
        var stored = TextRules.IsId(id, Ids.Resume)
            ? await library.FindPublicAsync(id, context.RequestAborted)
            : null;
        var key = stored?.OwnerId == defaults.OwnerId ? defaults.Key : null;
        if (stored is not null && await PageAsync(context, (stored, key), library, options.Value) is { } page)
        {
            await SendAsync(context, VisitorPageMarkup.Write(page));
            return;
        }

        // Private, erased or never there: nobody learns which.
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        await SendAsync(context, VisitorPageMarkup.WriteNotice(
            "No such résumé", "It may have been taken down, or the address may be mistyped."));
    }

    private static async Task<IResult> SendDocumentAsync(HttpContext context, DefaultResumes defaults)
    {
        if (await defaults.FindAsync(context.RequestAborted) is not { } found) return PageRoutes.NoResume();
        var stored = found.Stored;
        context.Response.Headers.CacheControl = "no-cache";
        var version = new EntityTagHeaderValue($"\"{stored.Id}-{stored.Version}\"");
        return TypedResults.Bytes(stored.Document, "application/json", entityTag: version);
    }

    private static async Task<IResult> SendPictureAsync(
        HttpContext context, string id, ResumeLibrary library, PreviewPictures pictures)
    {
        var stored = TextRules.IsId(id, Ids.Resume)
            ? await library.FindPublicAsync(id, context.RequestAborted)
            : null;
        var compiled = stored is null ? null : await library.CompiledAsync(id, context.RequestAborted);
        if (stored is null || compiled is null)
            return new Problem(ProblemKinds.ResumeNotFound, "There is no public résumé with this id.");
        context.Response.Headers.CacheControl = "public, max-age=3600";
        var version = new EntityTagHeaderValue($"\"{stored.Id}-{stored.Version}\"");
        return TypedResults.Bytes(
            pictures.Draw(compiled.Resume.Name, compiled.Resume.Label), "image/png", entityTag: version);
    }

    private static async Task<VisitorPage?> PageAsync(
        HttpContext context, (StoredResume Stored, string? Key) shown, ResumeLibrary library, PageOptions options)
    {
        var (stored, key) = shown;
        // Erased between the two reads.
        if (await library.CompiledAsync(stored.Id, context.RequestAborted) is not { Resume: var resume }) return null;
        return new VisitorPage
        {
            Stored = stored,
            Resume = resume,
            Key = key,
            Url = options.UrlOf(context.Request, $"/r/{stored.Id}"),
            PictureUrl = options.UrlOf(context.Request, $"/r/{stored.Id}/picture.png"),
        };
    }

    private static async Task SendAsync(HttpContext context, string html)
    {
        var (body, headers) = (Encoding.UTF8.GetBytes(html), context.Response.Headers);
        ContentPolicy.Set(context);
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept";
        headers.ContentType = "text/html; charset=utf-8";
        headers.ETag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        var known = context.Request.Headers.IfNoneMatch.ToString();
        if (context.Response.StatusCode == StatusCodes.Status200OK
            && known.Contains(headers.ETag.ToString(), StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        headers.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
