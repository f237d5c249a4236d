using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Reads how many of something are wanted: "her last two jobs", "the three latest papers", "top 3 skills".
/// </summary>
internal static class Amounts
{
    private const int Most = 10;

    /// <summary>Whether a count before a section's noun asks anew instead of picking from what was shown.</summary>
    public static bool AsksAnew(Question question) => question.Ordinal is { Count: > 1 } ordinal &&
        (Names(question, ordinal.End) || Names(question, ordinal.End + 1));

    /// <summary>The count; 0 where none is given.</summary>
    public static int Of(Question question)
    {
        if (AsksAnew(question)) return question.Ordinal?.Count ?? 0;
        foreach (var hit in question.Hits)
        {
            if (hit.Sense is not (Sense.Latest or Sense.Earliest or Sense.Longest or Sense.Highest)) continue;
            if (At(question, hit.Start - 1) is > 1 and <= Most and var before) return before;
            if (At(question, hit.End) is > 1 and <= Most and var after && Names(question, hit.End + 1)) return after;
        }

        return 0;
    }

    /// <summary>How many come before the one meant: 1 for "the second most recent"; 0 for the first.</summary>
    public static int Before(Question question)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense is not (Sense.Latest or Sense.Earliest or Sense.Longest or Sense.Shortest or Sense.Highest))
                continue;
            // "the second latest", "her second-to-last"
            var at = question.WordAt(hit.Start - 1) == "to" ? hit.Start - 2 : hit.Start - 1;
            if (Rank(question.WordAt(at)) is > 0 and var rank) return rank;
        }

        return Numbered(question);
    }

    /// <summary>1 for "what was his second job?", where jobs and degrees are counted from the first; 0 elsewhere.</summary>
    public static int Numbered(Question question)
    {
        if (AskReader.OpensYesNo(question) || question.HasAny(
            Sense.Compare, Sense.HowMany, Sense.Before, Sense.After, Sense.BeforeThat, Sense.AfterThat)) return 0;
        // Two jobs may be at one employer.
        if (question.Says("employer", "company", "firm", "house")) return 0;
        foreach (var hit in question.Hits)
        {
            if (hit.Sense is not (Sense.Work or Sense.Education or Sense.Degree or Sense.DoStudy)) continue;
            var isOwn = question.IsCovered(hit.Start - 2, Sense.Person) || question.WordAt(hit.Start - 2) == "the";
            if (isOwn && Rank(question.WordAt(hit.Start - 1)) is > 0 and var rank) return rank;
        }

        return 0;
    }

    private static int Rank(string word) => word switch
    {
        "second" or "2nd" => 1,
        "third" or "3rd" => 2,
        "fourth" or "4th" => 3,
        _ => 0,
    };

    /// <summary>Whether a section's noun stands in the plural.</summary>
    public static bool IsPlural(Question question)
    {
        foreach (var hit in question.Hits)
        {
            if (Senses.NounOf(hit.Sense) is null) continue;
            var word = question.Tokens[hit.End - 1].Word;
            if (word.Text != word.Light) return true;
        }

        return false;
    }

    private static bool Names(Question question, int token) =>
        token < question.Tokens.Count && Senses.IsFrameNoun(question, token);

    private static int At(Question question, int token) =>
        token >= 0 && token < question.Tokens.Count ? NumberWords.Value(question.Tokens[token].Word) : -1;
}
