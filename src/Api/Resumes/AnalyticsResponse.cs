using System.ComponentModel;

namespace ResumeVoice.Api.Resumes;

public sealed record AnalyticsResponse
{
    public required string ResumeId { get; init; }

    public required DateTimeOffset Since { get; init; }

    [Description("Questions counted here: the newest, at most 10,000.")]
    public required int Questions { get; init; }

    [Description("Sessions that these questions were asked in.")]
    public required int Sessions { get; init; }

    [Description("Every day (UTC) of the time asked about, the last 366 at most.")]
    public required IReadOnlyList<DayCount> Days { get; init; }

    [Description("How many questions came to which decision.")]
    public required IReadOnlyDictionary<string, int> Decisions { get; init; }

    [Description("What questions name most often: technologies, methods, employers.")]
    public required IReadOnlyList<TopicCount> Topics { get; init; }

    [Description("The items shown most often.")]
    public required IReadOnlyList<ItemCount> TopItems { get; init; }

    [Description("Questions that stayed unanswered, the most frequent first: not in the résumé, unclear, or declined "
        + "though they may have been meant for it.")]
    public required IReadOnlyList<QuestionCount> Unanswered { get; init; }

    public required Latencies Latency { get; init; }
}

public sealed record DayCount(DateOnly Day, int Questions, int Unanswered);

public sealed record TopicCount(string Name, bool InResume, int Asked);

/// <param name="Title">Null where the résumé has no such item any more.</param>
public sealed record ItemCount(string Ref, string? Title, int Shown);

public sealed record QuestionCount(string Question, string Decision, int Asked, DateTimeOffset LastAskedAt);

/// <summary>Milliseconds from question to answer, storing excluded.</summary>
public sealed record Latencies(double P50Ms, double P90Ms, double P95Ms, double P99Ms, double MaxMs);
