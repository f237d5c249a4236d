using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ResumeVoice.Gateway.Start;
using ResumeVoice.Grains;
using ResumeVoice.Hosting;
using ResumeVoice.Silo.Start;

namespace ResumeVoice.Cluster.Tests.Hosts;

/// <summary>The cluster as clients and operators meet it.</summary>
[Collection(RealCluster.Collection)]
public sealed class HostTests(RealCluster cluster)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_talk_begun_at_one_gateway_goes_on_at_another()
    {
        cluster.Need();
        using var first = RealCluster.Client(cluster.Gateways[0], cluster.OwnerKey);
        using var second = RealCluster.Client(cluster.Gateways[1], cluster.OwnerKey);
        var session = await OpenAsync(first);

        var one = await AskAsync(first, session, "What projects has she done with Python?");
        var two = await AskAsync(second, session, "Tell me more about the second one");
        var messages = await first.GetFromJsonAsync<JsonElement>($"/v1/sessions/{session}/messages", Cancellation);

        Assert.Equal(1, one.GetProperty("seq").GetInt32());
        Assert.Equal(2, two.GetProperty("seq").GetInt32());
        Assert.Contains("Lantern", two.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, messages.GetProperty("messages").GetArrayLength());
    }

    [Fact]
    public async Task A_key_sent_to_two_gateways_makes_one_turn()
    {
        cluster.Need();
        using var first = RealCluster.Client(cluster.Gateways[0], cluster.OwnerKey);
        using var second = RealCluster.Client(cluster.Gateways[1], cluster.OwnerKey);
        var session = await OpenAsync(first);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            number => AskAsync(number % 2 == 0 ? first : second, session, "What has she built?", "key-1")));

        Assert.Single(answers.Select(answer => answer.GetRawText()).Distinct());
        Assert.Equal(1, answers[0].GetProperty("seq").GetInt32());
    }

    [Fact]
    public async Task A_visitors_quota_is_one_quota_at_all_gateways()
    {
        cluster.Need();
        using var first = RealCluster.Client(cluster.Gateways[0], cluster.OwnerKey);
        var minted = await first.PostAsync("/v1/tokens", null, Cancellation);
        var answer = await minted.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        var token = answer.GetProperty("token").GetString();
        using var here = RealCluster.Client(cluster.Gateways[0], token);
        using var there = RealCluster.Client(cluster.Gateways[1], token);
        var session = await OpenAsync(here);

        var statuses = await Task.WhenAll(Enumerable.Range(0, 200).Select(async number =>
        {
            using var response = await PostAsync(number % 2 == 0 ? here : there, session, "What has she built?");
            return response.StatusCode;
        }));

        var answered = statuses.Count(status => status == HttpStatusCode.OK);
        Assert.Equal(200 - answered, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
        // A bucket fills while it is drawn from: one token each 60 / 40 seconds that the requests took.
        Assert.InRange(answered, RealCluster.QuestionsPerMinute, RealCluster.QuestionsPerMinute + 20);
    }

    [Fact]
    public async Task Health_tells_ready_hosts_and_their_components()
    {
        cluster.Need();
        using var client = new HttpClient();

        foreach (var host in cluster.Silos.Concat(cluster.Gateways))
        {
            foreach (var path in new[] { "/livez", "/readyz", "/health" })
            {
                var answer = await client.GetAsync(new Uri(host, path), Cancellation);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task Prometheus_finds_Orleans_measurements_and_clients_do_not()
    {
        cluster.Need();
        using var client = new HttpClient();

        var silo = await client.GetStringAsync(new Uri(cluster.Silos[0], "/metrics"), Cancellation);
        var gateway = await client.GetStringAsync(
            new Uri($"http://127.0.0.1:{cluster.MetricsPort}/metrics"), Cancellation);
        var open = await client.GetAsync(new Uri(cluster.Gateways[0], "/metrics"), Cancellation);

        Assert.Contains("orleans_catalog_activations", silo, StringComparison.Ordinal);
        Assert.Contains("http_server_request_duration_seconds", gateway, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, open.StatusCode);
    }

    [Fact]
    public async Task The_dashboard_is_the_operators_alone()
    {
        cluster.Need();
        using var client = new HttpClient();
        var address = new Uri($"http://127.0.0.1:{cluster.DashboardPorts[0]}/");

        var refused = await client.GetAsync(address, Cancellation);
        client.DefaultRequestHeaders.Authorization = Basic("operator", "guessed");
        var guessed = await client.GetAsync(address, Cancellation);
        client.DefaultRequestHeaders.Authorization = Basic("operator", RealCluster.OperatorKey);
        var shown = await client.GetStringAsync(address, Cancellation);
        var counters = await client.GetAsync(new Uri(address, "/DashboardCounters"), Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, guessed.StatusCode);
        Assert.Contains("<html", shown, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, counters.StatusCode);
    }

    [Fact]
    public async Task The_dashboard_is_not_on_the_port_of_health()
    {
        cluster.Need();
        using var client = new HttpClient();

        var answer = await client.GetAsync(new Uri(cluster.Silos[0], "/"), Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Of_what_a_silo_rehearses_nothing_stays()
    {
        cluster.Need();
        using var client = RealCluster.Client(cluster.Gateways[0], cluster.OwnerKey);
        var page = await client.GetFromJsonAsync<JsonElement>("/page.json", Cancellation);
        await using var silo = SiloHost.Build(cluster.Silo());
        await silo.StartAsync(Cancellation);

        var turns = await silo.Services.GetRequiredService<Rehearsal>().RunAsync(
            page.GetProperty("resumeId").GetString() ?? "", Cancellation);
        await silo.StopAsync(Cancellation);

        Assert.InRange(turns, 1, 100);
        Assert.Equal(
            ["0"], await cluster.QueryAsync("SELECT count(*) FROM grain_states WHERE key LIKE 'ses_rehearsal%'"));
        Assert.Equal(["0"], await cluster.QueryAsync("SELECT count(*) FROM sessions WHERE id LIKE 'ses_rehearsal%'"));
        Assert.Equal(["0"], await cluster.QueryAsync("SELECT count(*) FROM messages WHERE id LIKE 'msg_rehearsal%'"));
    }

    [Fact]
    public async Task Migrations_may_run_many_at_once_and_again()
    {
        cluster.Need();

        var outputs = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var output = new StringWriter();
            await Migration.RunAsync(cluster.Settings(), output);
            return output.ToString();
        }));

        Assert.All(outputs, output => Assert.Contains("up to date", output, StringComparison.Ordinal));
        Assert.All(outputs, output => Assert.DoesNotContain("rv_sk_", output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_empty_owner_key_is_none()
    {
        cluster.Need();
        var output = new StringWriter();
        var settings = cluster.Settings(("OWNER_KEY", ""));

        await Migration.RunAsync(settings, output);
        await using var gateway = GatewayHost.Build(settings);
        await gateway.StartAsync(Cancellation);

        Assert.Contains("up to date", output.ToString(), StringComparison.Ordinal);
        Assert.Null(gateway.Services.GetRequiredService<IOptions<ServerOptions>>().Value.OwnerKey);
        await gateway.StopAsync(Cancellation);
    }

    [Theory]
    [InlineData("Cluster:Redis", null, "Cluster:Redis")]
    [InlineData("Silo:Address", "nowhere", "Silo:Address")]
    [InlineData("Silo:OperatorKey", "short", "Silo:OperatorKey")]
    [InlineData("Silo:ProbeTimeout", "00:10:00", "Silo:ProbeTimeout")]
    public async Task A_silo_with_a_wrong_setting_does_not_start_and_names_it(string name, string? value, string named)
    {
        cluster.Need();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var host = SiloHost.Build(cluster.Settings((name, value)));
            await host.StartAsync(Cancellation);
        });

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gateway:CallTimeout", "00:10:00", "Gateway:CallTimeout")]
    [InlineData("Gateway:TokenSecret", "short", "Gateway:TokenSecret")]
    [InlineData("host", "nowhere", "Host")]
    public async Task A_gateway_with_a_wrong_setting_does_not_start_and_names_it(
        string name, string? value, string named)
    {
        cluster.Need();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            await using var host = GatewayHost.Build(cluster.Settings((name, value)));
            await host.StartAsync(Cancellation);
        });

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    private static AuthenticationHeaderValue Basic(string user, string password) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));

    private static async Task<string> OpenAsync(HttpClient client)
    {
        var page = await client.GetFromJsonAsync<JsonElement>("/page.json", Cancellation);
        var resumeId = page.GetProperty("resumeId").GetString();
        using var opened = await client.PostAsJsonAsync("/v1/sessions", new { resumeId }, Cancellation);
        var session = await opened.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        return session.GetProperty("id").GetString() ?? "";
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string session, string text, string? key = null)
    {
        using var response = await PostAsync(client, session, text, key);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client, string session, string text, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/sessions/{session}/messages");
        request.Content = JsonContent.Create(new { text });
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await client.SendAsync(request, Cancellation);
    }
}
