using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>
/// The owner of one conversation in this process: turns enter one at a time, in the order they came. Holds what is
/// known of the conversation between turns, and the idempotency keys being answered right now.
/// </summary>
internal sealed class HeldConversation(string sessionId) : IDisposable
{
    /// <summary>Requests that may wait for their turn in one session.</summary>
    public const int WaitingMax = 1000;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private HashSet<string>? _keysInProgress;
    private RunningTurn? _running;
    private int _runningCount;
    private int _users;
    private bool _dropped;

    public string SessionId => sessionId;

    /// <summary>
    /// Where the conversation stands; null before it is loaded or after a write whose outcome is unknown. Only inside a
    /// turn.
    /// </summary>
    public Conversation? State { get; set; }

    /// <summary>The turn that a model is wording, or null.</summary>
    public RunningTurn? Running
    {
        get => Volatile.Read(ref _running);
        set => Volatile.Write(ref _running, value);
    }

    /// <summary>How many turns models have begun to word; tells a question whether one ran while it waited.</summary>
    public int RunningCount => Volatile.Read(ref _runningCount);

    /// <summary>When a turn last ended, in <see cref="TimeProvider"/> ticks; only a hint for eviction.</summary>
    public long LastUsed { get; private set; }

    /// <summary>
    /// Announces a user. False where this owner was dropped meanwhile (get another), or too many wait already.
    /// </summary>
    public Entry TryEnter()
    {
        lock (_gate)
        {
            if (_dropped) return Entry.Dropped;
            if (_users >= WaitingMax) return Entry.Crowded;
            _users++;
            return Entry.Entered;
        }
    }

    public void Leave(long now)
    {
        lock (_gate)
        {
            _users--;
            LastUsed = now;
        }
    }

    /// <summary>Marks as dropped unless someone uses it.</summary>
    public bool TryDrop()
    {
        lock (_gate)
        {
            if (_users > 0) return false;
            _dropped = true;
            return true;
        }
    }

    public Task WaitForTurnAsync(CancellationToken cancellationToken) => _turn.WaitAsync(cancellationToken);

    public void EndTurn() => _turn.Release();

    /// <summary>Only inside a turn.</summary>
    public void BeginRunning(RunningTurn running)
    {
        Running = running;
        Interlocked.Increment(ref _runningCount);
    }

    public bool TryBegin(string idempotencyKey)
    {
        lock (_gate)
        {
            return (_keysInProgress ??= new HashSet<string>(StringComparer.Ordinal)).Add(idempotencyKey);
        }
    }

    public void End(string idempotencyKey)
    {
        lock (_gate)
        {
            _keysInProgress?.Remove(idempotencyKey);
        }
    }

    public void Dispose() => _turn.Dispose();
}

/// <summary>What trying to use a <see cref="HeldConversation"/> comes to.</summary>
internal enum Entry
{
    Entered,
    Dropped,
    Crowded,
}
