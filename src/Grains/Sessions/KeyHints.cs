using System.Buffers.Binary;

namespace ResumeVoice.Grains.Sessions;

/// <summary>
/// Whether an idempotency key may be that of an older turn: two bytes of its hash a turn. A key that is not among them is
/// new; one that is, the history is asked for, in vain once in some thirty times where a session has most turns.
/// </summary>
internal static class KeyHints
{
    private const int Bytes = sizeof(ushort);

    /// <summary>The hints with those of the marks that have a key.</summary>
    public static byte[] Add(byte[] hints, IEnumerable<RequestMark> marks)
    {
        var added = marks.Where(mark => mark.Key != 0).SelectMany(mark => Of(mark.Key)).ToArray();
        return added.Length == 0 ? hints : [.. hints, .. added];
    }

    /// <summary>Whether a key with that hash may be the key of a turn that has no mark.</summary>
    public static bool MayKnow(SessionState state, long key)
    {
        if ((state.HintedFrom == 0 ? state.MarkedFrom : state.HintedFrom) > 1) return true;
        var sought = Of(key);
        for (var at = 0; at + Bytes <= state.OlderKeys.Length; at += Bytes)
            if (state.OlderKeys.AsSpan(at, Bytes).SequenceEqual(sought)) return true;

        return false;
    }

    private static byte[] Of(long key)
    {
        var hint = new byte[Bytes];
        BinaryPrimitives.WriteUInt16LittleEndian(hint, unchecked((ushort)key));
        return hint;
    }
}
