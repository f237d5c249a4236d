using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using ResumeVoice.Cluster.Processes;
using ResumeVoice.Contract;

namespace ResumeVoice.Cluster.Faults.Tests;

/// <summary>A cluster of processes whose answers a model words that begins and then says no more.</summary>
public sealed class ModelFaultFixture : FaultFixture
{
    public const string Begun = "She built Harbor with ";

    private ModelServer? _models;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_models is not null) await _models.DisposeAsync();
    }

    protected override async Task<Dictionary<string, string>> SettingsAsync()
    {
        _models = await ModelServer.StartAsync();
        _models.Script("begins", async reply =>
        {
            await reply.SayAsync(Begun, "Django");
            await reply.StallAsync();
        });
        return new Dictionary<string, string>(await base.SettingsAsync())
        {
            ["Models:Providers:0:BaseUrl"] = _models.BaseUrl,
            ["Models:Providers:0:Model"] = "begins",
            ["Models:StallTimeout"] = "00:02:00",
            ["Models:TotalTimeout"] = "00:05:00",
        };
    }
}

/// <summary>Answers that a model words at a silo for readers at a gateway, also where that silo ends meanwhile.</summary>
[Collection(FaultFixture.Collection)]
public sealed class ModelFaultTests(ModelFaultFixture shared) : IClassFixture<ModelFaultFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ProcessCluster Cluster => shared.Cluster;

    [Fact(Timeout = 300_000)]
    public async Task A_streamed_turn_whose_silo_is_killed_ends_for_its_reader_and_for_one_at_another_gateway()
    {
        await shared.NeedAsync(Cancellation);
        var visitor = (await Visitor.OpenAsync(Cluster, shared.Http, 1))[0];
        using var asked = new HttpRequestMessage(HttpMethod.Post, At(0, visitor, "messages"));
        asked.Content = JsonContent.Create(new { text = "What has she built with Python?" });
        asked.Headers.Add("Accept", "text/event-stream");
        asked.Headers.Add("Idempotency-Key", "once");
        using var response = await shared.Http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var reading = (await EventsAsync(response)).GetAsyncEnumerator(Cancellation);
        var told = new StringBuilder();
        while (told.Length < ModelFaultFixture.Begun.Length && await reading.MoveNextAsync())
            told.Append(WordsOf(reading.Current));
        Assert.StartsWith(ModelFaultFixture.Begun, told.ToString(), StringComparison.Ordinal);
        var seen = reading.Current.EventId;

        await Cluster.KillAsync(await shared.OwnerAsync(visitor.Session));
        var before = told.ToString();
        while (await reading.MoveNextAsync()) told.Append(WordsOf(reading.Current));

        using var back = new HttpRequestMessage(HttpMethod.Get, At(1, visitor, "stream"));
        back.Headers.Add("Last-Event-ID", seen);
        using var resumed = await shared.Http.SendAsync(back, Cancellation);
        var rest = new StringBuilder(before);
        await foreach (var one in await EventsAsync(resumed)) rest.Append(WordsOf(one));
        var kept = await shared.Http.GetFromJsonAsync<JsonElement>(At(1, visitor, "messages"), Cancellation);
        var answer = Assert.Single(kept.GetProperty("messages").EnumerateArray());
        var text = answer.GetProperty("text").GetString();
        Assert.Equal(text, told.ToString());
        Assert.Equal(text, rest.ToString());
        Assert.True(text?.Length > before.Length);
        Assert.Equal("llm", answer.GetProperty("source").GetString());
        Assert.True(answer.GetProperty("degraded").GetBoolean());
    }

    [Fact(Timeout = 300_000)]
    public async Task A_chat_completion_at_a_gateway_is_in_the_models_words()
    {
        await shared.NeedAsync(Cancellation);

        var told = await CompletionAsync();
        // On a busy machine a worker may take longer to begin than an answer waits for one.
        for (var again = 0; again < 10 && !told.StartsWith(ModelFaultFixture.Begun, StringComparison.Ordinal); again++)
            told = await CompletionAsync();

        Assert.StartsWith(ModelFaultFixture.Begun, told, StringComparison.Ordinal);
    }

    /// <summary>The first words of a chat completion.</summary>
    private async Task<string> CompletionAsync()
    {
        var gateway = Cluster.Gateways[0].Address;
        var page = await shared.Http.GetFromJsonAsync<JsonElement>(new Uri(gateway, "/page.json"), Cancellation);
        using var asked = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway, "/v1/chat/completions"));
        var messages = new[] { new { role = "user", content = "What did she make with Python?" } };
        var model = page.GetProperty("resumeId").GetString();
        asked.Content = JsonContent.Create(new { model, messages, stream = true });
        using var response = await shared.Http.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var reading = (await EventsAsync(response)).GetAsyncEnumerator(Cancellation);
        var told = new StringBuilder();
        while (told.Length < ModelFaultFixture.Begun.Length && await reading.MoveNextAsync())
            told.Append(ContentOf(reading.Current));
        return told.ToString();
    }

    private Uri At(int gateway, Visitor visitor, string what) =>
        new(Cluster.Gateways[gateway].Address, $"/v1/sessions/{visitor.Session}/{what}");

    private static async Task<IAsyncEnumerable<SseItem<string>>> EventsAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        var stream = await response.Content.ReadAsStreamAsync(Cancellation);
        return SseParser.Create(stream).EnumerateAsync(Cancellation);
    }

    /// <summary>The words of an event that has some.</summary>
    private static string WordsOf(SseItem<string> one)
    {
        if (!one.Data.StartsWith('{')) return "";
        using var part = JsonDocument.Parse(one.Data);
        return part.RootElement.TryGetProperty("delta", out var delta) ? delta.GetString() ?? "" : "";
    }

    /// <summary>The same of a chat completion's.</summary>
    private static string ContentOf(SseItem<string> one)
    {
        if (!one.Data.StartsWith('{')) return "";
        using var piece = JsonDocument.Parse(one.Data);
        var delta = piece.RootElement.GetProperty("choices")[0].GetProperty("delta");
        return delta.TryGetProperty("content", out var content) ? content.GetString() ?? "" : "";
    }
}
