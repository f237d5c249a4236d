using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Puts chosen items in order and takes as many as were asked for.</summary>
internal static class Ordering
{
    public const int ItemsMax = 24;

    private const int OnStackMax = 128;

    public static Selection Apply(Ask ask, Selection selection, ResumeIndex index, DateOnly today)
    {
        var items = selection.Items;
        var picked = Pick(ask, ask.Order, items, index, today);
        if (ask.AlsoOrder != Order.None)
            foreach (var also in Pick(ask, ask.AlsoOrder, items, index, today))
                if (!picked.Any(also.Item, static (known, item) => known.Item == item)) picked = picked.Add(also);
        // What has no dates is first where the document has it first.
        if (picked.IsEmpty && ask.Order == Order.Earliest && ask.Question.Says("first"))
            picked = items[..Math.Min(1, items.Length)];
        if (picked.IsEmpty) picked = Usual(ask, items, index);
        return selection.Of(picked.Length > ItemsMax ? picked[..ItemsMax] : picked);
    }

    private static ImmutableArray<Ranked> Pick(
        Ask ask, Order order, ImmutableArray<Ranked> items, ResumeIndex index, DateOnly today)
    {
        return order switch
        {
            Order.Latest when !IsListing(ask) && Starts(ask) => First(ask, Newest(Rankable(ask, items, index), index)),
            Order.Latest when !IsListing(ask) => First(ask, Latest(Rankable(ask, items, index), index)),
            Order.Earliest when !IsListing(ask) => First(ask, Earliest(Rankable(ask, items, index), index)),
            Order.Previous when ask.Follow == FollowKind.None => Previous(ask, items, index),
            Order.Longest => First(ask, ByLength(Rankable(ask, items, index), index, today, true)),
            Order.Shortest => First(ask, ByLength(Rankable(ask, items, index), index, today, false)),
            Order.Highest when ask.Sections.Contains(Section.Education) => First(ask, ByDegree(items, index)),
            Order.Highest when ask.Sections is [Section.Work] && AskedOrder.AsksRank(ask.Question) =>
                First(ask, ByRank(items, index)),
            Order.Highest when ask.Take > 1 => First(ask, Usual(ask, items, index)),
            Order.Current => Current(ask, items, index, today),
            Order.OldestFirst => [.. Earliest(items, index)],
            Order.NewestFirst => [.. Latest(items, index)],
            _ => Usual(ask, items, index),
        };
    }

    // "the latest of those" picks from what the talk narrowed to; "tell me more" keeps it whole.
    private static bool IsListing(Ask ask) => ask.Follow is FollowKind.Pick or FollowKind.Focus or FollowKind.More;

    // Without a section "the latest" means the latest of what a life is made of, jobs before all.
    private static ImmutableArray<Ranked> Rankable(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var finished = ask.Question.Tokens.Exists(
            token => token.Word.Text is "finished" or "completed" or "graduated");
        var dated = items.Where(ranked =>
            index.DatesAt(ranked.Item) is { } span && !(finished && span.IsOngoing)).ToImmutableArray();
        if (!ask.Sections.IsEmpty || !ask.Topics.IsEmpty) return dated;
        var jobs = OfWork(dated, index);
        return jobs.IsEmpty ? dated : jobs;
    }

    private static ImmutableArray<Ranked> OfWork(IEnumerable<Ranked> items, ResumeIndex index) =>
        [.. items.Where(ranked => index.SectionAt(ranked.Item) == Section.Work)];

    private static ImmutableArray<Ranked> First(Ask ask, IEnumerable<Ranked> items) =>
        [.. items.Skip(ask.Skip).Take(Math.Max(1, ask.Take))];

    // "which project did she start most recently": by the first day, whatever goes on.
    private static bool Starts(Ask ask)
    {
        var question = ask.Question;
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var word = question.WordAt(at);
            if (word is "start" or "started" or "begin" or "began" or "begun" or "launched" or "join" or "joined")
                return true;
            if (word is "take" or "took" or "taken" or "pick" or "picked" && question.WordAt(at + 1) is "up" or "on")
                return true;
        }

