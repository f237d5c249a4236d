using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ResumeVoice.Browser.Tests;

public sealed class SurvivalTests(Chromium chromium, StandaloneHost host) : IClassFixture<StandaloneHost>
{
    [Fact]
    public async Task The_conversation_goes_on_when_the_server_is_killed_between_two_questions()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync("What do they do now?");

        await host.KillAsync();
        await host.StartAsync();
        await visitor.AskAsync("And before that?");

        await Expect(visitor.LastTurn.Locator(".words")).ToContainTextAsync("Harbour Logistics");
        await Expect(visitor.Page.Locator(".divider")).ToHaveCountAsync(0);
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Turns).ToHaveCountAsync(2);
        Assert.Equal(["What do they do now?", "And before that?"], await visitor.QuestionsAsync());
        visitor.HasNothingToComplainAbout();
    }
}
