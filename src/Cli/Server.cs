using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ResumeVoice.Cli;

/// <summary>The running server, spoken to over HTTP with an owner key.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http;

    public Server(Uri url, string key)
    {
        _http = new HttpClient { BaseAddress = url, Timeout = AnswerTime };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) =>
        JsonAsync(HttpMethod.Get, path, null, cancellationToken);

    public Task<JsonElement> PostAsync(string path, object body, CancellationToken cancellationToken) =>
        JsonAsync(HttpMethod.Post, path, JsonContent.Create(body), cancellationToken);

    public Task<JsonElement> SendAsync(
        HttpMethod method, string path, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        var content = new ReadOnlyMemoryContent(document)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };
        return JsonAsync(method, path, content, cancellationToken);
    }

    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await ExchangeAsync(HttpMethod.Delete, path, null, cancellationToken);
    }

    /// <summary>Copies an answer of any size to where it belongs.</summary>
    public async Task CopyAsync(string path, Stream target, CancellationToken cancellationToken)
    {
        using var response = await ExchangeAsync(HttpMethod.Get, path, null, cancellationToken);
        try
        {
            await response.Content.CopyToAsync(target, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ClientException("The answer broke off; what was written is not whole.", exception);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> JsonAsync(
        HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var response = await ExchangeAsync(method, path, content, cancellationToken);
        try
        {
            return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
        catch (JsonException exception)
        {
            throw new ClientException($"{_http.BaseAddress} answers with something that is not JSON.", exception);
        }
    }

    private async Task<HttpResponseMessage> ExchangeAsync(
        HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException exception)
        {
            throw new ClientException($"{_http.BaseAddress} does not answer: {exception.Message}", exception);
        }
        catch (TaskCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ClientException($"{_http.BaseAddress} did not answer in time.", exception);
        }

        if (response.IsSuccessStatusCode) return response;
        using (response) throw new ClientException(await ReasonAsync(response, cancellationToken));
    }

    /// <summary>What a problem document says, or the bare status of a server that is not ours.</summary>
    private static async Task<string> ReasonAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var problem = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return $"{problem.Text("title")}: {problem.Text("detail")}";
        }
        catch (JsonException)
        {
            return $"The server answers {(int)response.StatusCode} {response.ReasonPhrase}.";
        }
    }
}

internal static class JsonReading
{
    /// <summary>A member's text; empty where there is none.</summary>
    public static string Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member)
            ? member.ToString()
            : "";

    /// <summary>A member's entries; none where there is no such list.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Array
            ? member.EnumerateArray()
            : [];
}
