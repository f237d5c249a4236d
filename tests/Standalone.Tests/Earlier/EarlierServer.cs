using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using ResumeVoice.Standalone.Start;
using ResumeVoice.Standalone.Tests.Earlier;

[assembly: AssemblyFixture(typeof(EarlierServer))]

namespace ResumeVoice.Standalone.Tests.Earlier;

/// <summary>
/// The real host on a free port, set up as for the earlier page: its résumé, its origin. Limits are out of the
/// tests' way.
/// </summary>
public sealed class EarlierServer : IAsyncLifetime
{
    public const string Origin = "https://portfolio.example";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-earlier-");
    private WebApplication? _app;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async ValueTask InitializeAsync()
    {
        _app = await StartAsync(_folder, "1000000");
        Address = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>A host over the folder; the caller stops it.</summary>
    public static async Task<WebApplication> StartAsync(DirectoryInfo folder, string questionsPerMinute)
    {
        var app = StandaloneHost.Build(new Dictionary<string, string?>
        {
            ["port"] = "0",
            ["data"] = Path.Combine(folder.FullName, "data"),
            ["resume"] = Path.Combine(AppContext.BaseDirectory, "samples", "earlier-format.json"),
            ["Earlier:Origins"] = $"https://other.example, {Origin}",
            ["Earlier:QuestionsPerMinute"] = questionsPerMinute,
            ["Earlier:RequestsPerMinute"] = "1000000",
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>The earlier page at its origin.</summary>
    public EarlierPage Page() => new(Address, Origin);
}
