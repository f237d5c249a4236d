using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using ResumeVoice.Contract;
using ResumeVoice.Standalone.Start;
using ResumeVoice.Standalone.Tests.Http;

[assembly: AssemblyFixture(typeof(StandaloneServer))]

namespace ResumeVoice.Standalone.Tests.Http;

/// <summary>
/// The real host on a free port over temporary data; one for all HTTP tests, each with keys and sessions of its own.
/// </summary>
public sealed class StandaloneServer : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-http-");
    private WebApplication? _app;

    /// <summary>Settings besides, for a server that is a test's own.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    public WebApplication App => _app ?? throw new InvalidOperationException("The server is not started.");

    public string OwnerKey { get; private set; } = "";

    public string Folder => _folder.FullName;

    /// <summary>The résumé of the page.</summary>
    public string ResumeId { get; private set; } = "";

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async ValueTask InitializeAsync()
    {
        var document = Path.Combine(_folder.FullName, "resume.json");
        await File.WriteAllBytesAsync(document, Some.Document());
        _app = StandaloneHost.Build(new Dictionary<string, string?>(Settings)
        {
            ["port"] = "0",
            ["data"] = Path.Combine(_folder.FullName, "data"),
            ["resume"] = document,
        });
        await _app.StartAsync();
        Address = new Uri(_app.Urls.Single());
        OwnerKey = (await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "data", "owner.key"))).Trim();
        using var client = Client(null);
        ResumeId = (await client.GetFromJsonAsync<JsonElement>("/page.json")).GetProperty("resumeId").GetString() ?? "";
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

    /// <summary>A client that shows the bearer text, or none.</summary>
    public HttpClient Client(string? bearer)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (bearer is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return client;
    }

    public HttpClient Owner() => Client(OwnerKey);

    /// <summary>A new publishable key.</summary>
    public async Task<Api.Keys.CreatedKeyResponse> PublishableAsync(
        string[]? resumeIds = null, string[]? origins = null)
    {
        using var owner = Owner();
        using var made = await owner.PostAsJsonAsync("/v1/keys", new { kind = "publishable", resumeIds, origins });
        return await made.Content.ReadFromJsonAsync<Api.Keys.CreatedKeyResponse>() ?? throw new JsonException();
    }

    /// <summary>A client with a visitor's token of its own, so that no other test spends its quota.</summary>
    public async Task<HttpClient> VisitorAsync()
    {
        using var owner = Owner();
        using var minted = await owner.PostAsync("/v1/tokens", null);
        return Client((await JsonAsync(minted)).GetProperty("token").GetString());
    }

    /// <summary>Opens a session with the page's résumé; the path of its messages.</summary>
    public async Task<string> MessagesAsync(HttpClient client)
    {
        using var opened = await client.PostAsJsonAsync("/v1/sessions", new { resumeId = ResumeId });
        return $"/v1/sessions/{(await JsonAsync(opened)).GetProperty("id").GetString()}/messages";
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        await response.Content.ReadFromJsonAsync<JsonElement>();

    public static HttpContent Body(string json) => Body(Encoding.UTF8.GetBytes(json));

    public static HttpContent Body(byte[] json) => new ByteArrayContent(json)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };
}
