using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Dates a question by the years of study: "did he work while he was studying?", "any jobs at college?"</summary>
internal static class StudyTime
{
    // A trainee, an intern, a student assistant.
    private const int OfLearners = 1;

    private static readonly HashSet<string> Studies = new(StringComparer.Ordinal)
    {
        "studying", "studies", "university", "uni", "college", "school", "degree", "student", "undergrad",
        "undergraduate",
    };

    private static readonly UInt128 Passing =
        Senses.Bits(Sense.Function, Sense.Generic, Sense.Person, Sense.DoWork, Sense.DoStudy);

    /// <summary>The years of study, where what went on beside them is asked; null otherwise.</summary>
    public static DateFilter? Find(Question question, ResumeIndex index)
    {
        if (At(question) is not { } time || !AsksBeside(question, time)) return null;
        var periods = Periods(index, time);
        if (periods.IsEmpty) return null;
        return new DateFilter(periods[0].From, periods[^1].To, "while studying", time.Start, time.End)
        {
            IsEvent = true,
            Periods = periods,
        };
    }

    /// <summary>The study that somebody graduated from last; one beside a job only where there is no other.</summary>
    public static Happening? LastDegree(ResumeIndex index)
    {
        Happening? last = null;
        Happening? beside = null;
        foreach (var item in index.BySection[(int)Section.Education])
        {
            if (index.DatesAt(item) is not { IsOngoing: false, End: not null } span) continue;
            ref var latest = ref IsBesideWork(item, span, index) ? ref beside : ref last;
            if (latest is null || span.Last > latest.Last) latest = Happening.Of(span, item, "graduating", 0);
        }

        return last ?? beside;
    }

    // "while she was still at university", "during his studies", "as a student", "at college"
    private static (int Start, int End)? At(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var word = question.WordAt(at);
            if (EventDates.Whiles.Contains(word) || word is "alongside" or "besides" or "beside" or "throughout")
            {
                var end = at + 1;
                while (!Studies.Contains(question.WordAt(end)) && question.HasAnyAt(end, Passing)) end++;
                if (Ends(question, end)) return (at, end + 1);
            }

            if (word is "as" or "being" && question.WordAt(at + 1) == "a" && question.WordAt(at + 2) == "student")
                return (at, at + 3);
            // "at the college" is where somebody worked.
            if (word is "at" or "in" or "through" && question.WordAt(at + 1) is "university" or "uni" or "college" &&
                Ends(question, at + 1)) return (at, at + 2);
        }

        return null;
    }

    private static bool Ends(Question question, int at) => Studies.Contains(question.WordAt(at)) &&
        (at + 1 == question.Tokens.Count || question.Tokens[at].EndsSentence ||
            question.IsCovered(at + 1, Sense.Person) || question.HasAnyAt(at + 1, Sense.YesNo, Sense.Function)) &&
        !question.Topics.Exists(topic => topic is { InResume: true, Kind: not TopicKind.Word } && topic.Start <= at &&
            topic.End > at);

    // "what did she study at college?" asks of the studies themselves.
    private static bool AsksBeside(Question question, (int Start, int End) time)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Start >= time.Start && hit.Start < time.End) continue;
            var section = Senses.NounOf(hit.Sense) ?? Senses.VerbOf(hit.Sense);
            if (section is Section.Work or Section.Projects or Section.Volunteer or Section.Awards
                or Section.Publications) return true;
        }

        return false;
    }

    // Who began a job in the month of the last exam had left; studies beside a job count where there are no others.
    private static ImmutableArray<Stretch> Periods(ResumeIndex index, (int Start, int End) time)
    {
        var (alone, beside) = (new List<Stretch>(), new List<Stretch>());
        foreach (var item in index.BySection[(int)Section.Education])
        {
            if (index.DatesAt(item) is not { IsPoint: false, Start: not null } span) continue;
            var last = span.IsOngoing || span.End is null ? span.Last : span.End.Value.First.AddDays(-1);
            var period = new Stretch(span.First, last, "while studying", time.Start, time.End);
            (IsBesideWork(item, span, index) ? beside : alone).Add(period);
        }

        return [.. (alone.Count > 0 ? alone : beside).OrderBy(static period => period.From)];
    }

    // Who studies beside a job does not graduate into one; a student's job, and one at the school, is no such job.
    private static bool IsBesideWork(int study, DateSpan dates, ResumeIndex index)
    {
        var school = index.Items[study].Field(FieldKind.Organization)?.Text;
        foreach (var job in index.BySection[(int)Section.Work])
        {
            if (index.DatesAt(job) is not { IsPoint: false } span) continue;
            var item = index.Items[job];
            if (Seniority.Of(item) == OfLearners || index.StandingAt(job) < 0) continue;
            if (school is not null && item.Field(FieldKind.Organization)?.Text == school) continue;
            var first = Math.Max(span.First.DayNumber, dates.First.DayNumber);
            var days = Math.Min(span.Last.DayNumber, dates.Last.DayNumber) - first;
            if (days * 2 > dates.Last.DayNumber - dates.First.DayNumber) return true;
        }

        return false;
    }
}
