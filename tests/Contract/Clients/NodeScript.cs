using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace ResumeVoice.Contract.Clients;

/// <summary>
/// The scripts of tests/Clients: npm clients whose versions are locked there, run by Node. Each writes one JSON document.
/// </summary>
public static class NodeScript
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    /// <summary>What the script wrote; skips the test where Node is not installed.</summary>
    public static async Task<JsonElement> RunAsync(string script, IReadOnlyDictionary<string, string> settings)
    {
        var said = await RunAsync("node", await InstalledAsync(), [script], settings);
        return JsonDocument.Parse(said).RootElement;
    }

    // Suites run side by side, and each is a process of its own.
    private static async Task<string> InstalledAsync()
    {
        var folder = Path.Combine(RepositoryRoot(), "tests", "Clients");
        await using var mine = await LockAsync(Path.Combine(folder, ".installing"));
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        var wanted = new FileInfo(Path.Combine(folder, "package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < wanted.LastWriteTimeUtc)
            await RunAsync("npm", folder, ["ci", "--no-audit", "--no-fund"], new Dictionary<string, string>());
        return folder;
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(
                    path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
            }
        }
    }

    private static async Task<string> RunAsync(
        string program, string folder, string[] arguments, IReadOnlyDictionary<string, string> settings)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        using var process = Start(start);
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var said = process.StandardOutput.ReadToEndAsync(limit.Token);
            var complained = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, await complained);
            return await said;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{start.FileName} is not on this machine; the npm clients are not tried.");
            throw;
        }
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ResumeVoice.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The repository is not around the tests.");
        return folder.FullName;
    }
}
