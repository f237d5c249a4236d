using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>"Does she have WSET Level 3?" of somebody with Level 2: a numbered level is that one or none.</summary>
internal static class NumberedLevel
{
    private const int Most = 12;

    private static readonly string[] Roman =
        ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>The items of the level asked for; none of them where all that say a level say another.</summary>
    public static Selection Keep(Ask ask, Selection selection, ResumeIndex index)
    {
        if (ask.IsScoped || Asked(ask.Question) is not { At: >= 0 } asked) return selection;
        var levelled = selection.Items.Without((index, asked.Kind), static (ranked, of) =>
            !of.index.Items[ranked.Item].Fields.Any(of.Kind, static (field, kind) => Says(field, kind)));
        if (levelled.IsEmpty) return selection;
        var same = levelled.Without((index, asked), static (ranked, of) =>
            !of.index.Items[ranked.Item].Fields.Any(of.asked, static (field, level) =>
                Says(field, $"{level.Kind} {level.Number}") || Says(field, $"{level.Kind} {Roman[level.Number]}")));
        if (!same.IsEmpty) return selection.Of(same);
        if (levelled.Length < selection.Items.Length) return selection;
        var tokens = ask.Question.Tokens;
        var start = ask.Topics.Where(topic => topic.End <= asked.At + 2).Select(static topic => topic.Start)
            .DefaultIfEmpty(asked.At).Min();
        return selection with
        {
            Finding = Finding.Missing,
            Missing = ask.Question.Text[tokens[Math.Min(start, asked.At)].Start..tokens[asked.At + 1].End],
        };
    }

    private static (int At, string Kind, int Number) Asked(Question question)
    {
        for (var at = 0; at + 1 < question.Tokens.Count; at++)
        {
            var kind = question.WordAt(at);
            if (kind is not ("level" or "grade" or "tier" or "class")) continue;
            var number = NumberWords.Value(question.Tokens[at + 1].Word);
            if (number <= 0)
                number = Array.FindIndex(Roman, roman => roman.Length > 0 && string.Equals(
                    roman, question.WordAt(at + 1), StringComparison.OrdinalIgnoreCase));
            if (number is > 0 and <= Most) return (at, kind, number);
        }

        return (-1, "", 0);
    }

    // Whole words: "level 1" is not said by "level 12".
    private static bool Says(ItemField field, string words)
    {
        var at = field.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at + words.Length == field.Text.Length ||
            !char.IsLetterOrDigit(field.Text[at + words.Length]));
    }
}
