using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ResumeVoice.Browser.Tests;

public sealed class DocsTests(Chromium chromium, StandaloneHost host) : IClassFixture<StandaloneHost>
{
    [Fact]
    public async Task The_docs_show_every_route_of_the_OpenAPI_document()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.Page.GotoAsync("docs");
        await Expect(visitor.Page.Locator(".operation").First).ToBeVisibleAsync();

        var documented = await visitor.Page.EvaluateAsync<string[]>(
            """
            async () => Object.entries((await (await fetch('openapi/v1.json')).json()).paths)
              .flatMap(([path, item]) => Object.keys(item)
                .filter((key) => ['get', 'post', 'put', 'patch', 'delete', 'head'].includes(key))
                .map((method) => `${method.toUpperCase()} ${path}`))
            """);

        Assert.Contains("POST /v1/sessions", documented);
        var shown = await visitor.Page.Locator(".operation h3").AllTextContentsAsync();
        Assert.Equal(documented.Order(), shown.Order());
        visitor.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task The_docs_do_not_scroll_sideways_on_a_phone()
    {
        await using var visitor = await chromium.ArriveAsync(
            host.Address, new() { ViewportSize = new() { Width = 390, Height = 844 } });

        await visitor.Page.GotoAsync("docs");
        await Expect(visitor.Page.Locator(".operation").First).ToBeVisibleAsync();
        await visitor.Page.Locator("details").EvaluateAllAsync<int>(
            "(parts) => parts.forEach((part) => part.open = true) ?? 0");

        Assert.Equal(390, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.NotEqual(0, await visitor.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link).CountAsync());
    }
}
