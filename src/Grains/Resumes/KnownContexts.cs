using System.Runtime.CompilerServices;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Grains.Resumes;

/// <summary>
/// What talks stand at, by the very arrays that hold its stored form: what was written on this silo is not read again
/// for the next question. Holds nothing that is not in memory anyway.
/// </summary>
internal sealed class KnownContexts
{
    private readonly ConditionalWeakTable<byte[], FollowUpContext> _known = [];

    public FollowUpContext Read(byte[] stored) =>
        _known.TryGetValue(stored, out var context) ? context : ContextJson.Read(stored);

    public void Remember(byte[] stored, FollowUpContext context) => _known.TryAdd(stored, context);
}
