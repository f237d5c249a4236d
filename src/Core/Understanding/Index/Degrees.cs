using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Ranks degrees by the words they go by.</summary>
internal static class Degrees
{
    private const int LevelOfMaster = 5;
    private const int LevelOfBachelor = 3;

    private static readonly (string Concept, int Level)[] Levels =
    [
        ("PhD", 6), ("doctorate", 6), ("MD", 6), ("JD", 5), ("master's degree", LevelOfMaster),
        ("postgraduate certificate", 4), ("bachelor's degree", LevelOfBachelor), ("associate degree", 2),
        ("high school diploma", 1), ("vocational training", 1),
    ];

    /// <summary>6 for a doctorate down to 1 for school; 0 where the words do not say, or it was not finished.</summary>
    public static int Level(ResumeItem item)
    {
        if (UnfinishedStudy.Is(item)) return 0;
        var text = item.Field(FieldKind.StudyType)?.Text ?? item.Title;
        var tokens = Tokenizer.Read(text, static folded => new Word(folded));
        // A language model elsewhere, among studies a master of laws.
        var best = string.Equals(text, "LLM", StringComparison.OrdinalIgnoreCase) ? LevelOfMaster : 0;
        // A year of its own after the bachelor's; "with honours" is a grade.
        if (tokens is [{ Word.Text: "honours" or "honors" }]) best = LevelOfBachelor;
        for (var start = 0; start < tokens.Count; start++)
            for (var count = 1; count <= Math.Min(Taxonomy.WordsMax, tokens.Count - start); count++)
            {
                var before = tokens.Skip(start).Take(count - 1).Select(token => token.Word.Text);
                var key = string.Concat(before) + tokens[start + count - 1].Word.Light;
                if (Taxonomy.Default.TryFind(key, out var spelling)) best = Math.Max(best, LevelOf(spelling.Concept));
            }

        return best;
    }

    public static int LevelOf(Concept concept)
    {
        foreach (var (name, level) in Levels)
            if (Taxonomy.Default.Named(name) is { } known && concept.IsA(known)) return level;
        return 0;
    }
}
