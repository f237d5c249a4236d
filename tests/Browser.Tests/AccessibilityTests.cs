using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ResumeVoice.Browser.Tests;

/// <summary>axe-core finds nothing, on any page, wide or narrow, light or dark.</summary>
public sealed class AccessibilityTests(Chromium chromium, StandaloneHost host) : IClassFixture<StandaloneHost>
{
    public static TheoryData<int, ColorScheme> Looks => new()
    {
        { 1280, ColorScheme.Light }, { 1280, ColorScheme.Dark }, { 390, ColorScheme.Light }, { 390, ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_visitors_page(int width, ColorScheme scheme)
    {
        await using var visitor = await ArriveAsync(width, scheme);
        await visitor.Page.GotoAsync("");
        await Expect(visitor.Page.Locator("resume-voice[data-place]")).ToHaveCountAsync(1);
        await FindsNothingAsync(visitor);

        await visitor.OpenAsync();
        await visitor.AskAsync("Which projects use Python?");
        await visitor.AskAsync("Does she know COBOL?");

        await FindsNothingAsync(visitor);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_desk(int width, ColorScheme scheme)
    {
        await using var owner = await ArriveAsync(width, scheme);
        await owner.Page.GotoAsync("owner");
        await Expect(owner.Page.GetByLabel("Owner key")).ToBeVisibleAsync();
        await FindsNothingAsync(owner);

        await owner.Page.GetByLabel("Owner key").FillAsync(host.OwnerKey);
        await owner.Page.GetByLabel("Owner key").PressAsync("Enter");
        await Expect(owner.Page.Locator("#keys .rows li").First).ToBeVisibleAsync();
        await owner.Page.GetByLabel("or paste JSON").FillAsync(
            """{"basics": {"name": "Otto"}, "work": [{"name": "A", "startDate": "2020", "endDate": "2018"}]}""");
        await Expect(owner.Page.Locator(".warnings li").First).ToBeVisibleAsync();

        await FindsNothingAsync(owner);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_docs(int width, ColorScheme scheme)
    {
        await using var reader = await ArriveAsync(width, scheme);
        await reader.Page.GotoAsync("docs");
        await Expect(reader.Page.Locator(".operation").First).ToBeVisibleAsync();

        await FindsNothingAsync(reader);
    }

    private Task<Visitor> ArriveAsync(int width, ColorScheme scheme) => chromium.ArriveAsync(
        host.Address, new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme });

    private static async Task FindsNothingAsync(Visitor visitor)
    {
        var result = await visitor.Page.RunAxe();
        Assert.True(
            result.Violations.Length == 0,
            string.Join('\n', result.Violations.SelectMany(violation => violation.Nodes.Select(
                node => $"{violation.Id}: {violation.Help}: {node.Html}"))));
    }
}
