using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Does she job hop?", "average tenure?": how long somebody stays with an employer.</summary>
internal static class Tenure
{
    public static bool IsAsked(Ask ask)
    {
        var question = ask.Question;
        if (ask.IsScoped || ask.Dates is not null || ask.Order != Order.None) return false;
        if (ask.Topics.Any(static topic => topic is { InResume: true, Kind: TopicKind.Entity or TopicKind.Concept }))
            return false;
        if (question.Says("tenure", "tenures", "hopper", "hoppers")) return true;
        if (question.Says("hop", "hops", "hopped", "hopping")) return question.Has(Sense.Work);
        var isUsual = question.Says(
            "usually", "typically", "normally", "generally", "average", "averages", "tend", "tends");
        if (isUsual && question.Says("stay", "stays", "stayed", "stint", "stints", "lasts")) return true;
        if (isUsual && question.Has(Sense.HowLong)) return question.Has(Sense.Work);
        return question.Says("often", "frequently") && question.HasAny(Sense.Work, Sense.DoWork) &&
            question.Says("change", "changes", "changed", "switch", "switches", "switched", "move", "moves");
    }

    /// <summary>All jobs that tell how long they lasted; null where none does.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (!IsAsked(ask)) return null;
        var jobs = index.BySection[(int)Section.Work]
            .Where(job => index.DatesAt(job) is { IsPoint: false, Start: not null })
            .Select(static job => new Ranked(job, 1f)).ToImmutableArray();
        return jobs.IsEmpty ? null : new Selection(Finding.Found, jobs);
    }

    public static bool TryCompose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (!IsAsked(ask) || items.Any(static item => item.Ref.Section != Section.Work)) return false;
        // Two jobs at one employer are one stay.
        var stays = items.GroupBy(static item => item.Field(FieldKind.Organization)?.Text ?? item.Title).ToList();
        if (stays.Count == 1)
        {
            text.Say($"{writing.Person.Names} résumé lists one employer: ");
        }
        else
        {
            var average = stays.Average(stay => DurationComposer.Merged(stay, writing.Today));
            text.Say($"About {DurationComposer.Length((int)Math.Round(average))} with an employer on average, ")
                .Say($"{stays.Count} employers in all: ");
        }

        DurationComposer.Each(text, items, writing);
        return true;
    }
}
