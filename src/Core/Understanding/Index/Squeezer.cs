using System.Runtime.InteropServices;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Runs neighbouring words together, so that "raft-lab", "raft lab" and "raftlab" are one key.</summary>
internal static class Squeezer
{
    public const int KeyMax = 192;

    /// <summary>Room for a key and a word that may not belong to it.</summary>
    public const int RoomMax = KeyMax + Tokenizer.WordMax;

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

    /// <summary>
    /// Writes words one after the other and where each begins: what <see cref="Cut"/> makes the keys of the first of them
    /// from, of the longest first. Gives how many have room.
    /// </summary>
    public static int WriteAll(ReadOnlySpan<Token> words, Span<char> room, Span<int> starts)
    {
        var length = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var text = words[at].Word.Text;
            if (length + text.Length > room.Length) return at;
            text.CopyTo(room[length..]);
            starts[at] = length;
            length += text.Length;
        }

        return words.Length;
    }

    /// <summary>The key of the first <paramref name="count"/> words; empty where it is too long to be one.</summary>
    public static ReadOnlySpan<char> Cut(
        ReadOnlySpan<Token> words, int count, Span<char> room, ReadOnlySpan<int> starts)
    {
        // A longer key's last word was cut to its singular where only that word stood.
        var light = words[count - 1].Word.Light;
        var length = starts[count - 1] + light.Length;
        if (length > KeyMax) return default;
        light.CopyTo(room[starts[count - 1]..]);
        return room[..length];
    }
}
