using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ResumeVoice.Browser.Tests;

public sealed class AskingTests(Chromium chromium, StandaloneHost host) : IClassFixture<StandaloneHost>
{
    [Fact]
    public async Task A_question_sent_with_Enter_is_answered_with_the_entries_it_stands_on()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();

        await visitor.AskAsync("Which projects use Python?");

        await Expect(visitor.LastTurn.Locator(".question")).ToHaveTextAsync("Which projects use Python?");
        await Expect(visitor.LastTurn.Locator(".words")).ToContainTextAsync("Python");
        await Expect(visitor.LastTurn.Locator(".item", new() { HasText = "tidewatch" })).ToBeVisibleAsync();
        await Expect(visitor.Box).ToBeFocusedAsync();
        await Expect(visitor.Box).ToHaveValueAsync("");
        visitor.HasNothingToComplainAbout();
    }

    [Theory]
    [InlineData("What is the current job?", "Fjordkraft Systems")]
    [InlineData("Which projects are there?", "tidewatch")]
    [InlineData("What is the best way to get in touch?", "nora@winter.example")]
    public async Task A_starter_asks_its_question_and_is_answered(string starter, string words)
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await Expect(visitor.Chips).ToHaveCountAsync(3);

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = starter }).ClickAsync();

        await Expect(visitor.LastTurn.Locator(".question")).ToHaveTextAsync(starter);
        await Expect(visitor.LastTurn.Locator(".words")).ToContainTextAsync(words);
        await Expect(visitor.LastTurn.Locator(".item").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_suggestion_below_an_answer_asks_its_question()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync("What do they do now?");
        var suggestion = await visitor.Chips.First.TextContentAsync();

        await visitor.Chips.First.ClickAsync();

        await Expect(visitor.Turns).ToHaveCountAsync(2);
        await Expect(visitor.LastTurn.Locator(".question")).ToHaveTextAsync(suggestion!);
        await Expect(visitor.LastTurn.Locator(".words")).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task Shift_and_Enter_start_a_new_line_and_send_nothing()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();

        await visitor.Box.PressSequentiallyAsync("one");
        await visitor.Box.PressAsync("Shift+Enter");
        await visitor.Box.PressSequentiallyAsync("two");

        await Expect(visitor.Box).ToHaveValueAsync("one\ntwo");
        await Expect(visitor.Page.Locator(".turn")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_conversation_is_there_after_a_reload()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync("What do they do now?");
        await visitor.AskAsync("And before that?");
        var shown = await visitor.Page.Locator(".turns").InnerTextAsync();

        await visitor.Page.ReloadAsync();

        await Expect(visitor.Turns).ToHaveCountAsync(2);
        Assert.Equal(shown, await visitor.Page.Locator(".turns").InnerTextAsync());
        visitor.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task A_new_conversation_begins_empty_and_the_old_one_does_not_come_back()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync("What do they do now?");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "New conversation" }).ClickAsync();

        await Expect(visitor.Turns).ToHaveCountAsync(0);
        await Expect(visitor.Box).ToBeFocusedAsync();
        await visitor.AskAsync("Where did she study?");
        await visitor.Page.ReloadAsync();
        await Expect(visitor.Turns).ToHaveCountAsync(1);
        Assert.Equal(["Where did she study?"], await visitor.QuestionsAsync());
    }

    [Fact]
    public async Task Words_that_stand_on_an_entry_light_up_its_card_and_lead_to_it()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync("What do they do now?");
        var words = visitor.LastTurn.Locator(".cite").First;
        var card = visitor.LastTurn.Locator($".item[data-ref='{await words.GetAttributeAsync("data-ref")}']");
        await Expect(card).Not.ToHaveClassAsync(new Regex("lit"));

        await words.FocusAsync();
        await Expect(card).ToHaveClassAsync(new Regex("lit"));
        await words.PressAsync("Enter");

        await Expect(card).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_addresses_in_an_answer_can_be_followed()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();

        await visitor.AskAsync("How can they be reached?");

        await Expect(visitor.LastTurn.GetByRole(AriaRole.Link, new() { Name = "nora@winter.example" }))
            .ToHaveAttributeAsync("href", "mailto:nora@winter.example");
        await Expect(visitor.LastTurn.GetByRole(AriaRole.Link, new() { Name = "https://git.example/nora" }))
            .ToHaveAttributeAsync("href", "https://git.example/nora");
    }

    [Fact]
    public async Task Only_new_answers_are_announced()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        var status = visitor.Page.GetByRole(AriaRole.Status);

        await visitor.AskAsync("What do they do now?");
        await Expect(status).ToContainTextAsync("Answer: ");
        await Expect(status).ToContainTextAsync("Fjordkraft Systems");
        await visitor.Page.ReloadAsync();

        await Expect(visitor.Turns).ToHaveCountAsync(1);
        await Expect(status).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_citation_shows_its_entry_in_the_résumé_beside_the_talk()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync("Where did she study?");
        var entry = visitor.Page.Locator("#resume [data-ref='education/0']");
        await Expect(entry).Not.ToHaveClassAsync(new Regex("lit"));

        await visitor.LastTurn.Locator(".cite[data-ref='education/0']").First.ClickAsync();

        await Expect(entry).ToHaveClassAsync(new Regex("lit"));
        await Expect(entry).ToBeInViewportAsync();
    }
}
