using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ResumeVoice.Standalone.Tests.Earlier;

/// <summary>
/// The earlier server's page as its server knew it: what it sends, and what it reads with which type. It holds its own
/// history, and forgets its session with every reload.
/// </summary>
public sealed class EarlierPage : IDisposable
{
    private const int HistoryMax = 10;

    private static readonly string[] ItemTypes =
    [
        "projects", "experience", "publications", "skills", "education", "blog", "mixed", "none", "off_topic",
        "rate_limit",
    ];

    private static readonly string[] Texts =
        ["title", "company", "date", "dates", "role", "description", "metrics", "link", "github", "demo"];

    private static readonly string[] Lists = ["technologies", "highlights", "skills"];

    private readonly HttpClient _client;
    private readonly List<object> _history = [];

    public EarlierPage(Uri address, string origin)
    {
        _client = new HttpClient { BaseAddress = address };
        _client.DefaultRequestHeaders.Add("Origin", origin);
        Origin = origin;
    }

    public string Origin { get; }

    public HttpClient Client => _client;

    public string SessionId { get; private set; } = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A page load: the knock, and a new session by a POST whose body is empty.</summary>
    public async Task LoadAsync()
    {
        using var knock = new HttpRequestMessage(HttpMethod.Get, "/");
        knock.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var answer = await SendAsync(knock);
        Assert.Equal(JsonValueKind.String, (await JsonAsync(answer)).GetProperty("message").ValueKind);

        using var create = new HttpRequestMessage(HttpMethod.Post, "/session/create");
        create.Content = new ByteArrayContent([]);
        create.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var created = await SendAsync(create);
        SessionId = (await JsonAsync(created)).GetProperty("session_id").GetString() ?? "";
        Assert.NotEmpty(SessionId);
    }

    /// <summary>A typed question, with the history as the page keeps it.</summary>
    public Task<JsonElement> AskAsync(string text) => AskAsync(text, [.. _history.TakeLast(HistoryMax)]);

    /// <summary>A spoken question goes without history.</summary>
    public Task<JsonElement> SpeakAsync(string text) => AskAsync(text, []);

    public static void CheckAnswer(JsonElement answer)
    {
        Assert.Equal(JsonValueKind.String, answer.GetProperty("session_id").ValueKind);
        Assert.NotEmpty(answer.GetProperty("response").GetString() ?? "");
        Assert.Contains(answer.GetProperty("item_type").GetString(), ItemTypes);
        Assert.Equal(JsonValueKind.Number, answer.GetProperty("processing_time_ms").ValueKind);
        Assert.True(answer.TryGetProperty("user_id", out _));
        Assert.True(answer.GetProperty("llm_enhancement").ValueKind is JsonValueKind.Null or JsonValueKind.Object);
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.InRange(items.Count, 0, 4);
        foreach (var item in items) CheckItem(item);
        var metadata = answer.GetProperty("metadata");
        Assert.True(metadata.GetProperty("total_results").GetInt32() >= items.Count);
        Assert.True(metadata.GetProperty("is_followup").ValueKind is JsonValueKind.True or JsonValueKind.False);
        Assert.True(metadata.GetProperty("tech_not_found").ValueKind is JsonValueKind.True or JsonValueKind.False);
        Assert.Equal(JsonValueKind.Array, metadata.GetProperty("similar_technologies_found").ValueKind);
        Assert.Equal(JsonValueKind.String, metadata.GetProperty("original_query").ValueKind);
    }

    /// <summary>The titles or companies of an answer's cards.</summary>
    public static string[] Headings(JsonElement answer) =>
    [
        .. answer.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString() ?? ""),
    ];

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        var response = await _client.SendAsync(request, Cancellation);
        Assert.Equal(Origin, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        return response;
    }

    public static Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonElement> AskAsync(string text, object[] history)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/smart/query");
        request.Headers.CacheControl = new CacheControlHeaderValue { NoCache = true };
        request.Content = JsonContent.Create(
            new { text, session_id = SessionId, conversation_history = history, user_id = "web_user" });
        using var response = await SendAsync(request);
        var answer = await JsonAsync(response);
        CheckAnswer(answer);
        _history.Add(new { role = "user", content = text, messageId = $"u{_history.Count}" });
        _history.Add(new
        {
            role = "assistant",
            content = answer.GetProperty("response").GetString(),
            structuredData = new
            {
                items = answer.GetProperty("items"),
                item_type = answer.GetProperty("item_type"),
                metadata = answer.GetProperty("metadata"),
            },
            messageId = $"a{_history.Count}",
            origin = "text",
            enhancementPending = false,
            somethingNew = new[] { 1, 2 },
        });
        return answer;
    }

    private static void CheckItem(JsonElement item)
    {
        Assert.Equal(JsonValueKind.String, item.GetProperty("id").ValueKind);
        Assert.True(item.TryGetProperty("title", out _) || item.TryGetProperty("company", out _));
        foreach (var name in Texts)
            if (item.TryGetProperty(name, out var text)) Assert.Equal(JsonValueKind.String, text.ValueKind);
        foreach (var name in Lists)
            if (item.TryGetProperty(name, out var list))
                Assert.All(list.EnumerateArray(), text => Assert.Equal(JsonValueKind.String, text.ValueKind));
    }
}
