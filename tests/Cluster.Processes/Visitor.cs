using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace ResumeVoice.Cluster.Processes;

/// <summary>What a visitor knows of a turn that was acknowledged.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Id">The answer's id.</param>
/// <param name="Question">As asked.</param>
/// <param name="Since">When it was first asked, <see cref="Stopwatch.GetTimestamp"/>.</param>
/// <param name="Took">From first asking to the answer, with all that had to be repeated.</param>
/// <param name="Repeats">How often the request was sent again.</param>
public sealed record Acknowledged(int Seq, string Id, string Question, long Since, TimeSpan Took, int Repeats);

/// <summary>
/// Asks one question after the other in a session of its own, a new one now and then, at any of the gateways, and sends a
/// request that failed again with the same key, as a careful client does. Remembers what was acknowledged.
/// </summary>
public sealed class Visitor
{
    /// <summary>A session has room for twice as many.</summary>
    private const int TalkTurnsMax = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ProcessCluster _cluster;
    private readonly HttpClient _http;
    private readonly string _resumeId;
    private readonly List<Acknowledged> _acknowledged = [];

    /// <summary>Each session, and which of the acknowledged turns is its first.</summary>
    private readonly List<(string Session, int First)> _talks = [];
    private readonly int _number;
    private int _asked;

    private Visitor(ProcessCluster cluster, HttpClient http, string resumeId, int number)
    {
        _cluster = cluster;
        _http = http;
        _resumeId = resumeId;
        _number = number;
    }

    /// <summary>The one that is talked in now.</summary>
    public string Session => _talks[^1].Session;

    /// <summary>What was acknowledged in all sessions.</summary>
    public IReadOnlyList<Acknowledged> Acknowledged => _acknowledged;

