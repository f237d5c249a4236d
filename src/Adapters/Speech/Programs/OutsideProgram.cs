using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Speech.Programs;

/// <summary>What a program that ran to its end left: its output, up to a limit, and whether it was content.</summary>
internal readonly record struct ProgramOutput(ReadOnlyMemory<byte> Bytes, bool Succeeded, bool WasCut);

/// <summary>
/// Runs a program of the machine with bytes in and bytes out through pipes. Whatever happens (a hang, a cancelled
/// call, too much output) the program has ended when the call has: none is left behind. Where the
/// machine can see to it, it gets no more memory than <see cref="MemoryMax"/>.
/// </summary>
internal sealed class OutsideProgram : IDisposable
{
    /// <summary>Addresses, of which most programs use a small part; in bytes.</summary>
    public const long MemoryMax = 2L * 1024 * 1024 * 1024;

    public static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(20);

    /// <summary>For a program whose input is still being made while it runs.</summary>
    public static readonly TimeSpan StreamTimeMax = TimeSpan.FromMinutes(2);

    private const int PipeBytes = 64 * 1024;

    private static readonly string? Limiter = Find("prlimit");

    private readonly string _dependency;
    private readonly string _name;
    private readonly SemaphoreSlim _running;
    private readonly string? _path;
    private readonly ReadyProcesses? _ready;

    /// <param name="dependency">What it is to the product.</param>
    /// <param name="name">Its file's name.</param>
    /// <param name="runningMax">So many of it run at once.</param>
    /// <param name="isKeptReady">One waits for more of the work that was done last.</param>
    public OutsideProgram(string dependency, string name, int runningMax, bool isKeptReady = false)
    {
        (_dependency, _name, _path) = (dependency, name, Find(name));
        _running = new SemaphoreSlim(runningMax, runningMax);
        if (isKeptReady) _ready = new ReadyProcesses(Start);
    }

    public bool IsInstalled => _path is not null;

    /// <summary>Has one wait for such work where it is kept ready, without waiting for it; never fails.</summary>
    public void GetReady(IReadOnlyList<string> arguments)
    {
        if (_path is not null && _ready is { } ready) _ = Task.Run(() => ready.Prepare(arguments));
    }

    public async Task<ProgramOutput> RunAsync(
        IReadOnlyList<string> arguments, ReadOnlyMemory<byte> input, int outputMax,
        CancellationToken cancellationToken)
    {
        if (_path is null) throw Failure(DependencyFailure.Unavailable, $"{_name} is not installed on this machine.");
        await _running.WaitAsync(cancellationToken);
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(TimeMax);
            return await RunAsync(_ready?.Take(arguments) ?? Start(arguments), input, outputMax, timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure(DependencyFailure.Timeout, $"{_name} did not finish within {TimeMax.TotalSeconds} seconds.");
        }
        finally
        {
            _running.Release();
            // The next one starts while somebody works with what this one made.
            GetReady(arguments);
        }
    }

    /// <summary>
    /// Runs it with input as it comes and gives its output as it comes, each piece good until the next is asked for.
    /// What the input's own source throws comes through.
    /// </summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> StreamAsync(
        IReadOnlyList<string> arguments, IAsyncEnumerable<ReadOnlyMemory<byte>> input,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_path is null) throw Failure(DependencyFailure.Unavailable, $"{_name} is not installed on this machine.");
        await _running.WaitAsync(cancellationToken);
        try
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            ended.CancelAfter(StreamTimeMax);
            using var process = Start(arguments);
            var writing = Task.CompletedTask;
            try
            {
                writing = WriteAsync(process.StandardInput.BaseStream, input, ended.Token);
                var piece = new byte[PipeBytes];
                while (await process.StandardOutput.BaseStream.ReadAsync(piece, ended.Token) is var read and > 0)
                    yield return piece.AsMemory(0, read);
                await writing;
                await process.WaitForExitAsync(ended.Token);
                if (process.ExitCode != 0) throw Failure(DependencyFailure.Corrupt, $"{_name} did not do its work.");
            }
            finally
            {
                await ended.CancelAsync();
                if (!process.HasExited) process.Kill(entireProcessTree: true);
                await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            _running.Release();
        }
    }

    public void Dispose()
    {
        _ready?.Dispose();
        _running.Dispose();
    }

    private static async Task<ProgramOutput> RunAsync(
        Process process, ReadOnlyMemory<byte> input, int outputMax, CancellationToken cancellationToken)
    {
        using var _ = process;
        var writing = Task.CompletedTask;
        try
        {
            writing = WriteAsync(process.StandardInput.BaseStream, input, cancellationToken);
            var output = await ReadAsync(process.StandardOutput.BaseStream, outputMax, cancellationToken);
            var wasCut = output.Length > outputMax;
            if (wasCut) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(cancellationToken);
            await writing;
            return new ProgramOutput(output, process.ExitCode == 0, wasCut);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            // The input is its owner's again when the call has ended.
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>All there is, or a little more than the limit.</summary>
    private static async Task<ReadOnlyMemory<byte>> ReadAsync(
        Stream pipe, int outputMax, CancellationToken cancellationToken)
    {
        var output = new ArrayBufferWriter<byte>(PipeBytes);
        while (output.WrittenCount <= outputMax)
        {
            var read = await pipe.ReadAsync(output.GetMemory(PipeBytes), cancellationToken);
            if (read == 0) break;
            output.Advance(read);
        }

        return output.WrittenMemory;
    }

    /// <summary>A program that has heard enough closes its end, which is no fault of anybody.</summary>
    private static async Task WriteAsync(Stream pipe, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        try
        {
            await using (pipe) await pipe.WriteAsync(input, cancellationToken);
        }
        catch (IOException)
        {
        }
    }

    private static async Task WriteAsync(
        Stream pipe, IAsyncEnumerable<ReadOnlyMemory<byte>> input, CancellationToken cancellationToken)
    {
        try
        {
            await using (pipe)
            {
                await foreach (var piece in input.WithCancellation(cancellationToken))
                {
                    await pipe.WriteAsync(piece, cancellationToken);
                    await pipe.FlushAsync(cancellationToken);
                }
            }
        }
        catch (IOException)
        {
        }
    }

    private Process Start(IReadOnlyList<string> arguments)
    {
        var path = _path ?? _name;
        string[] limits = [$"--as={MemoryMax}", "--core=0", path];
        var start = new ProcessStartInfo(Limiter ?? path, Limiter is null ? arguments : [.. limits, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            var process = Process.Start(start)
                ?? throw Failure(DependencyFailure.Unavailable, $"{_name} could not be started.");
            // Read and thrown away: a full pipe would stop the program, and its complaints may quote what was said.
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            return process;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new DependencyException(
                _dependency, DependencyFailure.Unavailable, $"{_name} could not be started.", exception);
        }
    }

    private DependencyException Failure(DependencyFailure failure, string message) =>
        new(_dependency, failure, message);

    private static string? Find(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return folders.Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
