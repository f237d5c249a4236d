using System.Text.RegularExpressions;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Speech.Tests;

/// <summary>Counts the words that a transcript has wrong: substituted, left out or put in.</summary>
internal static partial class WordErrors
{
    public static string[] Words(string text) =>
        [.. Word().Matches(TextFold.Fold(text)).Select(match => match.Value)];

    public static int Count(string said, string heard)
    {
        var (wanted, got) = (Words(said), Words(heard));
        var row = Enumerable.Range(0, got.Length + 1).ToArray();
        for (var at = 1; at <= wanted.Length; at++)
        {
            var (diagonal, left) = (row[0], at);
            row[0] = at;
            for (var other = 1; other <= got.Length; other++)
            {
                var same = wanted[at - 1] == got[other - 1] ? 0 : 1;
                left = Math.Min(Math.Min(row[other], left) + 1, diagonal + same);
                (diagonal, row[other]) = (row[other], left);
            }
        }

        return row[^1];
    }

    [GeneratedRegex(@"[\p{L}\p{N}'#+.]*[\p{L}\p{N}#+]")]
    private static partial Regex Word();
}
