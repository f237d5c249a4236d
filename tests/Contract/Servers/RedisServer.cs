using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ResumeVoice.Contract.Servers;

/// <summary>
/// A private Redis on a free port, its data in a temporary folder, started when the first test asks for it. Where Redis
/// is not installed, tests that need it are skipped.
/// </summary>
public sealed class RedisServer : IAsyncDisposable
{
    public const string MissingReason = "Redis is not installed: there is no redis-server on the PATH.";

    private readonly Lazy<Task<string?>> _start;
    private DirectoryInfo? _folder;
    private Process? _process;
    private string _program = "";
    private int _port;

    public RedisServer() => _start = new Lazy<Task<string?>>(StartAsync);

    /// <summary>Its <c>host:port</c>; null where there is no Redis.</summary>
    public Task<string?> AddressAsync() => _start.Value;

    /// <summary>Ends it without warning, as a machine's death does.</summary>
    public async Task StopAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Starts it where it was, with what it had written down.</summary>
    public async Task StartAgainAsync()
    {
        string[] arguments =
        [
            "--bind", "127.0.0.1", "--port", $"{_port}", "--dir", _folder!.FullName, "--save", "",
            "--appendonly", "yes", "--logfile", Path.Combine(_folder.FullName, "log"),
        ];
        _process = Process.Start(new ProcessStartInfo(_program, arguments));
        while (!await AnswersAsync(_port)) await Task.Delay(20);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder?.Delete(recursive: true);
    }

    private async Task<string?> StartAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);
        if (program is null) return null;
        _program = program;
        _folder = Directory.CreateTempSubdirectory("resumevoice-redis-");
        _port = FreePort.Find();
        await StartAgainAsync();
        return $"127.0.0.1:{_port}";
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
