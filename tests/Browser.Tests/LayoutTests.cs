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
        await visitor.Scroller.EvaluateAsync("(scroller) => scroller.scrollTo(0, 200)");

        await visitor.Box.PressSequentiallyAsync("And what about");

        Assert.Equal(200, await visitor.Scroller.EvaluateAsync<int>("(scroller) => Math.round(scroller.scrollTop)"));
    }

    [Fact]
    public async Task The_widget_can_be_used_by_keyboard_alone()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync("What do they do now?");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Turns).ToHaveCountAsync(1);

        var stops = await TabThroughAsync(visitor);

        Assert.Equal("Ask the résumé a question", stops[0]);
        Assert.Contains("New conversation", stops);
        Assert.Contains(stops, stop => stop.EndsWith("highlights", StringComparison.Ordinal));
        Assert.Equal("Send", stops[^1]);
        Assert.True(stops.IndexOf("New conversation") < stops.IndexOf("Your question"));
    }

    [Fact]
    public async Task On_a_phone_the_widget_opens_from_its_button_and_closes_with_Esc()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address, Phone);
        await visitor.OpenAsync();
        await Expect(visitor.Box).ToBeFocusedAsync();

        await visitor.Box.PressAsync("Escape");

        await Expect(visitor.Box).ToBeHiddenAsync();
        await Expect(visitor.Launcher).ToBeFocusedAsync();
        visitor.HasNothingToComplainAbout();
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

    /// <summary>What has the focus after each press of Tab: what it is called.</summary>
    private static async Task<List<string>> TabThroughAsync(Visitor visitor)
    {
        const int StopsMax = 80;
        var stops = new List<string>();
        while (stops.Count < StopsMax && !stops.Contains("Send"))
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            stops.Add(await visitor.Page.EvaluateAsync<string>(
                """
                () => {
                  const focused = document.activeElement.shadowRoot?.activeElement ?? document.activeElement;
                  return focused.getAttribute('aria-label') ?? focused.textContent;
                }
                """));
        }

        return stops;
    }
}
