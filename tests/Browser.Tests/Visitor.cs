using System.Collections.Concurrent;
using Microsoft.Playwright;
using Xunit;

namespace ResumeVoice.Browser.Tests;

/// <summary>Someone at the page: what they do, what they see, and what their browser complained about.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Request += (_, request) => _requests.Enqueue(request.Url);
    }

    public IPage Page { get; }

    public ILocator Box => Page.GetByLabel("Your question");

    public ILocator Turns => Page.Locator(".turn[data-answer]");

    public ILocator LastTurn => Turns.Last;

    public ILocator Chips => Page.Locator(".chip");

    public ILocator Notice => Page.GetByRole(AriaRole.Alert);

    /// <summary>Errors and warnings of the console, a violated content security policy among them.</summary>
    public IEnumerable<string> Complaints => _complaints;

    /// <summary>The addresses that the page asked for so far.</summary>
    public IEnumerable<string> Requests => _requests;

    public static async Task<Visitor> ArriveAsync(IBrowserContext context) =>
        new(context, await context.NewPageAsync());

    public ILocator Launcher => Page.Locator(".launcher");

    /// <summary>What scrolls the turns.</summary>
    public ILocator Scroller => Page.Locator(".scroller");

    /// <summary>Opens the page, and the widget where it is behind a button, and waits until it can be asked.</summary>
    public async Task<Visitor> OpenAsync()
    {
        await Page.GotoAsync("");
        await Assertions.Expect(Page.Locator(".name")).ToHaveTextAsync("Nora Winter");
        await Assertions.Expect(Page.Locator("resume-voice[data-place]")).ToHaveCountAsync(1);
        if (await Launcher.IsVisibleAsync()) await Launcher.ClickAsync();
        await Assertions.Expect(Page.Locator("#send")).ToBeVisibleAsync();
        return this;
    }

    /// <summary>Types a question, sends it with Enter and waits for its answer.</summary>
    public async Task AskAsync(string question)
    {
        var before = await Turns.CountAsync();
        await SendAsync(question);
        await Assertions.Expect(Turns).ToHaveCountAsync(before + 1);
    }

    /// <summary>Types a question and sends it with Enter.</summary>
    public async Task SendAsync(string question)
    {
        await Box.FillAsync(question);
        await Box.PressAsync("Enter");
    }

    /// <summary>The questions on the page, in order.</summary>
    public async Task<IReadOnlyList<string>> QuestionsAsync() => await Page.Locator(".question").AllTextContentsAsync();

    public void HasNothingToComplainAbout() => Assert.Empty(_complaints);

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
