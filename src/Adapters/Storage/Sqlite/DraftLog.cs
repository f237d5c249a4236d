using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Win32.SafeHandles;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Sqlite;

/// <summary>
/// Drafts in a log beside the database, a line of JSON a save. Every few words of a model's answer are saved before they
/// are read, so a save is one write that waits for no disk: what the operating system has survives the process, which is
/// all that is asked of a draft. The database would write whole pages for each.
/// </summary>
/// <remarks>
/// A log is its process's own and locked while that lives: two processes on one database, an old one that still answers
/// and the new one in its place, do not finish each other's turns. Who starts takes over the logs that nobody holds.
/// </remarks>
internal sealed partial class DraftLog : IDraftStore, IDisposable
{
    /// <summary>At so many bytes the log is begun anew with the drafts that are left.</summary>
    public const long LengthMax = 4 * 1024 * 1024;

    private const int LineLengthUsual = 1024;

    private readonly string _databasePath;
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _line = new(LineLengthUsual);
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    private SafeFileHandle? _file;
    private string? _path;
    private long _length;

    /// <param name="databasePath">The log lies beside it.</param>
    public DraftLog(string databasePath)
    {
        _databasePath = databasePath;
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        _json = new Utf8JsonWriter(_line, options);
    }

    /// <summary>The logs beside a database, oldest first: names are given once and sort by time.</summary>
    public static IEnumerable<string> LogsBeside(string databasePath) =>
        Directory.EnumerateFiles(
            Path.GetDirectoryName(Path.GetFullPath(databasePath))!,
            Path.GetFileName(PathOf(databasePath, "*"))).Order(StringComparer.Ordinal);

    /// <summary>Takes over what processes left that are no more; once, before anything else.</summary>
    public void Start() => Run(() =>
    {
        FileStream[] left = [.. LogsBeside(_databasePath).Select(TakeOver).OfType<FileStream>()];
        try
        {
            foreach (var log in left) Replay(log);
            BeginAnew();
            foreach (var log in left) File.Delete(log.Name);
        }
        finally
        {
            foreach (var log in left) log.Dispose();
        }

        return true;
    });

    public Task SaveAsync(Draft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var kept = draft with
        {
            Question = StoredText.Of(draft.Question),
            IdempotencyKey = draft.IdempotencyKey is null ? null : StoredText.Of(draft.IdempotencyKey),
            Words = StoredText.Of(draft.Words),
        };
        return RunAsync(() =>
        {
            Write(new Entry(kept.SessionId, kept));
            _drafts[kept.SessionId] = kept;
            return true;
        });
    }

    public Task EraseAsync(string sessionId, CancellationToken cancellationToken) => RunAsync(() =>
    {
        if (!_drafts.ContainsKey(sessionId)) return false;
        if (_drafts.Count == 1) Empty();
        else Write(new Entry(sessionId, null));
        return _drafts.Remove(sessionId);
    });

    public Task<Draft?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
        RunAsync(() => _drafts.GetValueOrDefault(sessionId));

    public Task<IReadOnlyList<Draft>> ListAsync(int limit, CancellationToken cancellationToken) =>
        RunAsync<IReadOnlyList<Draft>>(() =>
        [
            .. _drafts.Values.OrderBy(static draft => draft.At)
                .ThenBy(static draft => draft.SessionId, StringComparer.Ordinal).Take(limit),
        ]);

    public void Dispose()
    {
        lock (_gate)
        {
            _file?.Dispose();
            _file = null;
            _json.Dispose();
        }
    }

    private static string PathOf(string databasePath, string name) =>
        Path.ChangeExtension(databasePath, $".drafts.{name}.jsonl");

    // Null where another holds it, or held it until now and has gone on in a new one.
    private static FileStream? TakeOver(string path)
    {
        try
        {
            var log = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            if (File.Exists(path)) return log;
            log.Dispose();
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    // A process that died while it wrote leaves half a line, which nobody was told of.
    private void Replay(FileStream log)
    {
        using var lines = new StreamReader(log, leaveOpen: true);
        while (lines.ReadLine() is { } line)
        {
            try
            {
                if (JsonSerializer.Deserialize(line, EntryJson.Line.Entry) is not { } entry) continue;
                if (entry.Draft is { } draft) _drafts[entry.SessionId] = draft;
                else _drafts.Remove(entry.SessionId);
            }
            catch (JsonException)
            {
            }
        }
    }

    // At its place and not at the end: a write that failed halfway is written over.
    private void Write(Entry entry)
    {
        if (_length >= LengthMax) BeginAnew();
        var line = LineOf(entry);
        RandomAccess.Write(Handle, line, _length);
        _length += line.Length;
    }

    private void Empty()
    {
        RandomAccess.SetLength(Handle, 0);
        _length = 0;
    }

    // It gets its name when it is whole and locked, so that nobody takes it for one left behind.
    private void BeginAnew()
    {
        var path = PathOf(_databasePath, Guid.CreateVersion7().ToString("N"));
        var unnamed = path + ".new";
        var file = File.OpenHandle(unnamed, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var length = 0L;
        try
        {
            foreach (var (sessionId, draft) in _drafts)
            {
                var line = LineOf(new Entry(sessionId, draft));
                RandomAccess.Write(file, line, length);
                length += line.Length;
            }

            File.Move(unnamed, path);
            if (_path is not null) File.Delete(_path);
        }
        catch
        {
            file.Dispose();
            File.Delete(unnamed);
            throw;
        }

        _file?.Dispose();
        (_file, _path, _length) = (file, path, length);
    }

    private SafeFileHandle Handle =>
        _file ?? throw new InvalidOperationException("The store is used before it is started.");

    // Some microseconds on the caller's thread: less than handing it to another would take.
    private Task<T> RunAsync<T>(Func<T> work)
    {
        try
        {
            return Task.FromResult(Run(work));
        }
        catch (DependencyException exception)
        {
            return Task.FromException<T>(exception);
        }
    }

    private T Run<T>(Func<T> work)
    {
        try
        {
            lock (_gate) return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failures.Of(DependencyFailure.Unavailable, "The log of drafts cannot be read or written.", exception);
        }
    }

    // Good until the next.
    private ReadOnlySpan<byte> LineOf(Entry entry)
    {
        _line.ResetWrittenCount();
        _json.Reset();
        JsonSerializer.Serialize(_json, entry, EntryJson.Line.Entry);
        _line.Write("\n"u8);
        return _line.WrittenSpan;
    }

    /// <summary>A line: the session's draft as it stands from now on, none where it was erased.</summary>
    internal sealed record Entry(string SessionId, Draft? Draft);

    [JsonSerializable(typeof(Entry))]
    private sealed partial class EntryJson : JsonSerializerContext
    {
        public static readonly EntryJson Line = new(new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        });
    }
}
