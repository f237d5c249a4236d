using System.Collections.Concurrent;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>
/// The conversations held ready, at most about <c>heldMax</c>: beyond, the longest idle tenth goes. One with a turn
/// running or waiting never goes, so there is never a second owner of a conversation.
/// </summary>
internal sealed class HeldConversations(int heldMax, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, HeldConversation> _held = new(StringComparer.Ordinal);
    private int _count;
    private int _evicting;

    public int Count => Volatile.Read(ref _count);

    /// <summary>
    /// The owner of the conversation with its user announced; null where too many wait for it. Give it back with <see
    /// cref="Leave"/>.
    /// </summary>
    public HeldConversation? Enter(string sessionId)
    {
        while (true)
        {
            if (!_held.TryGetValue(sessionId, out var held))
            {
                held = new HeldConversation(sessionId);
                if (!_held.TryAdd(sessionId, held)) continue;
                Interlocked.Increment(ref _count);
            }

            switch (held.TryEnter())
            {
                case Entry.Entered:
                    return held;
                case Entry.Crowded:
                    return null;
                default:
                    Remove(held);
                    break;
            }
        }
    }

    /// <summary>Holds a conversation that was just opened.</summary>
    public void Hold(Conversation opened)
    {
        if (Enter(opened.Session.Id) is not { } held) return;
        held.State = opened;
        Leave(held);
    }

    /// <summary>The turn that a model words in the session right now, or null.</summary>
    public RunningTurn? Running(string sessionId) =>
        _held.TryGetValue(sessionId, out var held) ? held.Running : null;

    public void Leave(HeldConversation held)
    {
        var isKnown = held.State is not null;
        held.Leave(clock.GetTimestamp());
        // Nothing is remembered of sessions that are not there: made-up ids cannot fill the memory.
        if (!isKnown && held.TryDrop()) Remove(held);
        else if (Count > heldMax) Evict();
    }

    private void Evict()
    {
        if (Interlocked.Exchange(ref _evicting, 1) == 1) return;
        try
        {
            var excess = Count - heldMax + (heldMax / 10);
            foreach (var held in _held.Values.OrderBy(held => held.LastUsed).Take(excess))
                if (held.TryDrop()) Remove(held);
        }
        finally
        {
            Volatile.Write(ref _evicting, 0);
        }
    }

    private void Remove(HeldConversation held)
    {
        if (!_held.TryRemove(KeyValuePair.Create(held.SessionId, held))) return;
        Interlocked.Decrement(ref _count);
        held.Dispose();
    }
}
