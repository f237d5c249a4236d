using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Runs neighbouring words together, so that "raft-lab", "raft lab" and "raftlab" are one key.</summary>
internal static class Squeezer
{
    public const int KeyMax = 192;

    /// <summary>
    /// Writes the key of <paramref name="count"/> tokens and gives its length; 0 where it is too long to be a key.
    /// </summary>
    public static int Write(IReadOnlyList<Token> tokens, int start, int count, Span<char> key)
    {
        var length = 0;
        for (var at = start; at < start + count; at++)
        {
            var text = at == start + count - 1 ? tokens[at].Word.Light : tokens[at].Word.Text;
            if (length + text.Length > key.Length) return 0;
            text.CopyTo(key[length..]);
            length += text.Length;
        }

        return length;
    }
}
