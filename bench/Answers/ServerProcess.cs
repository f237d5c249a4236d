using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ResumeVoice.Bench.Answers;

/// <summary>A server in a process of its own on a free port; disposing ends it.</summary>
internal sealed class ServerProcess : IDisposable
{
    /// <summary>The one-process edition, where <c>./rv bench</c> builds it.</summary>
    public static readonly string Standalone =
        Path.Combine("artifacts", "standalone", "ResumeVoice.Standalone.dll");

    private static readonly TimeSpan StartMax = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ServerProcess(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Processor time used so far; unlike a rate, it hardly depends on what else the machine does.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServerProcess> StartAsync(string assembly, Func<int, string[]> arguments)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments(port)])
        {
            // What a server says would mix with the table; what it says of an error goes through.
            RedirectStandardOutput = true,
        };
        // The key in the data folder is the one that is used.
        start.Environment.Remove("RESUMEVOICE_OWNER_KEY");
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{assembly} did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();

        var server = new ServerProcess(process, port);
        await server.UntilListeningAsync();
        return server;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task UntilListeningAsync()
    {
        using var limit = new CancellationTokenSource(StartMax);
        while (!_process.HasExited)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
            }
        }

        throw new InvalidOperationException("A server ended before it listened; see above.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
