using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ResumeVoice.Browser.Tests;

/// <summary>
/// Somebody else's page with the widget in it, at an origin of its own and under the strictest policy that works: the
/// one of docs/embed.md.
/// </summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication _site;

    private ForeignSite(WebApplication site) => _site = site;

    public Uri Address => new(_site.Urls.Single());

    /// <summary>Starts it with a key that is good from there alone.</summary>
    /// <param name="host">The server that the widget comes from.</param>
    /// <param name="attributes">Further ones of the element.</param>
    public static async Task<ForeignSite> StartAsync(StandaloneHost host, string attributes = "")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        var page = "";
        var server = host.Address.GetLeftPart(UriPartial.Authority);
        site.MapGet("/", context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'none'; script-src {server}; connect-src {server}; media-src {server}; img-src 'self'; "
                + "require-trusted-types-for 'script'";
            return context.Response.WriteAsync(page, context.RequestAborted);
        });
        site.MapGet("/favicon.ico", () => Results.NoContent());
        await site.StartAsync(TestContext.Current.CancellationToken);
        var started = new ForeignSite(site);
        page = await PageAsync(host, started.Address, attributes);
        return started;
    }

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    private static async Task<string> PageAsync(StandaloneHost host, Uri origin, string attributes)
    {
        using var owner = host.Owner();
        var stopping = TestContext.Current.CancellationToken;
        var page = await owner.GetFromJsonAsync<JsonElement>("page.json", stopping);
        var resume = page.GetProperty("resumeId").GetString();
        using var made = await owner.PostAsJsonAsync("v1/keys", new
        {
            kind = "publishable",
            label = "foreign",
            resumeIds = new[] { resume },
            origins = new[] { origin.GetLeftPart(UriPartial.Authority) },
        }, stopping);
        var key = (await made.Content.ReadFromJsonAsync<JsonElement>(stopping)).GetProperty("key").GetString();
        return $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Nora's own site</title>
            <script type="module" src="{host.Address}resume-voice.js"></script></head>
            <body><main><h1>Nora Winter</h1><p>Hello.</p></main>
            <aside aria-label="Questions">
            <resume-voice resume="{resume}" data-key="{key}" name="Nora" {attributes}></resume-voice></aside>
            </body></html>
            """;
    }
}
