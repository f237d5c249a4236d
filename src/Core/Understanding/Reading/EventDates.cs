using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Dates a question by the résumé's own events: "since finishing her doctorate", "before she joined Dropbox", "since
/// college", "while he was at Tukki".
/// </summary>
internal static class EventDates
{
    // How far after the relation, in words, its event may be named.
    private const int Reach = 7;
    private const int SchoolingReach = 3;

    // A plain word names an event where the résumé has it in a name.
    private const float NameWeight = 0.95f;

    private static readonly HashSet<string> Joins = new(StringComparer.Ordinal)
    {
        "joined", "joining", "started", "starting", "join", "becoming", "became", "become", "moving", "moved", "move",
        "arriving", "arrived",
    };

    internal static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        "finishing", "finished", "completing", "completed", "getting", "got", "ending", "graduating", "winning", "won",
        "earning", "earned", "receiving", "received", "passing", "passed", "studying", "studied", "doing", "did",
    };

    private static readonly HashSet<string> Leaves = new(StringComparer.Ordinal)
        { "left", "leaving", "quitting", "quit", "departing", "departed", "leave" };

    internal static readonly HashSet<string> Whiles = new(StringComparer.Ordinal)
        { "while", "whilst", "when", "during" };

    private static readonly HashSet<string> Schools = new(StringComparer.Ordinal)
        { "college", "university", "school", "graduation", "uni", "degree" };

    private static readonly HashSet<string> Nears = new(StringComparer.Ordinal)
        { "right", "immediately", "directly", "straight", "just", "shortly", "soon" };

    private static readonly UInt128 Passing = Senses.Bits(
        Sense.Function, Sense.Generic, Sense.Person, Sense.DoStudy, Sense.DoWork, Sense.Work);

    /// <summary>
    /// The filter, where a relation is followed by an event that the résumé dates; the event's topics are then used
    /// up.
    /// </summary>
    public static DateFilter? Find(Question question, ResumeIndex index)
    {
        foreach (var hit in question.Hits)
        {
            if (RelationOf(question, hit) is not { } relation) continue;
            if (question.WordAt(hit.End) is "that" or "this" or "it") continue;
            if (Named(question, hit.End, index) is { } named) return Relate(question, relation, named);
            if (Schooling(question, hit.End, index) is { } schooling) return Relate(question, relation, schooling);
            if (Happening.OfJob(question, hit.End, index) is { } job) return Relate(question, relation, job);
        }

        return Amid(question, index) ?? During(question, index) ?? StudyTime.Find(question, index);
    }

    // "what came between Havforsk and Nordlys?": after the one and before the other.
    private static DateFilter? Amid(Question question, ResumeIndex index)
    {
        var hit = question.First(Sense.Between);
        if (hit.End == 0 || question.WordAt(hit.Start) != "between" || question.WordAt(hit.Start - 1) == "gap")
            return null;
        if (Named(question, hit.End, index) is not { } one || question.WordAt(one.End) != "and") return null;
        if (Named(question, one.End + 1, index) is not { } other) return null;
        var (before, after) = one.First <= other.First ? (one, other) : (other, one);
        var phrase = $"between {one.Name} and {other.Name}";
        return new DateFilter(before.LastFirst, after.First, phrase, hit.Start, other.End)
        {
            IsEvent = true,
            Apart = [.. before.Items, .. after.Items],
        };
    }

    /// <summary>
    /// "where did she work when she won the award in 2020": what the second clause names only says when.
    /// </summary>
    public static DateFilter Widened(Question question, DateFilter dates)
    {
        for (var at = 2; at < dates.Start; at++)
            if (Whiles.Contains(question.WordAt(at)) && MainSection(question, at) is not null)
                return dates with { Start = at };
        return dates;
    }

    // "which job came before the hospice?" compares nothing.
    private static SenseHit? RelationOf(Question question, SenseHit hit)
    {
        // "has he looked after ventilated patients?"
        var before = question.WordAt(hit.Start - 1);
        if (before is "look" or "looks" or "looked" or "looking" or "named" or "sought") return null;
        if (Relates(hit.Sense)) return hit;
        if (hit.Sense != Sense.Compare || hit.End - hit.Start != 2) return null;
        return question.WordAt(hit.End - 1) switch
        {
            "before" => hit with { Sense = Sense.Before },
            "after" => hit with { Sense = Sense.After },
            _ => null,
        };
    }

    private static bool Relates(Sense sense) => sense is Sense.Since or Sense.After or Sense.Before or Sense.Until
        or Sense.BeforeThat or Sense.AfterThat;

    // "the one before Northgate" is one thing, and the nearest.
    private static bool IsOne(Question question, SenseHit relation) =>
        !question.HasAny(Sense.Longest, Sense.Shortest) && IsNearest(question, relation);

    private static bool IsNearest(Question question, SenseHit relation) =>
        question.WordAt(relation.Start - 1) is "one" or "job" or "year" ||
        Nears.Contains(question.WordAt(relation.Start - 1)) || IsAsOf(question, relation) ||
        relation.Sense is Sense.BeforeThat or Sense.AfterThat;

    // "and prior to Nordlys?": nothing but that asks for one thing, as "and before that?" does.
    private static bool IsWhole(Question question, SenseHit relation, Happening happening)
    {
        if (relation.Sense != Sense.Before || happening.End < question.Tokens.Count) return false;
        for (var at = 0; at < relation.Start; at++)
            if (question.WordAt(at) is not ("and" or "ok" or "okay" or "so" or "then" or "but")) return false;
        return true;
    }

    // "where was she working before Nordlys?" is asked of the time right before.
    private static bool IsAsOf(Question question, SenseHit relation) => relation.Sense == Sense.Before &&
        question.Says("was", "were") && (question.WordAt(relation.Start - 1) is "working" or "doing" or "employed" ||
            (question.WordAt(0) == "where" && question.IsCovered(relation.Start - 1, Sense.Person)));

    // "while he was at Tukki", "during her MSc": only beside a section that the event is not of.
    private static DateFilter? During(Question question, ResumeIndex index)
    {
        for (var at = 0; at < question.Tokens.Count - 1; at++)
        {
            if (!Happening.IsStay(question, at) && !Whiles.Contains(question.WordAt(at))) continue;
            if (at < 2 && question.WordAt(at) == "when") continue;
            if (Named(question, at + 1, index) is not { } named) continue;
            if (question.Has(Sense.Else))
            {
                return new DateFilter(named.First, named.Last, "during " + named.Name, at, named.End)
                {
                    IsEvent = true,
                    Apart = named.Items,
                };
            }

            var opens = at == 0 || (at == 1 && question.WordAt(0) is "and" or "so" or "but" or "then");
            var asked = opens ? MainSection(question, named.End, true) : MainSection(question, at);
            if (asked is not { } section || !index.Has(section)) continue;
            if (section == index.SectionAt(named.Items[0])) continue;
            return new DateFilter(named.First, named.Last, "during " + named.Name, at, named.End) { IsEvent = true };
        }

        return null;
    }

    // The section that the clause beside the event asks for.
    internal static Section? MainSection(Question question, int at, bool after = false)
    {
        foreach (var hit in question.Hits)
        {
            if (after ? hit.Start < at : hit.Start >= at) continue;
            if ((Senses.NounOf(hit.Sense) ?? Senses.VerbOf(hit.Sense)) is { } section) return section;
            // "what was her job title when …"
            if (hit.Sense == Sense.Headline) return Section.Work;
        }

        return null;
    }

    /// <summary>What the words from a token on name, and when it was; null where they name nothing dated.</summary>
    internal static Happening? Named(Question question, int from, ResumeIndex index)
    {
        foreach (var topic in question.Topics)
        {
            if (!IsEvent(question, from, topic) || IsOfSame(question, from, topic)) continue;
            var end = topic.End;
            var postings = topic.Postings;
            foreach (var next in question.Topics)
            {
                if (next.Start < end || next.Start - end > 1 || !next.InResume) continue;
                var both = Both(postings, next);
                if (both.Count == 0) break;
                (postings, end) = (both, next.End);
            }

            var studied = Studied(question, from, topic, postings, index);
            // "before the ferry company": the noun says what is named, and asks for nothing.
            var name = $"the {topic.Name} {question.WordAt(end)}";
            if (IsHouseNoun(question.WordAt(end))) return Hull(studied, name, end + 1, index);
            var hull = Hull(studied, topic.Name, end, index);
            return hull is not null && IsKind(question, end, index.SectionAt(hull.Items[0]))
                ? hull with { Name = name, End = end + 1 }
                : hull;
        }

        return null;
    }

    // "when he won the sweater prize": the noun is of the event, and asks for no prizes.
    private static bool IsKind(Question question, int at, Section section) => question.Hits.Any(
        (at, section), static (hit, of) => hit.Start == of.at && Senses.NounOf(hit.Sense) == of.section);

    private static bool IsHouseNoun(string word) => word is "company" or "firm" or "job" or "role" or "position" or
        "post" or "gig" or "business" or "outfit";

    // "after graduating from engineering" is the degree, not the job.
    private static List<Posting> Studied(
        Question question, int from, Topic topic, List<Posting> postings, ResumeIndex index)
    {
        var studies = question.Hits.Exists(
            hit => hit.Sense == Sense.DoStudy && hit.Start >= from && hit.End <= topic.Start);
        if (!studies) return postings;
        var degrees = new List<Posting>();
        foreach (var posting in postings)
            if (index.SectionAt(posting.Item) == Section.Education) degrees.Add(posting);
        return degrees.Count > 0 ? degrees : postings;
    }

    private static List<Posting> Both(List<Posting> postings, Topic next)
    {
        var both = new List<Posting>();
        foreach (var posting in postings)
            if (next.WeightIn(posting.Item) > 0) both.Add(posting);
        return both;
    }

    private static Happening? Schooling(Question question, int from, ResumeIndex index)
    {
        foreach (var hit in question.Hits)
        {
            var schools = hit.Sense == Sense.DoStudy ||
                (hit.Sense == Sense.Education && Schools.Contains(question.WordAt(hit.Start)));
            if (!schools || hit.Start < from || hit.Start - from > SchoolingReach) continue;
            return StudyTime.LastDegree(index) is { } degree ? degree with { End = hit.End } : null;
        }

        return null;
    }

    private static bool IsEvent(Question question, int from, Topic named)
    {
        var distance = named.Start - from;
        if (distance is < 0 or > Reach) return false;
        return (NamesEvent(named) || (named.InResume && distance <= 1)) && LeadsTo(question, from, named.Start);
    }

    // "the latency before she rewrote the service": both are told in one sentence, so neither dates the other.
    private static bool IsOfSame(Question question, int from, Topic topic) => !NamesEvent(topic) &&
        question.Topics.Exists(other => other.End <= from && other.InResume &&
            other.Postings.Exists(posting => topic.WeightIn(posting.Item) > 0));

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

    private static bool NamesEvent(Topic topic)
    {
        if (!topic.InResume) return false;
        if (topic.Kind != TopicKind.Word) return true;
        foreach (var posting in topic.Postings)
            if (posting.Weight >= NameWeight) return true;
        return false;
    }

    // "since joining" counts from the first day, "after leaving" from the one after the last.
    private static DateFilter Relate(Question question, SenseHit relation, Happening happening)
    {
        var (first, last, name) = (happening.First, happening.Last, happening.Name);
        var isOver = last < DateOnly.MaxValue;
        var joins = Says(question, relation.End, happening.End, Joins);
        var leaves = isOver && Says(question, relation.End, happening.End, Leaves);
        var reached = joins || !isOver ? first : leaves ? last.AddDays(1) : happening.LastFirst;
        ImmutableArray<int> own = joins || (!isOver && relation.Sense == Sense.Since) ? [] : happening.Items;
        var isNearest = IsOne(question, relation) || IsWhole(question, relation, happening);
        var filter = relation.Sense switch
        {
            Sense.Before or Sense.Until or Sense.BeforeThat => new DateFilter(DateOnly.MinValue,
                leaves ? last : first > DateOnly.MinValue ? first.AddDays(-1) : first, $"before {name}", 0, 0),
            Sense.Since => new DateFilter(reached, DateOnly.MaxValue, $"since {name}", 0, 0),
            _ => new DateFilter(reached, DateOnly.MaxValue, $"after {name}", 0, 0)
            { Edge = joins ? DateEdge.Any : DateEdge.Start },
        };
        return filter with
        {
            Start = Nears.Contains(question.WordAt(relation.Start - 1)) ? relation.Start - 1 : relation.Start,
            End = happening.End,
            IsEvent = true,
            IsNearest = isNearest,
            Apart = own,
        };
    }

    private static bool Says(Question question, int from, int to, HashSet<string> words)
    {
        for (var at = from; at < to; at++)
            if (words.Contains(question.WordAt(at))) return true;
        return false;
    }

    // All that the name stands for in the section that has it best: two jobs at one employer are one event.
    private static Happening? Hull(List<Posting> postings, string name, int end, ResumeIndex index)
    {
        Posting? best = null;
        var areHeld = postings.Any(posting => IsPlace(posting, index));
        foreach (var posting in postings)
        {
            if (areHeld && !IsPlace(posting, index)) continue;
            if (Rank(posting, index) > (best is { } known ? Rank(known, index) : 0f)) best = posting;
        }

        if (best is not { } top) return null;
        var section = index.SectionAt(top.Item);
        Happening? hull = null;
        foreach (var posting in postings)
        {
            if (index.SectionAt(posting.Item) != section || posting.Weight < top.Weight * NameWeight) continue;
            if (index.DatesAt(posting.Item) is not { } span) continue;
            var own = Happening.Of(span, posting.Item, name, end);
            hull = hull is null ? own : hull.With(own);
        }

        return hull;
    }

    // "before London": where a job or study was, whatever else bears the name.
    private static bool IsPlace(Posting posting, ResumeIndex index) => Whereabouts.IsPlace(posting.Field) &&
        index.SectionAt(posting.Item) is Section.Work or Section.Education;

    // Jobs and studies make better events than what only happened beside them.
    private static float Rank(Posting posting, ResumeIndex index)
    {
        if (index.DatesAt(posting.Item) is null) return 0f;
        return index.SectionAt(posting.Item) switch
        {
            Section.Work => posting.Weight,
            Section.Education => posting.Weight * 0.99f,
            Section.Volunteer or Section.Projects => posting.Weight * 0.98f,
            Section.Awards or Section.Certificates or Section.Publications => posting.Weight * 0.97f,
            _ => 0f,
        };
    }
}
