using System.Collections.Immutable;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Dates a question by the days of the question before: "any awards that year?", "and after?", "the earlier ones",
/// "and five years later?".
/// </summary>
internal static class TalkDates
{
    private const int BareMax = 3;
    private const int OnesMax = 6;
    private const int YearsMax = 60;

    public static DateFilter? Find(Question question, ResumeIndex index, FollowUpContext context, DateOnly today)
    {
        if (context.Question is not { } earlier) return null;
        return GapTalk.Dates(question, context, index) ?? Same(question, earlier, index, today) ??
            Shifted(question, earlier, index, today) ?? Turned(question, earlier, index, today);
    }

    /// <summary>
    /// "what was he doing in 2014?", "and after that?": after the job that most of the days asked about were spent in;
    /// null where none of those shown is one.
    /// </summary>
    public static int? Fullest(
        Question question, FollowUpContext context, ImmutableArray<int> shown, ResumeIndex index, DateOnly today)
    {
        if (shown.Length < 2 || !question.HasAny(Sense.BeforeThat, Sense.AfterThat)) return null;
        if (context.Question is not { } earlier || Dated(earlier, index, today) is not { } dates) return null;
        if (dates.From == DateOnly.MinValue || dates.To == DateOnly.MaxValue) return null;
        int? fullest = null;
        var most = 0;
        foreach (var item in shown)
        {
            if (index.SectionAt(item) != Section.Work || index.DatesAt(item) is not { } span) continue;
            var first = Math.Max(span.First.DayNumber, dates.From.DayNumber);
            var days = Math.Min(span.Last.DayNumber, dates.To.DayNumber) - first + 1;
            // Of two that took up all of them what goes on beside it is not the one that was meant.
            var isOver = days == most && fullest is { } known && !span.IsOngoing &&
                index.DatesAt(known) is { IsOngoing: true };
            if (days > most || isOver) (fullest, most) = (item, days);
        }

        return fullest;
    }

    private static DateFilter? Same(Question question, string earlier, ResumeIndex index, DateOnly today)
    {
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            var points = question.WordAt(at - 1) is "that" or "same";
            if (!points || question.WordAt(at) is not ("year" or "period" or "decade")) continue;
            return Dated(earlier, index, today) is { } dates ? dates with { Start = at - 1, End = at + 1 } : null;
        }

        return null;
    }

    // "and after?", where the question before was of the days before 2021; "anything later than that?" of any days.
    private static DateFilter? Turned(Question question, string earlier, ResumeIndex index, DateOnly today)
    {
        if (question.Tokens.Count > OnesMax || question.HasAny(Sense.Person, Sense.It)) return null;
        var isBare = !SaysOnes(question);
        if (isBare && question.Tokens.Count > BareMax) return null;
        var isAfter = question.HasAny(Sense.After, Sense.AfterThat, Sense.Since) || question.Says("later", "newer");
        var isBefore = question.HasAny(Sense.Before, Sense.BeforeThat) || question.Says("earlier", "older");
        // "more about the later of those" chooses among them.
        if (question.Has(Sense.These) && question.Says("of")) return null;
        if (isAfter == isBefore || question.Topics.Exists(static topic => topic.InResume)) return null;
        if (Dated(earlier, index, today) is not { } dates) return null;
        var mayTurn = isAfter
            ? dates.To != DateOnly.MaxValue && (!isBare || dates.From == DateOnly.MinValue)
            : dates.From != DateOnly.MinValue && (!isBare || dates.To == DateOnly.MaxValue);
        if (!mayTurn) return null;
        return isAfter
            ? Of(question, dates.To.AddDays(1), DateOnly.MaxValue, $"after {Name(dates, dates.To)}")
            : Of(question, DateOnly.MinValue, dates.From.AddDays(-1), $"before {Name(dates, dates.From)}");
    }

    // "and five years earlier?", "the year after?"
    private static DateFilter? Shifted(Question question, string earlier, ResumeIndex index, DateOnly today)
    {
        if (question.Tokens.Count > OnesMax || question.Topics.Count > 0) return null;
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is not ("year" or "years")) continue;
            if (Years(question, at) is not (not 0 and var years)) return null;
            if (Dated(earlier, index, today) is not { } dates) return null;
            var isOpen = dates.From == DateOnly.MinValue || dates.To == DateOnly.MaxValue;
            if (isOpen || !dates.Periods.IsEmpty) return null;
            var (from, to) = (dates.From.AddYears(years), dates.To.AddYears(years));
            var phrase = from.Year == to.Year ? $"in {from.Year}" : $"between {from.Year} and {to.Year}";
            return Of(question, from, to, phrase);
        }

        return null;
    }

    // How many years later, negative for earlier; 0 where the words around do not say.
    private static int Years(Question question, int at)
    {
        var sign = question.WordAt(at + 1) switch
        {
            "later" or "after" or "on" => 1,
            "earlier" or "before" or "prior" => -1,
            _ => 0,
        };
        var before = question.WordAt(at - 1);
        if (sign == 0) return before is "following" or "next" ? 1 : before is "previous" or "preceding" ? -1 : 0;
        if (at + 2 < question.Tokens.Count && question.WordAt(at + 2) is not ("that" or "then")) return 0;
        if (before is "a" or "one" or "the") return sign;
        var count = NumberWords.Value(question.Tokens[at - 1].Word);
        return count is > 0 and <= YearsMax ? sign * count : 0;
    }

    private static bool SaysOnes(Question question) =>
        question.Says("ones", "anything", "any", "something", "everything", "those");

    private static DateFilter? Dated(string earlier, ResumeIndex index, DateOnly today) =>
        DateSpotter.Find(QuestionWords.Read(earlier, index), today);

    private static DateFilter Of(Question question, DateOnly from, DateOnly to, string phrase) =>
        new(from, to, phrase, 0, question.Tokens.Count) { IsTurned = true };

    // "before 2021" has named it; what has two ends is named by the one.
    private static string Name(DateFilter dates, DateOnly edge)
    {
        var isOpen = dates.From == DateOnly.MinValue || dates.To == DateOnly.MaxValue;
        return isOpen ? dates.Phrase[(dates.Phrase.IndexOf(' ') + 1)..] : $"{edge.Year}";
    }
}
