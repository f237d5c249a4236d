using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Servers;
using ResumeVoice.Contract.Speech;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Standalone.Tests.Hostile;

/// <summary>The real executable, sent what nobody should send it as a recording.</summary>
public sealed class HostileAudioTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int InputsMin = 200;
    private const int Uploads = 20;

    /// <summary>What a second round of the same may leave behind, MiB: what is not collected yet.</summary>
    private const double GrowthMax = 48;

    /// <summary>A young process lets its heap grow for some time; one that leaks never stops.</summary>
    private const int RepeatsMax = 3;

    /// <summary>
    /// What uploads may hold at their peak, MiB: four large ones at once with a copy each, and a first part of others.
    /// </summary>
    private const double UploadsMax = 320;

    /// <summary>A decoder waits for the next recording of each form; one left behind by each would be far more.</summary>
    private const int WaitingMax = 8;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("resumevoice-hostile-");
    private ServerProcess? _server;
    private string _path = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ServerProcess Server => _server ?? throw new InvalidOperationException("The server is not started.");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(
            File.Exists("/usr/bin/ffmpeg") && Directory.Exists("/proc"), "ffmpeg is not installed; see ./rv test.");
        var document = Path.Combine(_folder.FullName, "resume.json");
        await File.WriteAllBytesAsync(document, Some.Document(), Cancellation);
        _server = await ServerProcess.StartAsync(_folder, document);
        var page = await _server.Client.GetFromJsonAsync<JsonElement>("/page.json", Cancellation);
        using var opened = await _server.Client.PostAsJsonAsync(
            "/v1/sessions", new { resumeId = page.GetProperty("resumeId").GetString() }, Cancellation);
        _path = opened.Headers.Location?.OriginalString + "/audio";
    }

    public ValueTask DisposeAsync()
    {
        _server?.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact(Timeout = 300_000)]
    public async Task Every_hostile_recording_is_refused_by_name_and_leaves_nothing_behind()
    {
        using var bait = new HttpListener();
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}/");
        bait.Prefixes.Add(address.ToString());
        bait.Start();
        var bitten = bait.GetContextAsync();
        List<HostileRecording> recordings =
            [.. HostileWav.All(), .. HostileScripts.All(address), .. await HostileContainers.AllAsync()];
        Assert.True(recordings.Count >= InputsMin, $"There are only {recordings.Count}.");
        var meter = new ProcessMeter(Server.Id);

        var wrong = await SendAllAsync(recordings);
        List<double> memory = [meter.Memory];
        do
        {
            wrong.AddRange(await SendAllAsync(recordings));
            memory.Add(meter.Memory);
        }
        while (memory[^1] >= memory[^2] + GrowthMax && memory.Count <= RepeatsMax);

        var grew = string.Join(", ", memory.Select(size => size.ToString("0", CultureInfo.InvariantCulture)));
        output.WriteLine($"{recordings.Count} recordings: MiB after each time {grew}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(memory[^1] < memory[^2] + GrowthMax, $"The memory grows and grows, MiB: {grew}.");
        Assert.InRange(meter.Children().Count, 0, WaitingMax);
        Assert.False(bitten.IsCompleted, "The server called an address that stood in a recording.");
    }

    [Fact(Timeout = 120_000)]
    public async Task Twenty_large_uploads_at_once_take_turns_in_memory()
    {
        var meter = new ProcessMeter(Server.Id);
        byte[][] recordings =
        [
            Silence(60), Silence(68), Padded("ID3\x03\0\0\0\0\0\0"u8), Padded("\0\0\0\x10ftypM4A \0\0\0\0"u8),
        ];
        foreach (var recording in recordings) await StatusAsync(recording);
        meter.ForgetPeak();
        var before = meter.Memory;

        var statuses = await Task.WhenAll(
            Enumerable.Range(0, Uploads).Select(count => StatusAsync(recordings[count % recordings.Length])));

        output.WriteLine($"{Uploads} uploads: {before:0} MiB before, {meter.Peak:0} at the peak");
        Assert.All(statuses, status => Assert.InRange((int)status, 400, 499));
        Assert.True(meter.Peak < before + UploadsMax, $"The memory rose from {before:0} to {meter.Peak:0} MiB.");
        Assert.InRange(meter.Children().Count, 0, WaitingMax);
    }

    private async Task<List<string>> SendAllAsync(List<HostileRecording> recordings)
    {
        var wrong = new List<string>();
        await Parallel.ForEachAsync(
            recordings, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancellation },
            async (recording, token) =>
            {
                using var sent = new ByteArrayContent(recording.Bytes);
                using var answer = await Server.Client.PostAsync(_path, sent, token);
                var text = await answer.Content.ReadAsStringAsync(token);
                var problem = JsonDocument.Parse(text).RootElement;
                var code = problem.TryGetProperty("code", out var named) ? named.GetString() : null;
                if ((int)answer.StatusCode is >= 400 and < 500 && recording.Codes.Contains(code)) return;
                lock (wrong) wrong.Add($"{recording.Name}: {(int)answer.StatusCode} {code ?? text}");
            });
        return wrong;
    }

    private async Task<HttpStatusCode> StatusAsync(byte[] recording)
    {
        using var sent = new ByteArrayContent(recording);
        using var answer = await Server.Client.PostAsync(_path, sent, Cancellation);
        return answer.StatusCode;
    }

    /// <summary>Silence at the greatest rate there is: a minute of it is about as much as is taken.</summary>
    private static byte[] Silence(int seconds) =>
        WavFile.Write(Sounds.Silence(TimeSpan.FromSeconds(seconds), Sound.RateMax));

    private static byte[] Padded(ReadOnlySpan<byte> head) => [.. head, .. new byte[AudioLimits.BytesMax - head.Length]];
}
