using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>"what else did she run at the same time?", of what was told: what went on beside it.</summary>
internal static class Meanwhile
{
    private const int WordsMax = 10;

    // "another", "a full time", "his day": so many words may stand before the job.
    private const int JobReach = 4;

    private static readonly Section[] Lasting =
        [Section.Work, Section.Volunteer, Section.Education, Section.Projects];

    /// <summary>The items beside the one told; null where that is not asked, or nothing was beside it.</summary>
    public static Follow? Find(Question question, int? told, ResumeIndex index)
    {
        if (told is not { } focus) return null;
        var isOfJob = AsksBesideJob(question);
        if (!isOfJob && !IsAsked(question)) return null;
        var asked = isOfJob ? Section.Work : Asked(question);
        var beside = ImmutableArray.CreateBuilder<int>();
        foreach (var section in Lasting)
        {
            if (asked is { } one && one != section) continue;
            foreach (var item in index.BySection[(int)section])
                if (Concurrent.Overlap(item, focus, index)) beside.Add(item);
        }

        if (beside.Count > 0) return new Follow(FollowKind.List, beside.ToImmutable());
        return isOfJob ? new Follow(FollowKind.Focus, [focus]) : null;
    }

    /// <summary>Whether the words ask so: "what else … at the same time", "which job … alongside".</summary>
    public static bool IsAsked(Question question)
    {
        if (!question.Has(Sense.Person) || question.Tokens.Count > WordsMax) return false;
        if (question.Topics.Exists(static topic => topic.InResume)) return false;
        if (!question.Has(Sense.Else) && Asked(question) is null) return false;
        var last = question.Tokens.Count - 1;
        if (question.WordAt(last) is "it" or "that" &&
            question.WordAt(last - 1) is "alongside" or "besides" or "beside") return true;
        return question.WordAt(last) switch
        {
            "alongside" or "then" or "simultaneously" or "concurrently" => true,
            "time" => question.WordAt(last - 1) is "same" or "that" or "the",
            "parallel" => question.WordAt(last - 1) == "in",
            "side" => question.WordAt(last - 1) == "the" && question.WordAt(last - 2) == "on",
            _ => false,
        };
    }

    /// <summary>"was that next to another job?", "did she do that on top of a full-time job?"</summary>
    public static bool AsksBesideJob(Question question)
    {
        var points = Pointing.PointsBack(question) || question.WordAt(1) is "that" or "this";
        if (!points || question.Topics.Exists(static topic => topic.InResume)) return false;
        for (var at = 1; at + 2 < question.Tokens.Count; at++)
        {
            var end = (question.WordAt(at), question.WordAt(at + 1), question.WordAt(at + 2)) switch
            {
                ("alongside" or "beside" or "besides", _, _) => at + 1,
                ("next" or "parallel", "to", _) => at + 2,
                ("on", "top", "of") or ("in", "addition", "to") => at + 3,
                ("as", "well", "as") => at + 3,
                _ => 0,
            };
            if (end == 0) continue;
            var last = Math.Min(end + JobReach, question.Tokens.Count);
            for (var next = end; next < last; next++)
                if (question.IsCovered(next, Sense.Work)) return true;
        }

        return false;
    }

    private static Section? Asked(Question question)
    {
        foreach (var hit in question.Hits)
            if (Senses.NounOf(hit.Sense) is { } section && Lasting.Contains(section)) return section;
        return null;
    }
}
