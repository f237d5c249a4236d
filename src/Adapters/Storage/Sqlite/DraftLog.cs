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
/// <param name="databasePath">The log lies beside it; one process at a time uses both.</param>
internal sealed partial class DraftLog(string databasePath) : IDraftStore, IDisposable
{
    /// <summary>At so many bytes the log is begun anew with the drafts that are left.</summary>
    public const long LengthMax = 4 * 1024 * 1024;

    private readonly string _path = PathBeside(databasePath);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);
    private SafeFileHandle? _file;
    private long _length;

    public static string PathBeside(string databasePath) => Path.ChangeExtension(databasePath, ".drafts.jsonl");

    /// <summary>Reads what an earlier process left; once, before anything else.</summary>
    public void Start() => Run(() =>
    {
        if (File.Exists(_path))
            foreach (var line in File.ReadLines(_path)) Replay(line);
        BeginAnew();
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
        var line = LineOf(new Entry(kept.SessionId, kept));
        return RunAsync(() =>
        {
            Write(line);
            _drafts[kept.SessionId] = kept;
            return true;
        });
    }

    public Task EraseAsync(string sessionId, CancellationToken cancellationToken) => RunAsync(() =>
    {
        if (!_drafts.ContainsKey(sessionId)) return false;
        if (_drafts.Count == 1) Empty();
        else Write(LineOf(new Entry(sessionId, null)));
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
        }
    }

    // A process that died while it wrote leaves half a line, which nobody was told of.
    private void Replay(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize(line, EntryJson.Line.Entry) is not { } entry) return;
            if (entry.Draft is { } draft) _drafts[entry.SessionId] = draft;
            else _drafts.Remove(entry.SessionId);
        }
        catch (JsonException)
        {
        }
    }

    // At its place and not at the end: a write that failed halfway is written over.
    private void Write(ReadOnlySpan<byte> line)
    {
        if (_length >= LengthMax) BeginAnew();
        RandomAccess.Write(Handle, line, _length);
        _length += line.Length;
    }

    private void Empty()
    {
        RandomAccess.SetLength(Handle, 0);
        _length = 0;
    }

    private void BeginAnew()
    {
        var next = _path + ".new";
        using (var file = File.Create(next))
            foreach (var (sessionId, draft) in _drafts) file.Write(LineOf(new Entry(sessionId, draft)));
        _file?.Dispose();
        try
        {
            File.Move(next, _path, overwrite: true);
        }
        finally
        {
            _file = File.OpenHandle(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
            _length = RandomAccess.GetLength(_file);
        }
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

    private static byte[] LineOf(Entry entry)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(entry, EntryJson.Line.Entry);
        Array.Resize(ref json, json.Length + 1);
        json[^1] = (byte)'\n';
        return json;
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
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
    }
}
