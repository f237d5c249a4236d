using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace ResumeVoice.Bench.Models;

/// <summary>Asks one question and reads its answer as it comes.</summary>
internal interface IAsker
{
    /// <summary>What must be there before a visitor's first question is put.</summary>
    Task<string> PrepareAsync();

    HttpRequestMessage Ask(string prepared, int number);

    /// <summary>The words that an event brings, empty for most.</summary>
    string Words(JsonElement happened);
}

/// <summary>The provider itself.</summary>
internal sealed class Direct(string baseUrl) : IAsker
{
    public Task<string> PrepareAsync() => Task.FromResult("");

    public HttpRequestMessage Ask(string prepared, int number) => new(HttpMethod.Post, $"{baseUrl}/chat/completions")
    {
        Content = Json.Of(new
        {
            model = "m",
            stream = true,
            messages = new[] { new { role = "user", content = Script.Question(number) } },
        }),
    };

    public string Words(JsonElement happened) =>
        happened.GetProperty("choices")[0].GetProperty("delta").TryGetProperty("content", out var words)
            ? words.GetString() ?? ""
            : "";
}

/// <summary>The product with that provider behind it; a visitor asks all their questions in one session.</summary>
internal sealed class Product(HttpClient http, string address, string key) : IAsker
{
    private string? _resumeId;

    public async Task<string> PrepareAsync()
    {
        _resumeId ??= (await SendAsync(HttpMethod.Get, "/v1/resumes", null)).GetProperty("resumes")[0]
            .GetProperty("id").GetString();
        var opened = await SendAsync(HttpMethod.Post, "/v1/sessions", new { resumeId = _resumeId });
        return opened.GetProperty("id").GetString() ?? "";
    }

    public HttpRequestMessage Ask(string prepared, int number)
    {
        var question = new { text = Script.Question(number) };
        var request = Request(HttpMethod.Post, $"/v1/sessions/{prepared}/messages", question);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return request;
    }

    public string Words(JsonElement happened) =>
        happened.GetProperty("type").GetString() == "text-delta" ? happened.GetProperty("delta").GetString() ?? "" : "";

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = Request(method, path, body);
        using var response = await http.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
    }

    private HttpRequestMessage Request(HttpMethod method, string path, object? body)
    {
        var request = new HttpRequestMessage(method, address + path) { Content = body is null ? null : Json.Of(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return request;
    }
}

/// <summary>Many streams at once against one side.</summary>
internal sealed class Streams(HttpClient http, ModelProvider provider, int count)
{
    private static int s_number = 100_000;

    public async Task<Overheads> RunAsync(IAsker asker, TimeSpan duration)
    {
        var overheads = new Overheads();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, count).Select(async worker =>
        {
            // Not all at the same moment: visitors do not come in step.
            await Task.Delay(worker * 10);
            var prepared = await asker.PrepareAsync();
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                var number = Interlocked.Increment(ref s_number);
                using var request = asker.Ask(prepared, number);
                var asked = Stopwatch.GetTimestamp();
                var read = await ReadAsync(asker, request);
                overheads.Add(asked, read, provider.Take(number));
            }
        }));
        return overheads;
    }

    /// <summary>When each piece's word was read; null where the answer is not the provider's.</summary>
    private async Task<long[]?> ReadAsync(IAsker asker, HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (!response.IsSuccessStatusCode) return null;
        var read = new long[Script.Pieces.Length];
        var text = new StringBuilder();
        var at = 0;
        await using var body = await response.Content.ReadAsStreamAsync();
        await foreach (var happened in SseParser.Create(body).EnumerateAsync())
        {
            if (happened.Data == "[DONE]") break;
            using var json = JsonDocument.Parse(happened.Data);
            text.Append(asker.Words(json.RootElement));
            for (; at < read.Length && text.Length >= Script.Ends[at]; at++) read[at] = Stopwatch.GetTimestamp();
        }

        var said = text.ToString().TrimEnd();
        return said == string.Concat(Script.Pieces).TrimEnd() ? read : null;
    }
}

internal static class Json
{
    public static StringContent Of(object body) =>
        new(JsonSerializer.Serialize(body), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
}
