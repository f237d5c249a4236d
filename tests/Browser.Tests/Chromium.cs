using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(ResumeVoice.Browser.Tests.Chromium))]

namespace ResumeVoice.Browser.Tests;

/// <summary>
/// The machine's own Chromium, started once for all tests. Nothing is downloaded: where there is none, the tests are
/// skipped and say so.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] UsualPlaces =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Long, because nothing is learnt from a machine that is merely busy.
    private const float PatienceMilliseconds = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync() => await LaunchAsync();

    /// <summary>Starts it, with further flags.</summary>
    public async Task LaunchAsync(params string[] flags)
    {
        var path = Environment.GetEnvironmentVariable("RESUMEVOICE_CHROMIUM");
        path ??= UsualPlaces.FirstOrDefault(File.Exists);
        if (path is null) return;
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            // Containers run as root, where Chromium refuses its sandbox; the rest keeps it from calling home.
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", .. flags,
            ],
        });
    }

    /// <summary>
    /// A new visitor with nothing stored, on a desktop's screen unless <paramref name="options"/> say otherwise.
    /// </summary>
    public async Task<Visitor> ArriveAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed; on Debian: apt-get install chromium.");
        options ??= new BrowserNewContextOptions();
        options.BaseURL = address.AbsoluteUri;
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMilliseconds);
        return await Visitor.ArriveAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }
}
