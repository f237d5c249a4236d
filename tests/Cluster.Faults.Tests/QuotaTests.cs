using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Cluster.Processes;

namespace ResumeVoice.Cluster.Faults.Tests;

/// <summary>A user has one quota, however many gateways there are.</summary>
public sealed class QuotaTests(FaultFixture shared) : FaultTest(shared)
{
    private const int AtOnce = 200;

    [Fact(Timeout = TimeoutMs)]
    public async Task Two_hundred_requests_at_once_at_two_gateways_get_one_quota()
    {
        using var visitor = ProcessCluster.Client(await TokenAsync());
        var session = await OpenAsync(visitor);
        var started = Stopwatch.GetTimestamp();

        var statuses = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(number => AskAsync(
            visitor, Cluster.Gateways[number % 2], session)));

        // While they came the bucket filled: one token each 60 / 40 seconds.
        var filled = Stopwatch.GetElapsedTime(started) / (TimeSpan.FromMinutes(1) / FaultFixture.QuestionsPerMinute);
        var answered = statuses.Count(status => status == HttpStatusCode.OK);
        Assert.InRange(
            answered, FaultFixture.QuestionsPerMinute, FaultFixture.QuestionsPerMinute + (int)Math.Floor(filled));
        Assert.Equal(AtOnce - answered, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    private async Task<string?> TokenAsync()
    {
        using var minted = await Shared.Http.PostAsync(
            new Uri(Cluster.Gateways[0].Address, "/v1/tokens"), null, Cancellation);
        var answer = await minted.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return answer.GetProperty("token").GetString();
    }

    private async Task<string?> OpenAsync(HttpClient visitor)
    {
        var resumeId = await Visitor.ResumeIdAsync(Cluster, Shared.Http);
        using var opened = await visitor.PostAsJsonAsync(
            new Uri(Cluster.Gateways[0].Address, "/v1/sessions"), new { resumeId }, Cancellation);
        var session = await opened.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return session.GetProperty("id").GetString();
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient visitor, HostProcess gateway, string? session)
    {
        using var response = await visitor.PostAsJsonAsync(
            new Uri(gateway.Address, $"/v1/sessions/{session}/messages"), new { text = "What has she built?" },
            Cancellation);
        return response.StatusCode;
    }
}
