using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ResumeVoice.Browser.Tests;

/// <summary>
/// What a visitor meets when an answer does not come. Failures on the way are made in the browser; the server is the
/// real one.
/// </summary>
public sealed class TroubleTests(Chromium chromium, StandaloneHost host) : IClassFixture<StandaloneHost>
{
    private const string Messages = "**/v1/sessions/*/messages";
    private const string Question = "What do they do now?";

    [Fact]
    public async Task Over_the_limit_the_page_counts_down_and_then_sends_the_same_question()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.Page.Clock.InstallAsync();
        await visitor.OpenAsync();
        // From here on its time goes on only when the test says so.
        await visitor.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddMinutes(10));
        await FailOnceAsync(visitor, 429, new() { ["Retry-After"] = "20" });

        await visitor.SendAsync(Question);

        await Expect(visitor.Notice).ToContainTextAsync("Send it again in 20 s.");
        await Expect(visitor.Box).ToHaveValueAsync(Question);
        await Expect(Retry(visitor)).ToBeDisabledAsync();
        await visitor.Page.Clock.FastForwardAsync(21_000);
        await Expect(visitor.Notice).ToContainTextAsync("You can send it again now.");
        await Retry(visitor).ClickAsync();
        await Expect(visitor.Turns).ToHaveCountAsync(1);
        await Expect(visitor.Notice).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_server_error_keeps_the_question_and_a_retry_uses_the_same_idempotency_key()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        var keys = new List<string?>();
        visitor.Page.Request += (_, request) =>
        {
            if (request.Method == "POST" && request.Url.EndsWith("/messages", StringComparison.Ordinal))
                keys.Add(request.Headers.GetValueOrDefault("idempotency-key"));
        };
        await FailOnceAsync(visitor, 503, []);

        await visitor.SendAsync(Question);
        await Expect(visitor.Notice).ToContainTextAsync("Your question is kept.");
        await Expect(visitor.Box).ToHaveValueAsync(Question);
        await Retry(visitor).ClickAsync();

        await Expect(visitor.Turns).ToHaveCountAsync(1);
        await Expect(visitor.Box).ToHaveValueAsync("");
        Assert.Equal(2, keys.Count);
        Assert.NotNull(keys[0]);
        Assert.Equal(keys[0], keys[1]);
    }

    [Fact]
    public async Task An_answer_lost_on_the_way_is_not_asked_for_twice()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.Page.RouteAsync(Messages, async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });

        await visitor.SendAsync(Question);
        await Expect(visitor.Notice).ToContainTextAsync("cannot be reached");
        await Retry(visitor).ClickAsync();
        await Expect(visitor.Turns).ToHaveCountAsync(1);
        await visitor.Page.ReloadAsync();

        await Expect(visitor.Page.Locator("#send")).ToBeVisibleAsync();
        await Expect(visitor.Turns).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_question_whose_answer_was_lost_is_back_in_the_box_after_a_reload()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.Page.RouteAsync(Messages, async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });
        await visitor.SendAsync(Question);
        await Expect(visitor.Notice).ToContainTextAsync("cannot be reached");

        await visitor.Page.ReloadAsync();

        await Expect(visitor.Turns).ToHaveCountAsync(1);
        await Expect(visitor.Box).ToHaveValueAsync(Question);
        await visitor.Box.PressAsync("Enter");
        await Expect(visitor.Box).ToHaveValueAsync("");
        await Expect(visitor.Turns).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Offline_the_page_says_so_and_the_question_can_be_sent_once_back()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();

        await visitor.Page.Context.SetOfflineAsync(true);
        await visitor.SendAsync(Question);
        await Expect(visitor.Notice).ToContainTextAsync("You are offline.");
        await Expect(visitor.Box).ToHaveValueAsync(Question);
        await visitor.Page.Context.SetOfflineAsync(false);
        await Retry(visitor).ClickAsync();

        await Expect(visitor.Turns).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Where_the_session_is_gone_the_question_is_answered_in_a_fresh_one()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync(Question);
        var erased = await visitor.Page.EvaluateAsync<int>(
            """
            async () => {
              const { token, sessionId } = JSON.parse(localStorage.getItem(localStorage.key(0)));
              const headers = { authorization: `Bearer ${token}` };
              return (await fetch(`v1/sessions/${sessionId}`, { method: 'DELETE', headers })).status;
            }
            """);
        Assert.Equal(204, erased);

        await visitor.AskAsync("Where did she study?");

        await Expect(visitor.Page.Locator(".divider")).ToBeVisibleAsync();
        await Expect(visitor.LastTurn.Locator(".words")).ToContainTextAsync("University of Bergen");
    }

    [Fact]
    public async Task A_token_that_has_run_out_is_renewed_and_the_conversation_stays()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync(Question);
        await visitor.Page.EvaluateAsync(
            """
            () => {
              const name = localStorage.key(0);
              const visit = JSON.parse(localStorage.getItem(name));
              localStorage.setItem(name, JSON.stringify({ ...visit, expiresAt: '2020-01-01T00:00:00Z' }));
            }
            """);

        await visitor.Page.ReloadAsync();

        await Expect(visitor.Turns).ToHaveCountAsync(1);
        await visitor.AskAsync("Where did she study?");
        await Expect(visitor.Page.Locator(".divider")).ToHaveCountAsync(0);
        visitor.HasNothingToComplainAbout();
    }

    private static ILocator Retry(Visitor visitor) =>
        visitor.Notice.GetByRole(AriaRole.Button, new() { Name = "Retry" });

    private static async Task FailOnceAsync(Visitor visitor, int status, Dictionary<string, string> headers)
    {
        await visitor.Page.RouteAsync(Messages, route => route.FulfillAsync(new()
        {
            Status = status,
            Headers = headers,
            ContentType = "application/problem+json",
            Body = $$"""{"status":{{status}},"title":"No","code":"test"}""",
        }), new() { Times = 1 });
    }
}
