using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Dates a question by the résumé's own events: "since finishing her doctorate", "before she joined Dropbox", "since college".</summary>
internal static class EventDates
{
    private const int Reach = 7;

    private static readonly Sense[] Relations = [Sense.Since, Sense.After, Sense.Before, Sense.Until];

    /// <summary>The filter, where a relation is followed by an event that the résumé dates; the event's topics are then used up.</summary>
    public static DateFilter? Find(Question question, ResumeIndex index)
    {
        foreach (var hit in question.Hits)
        {
            if (!Relations.Contains(hit.Sense) || question.WordAt(hit.End) is "that" or "this" or "it") continue;
            var topic = question.Topics.Find(named => named.Start >= hit.End && named.Start - hit.End <= Reach && named.InResume && (named.Kind != TopicKind.Word || named.Postings.Any(posting => posting.Weight >= 0.95f)));
            if (topic is not null && Event(topic, index) is { } item) return Relate(question, hit, item.Dates!, topic.Name, topic.End);
            var schooling = question.Hits.Find(other => other.Sense is Sense.DoStudy or Sense.Education && other.Start >= hit.End && other.Start - hit.End <= 3);
            if (schooling.End > 0 && LastDegree(index) is { } degree) return Relate(question, hit, degree.Dates!, "graduating", schooling.End);
        }

        return null;
    }

    private static DateFilter Relate(Question question, SenseHit relation, DateSpan span, string name, int end)
    {
        var joined = false;
        for (var at = relation.End; at < end; at++) joined |= question.WordAt(at) is "joined" or "joining" or "started" or "starting" or "join" or "becoming" or "became";
        var left = false;
        for (var at = relation.End; at < end; at++) left |= question.WordAt(at) is "left" or "leaving" or "quitting" or "quit";
        if (left && span.End is { } parting && parting.Last < DateOnly.MaxValue) return DateSpotter.Around(relation.Sense, span.First, parting.Last.AddDays(1), name, relation.Start, end);
        var last = joined ? span.First : span.Last == DateOnly.MaxValue ? span.First : LastDay(span);
        return DateSpotter.Around(relation.Sense, span.First, last, name, relation.Start, end);
    }

    private static DateOnly LastDay(DateSpan span) => span.End?.First ?? span.Last;

    private static ResumeItem? Event(Topic topic, ResumeIndex index) => topic.Postings
        .Where(posting => index.Items[posting.Item] is { Dates: not null, Ref.Section: Section.Work or Section.Education or Section.Volunteer or Section.Projects })
        .OrderByDescending(posting => posting.Weight).ThenByDescending(posting => index.Items[posting.Item].Dates!.Last)
        .Select(posting => index.Items[posting.Item]).FirstOrDefault();

    private static ResumeItem? LastDegree(ResumeIndex index) => index.BySection[(int)Section.Education].Select(position => index.Items[position])
        .Where(item => item.Dates is { IsOngoing: false, End: not null }).MaxBy(item => item.Dates!.Last);
}
