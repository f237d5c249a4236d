using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>"Which of them are already finished?": keeps what is over.</summary>
internal static class Finished
{
    private const int Reach = 2;

    public static ImmutableArray<Ranked> Keep(
        Ask ask, ImmutableArray<Ranked> items, ResumeIndex index, DateOnly today)
    {
        if (items.Length < 2 || ask.Dates is not null || !IsAsked(ask.Question)) return items;
        var over = items.Without((index, today), static (ranked, of) =>
            of.index.DatesAt(ranked.Item) is not { IsOngoing: false } span || span.Last > of.today);
        return over.IsEmpty ? items : over;
    }

    // "are finished", "has been completed already"; "the job she finished" says when, not whether.
    private static bool IsAsked(Question question)
    {
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) == "longer" && question.WordAt(at - 1) == "no") return true;
            if (question.WordAt(at) is not ("finished" or "completed" or "over" or "ended" or "done" or "closed"))
                continue;
            var ends = at == question.Tokens.Count - 1 || question.WordAt(at + 1) is "already" or "now" or "by";
            for (var before = at - 1; ends && before >= Math.Max(0, at - Reach); before--)
                if (question.WordAt(before) is "are" or "is" or "already" or "been") return true;
        }

        return false;
    }
}
