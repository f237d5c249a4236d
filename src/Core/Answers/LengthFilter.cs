using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>"Which jobs lasted longer than four years?": the entries of a section that lasted so long.</summary>
internal static class LengthFilter
{
    private const int MonthsInYear = 12;
    private const int CountMax = 60;

    /// <summary>Those that did; null where no length of entries is asked for.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index, DateOnly today)
    {
        if (!ask.AreSectionsNamed || ask.IsScoped || ask.Sections is not [var section]) return null;
        if (Bound(ask) is not { } bound) return null;
        var months = bound.Months;
        var lasting = index.BySection[(int)section].RemoveAll(item =>
            index.DatesAt(item) is not { IsPoint: false, Start: not null } dates ||
            (dates.Months(today) > months) == bound.IsLess);
        return lasting.IsEmpty
            ? new Selection(Finding.Missing, []) { Missing = $"{SectionWords.Plural(section)} of such a length" }
            : new Selection(Finding.Found, [.. lasting.Select(static item => new Ranked(item, 1f))]);
    }

    /// <summary>Says how long each lasted, where that is what they were chosen by.</summary>
    public static bool TryCompose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (!ask.AreSectionsNamed || ask.IsScoped || Bound(ask) is null) return false;
        if (items.Any(static item => item.Dates is null)) return false;
        DurationComposer.Each(text, items, writing);
        return true;
    }

    // "longer than four years", "of less than 6 months", "for over a year".
    private static (int Months, bool IsLess)? Bound(Ask ask)
    {
        var question = ask.Question;
        if (AskReader.OpensYesNo(question) && !question.Says("any")) return null;
        for (var at = 2; at < question.Tokens.Count; at++)
        {
            var unit = question.Tokens[at].Word.Light switch
            {
                "month" => 1,
                "year" => MonthsInYear,
                _ => 0,
            };
            if (unit == 0 || question.WordAt(at + 1) is "ago" or "of" or "experience" or "with") continue;
            if (question.Dates is { } dates && at >= dates.Start && at < dates.End) continue;
            var count = question.WordAt(at - 1) is "a" ? 1 : NumberWords.Value(question.Tokens[at - 1].Word);
            if (count is <= 0 or > CountMax) continue;
            bool? isLess = question.WordAt(at - 2) switch
            {
                "than" when question.WordAt(at - 3) is "longer" or "more" => false,
                "than" when question.WordAt(at - 3) is "shorter" or "less" or "fewer" => true,
                "over" or "least" => false,
                "under" => true,
                _ => null,
            };
            if (isLess is { } less) return (count * unit, less);
        }

        return null;
    }
}
