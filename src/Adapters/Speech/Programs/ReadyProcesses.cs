using System.Diagnostics;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Speech.Programs;

/// <summary>
/// Processes that were started before they are needed and wait for their input: starting one takes many times what most
/// work takes. One for each kind of work, used once, and ended where nobody comes for it. Those of a server that is
/// killed end with it, for their input does. Safe to use concurrently.
/// </summary>
internal sealed class ReadyProcesses : IDisposable
{
    /// <summary>Kinds of work that have one waiting; each holds some 15 MB.</summary>
    public const int KindsMax = 8;

    /// <summary>One that has waited for so long is ended at the next look, which may take as long again.</summary>
    public static readonly TimeSpan WaitsFor = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Waiting> _waiting = new(StringComparer.Ordinal);
    private readonly Func<IReadOnlyList<string>, Process> _start;
    private readonly Timer _looking;
    private bool _isDisposed;

    /// <param name="start">Starts the program with arguments; may throw <see cref="DependencyException"/>.</param>
    public ReadyProcesses(Func<IReadOnlyList<string>, Process> start)
    {
        _start = start;
        _looking = new Timer(_ => EndUnwanted(), null, WaitsFor, WaitsFor);
    }

    /// <summary>The one that waits for such work, which is the caller's then; null where there is none.</summary>
    public Process? Take(IReadOnlyList<string> arguments)
    {
        lock (_gate)
        {
            if (!_waiting.Remove(Kind(arguments), out var waiting)) return null;
            if (!waiting.Process.HasExited) return waiting.Process;
            waiting.Process.Dispose();
            return null;
        }
    }

    /// <summary>Sees to it that one waits for such work; never fails.</summary>
    public void Prepare(IReadOnlyList<string> arguments)
    {
        // Whoever wants one meanwhile waits here no longer than for one that they start themselves.
        lock (_gate)
        {
            var kind = Kind(arguments);
            if (_isDisposed || _waiting.Count >= KindsMax || _waiting.ContainsKey(kind)) return;
            try
            {
                _waiting[kind] = new Waiting(_start(arguments));
            }
            catch (DependencyException)
            {
                // Whoever needs one meets whatever this was and reports it.
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            foreach (var waiting in _waiting.Values) End(waiting.Process);
            _waiting.Clear();
        }

        _looking.Dispose();
    }

    /// <summary>Ends those that were there at the last look already.</summary>
    private void EndUnwanted()
    {
        lock (_gate)
        {
            foreach (var (kind, waiting) in _waiting.ToList())
            {
                if (waiting.WasSeen)
                {
                    End(waiting.Process);
                    _waiting.Remove(kind);
                }

                waiting.WasSeen = true;
            }
        }
    }

    private static void End(Process process)
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static string Kind(IReadOnlyList<string> arguments) => string.Join('\0', arguments);

    private sealed class Waiting(Process process)
    {
        public Process Process => process;

        public bool WasSeen { get; set; }
    }
}
