using System.Diagnostics;
using System.Globalization;

namespace ResumeVoice.Cluster.Processes;

/// <summary>A silo or a gateway in a process of its own, as an operator starts it.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private const int LinesMax = 400;

    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly Queue<string> _lines = new();
    private StreamWriter? _log;

    private HostProcess(
        Process process, string name, IReadOnlyDictionary<string, string> settings, DirectoryInfo? logs)
    {
        _process = process;
        _log = logs is null ? null : new StreamWriter(Path.Combine(logs.FullName, $"{name}.log")) { AutoFlush = true };
        Name = name;
        Address = At(settings["port"]);
        Metrics = new Uri(At(settings.GetValueOrDefault("Telemetry:MetricsPort", settings["port"])), "/metrics");
    }

    public string Name { get; }

    /// <summary>Where it speaks HTTP: a gateway's API, a silo's health.</summary>
    public Uri Address { get; }

    /// <summary>Where Prometheus finds its measurements.</summary>
    public Uri Metrics { get; }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    /// <summary>Processor time used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <param name="name">Names it in what tests say.</param>
    /// <param name="command">An assembly, and what goes before the settings.</param>
    /// <param name="settings">By name, a <c>port</c> among them.</param>
    /// <param name="logs">Where all that it writes is kept, each line with its time; null keeps its last lines only.</param>
    public static HostProcess Start(
        string name, IEnumerable<string> command, IReadOnlyDictionary<string, string> settings,
        DirectoryInfo? logs = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var start = new ProcessStartInfo("dotnet", command)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Several share this machine; a collector each with a heap a processor is for one that has it to itself.
        start.Environment["DOTNET_gcServer"] = "0";
        // In the environment, where a key does not show in the list of processes.
        foreach (var (setting, value) in settings)
            start.Environment[$"RESUMEVOICE_{setting.Replace(":", "__", StringComparison.Ordinal)}"] = value;

        var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
        var host = new HostProcess(process, name, settings, logs);
        process.OutputDataReceived += (_, line) => host.Note(line.Data);
        process.ErrorDataReceived += (_, line) => host.Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Until it says that requests may be sent.</summary>
    public async Task UntilReadyAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var started = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync(client))
        {
            if (HasEnded || Stopwatch.GetElapsedTime(started) > ReadyWithin)
                throw new InvalidOperationException($"{Name} did not get ready:\n{Log()}");
            await Task.Delay(AskAgainAfter);
        }
    }

    /// <summary>Ends it without warning.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    /// <summary>Tells it to stop, and waits until it has.</summary>
    public async Task StopAsync()
    {
        await SignalAsync("TERM");
        await _process.WaitForExitAsync();
    }

    /// <summary>Nothing of it runs until it is told to go on; to the others it looks cut off.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    public Task GoOnAsync() => SignalAsync("CONT");

    public Task UntilEndedAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>The last lines that it wrote.</summary>
    public string Log()
    {
        lock (_lines) return string.Join('\n', _lines);
    }

    public async ValueTask DisposeAsync()
    {
        if (!HasEnded) await KillAsync();
        _process.Dispose();
        lock (_lines)
        {
            _log?.Dispose();
            // A last line may be on its way.
            _log = null;
        }
    }

    private static Uri At(string port) => new($"http://127.0.0.1:{port}");

    private async Task SignalAsync(string signal)
    {
        var id = Id.ToString(CultureInfo.InvariantCulture);
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {id}"]);
        await kill.WaitForExitAsync();
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(Address, "/readyz"));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private void Note(string? line)
    {
        if (line is null) return;
        lock (_lines)
        {
            if (_lines.Count == LinesMax) _lines.Dequeue();
            _lines.Enqueue(line);
            _log?.WriteLine($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {line}");
        }
    }
}
