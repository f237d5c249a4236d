using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace ResumeVoice.Bench.Answers;

/// <summary>Opens the sessions that are talked in, and counts afterwards what the server has kept of them.</summary>
internal sealed class Visitors : IDisposable
{
    private readonly HttpClient _http;

    public Visitors(int port, string key)
    {
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task<string[]> OpenAsync(int sessions)
    {
        var resumes = await _http.GetFromJsonAsync<JsonElement>("/v1/resumes");
        var resumeId = resumes.GetProperty("resumes")[0].GetProperty("id").GetString();
        var ids = new string[sessions];
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = 32 };
        await Parallel.ForAsync(0, sessions, atOnce, async (i, cancelled) =>
        {
            using var opened = await _http.PostAsJsonAsync("/v1/sessions", new { resumeId }, cancelled);
            opened.EnsureSuccessStatusCode();
            var session = await opened.Content.ReadFromJsonAsync<JsonElement>(cancelled);
            ids[i] = session.GetProperty("id").GetString()!;
        });
        return ids;
    }

    /// <summary>How long answers to these questions are on average, bytes of body.</summary>
    public async Task<int> AnswerBytesAsync(string session, string[] questions)
    {
        var total = 0L;
        foreach (var text in questions)
        {
            using var answered = await _http.PostAsJsonAsync($"/v1/sessions/{session}/messages", new { text });
            answered.EnsureSuccessStatusCode();
            total += (await answered.Content.ReadAsByteArrayAsync()).Length;
        }

        return (int)(total / questions.Length);
    }

    public void Dispose() => _http.Dispose();
}
