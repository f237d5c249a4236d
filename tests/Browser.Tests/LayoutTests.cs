using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ResumeVoice.Browser.Tests;

public sealed class LayoutTests(Chromium chromium, StandaloneHost host) : IClassFixture<StandaloneHost>
{
    private static BrowserNewContextOptions Phone => new()
    {
        ViewportSize = new() { Width = 390, Height = 844 },
        IsMobile = true,
        HasTouch = true,
    };

    [Fact]
    public async Task At_phone_width_nothing_scrolls_sideways_and_the_box_stays_in_sight()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address, Phone);
        await visitor.OpenAsync();
        await Expect(visitor.Box).ToBeInViewportAsync();

        await visitor.Chips.First.TapAsync();
        await Expect(visitor.Turns).ToHaveCountAsync(1);
        await visitor.AskAsync("Python " + new string('w', 900));

        Assert.Equal(390, await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await Expect(visitor.Box).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(visitor.LastTurn.Locator(".question")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Typing_does_not_move_the_conversation()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address, Phone);
        await visitor.OpenAsync();
        await visitor.AskAsync("What do they do now?");
        await visitor.AskAsync("Which projects have they done?");
        await visitor.Page.EvaluateAsync("() => window.scrollTo(0, 200)");

        await visitor.Box.PressSequentiallyAsync("And what about");

        Assert.Equal(200, await visitor.Page.EvaluateAsync<int>("() => Math.round(window.scrollY)"));
    }

    [Fact]
    public async Task The_page_can_be_used_from_the_first_tab_stop_to_the_last()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync("What do they do now?");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Turns).ToHaveCountAsync(1);

        var stops = await TabThroughAsync(visitor);

        Assert.Equal("Skip to the question", stops[0]);
        Assert.Equal("New conversation", stops[1]);
        Assert.Contains(stops, stop => stop.EndsWith("highlights", StringComparison.Ordinal));
        Assert.Equal("question", stops[^2]);
        Assert.Equal("send", stops[^1]);
    }

    [Fact]
    public async Task The_skip_link_leads_to_the_box()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();

        await visitor.Page.Keyboard.PressAsync("Tab");
        await Expect(visitor.Page.GetByText("Skip to the question")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Expect(visitor.Box).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, "rgb(250, 249, 246)")]
    [InlineData(ColorScheme.Dark, "rgb(21, 22, 20)")]
    public async Task The_page_follows_the_preferred_colours(ColorScheme preferred, string paper)
    {
        await using var visitor = await chromium.ArriveAsync(host.Address, new() { ColorScheme = preferred });
        await visitor.OpenAsync();

        await Expect(visitor.Page.Locator("body")).ToHaveCSSAsync("background-color", paper);
    }

    /// <summary>What has the focus after each press of Tab: an element's id, or else its words.</summary>
    private static async Task<IReadOnlyList<string>> TabThroughAsync(Visitor visitor)
    {
        const int StopsMax = 60;
        var stops = new List<string>();
        while (stops.Count < StopsMax && !stops.Contains("send"))
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            stops.Add(await visitor.Page.EvaluateAsync<string>(
                "() => ['question', 'send'].find((id) => id === document.activeElement.id)"
                + " ?? document.activeElement.textContent"));
        }

        return stops;
    }
}
