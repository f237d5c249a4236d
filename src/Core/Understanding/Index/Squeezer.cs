using System.Runtime.InteropServices;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Runs neighbouring words together, so that "raft-lab", "raft lab" and "raftlab" are one key.</summary>
internal static class Squeezer
{
    public const int KeyMax = 192;

    /// <summary>
    /// Writes the key of <paramref name="count"/> tokens and gives its length; 0 where it is too long to be a key.
    /// </summary>
    public static int Write(List<Token> tokens, int start, int count, Span<char> key)
    {
        var length = 0;
        var words = CollectionsMarshal.AsSpan(tokens).Slice(start, count);
        for (var at = 0; at < words.Length; at++)
        {
            var text = at == words.Length - 1 ? words[at].Word.Light : words[at].Word.Text;
            if (length + text.Length > key.Length) return 0;
            text.CopyTo(key[length..]);
            length += text.Length;
        }

        return length;
    }
}
