using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace ResumeVoice.Browser.Tests;

/// <summary>The owner at the desk, against the real server.</summary>
public sealed class DeskTests(Chromium chromium, StandaloneHost host) : IClassFixture<StandaloneHost>
{
    private const string Dirty = """
        {"basics": {"name": "Otto Doubt", "label": "Baker"},
         "work": [{"name": "Corner Bakery", "position": "Baker", "startDate": "2020-05", "endDate": "2018-01"}]}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_key_is_refused_and_the_right_one_stays_signed_in()
    {
        await using var owner = await chromium.ArriveAsync(host.Address);
        await owner.Page.GotoAsync("owner");
        owner.HasNothingToComplainAbout();

        await owner.Page.GetByLabel("Owner key").FillAsync("rv_sk_" + new string('x', 43));
        await owner.Page.GetByLabel("Owner key").PressAsync("Enter");
        await Expect(owner.Notice).Not.ToBeEmptyAsync();
        await SignInAsync(owner);
        await owner.Page.ReloadAsync();

        await Expect(owner.Page.GetByRole(AriaRole.Heading, new() { Name = "Résumés" })).ToBeVisibleAsync();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(owner.Page.GetByLabel("Owner key")).ToBeVisibleAsync();
        await owner.Page.ReloadAsync();
        await Expect(owner.Page.GetByLabel("Owner key")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_pasted_document_shows_its_doubts_at_their_lines_and_is_saved_after_a_look()
    {
        await using var owner = await OpenAsync();

        await owner.Page.GetByLabel("or paste JSON").FillAsync(Dirty);

        var warning = owner.Page.GetByRole(AriaRole.List, new() { Name = "Warnings" }).Locator("> li").First;
        await Expect(warning.Locator(".here")).ToHaveAttributeAsync("data-line", "7");
        await Expect(warning).ToContainTextAsync("2018-01");
        await Expect(owner.Page.Locator("#resumes")).Not.ToContainTextAsync("Otto Doubt");
        var editor = owner.Page.GetByLabel("Document", new() { Exact = true });
        var text = await editor.InputValueAsync();
        await editor.FillAsync(text.Replace("2018-01", "2022-01", StringComparison.Ordinal));
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Check again" }).ClickAsync();
        await Expect(owner.Page.Locator(".warnings li")).ToHaveCountAsync(0);
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(owner.Page.Locator("#resumes")).ToContainTextAsync("Otto Doubt");
        owner.HasNothingToComplainAbout();
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Erase Otto Doubt" }).ClickAsync();
        await owner.Page.GetByText("Erase with all conversations?").ClickAsync();
        await Expect(owner.Page.Locator("#resumes")).Not.ToContainTextAsync("Otto Doubt");
    }

    [Fact]
    public async Task A_dropped_file_becomes_a_draft()
    {
        await using var owner = await OpenAsync();
        var data = await owner.Page.EvaluateHandleAsync(
            """
            (text) => {
              const data = new DataTransfer();
              data.items.add(new File([text], 'resume.json', { type: 'application/json' }));
              return data;
            }
            """, Dirty);

        await owner.Page.DispatchEventAsync(".zone", "drop", new { dataTransfer = data });

        await Expect(owner.Page.Locator(".preview")).ToContainTextAsync("Otto Doubt");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Discard" }).ClickAsync();
        await Expect(owner.Page.Locator(".draft")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task What_visitors_ask_and_what_stayed_unanswered_is_shown()
    {
        await using var visitor = await chromium.ArriveAsync(host.Address);
        await visitor.OpenAsync();
        await visitor.AskAsync("Which projects use Python?");
        await visitor.AskAsync("Does she know COBOL?");
        await CountedAsync("COBOL");

        await using var owner = await OpenAsync();

        await Expect(owner.Page.Locator("ul.unanswered")).ToContainTextAsync("Does she know COBOL?");
        await Expect(owner.Page.GetByRole(AriaRole.List, new() { Name = "What questions name most" }))
            .ToContainTextAsync("Python");
        await Expect(owner.Page.Locator("svg.days")).ToBeVisibleAsync();
        await owner.Page.Locator("#conversations summary").First.ClickAsync();
        await Expect(owner.Page.Locator(".said").First).ToContainTextAsync("Does she know COBOL?");
        owner.HasNothingToComplainAbout();
    }

    [Fact]
    public async Task A_key_is_made_with_its_line_of_HTML_and_revoked()
    {
        await using var owner = await OpenAsync();

        await owner.Page.GetByLabel("New key for").FillAsync("portfolio");
        await owner.Page.GetByLabel("Pages it is good from").FillAsync("https://nora.example");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Make a key" }).ClickAsync();

        await Expect(owner.Page.Locator("#key-made pre")).ToContainTextAsync("key=\"rv_pk_");
        await Expect(owner.Page.Locator("#keys .rows")).ToContainTextAsync("https://nora.example");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Revoke portfolio" }).ClickAsync();
        await Expect(owner.Page.Locator("#keys .rows")).Not.ToContainTextAsync("portfolio");
    }

    [Fact]
    public async Task Everything_is_exported_and_nothing_is_erased_without_the_word()
    {
        await using var owner = await OpenAsync();

        var download = await owner.Page.RunAndWaitForDownloadAsync(
            () => owner.Page.GetByText("Export everything").ClickAsync());
        var exported = JsonDocument.Parse(await File.ReadAllTextAsync(await download.PathAsync(), Cancellation));
        await owner.Page.GetByLabel("To erase all").FillAsync("no");
        await owner.Page.GetByRole(AriaRole.Button, new() { Name = "Erase everything" }).ClickAsync();

        await Expect(owner.Notice).ToContainTextAsync("nothing was erased");
        Assert.NotEmpty(exported.RootElement.GetProperty("resumes").EnumerateArray());
        using var client = host.Owner();
        var listed = await client.GetFromJsonAsync<JsonElement>("v1/resumes", Cancellation);
        Assert.NotEmpty(listed.GetProperty("resumes").EnumerateArray());
    }

    private async Task<Visitor> OpenAsync()
    {
        var owner = await chromium.ArriveAsync(host.Address);
        await owner.Page.GotoAsync("owner");
        await SignInAsync(owner);
        return owner;
    }

    private async Task SignInAsync(Visitor owner)
    {
        await owner.Page.GetByLabel("Owner key").FillAsync(host.OwnerKey);
        await owner.Page.GetByLabel("Owner key").PressAsync("Enter");
        await Expect(owner.Page.Locator("#keys .rows li").First).ToBeVisibleAsync();
    }

    /// <summary>Turns are counted shortly after they are answered.</summary>
    private async Task CountedAsync(string word)
    {
        using var client = host.Owner();
        var page = await client.GetFromJsonAsync<JsonElement>("page.json", Cancellation);
        var analytics = $"v1/resumes/{page.GetProperty("resumeId").GetString()}/analytics";
        while (!(await client.GetStringAsync(analytics, Cancellation)).Contains(word, StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(200), Cancellation);
    }
}
