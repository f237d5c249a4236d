using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Core.Speech;
using ResumeVoice.Speech.Tests;

namespace ResumeVoice.Bench.Voice;

/// <summary>One spoken question, answered and heard again. Milliseconds.</summary>
internal sealed record Trip
{
    public required Recording Recording { get; init; }

    /// <summary>From sending the recording (the speech's end) to the first byte of the answer's sound.</summary>
    public required double WholeMs { get; init; }

    public required double DecodeMs { get; init; }

    public required double RecogniseMs { get; init; }

    public required double AnswerMs { get; init; }

    public required double SynthesiseMs { get; init; }

    public required string Heard { get; init; }

    /// <summary>Whether the question came to what it comes to when it is typed.</summary>
    public required bool IsSame { get; init; }

    /// <summary>The answer as it was to be said, and its sound.</summary>
    public required string Speech { get; init; }

    public required byte[] Sound { get; init; }

    /// <summary>All but the two engines.</summary>
    public double OwnMs => WholeMs - RecogniseMs - SynthesiseMs;

    public int Words => WordErrors.Words(Recording.Question).Length;

    public int Errors => WordErrors.Count(Recording.Question, Heard);
}

/// <summary>A visitor who asks aloud and listens.</summary>
internal sealed class Visitor : IDisposable
{
    private static readonly TimeSpan HeardMax = TimeSpan.FromSeconds(20);

    private readonly HttpClient _http;
    private string _resumeId = "";

    public Visitor(int port, string key)
    {
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    public async Task StartAsync()
    {
        var page = await _http.GetFromJsonAsync<JsonElement>("/page.json");
        _resumeId = page.GetProperty("resumeId").GetString() ?? "";
    }

    public async Task<Trip> AskAsync(Recording recording, string speaker)
    {
        var session = await OpenAsync();
        using var content = new ByteArrayContent(recording.Bytes);
        var started = Stopwatch.GetTimestamp();
        using var answered = await _http.PostAsync($"{session}/audio?voice={Uri.EscapeDataString(speaker)}", content);
        var turn = await ReadAsync(answered);
        var link = turn.GetProperty("audio").GetProperty("url").GetString();
        using var sound = await _http.GetAsync(link, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await sound.Content.ReadAsStreamAsync();
        var first = new byte[WavFile.HeaderBytes + 1];
        await stream.ReadExactlyAsync(first);
        var whole = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        using var rest = new MemoryStream();
        await stream.CopyToAsync(rest);
        var timing = turn.GetProperty("timing");
        return new Trip
        {
            Recording = recording,
            WholeMs = whole,
            DecodeMs = timing.GetProperty("decodeMs").GetDouble(),
            RecogniseMs = timing.GetProperty("recogniseMs").GetDouble(),
            AnswerMs = timing.GetProperty("answerMs").GetDouble(),
            SynthesiseMs = timing.GetProperty("synthesiseMs").GetDouble(),
            Heard = turn.GetProperty("transcript").GetString() ?? "",
            IsSame = Reading(turn.GetProperty("answer")) == await TypedAsync(recording.Question),
            Speech = turn.GetProperty("answer").GetProperty("speech").GetString() ?? "",
            Sound = [.. first, .. rest.ToArray()],
        };
    }

    /// <summary>What the recogniser makes of an answer's sound; null for one that is longer than it takes.</summary>
    /// <param name="wav">The sound.</param>
    /// <param name="vocabulary">Words that may be said, in no order that says anything.</param>
    public async Task<string?> HearAsync(byte[] wav, string vocabulary)
    {
        if (WavFile.DurationOf(wav) > HeardMax) return null;
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(wav), "file", "answer.wav" }, { new StringContent(_resumeId), "model" },
            { new StringContent(vocabulary), "prompt" },
        };
        using var heard = await _http.PostAsync("/v1/audio/transcriptions", form);
        return (await ReadAsync(heard)).GetProperty("text").GetString();
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> OpenAsync()
    {
        using var opened = await _http.PostAsJsonAsync("/v1/sessions", new { resumeId = _resumeId });
        return $"/v1/sessions/{(await ReadAsync(opened)).GetProperty("id").GetString()}";
    }

    private async Task<string> TypedAsync(string question)
    {
        using var answered = await _http.PostAsJsonAsync($"{await OpenAsync()}/messages", new { text = question });
        return Reading(await ReadAsync(answered));
    }

    /// <summary>What a question came to: the decision and the best item.</summary>
    private static string Reading(JsonElement answer)
    {
        var items = answer.GetProperty("items");
        var best = items.GetArrayLength() == 0 ? "" : items[0].GetProperty("ref").GetString();
        return $"{answer.GetProperty("decision").GetString()} {best}";
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"The server said {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
