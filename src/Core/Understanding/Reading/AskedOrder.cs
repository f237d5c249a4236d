using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Works out which of the items by their dates or rank a question asks for.</summary>
internal static class AskedOrder
{
    private static readonly (Sense Sense, Order Order)[] OrderSenses =
    [
        (Sense.NewestFirst, Order.NewestFirst),
        (Sense.OldestFirst, Order.OldestFirst),
        (Sense.Longest, Order.Longest),
        (Sense.Shortest, Order.Shortest),
        (Sense.Earliest, Order.Earliest),
        (Sense.Latest, Order.Latest),
        (Sense.Previous, Order.Previous),
        (Sense.Highest, Order.Highest),
        (Sense.Now, Order.Current),
    ];

    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal)
        { "start", "started", "begin", "began", "first", "move", "moved", "relocate", "relocated", "join", "joined" };

    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
        { "leave", "left", "quit", "stop", "stopped" };

    /// <summary>The order asked for; of "how long" only which one, not that it should be long.</summary>
    public static Order Of(Question question) =>
        question.Has(Sense.HowLong)
            ? OrNumbered(question, OrderOfLength(question))
            : Sorted(question) ?? OrNumbered(question, OrderOf(question, Order.None));

    // "what was his second job?"
    private static Order OrNumbered(Question question, Order order) =>
        order == Order.None && Amounts.Numbered(question) > 0 ? Order.Earliest : order;

    // "newest award first", "the oldest jobs first please": how a list is to be put.
    private static Order? Sorted(Question question)
    {
        var at = question.WordAt(0) == "the" ? 1 : 0;
        if (question.WordAt(at + 2) != "first" || !Senses.IsFrameNoun(question, at + 1)) return null;
        return question.WordAt(at) switch
        {
            "newest" or "latest" => Order.NewestFirst,
            "oldest" or "earliest" => Order.OldestFirst,
            _ => null,
        };
    }

    /// <summary>A second order: "first job and current one", "what does she do now and what right before?"</summary>
    public static Order Second(Question question)
    {
        if (!question.Says("and", "plus")) return Order.None;
        var first = OrderOf(question, Order.None);
        if (!Picks(first)) return Order.None;
        if (first == Order.Current && question.Has(Sense.Before)) return Order.Previous;
        var second = OrderOf(question, first);
        return Picks(second) ? second : Order.None;
    }

    /// <summary>"what did she do before?", of nothing that was told: all jobs that are over.</summary>
    public static Ask Earlier(Ask ask) => ask with
    {
        Follow = FollowKind.None,
        Sections = [Section.Work],
        Order = Order.Previous,
        IsPlural = true,
    };

    /// <summary>The first or the last of several, where the question says that something began or ended.</summary>
    public static Order EdgeOf(Question question)
    {
        foreach (var token in question.Tokens)
        {
            if (Beginnings.Contains(token.Word.Text)) return Order.Earliest;
            if (Endings.Contains(token.Word.Text)) return Order.Latest;
        }

        return Order.None;
    }

    /// <summary>"his most senior title", "the highest position she held": by the rank of a job, not by its worth.</summary>
    public static bool AsksRank(Question question)
    {
        if (question.First(Sense.Highest) is not { End: > 0 } hit) return false;
        var word = question.WordAt(hit.End - 1);
        if (word is "senior" or "ranking") return true;
        return word is "highest" or "top" && (question.HasAny(Sense.Work, Sense.Headline) || question.Says("rank"));
    }

    private static Order OrderOf(Question question, Order besides)
    {
        foreach (var (sense, order) in OrderSenses)
            if (order != besides && question.Has(sense) && Orders(question, sense)) return order;
        return Order.None;
    }

    private static bool Orders(Question question, Sense sense)
    {
        // "which is still unfinished?" is of all that are, not of the latest.
        if (sense == Sense.Now && Statuses.AsksUnfinished(question)) return false;
        foreach (var hit in question.Hits)
            if (hit.Sense == sense && Orders(question, hit) && !IsPresent(question, hit)) return true;
        return false;
    }

    // "her current roles" are all that go on, not the latest of them.
    private static bool IsPresent(Question question, SenseHit hit) => hit.Sense == Sense.Latest &&
        question.IsCovered(hit.Start, Sense.Now) && Amounts.IsPlural(question) && Amounts.Of(question) == 0;

    // "how long has he been in his current job?": which one is said right before the section's noun.
    private static Order OrderOfLength(Question question)
    {
        foreach (var hit in question.Hits)
        {
            var order = hit.Sense switch
            {
                Sense.Now => Order.Current,
                Sense.Previous => Order.Previous,
                Sense.Earliest => Order.Earliest,
                Sense.Latest => Order.Latest,
                Sense.Longest => Order.Longest,
                Sense.Shortest => Order.Shortest,
                _ => Order.None,
            };
            if (order != Order.None && hit.End < question.Tokens.Count && Senses.IsFrameNoun(question, hit.End))
                return order;
        }

        return Order.None;
    }

    private static bool Picks(Order order) => order is Order.Latest or Order.Earliest or Order.Longest
        or Order.Shortest or Order.Current or Order.Previous;

    private static bool Orders(Question question, SenseHit hit) =>
        !AskedSections.InDates(question, hit) && !AskedSections.InTopic(question, hit) &&
        !LeadsOn(question, hit) && !RanksNothing(question, hit) && !SaysEdge(question, hit);

    // "which jobs did she begin before 2015?": which of the dates is meant, and no first job.
    private static bool SaysEdge(Question question, SenseHit hit) => hit.Sense == Sense.Earliest &&
        question.Dates is { Edge: DateEdge.Start } dates && hit.End <= dates.Start &&
        DateSpotter.IsStart(question.WordAt(hit.End - 1));

    // "first author", "a first class degree", "first aid": a kind, whichever came before.
    private static bool RanksNothing(Question question, SenseHit hit) => hit.End - hit.Start == 1 &&
        question.WordAt(hit.Start) is "first" or "last" &&
        (question.WordAt(hit.End) is "author" or "authors" or "authored" or "authorship" or "class" or "aid" or "line"
            or "hand" or "rate" or "responder" or "responders" or "honours" or "honors" or "language" ||
            (question.WordAt(hit.Start - 1) == "a" && question.WordAt(hit.End) is "" or "in" or "from"));

    // "good. Now his training": the next matter, no present.
    private static bool LeadsOn(Question question, SenseHit hit) => hit.Sense == Sense.Now &&
        question.WordAt(hit.Start) == "now" && (hit.Start == 0 || question.Tokens[hit.Start - 1].EndsSentence) &&
        (question.WordAt(hit.End) is "his" or "her" or "their" or "the" or "about" or "for" or "to" or "on" ||
            question.HasAnyAt(hit.End, Sense.TellMe));
}
