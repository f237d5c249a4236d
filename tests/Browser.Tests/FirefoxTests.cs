using System.Text.Json;
using ResumeVoice.Contract.Clients;
using Xunit;

namespace ResumeVoice.Browser.Tests;

/// <summary>A second engine: Debian's Firefox, as it is.</summary>
public sealed class FirefoxTests(StandaloneHost host) : IClassFixture<StandaloneHost>
{
    private const string Firefox = "/usr/bin/firefox-esr";

    [Fact]
    public async Task Firefox_asks_on_the_page_and_in_a_foreign_one_and_opens_the_desk()
    {
        Assert.SkipUnless(File.Exists(Firefox), "Firefox is not installed; on Debian: apt-get install firefox-esr.");
        await using var site = await ForeignSite.StartAsync(host);

        var seen = await NodeScript.RunAsync("firefox.mjs", new Dictionary<string, string>
        {
            ["RV_URL"] = host.Address.ToString().TrimEnd('/'),
            ["RV_KEY"] = host.OwnerKey,
            ["RV_SITE"] = site.Address.ToString(),
            ["RV_FIREFOX"] = Firefox,
        });

        Assert.StartsWith("firefox/", seen.GetProperty("version").GetString(), StringComparison.Ordinal);
        var (page, framed) = (Texts(seen, "page"), Texts(seen, "framed"));
        Assert.Equal(2, page.Count);
        Assert.Contains("tidewatch", page[0], StringComparison.Ordinal);
        Assert.Contains("Tell me about the second one", page[1], StringComparison.Ordinal);
        Assert.Contains("Where did she study?", Assert.Single(framed), StringComparison.Ordinal);
        Assert.NotEmpty(seen.GetProperty("resumes").GetString() ?? "");
        Assert.Empty(Texts(seen, "complaints"));
    }

    private static List<string> Texts(JsonElement seen, string name) =>
        [.. seen.GetProperty(name).EnumerateArray().Select(text => text.GetString() ?? "")];
}