    /// <summary>Failures that were met on the way, by what they were.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>So many visitors, each with an open session on the page's résumé.</summary>
    public static async Task<IReadOnlyList<Visitor>> OpenAsync(ProcessCluster cluster, HttpClient http, int count)
    {
        var resumeId = await ResumeIdAsync(cluster, http);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(async number =>
        {
            var visitor = new Visitor(cluster, http, resumeId, number);
            while (!await visitor.TryOpenAsync(repeats: 0, CancellationToken.None)) await Task.Delay(Pause);
            return visitor;
        }));
    }

    /// <summary>The page's résumé.</summary>
    public static async Task<string> ResumeIdAsync(ProcessCluster cluster, HttpClient http)
    {
        var page = await http.GetFromJsonAsync<JsonElement>(new Uri(cluster.Gateways[0].Address, "/page.json"));
        return page.GetProperty("resumeId").GetString() ?? throw new InvalidOperationException("There is no résumé.");
    }

    /// <summary>One question, sent until it is answered or the token says that enough was tried.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        var number = ++_asked;
        var question = $"What has she built? {number}";
        var started = Stopwatch.GetTimestamp();
        for (var repeats = 0; ; repeats++)
        {
            var hasRoom = _acknowledged.Count - _talks[^1].First < TalkTurnsMax
                || await TryOpenAsync(repeats, cancellationToken);
            if (hasRoom && await TryAskAsync(question, number, repeats, cancellationToken) is { } answer)
            {
                _acknowledged.Add(new Acknowledged(
                    answer.GetProperty("seq").GetInt32(), answer.GetProperty("id").GetString() ?? "", question, started,
                    Stopwatch.GetElapsedTime(started), repeats));
                return;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Asks so many questions.</summary>
    public async Task AskManyAsync(int questions, CancellationToken cancellationToken)
    {
        for (var asked = 0; asked < questions; asked++) await AskAsync(cancellationToken);
    }

    /// <summary>Asks until it is told that this is enough; the last question is answered yet.</summary>
    /// <param name="think">What passes between an answer and the next question.</param>
    /// <param name="enough">Says when.</param>
    /// <param name="cancellationToken">Gives up at once.</param>
    public async Task AskUntilAsync(TimeSpan think, CancellationToken enough, CancellationToken cancellationToken)
    {
        while (!enough.IsCancellationRequested)
        {
            await AskAsync(cancellationToken);
            if (think > TimeSpan.Zero) await Task.Delay(think, cancellationToken);
        }
    }

    /// <summary>
    /// What is wrong with what the cluster kept of this talk: a turn lost, doubled, changed or out of order; null where
    /// nothing is.
    /// </summary>
    public async Task<string?> FaultAsync(CancellationToken cancellationToken)
    {
        for (var talk = 0; talk < _talks.Count; talk++)
        {
            var (session, first) = _talks[talk];
            var end = talk + 1 < _talks.Count ? _talks[talk + 1].First : _acknowledged.Count;
            if (await FaultAsync(session, _acknowledged[first..end], cancellationToken) is { } fault) return fault;
        }

        return null;
    }

    private async Task<string?> FaultAsync(
        string session, List<Acknowledged> turns, CancellationToken cancellationToken)
    {
        var kept = new List<JsonElement>();
        while (await ReadAsync(session, kept.Count, cancellationToken) is { Count: > 0 } more) kept.AddRange(more);
        if (kept.Count != turns.Count)
            return $"{session} has {kept.Count} turns, and {turns.Count} were acknowledged.";
        for (var at = 0; at < kept.Count; at++)
        {
            var (seq, id) = (kept[at].GetProperty("seq").GetInt32(), kept[at].GetProperty("id").GetString());
            var question = kept[at].GetProperty("question").GetString();
            var told = turns[at];
            if ((seq, id, question) != (at + 1, told.Id, told.Question) || told.Seq != at + 1)
                return $"Turn {at + 1} of {session} is {seq} {id} '{question}' and was told as {told}.";
        }

        return null;
    }

    private async Task<JsonElement?> TryAskAsync(
        string question, int number, int repeats, CancellationToken cancellationToken)
    {
        try
        {
            var gateway = GatewayFor(repeats);
            using var request = new HttpRequestMessage(
                HttpMethod.Post, new Uri(gateway.Address, $"/v1/sessions/{Session}/messages"));
            request.Content = JsonContent.Create(new { text = question });
            request.Headers.Add("Idempotency-Key", $"question-{number}");
            using var response = await _http.SendAsync(request, cancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
                return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            Failures.Add($"{(int)response.StatusCode}");
            return null;
        }
        catch (Exception exception) when (IsOfTheWay(exception, cancellationToken))
        {
            Failures.Add(exception.GetType().Name);
            return null;
        }
    }

    private static bool IsOfTheWay(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task<List<JsonElement>> ReadAsync(string session, int after, CancellationToken cancellationToken)
    {
        var address = new Uri(_cluster.Gateways[0].Address, $"/v1/sessions/{session}/messages?after={after}");
        while (true)
        {
            using var response = await _http.GetAsync(address, cancellationToken);
            if (response.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                response.EnsureSuccessStatusCode();
                var page = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
                return [.. page.GetProperty("messages").EnumerateArray()];
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>Opens another session; false where that failed.</summary>
    private async Task<bool> TryOpenAsync(int repeats, CancellationToken cancellationToken)
    {
        try
        {
            var gateway = GatewayFor(repeats);
            using var opened = await _http.PostAsJsonAsync(
                new Uri(gateway.Address, "/v1/sessions"), new { resumeId = _resumeId }, cancellationToken);
            if (opened.StatusCode != HttpStatusCode.Created)
            {
                Failures.Add($"{(int)opened.StatusCode}");
                return false;
            }

            var session = await opened.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            _talks.Add((session.GetProperty("id").GetString() ?? "", _acknowledged.Count));
            return true;
        }
        catch (Exception exception) when (IsOfTheWay(exception, cancellationToken))
        {
            Failures.Add(exception.GetType().Name);
            return false;
        }
    }

    private HostProcess GatewayFor(int repeats) => _cluster.Gateways[(_number + repeats) % _cluster.Gateways.Count];
}
