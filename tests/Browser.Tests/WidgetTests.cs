using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ResumeVoice.Browser.Tests;

/// <summary>The widget in somebody else's page, and what a visitor can do with an answer under way.</summary>
public sealed class WidgetTests(Chromium chromium, StandaloneHost host) : IClassFixture<StandaloneHost>
{
    private const int WidgetBytesMax = 40_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_answers_in_a_foreign_page_under_the_strictest_policy()
    {
        await using var site = await ForeignSite.StartAsync(host);
        await using var visitor = await chromium.ArriveAsync(site.Address);
        await visitor.Page.GotoAsync("");

        await visitor.Launcher.ClickAsync();
        await visitor.AskAsync("Which projects use Python?");
        await visitor.AskAsync("Tell me about the first one");
        await visitor.Page.ReloadAsync();
        await visitor.Launcher.ClickAsync();

        await Expect(visitor.Turns).ToHaveCountAsync(2);
        await Expect(visitor.Turns.First.Locator(".item", new() { HasText = "tidewatch" })).ToBeVisibleAsync();
        visitor.HasNothingToComplainAbout();
        var servers = visitor.Requests.Select(request => new Uri(request).Authority).ToHashSet();
        Assert.Equal([site.Address.Authority, host.Address.Authority], servers);
    }

    [Fact]
    public async Task A_key_for_another_page_opens_nothing()
    {
        await using var site = await ForeignSite.StartAsync(host);
        await using var other = await ForeignSite.StartAsync(host);
        await using var visitor = await chromium.ArriveAsync(site.Address);
        await visitor.Page.GotoAsync("");
        await visitor.Page.EvaluateAsync(
            "(key) => { document.querySelector('resume-voice').dataset.key = key; }", await KeyOfAsync(other.Address));

        await visitor.Launcher.ClickAsync();
        await visitor.SendAsync("Where did she study?");

        // The refusal names no page that may read it, so the browser tells of no more than a failure.
        await Expect(visitor.Notice).ToContainTextAsync("cannot be reached");
        await Expect(visitor.Turns).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task It_is_one_small_module_that_any_page_may_load()
    {
        using var anyone = new HttpClient { BaseAddress = host.Address };

        using var module = await anyone.GetAsync("resume-voice.js", Cancellation);
        var text = await module.Content.ReadAsStringAsync(Cancellation);

        Assert.InRange(text.Length, 1, WidgetBytesMax);
        Assert.DoesNotContain("import ", text, StringComparison.Ordinal);
        Assert.Equal("cross-origin", module.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Contains("Origin", module.Headers.Vary);
    }

    [Fact]
    public async Task Words_appear_as_they_come_and_a_broken_stream_goes_on_where_it_broke()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        var stream = "";
        await visitor.Page.RouteAsync("**/messages", async route =>
        {
            var whole = await (await route.FetchAsync()).TextAsync();
            // All up to the words' end is lost.
            stream = whole[..whole.IndexOf("data: {\"type\":\"text-end\"", StringComparison.Ordinal)];
            await route.FulfillAsync(new() { ContentType = "text/event-stream", Body = stream });
        }, new() { Times = 1 });
        var resumed = visitor.Page.WaitForRequestAsync("**/stream");

        await visitor.AskAsync("What do they do now?");

        Assert.Contains("\"text-delta\"", stream, StringComparison.Ordinal);
        Assert.NotNull((await resumed).Headers.GetValueOrDefault("last-event-id"));
        await Expect(visitor.LastTurn.Locator(".words")).ToContainTextAsync("Fjordkraft Systems");
        await Expect(visitor.Turns).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task An_answer_under_way_can_be_stopped_and_the_next_question_asked()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        var held = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/messages", async route =>
        {
            await held.Task;
            await route.AbortAsync();
        }, new() { Times = 1 });
        var asked = visitor.Page.WaitForRequestAsync("**/messages");
        await visitor.SendAsync("What do they do now?");
        await asked;

        await Button(visitor, "Stop").ClickAsync();

        await Expect(visitor.Page.Locator(".turn").Last).ToContainTextAsync("Stopped");
        await Expect(visitor.Notice).ToBeEmptyAsync();
        held.SetResult();
        await visitor.AskAsync("Where did she study?");
        await Expect(visitor.LastTurn.Locator(".words")).ToContainTextAsync("University of Bergen");
    }

    [Fact]
    public async Task A_question_that_is_faster_than_the_conversation_before_it_comes_after_it()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync("What do they do now?");
        var told = new TaskCompletionSource();
        await visitor.Page.RouteAsync("**/messages?*", async route =>
        {
            await told.Task;
            await route.ContinueAsync();
        }, new() { Times = 1 });

        await visitor.Page.ReloadAsync();
        await visitor.SendAsync("Where did she study?");
        await Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(1);
        await Expect(visitor.Turns).ToHaveCountAsync(0);
        told.SetResult();

        await Expect(visitor.Turns).ToHaveCountAsync(2);
        Assert.Equal(["What do they do now?", "Where did she study?"], await visitor.QuestionsAsync());
        await Expect(visitor.Box).ToHaveValueAsync("");
        visitor.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task Muting_is_remembered()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();

        await Button(visitor, "Mute spoken answers").ClickAsync();
        await visitor.Page.ReloadAsync();

        await Expect(Button(visitor, "Unmute spoken answers")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_themes_it_by_variables_and_mirrors_it()
    {
        await using var site = await ForeignSite.StartAsync(host, "inline dir=\"rtl\" theme=\"dark\"");
        await using var visitor = await chromium.ArriveAsync(site.Address);
        await visitor.Page.GotoAsync("");
        await Expect(visitor.Page.Locator("#send")).ToBeVisibleAsync();
        await visitor.Page.EvaluateAsync(
            "() => document.querySelector('resume-voice').style.setProperty('--rv-background', 'rgb(1, 2, 3)')");

        await Expect(visitor.Page.Locator(".panel")).ToHaveCSSAsync("background-color", "rgb(1, 2, 3)");
        await Expect(visitor.Page.Locator("resume-voice")).ToHaveCSSAsync("color-scheme", "dark");
        var box = await visitor.Page.Locator(".box").BoundingBoxAsync();
        var send = await visitor.Page.Locator("#send").BoundingBoxAsync();
        Assert.True(send!.X - box!.X < 20, "The button stands at the end of a line that runs to the left.");
    }

    private static ILocator Button(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task<string> KeyOfAsync(Uri site)
    {
        using var client = new HttpClient();
        var page = await client.GetStringAsync(site, Cancellation);
        return page.Split("data-key=\"")[1].Split('"')[0];
    }
}
