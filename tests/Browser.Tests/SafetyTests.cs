using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ResumeVoice.Browser.Tests;

public sealed class SafetyTests(Chromium chromium, StandaloneHost host) : IClassFixture<StandaloneHost>
{
    private const int PageBytesMax = 150_000;

    [Fact]
    public async Task Markup_in_a_question_stays_text()
    {
        const string Attack = "Python <img src=x onerror=\"window.wasRun=1\"><script>window.wasRun=1</script>?";
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();

        await visitor.AskAsync(Attack);

        await Expect(visitor.LastTurn.Locator(".question")).ToHaveTextAsync(Attack);
        await HasRunNothingAsync(visitor);
        await visitor.Page.ReloadAsync();
        await Expect(visitor.LastTurn.Locator(".question")).ToHaveTextAsync(Attack);
        await HasRunNothingAsync(visitor);
    }

    /// <summary>The import takes tags out; what the document has escaped comes through it as text.</summary>
    [Fact]
    public async Task Markup_and_script_links_in_a_resume_stay_text()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();

        await visitor.AskAsync("Which projects have they done?");

        var card = visitor.LastTurn.Locator(".item", new() { HasText = "Markup" });
        await Expect(card.Locator("h4")).ToHaveTextAsync("Markup <img src=x onerror=\"window.wasRun=1\"> lab");
        await Expect(card).ToContainTextAsync("<iframe src=\"javascript:window.wasRun=1\"></iframe>");
        await Expect(card.Locator("a")).ToHaveCountAsync(0);
        await Expect(visitor.LastTurn.GetByRole(AriaRole.Link, new() { Name = "tidewatch.example/about" }))
            .ToHaveAttributeAsync("href", "https://tidewatch.example/about");
        await HasRunNothingAsync(visitor);
    }

    [Theory]
    [InlineData("")]
    [InlineData("docs")]
    [InlineData("owner")]
    public async Task A_page_asks_no_one_but_its_own_server_and_is_small(string path)
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);

        var response = await visitor.Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.NotEmpty(visitor.Requests);
        Assert.All(visitor.Requests, request => Assert.StartsWith(host.Address.AbsoluteUri, request));
        Assert.DoesNotContain("unsafe", response!.Headers["content-security-policy"]);
        Assert.InRange(await TransferredAsync(visitor), 1, PageBytesMax);
        visitor.HasNothingToComplainAbout();
    }

    private static async Task HasRunNothingAsync(Visitor visitor)
    {
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => window.wasRun === undefined"));
        Assert.Equal(0, await visitor.Page.Locator(".panel :is(img, script, iframe, b)").CountAsync());
        visitor.HasNothingToComplainAbout();
    }

    private static Task<int> TransferredAsync(Visitor visitor) => visitor.Page.EvaluateAsync<int>(
        """
        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
          .filter((entry) => !entry.name.endsWith('/openapi/v1.json'))
          .reduce((sum, entry) => sum + entry.transferSize, 0)
        """);
}
