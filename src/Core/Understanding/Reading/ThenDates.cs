using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Dates a question by the days of what the talk is about: "any awards at that time?"</summary>
internal static class ThenDates
{
    /// <summary>"did she win anything in that period?": the days of what the talk is about.</summary>
    public static DateFilter? OfFocus(Question question, FollowUpContext context, ResumeIndex index)
    {
        if (ThenAt(question) is not { } then || (context.Focus ?? Job(context)) is not { } reference) return null;
        if (EventDates.MainSection(question, then.Start) is not { } asked || asked == reference.Section) return null;
        foreach (var position in index.BySection[(int)reference.Section])
        {
            if (index.Items[position].Ref != reference || index.DatesAt(position) is not { } span) continue;
            return new DateFilter(span.First, span.Last, "at that time", then.Start, then.End)
            {
                IsEvent = true,
                IsOfTalk = true,
            };
        }

        return null;
    }

    // The words for the days of what the talk is about: "at that time", "while he did it".
    private static (int Start, int End)? ThenAt(Question question)
    {
        foreach (var hit in question.Hits)
        {
            if (question.WordAt(hit.End - 1) is not ("time" or "period" or "then")) continue;
            if (hit.Sense is not (Sense.There or Sense.It or Sense.Both)) continue;
            // "has she written about that time?" says of what, not when.
            if (question.WordAt(hit.Start - 1) is not ("about" or "on")) return (hit.Start, hit.End);
        }

        var last = question.Tokens.Count - 1;
        if (question.WordAt(last) is not ("it" or "that")) return null;
        var opens = question.IsCovered(last - 2, Sense.Person) && EventDates.Ends.Contains(question.WordAt(last - 1)) &&
            EventDates.Whiles.Contains(question.WordAt(last - 3));
        return opens ? (last - 3, last + 1) : null;
    }

    // Of a job and what was won there, the job's.
    private static ItemRef? Job(FollowUpContext context)
    {
        ItemRef? job = null;
        foreach (var shown in context.Shown)
        {
            if (shown.Section != Section.Work) continue;
            if (job is not null) return null;
            job = shown;
        }

        return job;
    }
}