        return false;
    }

    private static IEnumerable<Ranked> Newest(IEnumerable<Ranked> items, ResumeIndex index) =>
        items.OrderByDescending(ranked => index.DatesAt(ranked.Item)?.First ?? DateOnly.MinValue);

    private static IEnumerable<Ranked> Latest(IEnumerable<Ranked> items, ResumeIndex index) => items
        .OrderByDescending(ranked => index.DatesAt(ranked.Item)?.Last ?? DateOnly.MinValue)
        // Of what runs at once the main job comes first.
        .ThenByDescending(ranked => index.StandingAt(ranked.Item))
        .ThenByDescending(ranked => index.DatesAt(ranked.Item)?.First ?? DateOnly.MinValue);

    private static IEnumerable<Ranked> Earliest(IEnumerable<Ranked> items, ResumeIndex index) => items
        .OrderBy(ranked => index.DatesAt(ranked.Item)?.First ?? DateOnly.MaxValue);

    // The latest that is over; all that are, in the plural.
    private static ImmutableArray<Ranked> Previous(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var over = Latest(Rankable(ask, items, index), index)
            .Where(ranked => index.DatesAt(ranked.Item) is { IsOngoing: false });
        return ask is { IsPlural: true, Take: 0 } ? [.. over] : First(ask, over);
    }

    // Those of which it is known how long they lasted.
    private static IEnumerable<Ranked> ByLength(
        ImmutableArray<Ranked> items, ResumeIndex index, DateOnly today, bool isLongestFirst)
    {
        var lasting = items.Where(ranked => index.DatesAt(ranked.Item)?.Start is not null);
        return isLongestFirst ? lasting.OrderByDescending(Length) : lasting.OrderBy(Length);

        int? Length(Ranked ranked) => index.DatesAt(ranked.Item)?.Months(today);
    }

    private static IEnumerable<Ranked> ByRank(ImmutableArray<Ranked> items, ResumeIndex index) => items
        .OrderByDescending(ranked => Seniority.Of(index.Items[ranked.Item]))
        .ThenByDescending(ranked => index.DatesAt(ranked.Item)?.Last ?? DateOnly.MinValue);

    private static IEnumerable<Ranked> ByDegree(ImmutableArray<Ranked> items, ResumeIndex index) => items
        .OrderByDescending(ranked => index.DegreeAt(ranked.Item))
        .ThenByDescending(ranked => index.DatesAt(ranked.Item)?.Last ?? DateOnly.MinValue);

    private static ImmutableArray<Ranked> Current(
        Ask ask, ImmutableArray<Ranked> items, ResumeIndex index, DateOnly today)
    {
        if (ask.Dates is not null) return Usual(ask, items, index);
        var running = items.Where(ranked => IsRunning(index.Items[ranked.Item], today));
        var ongoing = Latest(running, index).ToImmutableArray();
        // "is she studying at the moment?": no, and what she did last.
        if (ongoing.IsEmpty && ask is { Intent: Intent.YesNo, IsScoped: false })
            return [.. Latest(items, index).Take(1)];
        if (ask.Sections.Length > 1 && ask.AreSectionsNamed) return ongoing;
        if (!ask.Sections.IsEmpty && !ask.Sections.Contains(Section.Work)) return ongoing;
        var jobs = OfWork(ongoing, index);
        if (!jobs.IsEmpty) return jobs;
        return ongoing.IsEmpty ? First(ask, Latest(Rankable(ask, items, index), index)) : ongoing;
    }

    // A job's end that lies ahead ("2025 – 2029") is of something that goes on.
    private static bool IsRunning(ResumeItem item, DateOnly today) => item.Dates is { IsOngoing: true } ||
        (item is { Ref.Section: Section.Work, Dates: { IsPoint: false, End: { } end } } && end.Last > today);

    // Best first; equals newest first where all are dated, otherwise as the document has them.
    private static ImmutableArray<Ranked> Usual(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (ask.Follow == FollowKind.Pick || items.Length < 2) return items;
        var byDates = ask.Dates is not null || AreDated(items, index);
        Span<Standing> standings = items.Length <= OnStackMax
            ? stackalloc Standing[items.Length]
            : new Standing[items.Length];
        for (var at = 0; at < items.Length; at++)
        {
            var (item, ranked) = (items[at].Item, items[at].Score);
            var score = ask.Topics.IsEmpty ? 0 : MathF.Round(ranked, 2);
            var section = ask.Sections.Length == 1 ? 0 : (int)index.SectionAt(item);
            var span = index.DatesAt(item);
            standings[at] = byDates
                ? new Standing(score, section, Day(span?.Last), Day(span?.First), at)
                : new Standing(score, 0, 0, 0, item);
        }

        if (IsSorted(standings)) return items;
        Ranked[] sorted = [.. items];
        standings.Sort(sorted.AsSpan());
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    private static bool IsSorted(ReadOnlySpan<Standing> standings)
    {
        for (var at = 1; at < standings.Length; at++)
            if (standings[at - 1].CompareTo(standings[at]) > 0) return false;
        return true;
    }

    private static bool AreDated(ImmutableArray<Ranked> items, ResumeIndex index)
    {
        foreach (var ranked in items)
            if (index.DatesAt(ranked.Item) is null) return false;
        return true;
    }

    private static int Day(DateOnly? day) => day?.DayNumber ?? int.MinValue;

    // What items are put in order by: the score, then the section, then the days, then where they stood.
    private readonly record struct Standing(float Score, int Section, int Last, int First, int At)
        : IComparable<Standing>
    {
        public int CompareTo(Standing other)
        {
            if (Score != other.Score) return other.Score.CompareTo(Score);
            if (Section != other.Section) return Section.CompareTo(other.Section);
            if (Last != other.Last) return other.Last.CompareTo(Last);
            return First != other.First ? other.First.CompareTo(First) : At.CompareTo(other.At);
        }
    }
}
