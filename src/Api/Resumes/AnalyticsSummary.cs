using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;

namespace ResumeVoice.Api.Resumes;

/// <summary>Counts finished turns into what an owner wants to see.</summary>
internal static class AnalyticsSummary
{
    /// <summary>Turns that one summary counts.</summary>
    public const int TurnsMax = 10_000;

    /// <summary>Entries of each list.</summary>
    public const int ListedMax = 20;

    /// <summary>Different questions that are read again for what they are about, the newest.</summary>
    public const int ReadAgainMax = 2_000;

    /// <summary>Days that are listed.</summary>
    public const int DaysMax = 366;

    private const string OffTopic = "off_topic";

    public static AnalyticsResponse Of(StoredAnalytics asked, CompiledResume? resume, DateTimeOffset now)
    {
        var turns = asked.Turns;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var read = ReadAgain(turns, resume, today);
        SurveyedQuestion? Read(FinishedTurn turn) => read.GetValueOrDefault(QuestionSurvey.Key(turn.Question));
        bool IsUnanswered(FinishedTurn turn) => turn.Decision is "not_in_resume" or "clarify"
            || (turn.Decision == OffTopic && Read(turn)?.LooksFair == true);
        return new AnalyticsResponse
        {
            ResumeId = asked.ResumeId,
            Since = asked.Since,
            Questions = turns.Count,
            Sessions = turns.DistinctBy(turn => turn.SessionId).Count(),
            Days = Days(turns, DateOnly.FromDateTime(asked.Since.UtcDateTime), today, IsUnanswered),
            Decisions = turns.CountBy(turn => turn.Decision).OrderByDescending(pair => pair.Value)
                .ToDictionary(pair => pair.Key, pair => pair.Value),
            Topics = Topics(turns, read),
            TopItems = TopItems(turns, resume),
            Unanswered = Unanswered(turns.Where(IsUnanswered)),
            Latency = LatencyOf(turns),
        };
    }

    private static Dictionary<string, SurveyedQuestion> ReadAgain(
        IReadOnlyList<FinishedTurn> turns, CompiledResume? resume, DateOnly today) => resume is null
            ? []
            : turns.DistinctBy(turn => QuestionSurvey.Key(turn.Question)).Take(ReadAgainMax).ToDictionary(
                turn => QuestionSurvey.Key(turn.Question), turn => QuestionSurvey.Read(turn.Question, resume, today));

    private static List<DayCount> Days(
        IReadOnlyList<FinishedTurn> turns, DateOnly since, DateOnly today, Func<FinishedTurn, bool> isUnanswered)
    {
        var byDay = turns.ToLookup(turn => DateOnly.FromDateTime(turn.At.UtcDateTime));
        var first = Math.Max(since.DayNumber, today.DayNumber - DaysMax + 1);
        var days = new List<DayCount>();
        for (var day = first; day <= today.DayNumber; day++)
        {
            var date = DateOnly.FromDayNumber(day);
            days.Add(new DayCount(date, byDay[date].Count(), byDay[date].Count(isUnanswered)));
        }

        return days;
    }

    private static List<TopicCount> Topics(
        IReadOnlyList<FinishedTurn> turns, Dictionary<string, SurveyedQuestion> read) =>
    [
        .. turns.SelectMany(turn => read.GetValueOrDefault(QuestionSurvey.Key(turn.Question))?.Topics ?? [])
            .CountBy(topic => topic)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)
            .Take(ListedMax).Select(pair => new TopicCount(pair.Key.Name, pair.Key.InResume, pair.Value)),
    ];

    private static List<ItemCount> TopItems(IReadOnlyList<FinishedTurn> turns, CompiledResume? resume)
    {
        var titles = resume?.Resume.Items.Prepend(resume.Resume.Basics)
            .ToDictionary(item => item.Ref.ToString(), item => item.Title) ?? [];
        return
        [
            .. turns.SelectMany(turn => turn.ItemRefs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .CountBy(reference => reference)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(ListedMax)
                .Select(pair => new ItemCount(pair.Key, titles.GetValueOrDefault(pair.Key), pair.Value)),
        ];
    }

    private static List<QuestionCount> Unanswered(IEnumerable<FinishedTurn> turns) =>
    [
        .. turns.GroupBy(turn => QuestionSurvey.Key(turn.Question), StringComparer.Ordinal)
            .Select(group => (Newest: group.MaxBy(turn => turn.At), Asked: group.Count()))
            .Where(group => group.Newest is not null)
            .OrderByDescending(group => group.Asked).ThenByDescending(group => group.Newest?.At).Take(ListedMax)
            .Select(group => Count(group.Newest, group.Asked)).OfType<QuestionCount>(),
    ];

    private static QuestionCount? Count(FinishedTurn? newest, int asked) => newest is null
        ? null
        : new QuestionCount(newest.Question.Trim(), newest.Decision, asked, newest.At);

    private static Latencies LatencyOf(IReadOnlyList<FinishedTurn> turns)
    {
        if (turns.Count == 0) return new Latencies(0, 0, 0, 0, 0);
        var sorted = turns.Select(turn => turn.TotalMs).Order().ToArray();
        double Share(double share) => sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
        return new Latencies(Share(0.5), Share(0.9), Share(0.95), Share(0.99), sorted[^1]);
    }
}

/// <summary>What the store tells: the résumé's turns since a time, the newest first.</summary>
internal sealed record StoredAnalytics(string ResumeId, DateTimeOffset Since, IReadOnlyList<FinishedTurn> Turns);
