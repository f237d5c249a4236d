using System.ComponentModel;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Resumes;

public sealed record AnalyticsResponse
{
    public required string ResumeId { get; init; }

    public required DateTimeOffset Since { get; init; }

    [Description("Questions counted here: the newest, at most 10,000.")]
    public required int Questions { get; init; }

    [Description("How many questions came to which decision.")]
    public required IReadOnlyDictionary<string, int> Decisions { get; init; }

    [Description("The items shown most often.")]
    public required IReadOnlyList<ItemCount> TopItems { get; init; }

    [Description("Fair questions that the résumé did not answer, the most frequent first.")]
    public required IReadOnlyList<QuestionCount> Unanswered { get; init; }

    public required Latencies Latency { get; init; }
}

public sealed record ItemCount(string Ref, int Shown);

public sealed record QuestionCount(string Question, int Asked, DateTimeOffset LastAskedAt);

/// <summary>Milliseconds from question to answer, storing excluded.</summary>
public sealed record Latencies(double P50Ms, double P95Ms, double MaxMs);

/// <summary>Counts finished turns into what an owner wants to see.</summary>
internal static class AnalyticsSummary
{
    /// <summary>Turns that one summary counts.</summary>
    public const int TurnsMax = 10_000;

    /// <summary>Entries of each list.</summary>
    public const int ListedMax = 20;

    private const string NotInResume = "not_in_resume";

    public static AnalyticsResponse Of(
        string resumeId, DateTimeOffset since, IReadOnlyList<FinishedTurn> turns) => new()
        {
            ResumeId = resumeId,
            Since = since,
            Questions = turns.Count,
            Decisions = turns.CountBy(turn => turn.Decision).OrderByDescending(pair => pair.Value)
            .ToDictionary(pair => pair.Key, pair => pair.Value),
            TopItems =
        [
            .. turns.SelectMany(turn => turn.ItemRefs.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .CountBy(reference => reference)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(ListedMax).Select(pair => new ItemCount(pair.Key, pair.Value)),
        ],
            Unanswered =
        [
            .. turns.Where(turn => turn.Decision == NotInResume)
                .GroupBy(turn => turn.Question.Trim(), StringComparer.OrdinalIgnoreCase)
                .Select(group => new QuestionCount(group.Key, group.Count(), group.Max(turn => turn.At)))
                .OrderByDescending(count => count.Asked).ThenByDescending(count => count.LastAskedAt).Take(ListedMax),
        ],
            Latency = LatencyOf(turns),
        };

    private static Latencies LatencyOf(IReadOnlyList<FinishedTurn> turns)
    {
        if (turns.Count == 0) return new Latencies(0, 0, 0);
        var sorted = turns.Select(turn => turn.TotalMs).Order().ToArray();
        return new Latencies(Percentile(sorted, 0.5), Percentile(sorted, 0.95), sorted[^1]);
    }

    private static double Percentile(double[] sorted, double share) =>
        sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
