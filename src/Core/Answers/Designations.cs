using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "ISO 26262", "WSET Level 3", "ISTQB Advanced Level": a name with a number or a level is one thing, and the same name
/// with another number is another.
/// </summary>
internal static class Designations
{
    // A shorter number after a name counts something, unless a level's word stands between.
    private const int LongMin = 4;

    /// <summary>The designation that the résumé lacks although it has the name; null where it lacks none.</summary>
    public static Topic? Lacking(Ask ask, ResumeIndex index)
    {
        if (ask.Question.IsRambling || ask.IsScoped) return null;
        foreach (var topic in ask.Topics)
        {
            if (!topic.InResume || !topic.IsExact) continue;
            var (word, end) = Designated(ask.Question, topic);
            if (end > 0 && !Has(topic, ask.Question, word, index)) return topic with { End = end };
        }

        return null;
    }

    // The token that tells the one from the other, and where the designation ends; an end of 0 where there is none.
    private static (int Word, int End) Designated(Question question, Topic topic)
    {
        var at = topic.End;
        if (at >= question.Tokens.Count || question.Tokens[at - 1].EndsSentence) return default;
        if (question.Dates is { } dates && at >= dates.Start && at < dates.End) return default;
        var text = question.WordAt(at);
        if (text.Length >= LongMin && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1])) return (at, at + 1);
        if (IsLevel(question.WordAt(at - 1)) && IsNumber(text)) return (at, at + 1);
        if (IsLevel(text) && IsNumber(question.WordAt(at + 1))) return (at + 1, at + 2);
        var isQualified = IsLevel(question.WordAt(at + 1)) && question.Tokens[at].IsCapital;
        return isQualified ? (at, at + 2) : default;
    }

    private static bool Has(Topic topic, Question question, int token, ResumeIndex index)
    {
        if (!index.Words.TryGetValue(question.Tokens[token].Word.Stem, out var word)) return false;
        var before = question.WordAt(token - 1);
        var level = IsLevel(before) ? $"{before} {question.WordAt(token)}" : null;
        foreach (var posting in word.Postings)
            if (!posting.IsCousin && topic.WeightIn(posting.Item) > 0 && Says(level, posting.Item, index)) return true;
        return false;
    }

    // A number elsewhere in the item is no level of it.
    private static bool Says(string? level, int item, ResumeIndex index)
    {
        if (level is null) return true;
        foreach (var field in index.Items[item].Fields)
            if (field.Text.Contains(level, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsLevel(string word) =>
        word is "level" or "grade" or "band" or "class" or "tier" or "category" or "stage" or "part" or "edition";

    private static bool IsNumber(string word) => word.Length > 0 && char.IsAsciiDigit(word[0]);
}
