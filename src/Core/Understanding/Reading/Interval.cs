using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// The time between two things of the résumé's, or the time that both went on: "how long between Kestrel and Brisk?",
/// "was there a gap between the master's and Brisk?", "how long did Kestrel and Brisk overlap?"
/// </summary>
internal sealed record Interval(Happening First, Happening Second, bool IsOverlap)
{
    // "between leaving", "between finishing at": so many words may stand before a name.
    private const int Reach = 7;

    /// <summary>The interval that a question asks for; null where it asks for none.</summary>
    public static Interval? Find(Question question, ResumeIndex index)
    {
        var isOverlap = Overlaps(question);
        var after = isOverlap ? 0 : After(question);
        if (!isOverlap && after == 0 && !AsksLength(question)) return null;
        if ((after > 0 ? after : Start(question, isOverlap)) is not { } start) return null;
        if (EventDates.Named(question, start, index) is not { } one) return null;
        var joins = question.WordAt(one.End) is "and" or "to" or "with";
        if (!joins && !isOverlap && after == 0) return null;
        var next = joins ? one.End + 1 : Next(question, one.End);
        if (EventDates.Named(question, next, index) is not { } other) return null;
        if (one.Items[0] == other.Items[0]) return null;
        return one.First <= other.First ? new Interval(one, other, isOverlap) : new Interval(other, one, isOverlap);
    }

    private static bool Overlaps(Question question) =>
        question.Says("overlap", "overlapped", "overlapping", "overlaps") && !question.Says("which", "what");

    // "how long", "how much time", "was there a gap"
    private static bool AsksLength(Question question)
    {
        if (question.First(Sense.Between).End == 0 || question.Says("do", "happen", "happened")) return false;
        return question.Says("gap", "break", "pause", "time", "elapsed") ? !question.Says("work", "done")
            : question.Has(Sense.HowLong) || question.Has(Sense.HowMany);
    }

    // "how long after Brisk did she join Kestrel?"; 0 where it is not asked so.
    private static int After(Question question)
    {
        var how = question.First(Sense.HowLong);
        return how.End > 0 && question.WordAt(how.End) == "after" && question.Says("join", "start", "begin", "get")
            ? how.End + 1
            : 0;
    }

    // What follows "between", or the first thing named.
    private static int? Start(Question question, bool isOverlap)
    {
        var between = question.First(Sense.Between);
        if (between.End > 0 && question.WordAt(between.Start) == "between") return between.End;
        if (!isOverlap) return null;
        foreach (var topic in question.Topics)
            if (topic.InResume) return topic.Start;
        return null;
    }

    // "did Kestrel overlap with Brisk?"
    private static int Next(Question question, int from)
    {
        for (var at = from; at < Math.Min(from + Reach, question.Tokens.Count); at++)
            if (question.Topics.Exists(topic => topic.Start == at && topic.InResume)) return at;
        return question.Tokens.Count;
    }
}
