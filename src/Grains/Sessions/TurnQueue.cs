using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Sessions;

/// <summary>
/// Requests that wait while a model words the answer before theirs, in the order they came. One that is not heard of any
/// more is left out: its gateway has died. Not safe to use concurrently.
/// </summary>
internal sealed class TurnQueue(TimeProvider clock)
{
    public const int WaitingMax = 100;

    /// <summary>Whoever waits says so at least every <see cref="SessionGrain.FollowFor"/>.</summary>
    public static readonly TimeSpan HeardWithin = TimeSpan.FromSeconds(3);

    private readonly List<Waiting> _waiting = [];
    private readonly Queue<Guid> _left = [];

    /// <summary>True where nobody waits before the request; it waits no longer then.</summary>
    public bool TryPass(Guid requestId)
    {
        Forget();
        if (_left.Contains(requestId)) return false;
        if (_waiting.Count == 0) return true;
        if (_waiting[0].RequestId != requestId) return false;
        _waiting.RemoveAt(0);
        return true;
    }

    /// <summary>Waits at the end, or where it waits already; false where too many do.</summary>
    public bool TryJoin(AskCommand command)
    {
        Forget();
        // Its last call comes after it has left: nobody waits for what that says.
        if (_left.Contains(command.RequestId)) return true;
        if (Find(command.RequestId) is not null) return true;
        if (_waiting.Count >= WaitingMax) return false;
        _waiting.Add(new Waiting(command.RequestId, command.IdempotencyKey) { HeardAt = clock.GetTimestamp() });
        return true;
    }

    public bool IsEmpty => _waiting.Count == 0;

    /// <summary>Whether the request waits.</summary>
    public bool Has(Guid requestId) => Find(requestId) is not null;

    /// <summary>Whether another request with the same key waits.</summary>
    public bool HasKeyOf(AskCommand command) => command.IdempotencyKey is { } key
        && _waiting.Exists(one => one.Key == key && one.RequestId != command.RequestId);

    /// <summary>The request still waits. Ends when it is next, at once where it is not known.</summary>
    public Task UntilNextAsync(Guid requestId)
    {
        if (Find(requestId) is not { } waiting) return Task.CompletedTask;
        waiting.HeardAt = clock.GetTimestamp();
        return waiting.Next.Task;
    }

    /// <summary>The request waits no longer.</summary>
    public void Leave(Guid requestId)
    {
        _waiting.RemoveAll(one => one.RequestId == requestId);
        _left.Enqueue(requestId);
        if (_left.Count > WaitingMax) _left.Dequeue();
    }

    /// <summary>The conversation is free.</summary>
    public void TellNext()
    {
        Forget();
        if (_waiting.Count > 0) _waiting[0].Next.TrySetResult();
    }

    private Waiting? Find(Guid requestId) => _waiting.Find(one => one.RequestId == requestId);

    private void Forget() => _waiting.RemoveAll(one => clock.GetElapsedTime(one.HeardAt) > HeardWithin);

    private sealed record Waiting(Guid RequestId, string? Key)
    {
        public long HeardAt { get; set; }

        public TaskCompletionSource Next { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
