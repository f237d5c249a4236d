using System.Diagnostics;

namespace ResumeVoice.Standalone.Tests;

/// <summary>A process of ours and a client with its owner key.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, HttpClient client)
    {
        _process = process;
        Client = client;
    }

    public HttpClient Client { get; }

    public int Id => _process.Id;

    public bool IsKilled { get; private set; }

    public static async Task<ServerProcess> StartAsync(DirectoryInfo folder, string document)
    {
        var data = Path.Combine(folder.FullName, "data");
        var assembly = typeof(Standalone.Start.StandaloneHost).Assembly.Location;
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { assembly, "--port", "0", "--data", data, "--resume", document },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        try
        {
            var client = new HttpClient { BaseAddress = await AddressAsync(process.StandardOutput) };
            var key = (await File.ReadAllTextAsync(Path.Combine(data, "owner.key"))).Trim();
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
            return new ServerProcess(process, client);
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        IsKilled = true;
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        Client.Dispose();
    }

    private static async Task<Uri> AddressAsync(StreamReader output)
    {
        const string said = "ResumeVoice answers at ";
        while (await output.ReadLineAsync() is { } line)
            if (line.StartsWith(said, StringComparison.Ordinal)) return new Uri(line[said.Length..]);
        throw new InvalidOperationException("The server ended before it answered.");
    }
}
