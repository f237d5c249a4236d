using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Dates a question by the résumé's own events: "since finishing her doctorate", "before she joined Dropbox", "since
/// college".
/// </summary>
internal static class EventDates
{
    // How far after the relation, in words, its event may be named.
    private const int Reach = 7;
    private const int SchoolingReach = 3;

    // A plain word names an event where the résumé has it in a name.
    private const float NameWeight = 0.95f;

    private static readonly string[] Joins =
        ["joined", "joining", "started", "starting", "join", "becoming", "became"];

    private static readonly string[] Ends =
        ["finishing", "finished", "completing", "completed", "getting", "ending", "graduating"];

    private static readonly Sense[] Passing =
        [Sense.Function, Sense.Generic, Sense.Person, Sense.DoStudy, Sense.DoWork, Sense.Work];

    private static readonly string[] Leaves = ["left", "leaving", "quitting", "quit"];

    private static readonly Sense[] Relations = [Sense.Since, Sense.After, Sense.Before, Sense.Until];

    /// <summary>
    /// The filter, where a relation is followed by an event that the résumé dates; the event's topics are then used
    /// up.
    /// </summary>
    public static DateFilter? Find(Question question, ResumeIndex index)
    {
        foreach (var hit in question.Hits)
        {
            if (!Relations.Contains(hit.Sense) || question.WordAt(hit.End) is "that" or "this" or "it") continue;
            var topic = question.Topics.Find(named => IsEvent(question, hit, named));
            if (topic is not null && Event(topic, index) is { } span)
                return Relate(question, hit, span, topic.Name, topic.End);
            var schooling = question.Hits.Find(other => Schools(question, other) &&
                other.Start >= hit.End && other.Start - hit.End <= SchoolingReach);
            if (schooling.End > 0 && LastDegree(index) is { } degree)
                return Relate(question, hit, degree, "graduating", schooling.End);
        }

        return null;
    }

    private static bool IsEvent(Question question, SenseHit relation, Topic named)
    {
        var distance = named.Start - relation.End;
        if (distance is < 0 or > Reach) return false;
        return (NamesEvent(named) || (named.InResume && distance <= 1)) &&
            LeadsTo(question, relation.End, named.Start);
    }

    // Between "since" and its event stand a verb of coming or going and words that say nothing.
    private static bool LeadsTo(Question question, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var word = question.WordAt(at);
            var moves = Joins.Contains(word) || Leaves.Contains(word) || Ends.Contains(word);
            if (!moves && !question.HasAnyAt(at, Passing)) return false;
        }

        return true;
    }

    private static bool Schools(Question question, SenseHit hit) => hit.Sense == Sense.DoStudy ||
        (hit.Sense == Sense.Education &&
            question.WordAt(hit.Start) is "college" or "university" or "school" or "graduation" or "uni");

    private static bool NamesEvent(Topic topic) => topic.InResume &&
        (topic.Kind != TopicKind.Word || topic.Postings.Any(posting => posting.Weight >= NameWeight));

    // "since joining" counts from the first day, "after leaving" from the one after the last.
    private static DateFilter Relate(Question question, SenseHit relation, DateSpan span, string name, int end)
    {
        var days = Days(span);
        var said = Enumerable.Range(relation.End, end - relation.End).Select(question.WordAt).ToHashSet();
        if (said.Overlaps(Joins)) days.Last = span.First;
        if (said.Overlaps(Leaves) && span.End is { } last && last.Last < DateOnly.MaxValue)
            days.Last = last.Last.AddDays(1);
        return DateSpotter.Around(relation.Sense, days, name, (relation.Start, end));
    }

    // From when on something counts as before or since it: what still goes on, since its start.
    private static (DateOnly First, DateOnly Last) Days(DateSpan span)
    {
        if (span.Last == DateOnly.MaxValue) return (span.First, span.First);
        return (span.First, span.End?.First ?? span.Last);
    }

    private static DateSpan? Event(Topic topic, ResumeIndex index) => topic.Postings
        .Where(posting => index.SectionAt(posting.Item) is Section.Work or Section.Education or Section.Volunteer
            or Section.Projects && index.DatesAt(posting.Item) is not null)
        .OrderByDescending(posting => posting.Weight)
        .ThenByDescending(posting => index.DatesAt(posting.Item)?.Last)
        .Select(posting => index.DatesAt(posting.Item)).FirstOrDefault();

    private static DateSpan? LastDegree(ResumeIndex index) => index.BySection[(int)Section.Education]
        .Select(index.DatesAt).Where(span => span is { IsOngoing: false, End: not null }).MaxBy(span => span?.Last);
}
