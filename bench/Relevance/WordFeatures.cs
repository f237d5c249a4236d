namespace ResumeVoice.Bench.Relevance;

/// <summary>Chooses the words that weigh by themselves: those of several different questions.</summary>
internal static class WordFeatures
{
    private const int QuestionsMin = 3;

    /// <summary>Sets the features of all examples; gives the words in the order of their features.</summary>
    public static List<string> Assign(List<Example> examples)
    {
        var questions = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var example in examples.Where(example => example.IsForFitting))
            foreach (var word in example.Words)
            {
                if (!questions.TryGetValue(word, out var known)) questions[word] = known = [];
                known.Add(example.Question);
            }

        List<string> words =
        [
            .. questions.Where(word => word.Value.Count >= QuestionsMin).Select(word => word.Key)
                .Order(StringComparer.Ordinal),
        ];
        var places = words.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal);
        foreach (var example in examples)
        {
            var counts = example.Counts.Index().Where(count => count.Item != 0)
                .Select(count => (count.Index, (double)count.Item));
            var own = example.Words.Distinct().Where(places.ContainsKey)
                .Select(word => (example.Counts.Length + places[word], 1.0));
            example.Features = [.. counts, .. own];
        }

        return words;
    }
}
