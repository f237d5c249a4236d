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
            if (IsOtherVersion(ask.Question, topic, index)) return topic with { End = topic.End + 1 };
        }

        return null;
    }

    // "Angular 2" of a résumé that has Angular 17 alone: the same name with another number, and never with this one.
    private static bool IsOtherVersion(Question question, Topic topic, ResumeIndex index)
    {
        var asked = question.WordAt(topic.End);
        if (asked.Length is 0 or >= LongMin || !char.IsAsciiDigit(asked[0])) return false;
        var unit = question.WordAt(topic.End + 1);
        if (unit is "year" or "years" or "month" or "months" or "times" or "day" or "days" || topic.Concept is not null
            and not { File: "technology" or "methods" or "tools" }) return false;
        var name = question.Text[question.Tokens[topic.Start].Start..question.Tokens[topic.End - 1].End];
        var isOther = false;
        foreach (var posting in topic.Postings)
            foreach (var field in index.Items[posting.Item].Fields)
            {
                if (NumberAfter(field.Text, name) is not { } number) continue;
                if (number == asked) return false;
                isOther = true;
            }

        return isOther;
    }

    // "17" of "Angular 17"; null where no number follows the name.
    private static string? NumberAfter(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || at + name.Length + 1 >= text.Length || text[at + name.Length] != ' ') return null;
        var from = at + name.Length + 1;
        var to = from;
        while (to < text.Length && (char.IsAsciiDigit(text[to]) || (text[to] == '.' && to + 1 < text.Length &&
            char.IsAsciiDigit(text[to + 1])))) to++;
        return to > from && to - from < LongMin ? text[from..to] : null;
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
