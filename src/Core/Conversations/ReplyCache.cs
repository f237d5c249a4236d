using System.Collections.Concurrent;
using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// A reply with what is worked out from it alone, before it belongs to a session; what only a finished turn holds is
/// worked out when first asked for, since a model is asked before that.
/// </summary>
internal sealed record ComposedReply(Reply Reply, ImmutableArray<AnswerItem> Items)
{
    public string Speech => field ??= SpeechForm.Of(Reply.Text);

    public string ItemRefs => field ??= string.Join(' ', Items.Select(static item => item.Ref));

    public byte[] ContextJson => field ??= Conversations.ContextJson.Write(Reply.Context);
}

/// <summary>All that a reply depends on: equal ones get equal replies.</summary>
internal readonly record struct AskedBefore(
    CompiledResume Resume, string Question, FollowUpContext Context, DateOnly Today);

/// <summary>
/// Replies that were worked out lately. Answering is a pure function, and visitors ask much the same: suggestions are
/// clicked, openers repeat. A résumé that changes is compiled anew and so finds nothing here. Safe to call concurrently.
/// </summary>
/// <remarks>
/// A reply is kept when it is worked out for the second time, so what nobody asks again costs no memory. Two generations:
/// a full young one becomes the old one, whose replies are lost with the next change unless asked for again. That is near
/// enough to the least recently used ones, without a lock on the way of every turn.
/// </remarks>
internal sealed class ReplyCache
{
    /// <summary>Replies in a generation; one takes some 5 KB.</summary>
    internal const int GenerationMax = 2_000;

    private const int SeenMax = 16_384;

    // The hashes of what was asked, each in the place it falls to. A collision costs a second look, nothing else.
    private readonly int[] _seen = new int[SeenMax];

    private volatile Generation _young = new();
    private volatile Generation _old = new();

    internal int Count => _young.Replies.Count + _old.Replies.Count;

    internal ComposedReply? Find(AskedBefore asked)
    {
        var young = _young;
        if (young.Replies.TryGetValue(asked, out var reply)) return reply;
        if (!_old.Replies.TryGetValue(asked, out reply)) return null;
        Keep(young, asked, reply);
        return reply;
    }

    internal void Keep(AskedBefore asked, ComposedReply reply)
    {
        var hash = asked.GetHashCode();
        ref var seen = ref _seen[hash & (SeenMax - 1)];
        if (seen == hash) Keep(_young, asked, reply);
        else seen = hash;
    }

    private void Keep(Generation young, AskedBefore asked, ComposedReply reply)
    {
        if (!young.Replies.TryAdd(asked, reply) || Interlocked.Increment(ref young.Count) != GenerationMax) return;
        // Exactly one thread counts to the maximum.
        _old = young;
        _young = new Generation();
    }

    private sealed class Generation
    {
        // Counting a concurrent dictionary takes all its locks.
        public int Count;

        public ConcurrentDictionary<AskedBefore, ComposedReply> Replies { get; } = new();
    }
}
