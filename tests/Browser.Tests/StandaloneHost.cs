using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Xunit;

namespace ResumeVoice.Browser.Tests;

/// <summary>
/// The real server as its own process, with the tests' résumé and a data folder that goes with it. It can be killed
/// and started again at the same address, as a machine does to it.
/// </summary>
public sealed class StandaloneHost : IAsyncLifetime
{
    private const string Announcement = "ResumeVoice answers at ";

    private static readonly string Executable = Path.Combine(AppContext.BaseDirectory, "ResumeVoice.Standalone.dll");
    private static readonly string Resume = Path.Combine(AppContext.BaseDirectory, "Fixtures", "resume.json");

    private readonly string _folder = Directory.CreateTempSubdirectory("resumevoice-browser-").FullName;
    private Process? _process;

    /// <summary>Where the server answers; a free port, chosen at the first start and kept from then on.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0/");

    /// <summary>The owner's key, as the first start left it.</summary>
    public string OwnerKey => File.ReadAllText(Path.Combine(_folder, "owner.key")).Trim();

    public async ValueTask InitializeAsync() => await StartAsync();

    /// <summary>A client with the owner's key.</summary>
    public HttpClient Owner() => new()
    {
        BaseAddress = Address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", OwnerKey) },
    };

    /// <summary>Starts the server and returns once it answers.</summary>
    public async Task StartAsync()
    {
        string[] arguments = [Executable, "--data", _folder, "--port", $"{Address.Port}", "--resume", Resume];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        Address = await AddressAsync(_process);
    }

    /// <summary>Ends the server with no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>
    /// Where the server says it answers. Its other words are taken off its hands, and kept for a failed start.
    /// </summary>
    private static Task<Uri> AddressAsync(Process process)
    {
        var answers = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new StringBuilder();
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.OutputDataReceived += (_, line) =>
        {
            Hear(line.Data);
            if (line.Data is null)
                answers.TrySetException(new InvalidOperationException($"The server ended before it answered: {said}"));
            else if (line.Data.StartsWith(Announcement, StringComparison.Ordinal))
                answers.TrySetResult(new Uri(line.Data[Announcement.Length..].Split(',')[0]));
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return answers.Task;

        void Hear(string? line)
        {
            lock (said) said.AppendLine(line);
        }
    }
}
