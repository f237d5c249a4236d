using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Puts chosen items in order and takes as many as were asked for.</summary>
internal static class Ordering
{
    public const int ItemsMax = 24;

    public static Selection Apply(Ask ask, Selection selection, ResumeIndex index, DateOnly today)
    {
        var items = selection.Items;
        var picked = ask.Order switch
        {
            Order.Latest when !IsListing(ask) => Take(ask, Latest(Rankable(ask, items, index), index)),
            Order.Earliest when !IsListing(ask) => Take(ask, Earliest(Rankable(ask, items, index), index)),
            Order.Previous when ask.Follow == FollowKind.None => [.. Latest(Rankable(ask, items, index), index).Where(ranked => index.Items[ranked.Item].Dates is { IsOngoing: false }).Take(1)],
            Order.Longest => Take(ask, ByLength(items, index, today, descending: true)),
            Order.Shortest => Take(ask, ByLength(items, index, today, descending: false)),
            Order.Highest when ask.Sections.Contains(Section.Education) => Take(ask, ByDegree(items, index)),
            Order.Current => Current(ask, items, index, today),
            Order.OldestFirst => [.. Earliest(items, index)],
            Order.NewestFirst => [.. Latest(items, index)],
            _ => Usual(ask, items, index),
        };
        return selection with { Items = [.. (picked.IsEmpty ? Usual(ask, items, index) : picked).Take(ItemsMax)] };
    }

    // "first and last job" orders; "his recent jobs" lists them, newest first.
    private static bool IsListing(Ask ask) => ask.Follow is FollowKind.Pick or FollowKind.Focus or FollowKind.More;

    // Without a section "the latest" means the latest of what a life is made of, jobs before all.
    private static ImmutableArray<Ranked> Rankable(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var finished = ask.Question.WordAt(ask.Question.Tokens.Count - 1) is "finished" or "completed" || ask.Question.Tokens.Exists(token => token.Word.Text is "finished" or "completed" or "graduated");
        var dated = items.Where(ranked => index.Items[ranked.Item].Dates is { } span && !(finished && span.IsOngoing)).ToImmutableArray();
        if (!ask.Sections.IsEmpty || !ask.Topics.IsEmpty) return dated;
        var jobs = dated.Where(ranked => index.Items[ranked.Item].Ref.Section == Section.Work).ToImmutableArray();
        return jobs.IsEmpty ? dated : jobs;
    }

    private static ImmutableArray<Ranked> Take(Ask ask, IEnumerable<Ranked> items) => [.. items.Take(Math.Max(1, ask.Take))];

    private static IEnumerable<Ranked> Latest(ImmutableArray<Ranked> items, ResumeIndex index) => items
        .OrderByDescending(ranked => index.Items[ranked.Item].Dates?.Last ?? DateOnly.MinValue)
        .ThenByDescending(ranked => index.Items[ranked.Item].Dates?.First ?? DateOnly.MinValue);

    private static IEnumerable<Ranked> Earliest(ImmutableArray<Ranked> items, ResumeIndex index) => items
        .OrderBy(ranked => index.Items[ranked.Item].Dates?.First ?? DateOnly.MaxValue);

    private static IEnumerable<Ranked> ByLength(ImmutableArray<Ranked> items, ResumeIndex index, DateOnly today, bool descending)
    {
        var dated = items.Where(ranked => index.Items[ranked.Item].Dates?.Months(today) is not null).Select(ranked => (ranked, Months: index.Items[ranked.Item].Dates!.Months(today)));
        return (descending ? dated.OrderByDescending(pair => pair.Months) : dated.OrderBy(pair => pair.Months)).Select(pair => pair.ranked);
    }

    private static IEnumerable<Ranked> ByDegree(ImmutableArray<Ranked> items, ResumeIndex index) => items
        .OrderByDescending(ranked => Degrees.Level(index.Items[ranked.Item])).ThenByDescending(ranked => index.Items[ranked.Item].Dates?.Last ?? DateOnly.MinValue);

    private static ImmutableArray<Ranked> Current(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index, DateOnly today)
    {
        if (ask.Dates is not null) return Usual(ask, items, index);
        var ongoing = Latest([.. items.Where(ranked => index.Items[ranked.Item].Dates is { IsOngoing: true } || IsRunning(index.Items[ranked.Item], today))], index).ToImmutableArray();
        if (!ask.Sections.IsEmpty && !ask.Sections.Contains(Section.Work)) return ongoing;
        var jobs = ongoing.Where(ranked => index.Items[ranked.Item].Ref.Section == Section.Work).ToImmutableArray();
        if (!jobs.IsEmpty) return jobs;
        return ongoing.IsEmpty ? [.. Latest(Rankable(ask, items, index), index).Take(1)] : ongoing;
    }

    // An end that lies ahead ("2025 – 2029") is of something that goes on.
    private static bool IsRunning(ResumeItem item, DateOnly today) => item.Dates is { IsPoint: false, End: { } end } && item.Ref.Section == Section.Work && end.Last > today;

    // Best first; equals newest first where all are dated, otherwise as the document has them.
    private static ImmutableArray<Ranked> Usual(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (ask.Follow == FollowKind.Pick) return items;
        if (ask.Dates is not null || items.All(ranked => index.Items[ranked.Item].Dates is not null))
            return [.. items.OrderByDescending(ranked => ask.Topics.IsEmpty ? 0 : MathF.Round(ranked.Score, 2)).ThenBy(ranked => Group(ask, index, ranked))
                .ThenByDescending(ranked => index.Items[ranked.Item].Dates!.Last).ThenByDescending(ranked => index.Items[ranked.Item].Dates!.First)];
        return [.. items.OrderByDescending(ranked => ask.Topics.IsEmpty ? 0 : MathF.Round(ranked.Score, 2)).ThenBy(ranked => ranked.Item)];
    }

    private static int Group(Ask ask, ResumeIndex index, Ranked ranked) => ask.Sections.Length == 1 ? 0 : (int)index.Items[ranked.Item].Ref.Section;
}
