using System.Globalization;
using System.Text;

namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>
/// Counts sentences into a trigram model with Witten-Bell smoothing, in the ARPA format that PocketSphinx reads.
/// </summary>
internal static class TrigramModel
{
    private const string Start = "<s>";
    private const string End = "</s>";
    private const int Order = 3;
    private const double Never = -99;

    public static string Write(IEnumerable<string> sentences)
    {
        var counts = Count(sentences);
        var chances = new Dictionary<string, double>[Order + 1];
        var left = new Dictionary<string, double>[Order + 1];
        (chances[1], left[0]) = (Unigrams(counts[1]), []);
        for (var order = 2; order <= Order; order++)
            (chances[order], left[order - 1]) = Interpolate(counts[order], chances[order - 1]);

        var text = new StringBuilder("\\data\\\n");
        for (var order = 1; order <= Order; order++)
            text.Append(CultureInfo.InvariantCulture, $"ngram {order}={chances[order].Count}\n");
        for (var order = 1; order <= Order; order++)
            Append(text, order, chances[order], order < Order ? left[order] : []);
        return text.Append("\n\\end\\\n").ToString();
    }

    /// <summary>How often each sequence of one to three words occurs, by its words with single spaces.</summary>
    private static Dictionary<string, int>[] Count(IEnumerable<string> sentences)
    {
        var counts = new Dictionary<string, int>[Order + 1];
        for (var order = 1; order <= Order; order++) counts[order] = new(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            string[] words = [Start, .. sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries), End];
            for (var order = 1; order <= Order; order++)
                for (var at = 0; at + order <= words.Length; at++)
                {
                    var sequence = order == 1 ? words[at] : string.Join(' ', words, at, order);
                    counts[order][sequence] = counts[order].GetValueOrDefault(sequence) + 1;
                }
        }

        return counts;
    }

    private static Dictionary<string, double> Unigrams(Dictionary<string, int> counts)
    {
        double all = counts.Where(pair => pair.Key != Start).Sum(pair => pair.Value + 1);
        return counts.ToDictionary(
            pair => pair.Key, pair => pair.Key == Start ? 0 : (pair.Value + 1) / all, StringComparer.Ordinal);
    }

    /// <summary>
    /// Each sequence's chance, mixed with that of the same without its first word; and what each beginning leaves for
    /// words that never followed it.
    /// </summary>
    private static (Dictionary<string, double> Chances, Dictionary<string, double> Left) Interpolate(
        Dictionary<string, int> counts, Dictionary<string, double> shorter)
    {
        var followed = new Dictionary<string, (int Times, int Kinds)>(StringComparer.Ordinal);
        foreach (var (sequence, times) in counts)
        {
            var before = followed.GetValueOrDefault(Beginning(sequence));
            followed[Beginning(sequence)] = (before.Times + times, before.Kinds + 1);
        }

        var left = followed.ToDictionary(
            pair => pair.Key, pair => pair.Value.Kinds / (double)(pair.Value.Times + pair.Value.Kinds),
            StringComparer.Ordinal);
        var chances = counts.ToDictionary(
            pair => pair.Key,
            pair =>
            {
                var beginning = Beginning(pair.Key);
                var rest = shorter[pair.Key[(pair.Key.IndexOf(' ') + 1)..]];
                return ((1 - left[beginning]) * pair.Value / followed[beginning].Times) + (left[beginning] * rest);
            },
            StringComparer.Ordinal);
        return (chances, left);
    }

    private static string Beginning(string sequence) => sequence[..sequence.LastIndexOf(' ')];

    private static void Append(
        StringBuilder text, int order, Dictionary<string, double> chances, Dictionary<string, double> left)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n\\{order}-grams:\n");
        foreach (var (sequence, chance) in chances.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Log(chance):0.0000}\t{sequence}");
            if (order < Order)
                text.Append(CultureInfo.InvariantCulture, $"\t{Log(left.GetValueOrDefault(sequence, 1)):0.0000}");
            text.Append('\n');
        }
    }

    private static double Log(double chance) => chance <= 0 ? Never : Math.Log10(chance);
}
