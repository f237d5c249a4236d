using System.Diagnostics;
using System.Globalization;

namespace ResumeVoice.Contract.Servers;

/// <summary>
/// The PostgreSQL server of a test run: the one named by the environment, otherwise a private one on a free port with
/// data in a temporary folder, started when the first test asks for it. Where PostgreSQL is not installed, tests that
/// need it are skipped.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string Variable = "RESUMEVOICE_TEST_POSTGRES";

    public const string MissingReason =
        $"PostgreSQL is not installed below /usr/lib/postgresql, and {Variable} names no server.";

    /// <summary>As many as the pools of all processes of a test's cluster may open, those of killed ones too.</summary>
    private const int ConnectionsMax = 400;

    /// <summary>
    /// PostgreSQL refuses to run as root; as root, its programs run as the user that Debian makes for it.
    /// </summary>
    private static readonly string[] AsPostgres =
        ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--reset-env"];

    private readonly Lazy<Task<string?>> _start;
    private readonly bool _isPrivate;
    private readonly bool _flushes;
    private DirectoryInfo? _folder;
    private string? _programs;
    private int _port;

    public PostgresServer()
        : this(isPrivate: false, flushes: false)
    {
    }

    private PostgresServer(bool isPrivate, bool flushes)
    {
        _isPrivate = isPrivate;
        _flushes = flushes;
        _start = new Lazy<Task<string?>>(StartAsync);
    }

    /// <summary>One that nobody else uses, whatever the environment names: it may be stopped and started again.</summary>
    /// <param name="flushes">Whether it survives the machine's death too: what is tested seldom is, and it costs time.</param>
    public static PostgresServer Private(bool flushes = false) => new(isPrivate: true, flushes);

    /// <summary>How to connect as a user who may create databases; null where there is no PostgreSQL.</summary>
    public Task<string?> ConnectionStringAsync() => _start.Value;

    /// <summary>The number of its first process, the parent of all others; only of a private one that runs.</summary>
    public async Task<int> ProcessIdAsync() => int.Parse(
        (await File.ReadAllLinesAsync(Path.Combine(Data, "postmaster.pid")))[0], CultureInfo.InvariantCulture);

    /// <summary>Ends it without warning, as a machine's death does; only a private one.</summary>
    public Task StopAsync() => RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    /// <summary>Starts it again where it was, with the data it had.</summary>
    public Task StartAgainAsync() => RunAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(Data, "log"), "-w", "-o", Settings, "start");

    public async ValueTask DisposeAsync()
    {
        if (_folder is null) return;
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private string Data => Path.Combine(_folder!.FullName, "data");

    private string Settings =>
        $"-p {_port} -k {_folder!.FullName} -c listen_addresses=127.0.0.1 -c fsync={(_flushes ? "on" : "off")} "
        + $"-c max_connections={ConnectionsMax}";

    private async Task<string?> StartAsync()
    {
        if (!_isPrivate && Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given;
        _programs = Programs();
        if (_programs is null) return null;

        _folder = Directory.CreateTempSubdirectory("resumevoice-postgres-");
        if (Environment.IsPrivilegedProcess) await RunPlainAsync("chown", "postgres:postgres", _folder.FullName);
        _port = FreePort.Find();
        await RunAsync(
            "initdb", "-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await StartAgainAsync();
        return $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres";
    }

    private static string? Programs()
    {
        const string root = "/usr/lib/postgresql";
        if (!Directory.Exists(root)) return null;
        return Directory.GetDirectories(root)
            .Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "initdb")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault();
    }

    private Task RunAsync(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_programs!, program), .. arguments];
        if (Environment.IsPrivilegedProcess) command = [.. AsPostgres, .. command];
        return RunPlainAsync(command[0], command[1..]);
    }

    /// <summary>Nothing is piped: the server would keep a pipe open and the reader waiting.</summary>
    private static async Task RunPlainAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/" };
        foreach (var part in (string[])["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments])
            start.ArgumentList.Add(part);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
