using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ResumeVoice.Core.Understanding.Vocabulary;

/// <summary>
/// What an interviewer asks an example of ("a time she handled a crisis"), and the beginnings of words by which a
/// sentence tells of it; from <c>behaviours.txt</c>.
/// </summary>
internal sealed record Behaviour(FrozenSet<string> Asked, ImmutableArray<string> Told)
{
    private static readonly string[] Denials =
        ["without a ", "without any ", "without ", " no ", "zero ", "-time "];

    public static readonly ImmutableArray<Behaviour> All = [.. DataFile.Lines("behaviours.txt").Select(Read)];

    /// <summary>How many of the beginnings stand at the start of a word of the text.</summary>
    public int In(string text)
    {
        var count = 0;
        foreach (var told in Told)
            if (StartsWord(text, told)) count++;
        return count;
    }

    private static bool StartsWord(string text, string start)
    {
        for (var at = text.IndexOf(start, StringComparison.OrdinalIgnoreCase); at >= 0;
            at = text.IndexOf(start, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && !IsDenied(text.AsSpan(0, at))) return true;
        return false;
    }

    // "700 days without a lost-time accident", "no delay"
    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        foreach (var word in Denials)
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static Behaviour Read(string line)
    {
        var parts = line.Split('|');
        return new Behaviour(
            DataFile.Entries(parts[0]).ToFrozenSet(StringComparer.Ordinal), [.. DataFile.Entries(parts[1])]);
    }
}
