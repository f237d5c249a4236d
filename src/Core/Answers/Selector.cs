using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Chooses the items that answer an ask: sections, then names and words, then dates, then order.</summary>
internal static class Selector
{

    // An excluded topic leaves out what it weighs so much in, and so much of the most that it weighs in any.
    private const float ExcludedMin = 0.5f;
    private const float ExcludedShare = 0.8f;

    private const int UndatedMax = 3;

    // What a life is made of: has dates, and is somewhere one was.
    private static readonly ImmutableArray<Section> Lived =
        [Section.Work, Section.Education, Section.Volunteer, Section.Projects];

    public static Selection Select(Ask ask, ResumeIndex index, DateOnly today)
    {
        if (ask.Advert is { } advert) return AdvertMatch.Select(advert, index);
        ask = EitherOr.OfAny(ask);
        if (ask.Question.Interval is { } interval) return IntervalComposer.Select(interval, index);
        if (LengthFilter.Of(ask, index, today) is { } lasting) return lasting;
        if (DirectSelector.Of(ask, index, today) is { } found) return found;
        var pooled = Kinds.Own(ask, OpenSource(ask, Pool(ask, index), index), index);
        var whole = Kinds.OfTools(ask, Kinds.Keep(ask, pooled, index), index);
        var leavesOut = !ask.Without.IsEmpty || !ask.Excluded.IsEmpty;
        var pool = leavesOut
            ? whole.Without((ask, index), static (item, of) => IsLeftOut(of.ask, item, of.index))
            : whole;
        if (Exclusion.LeavesNothing(ask, pool, whole, index) is { } nothing) return nothing;
        // "an outside employer": what leaves nothing was no exclusion.
        if (pool.IsEmpty) pool = whole;
        var selection = TopicSelector.Select(ask, pool, index);
        if (selection.Finding != Finding.Found) return selection;
        // "had he led anyone before that?", of several of which none says so.
        if (ask is { Follow: FollowKind.Before or FollowKind.After, Intent: Intent.YesNo, Scope.Length: > 1 } &&
            selection.IsUnsaid) return Selection.Of(Finding.Missing);
        if (Exclusion.IsUntold(ask, pool, whole)) selection = selection with { IsUnsaid = true };
        var held = Held(ask, selection.Items, index);
        if (held.IsEmpty && !selection.Items.IsEmpty)
            return new Selection(Finding.Missing, []) { Missing = ask.Topics[0].Name };
        selection = selection.Of(held);
        if (ask.Dates is { } dates)
        {
            selection = Dated(ask, selection, dates, index);
            if (selection.Finding != Finding.Found) return selection;
        }

        return Narrowed(ask, selection, index, today);
    }

    // What was found, by all that a question says of it besides.
    private static Selection Narrowed(Ask ask, Selection selection, ResumeIndex index, DateOnly today)
    {
        selection = selection.Of(NumberFilter.Keep(ask, selection.Items, index));
        if (selection.Items.IsEmpty) return selection with { Finding = Finding.Missing, Missing = "so many" };
        if (Abroad.IsAsked(ask.Question))
        {
            selection = selection.Of(Abroad.Keep(ask.Question, selection.Items, index));
            if (selection.Items.IsEmpty)
                return selection with { Finding = Finding.Missing, Missing = "anything abroad" };
        }

        // "why did he leave?": what a résumé lists says when, and not why.
        if (AsksWhyLeft(ask.Question))
            return Ordering.Apply(ask, selection, index, today) with { Finding = Finding.Missing };
        selection = selection.Of(Givers.Keep(ask, selection.Items, index));
        if (selection.Items.IsEmpty) return selection with { Finding = Finding.Missing, Missing = "any of that kind" };
        selection = selection.Of(Linked.Keep(ask, selection.Items, index));
        if (selection.Items.IsEmpty) return selection with { Finding = Finding.Missing, Missing = "a link" };
        selection = selection.Of(Concurrent.Keep(ask, selection.Items, index));
        if (selection.Items.IsEmpty) return selection with { Finding = Finding.Missing, Missing = "two at once" };
        if (ask.Follow == FollowKind.Focus && Meanwhile.AsksBesideJob(ask.Question))
            return selection with { Finding = Finding.Missing, Missing = "another job at that time" };
        selection = selection.Of(WorkingTime.Keep(ask, selection.Items, index));
        if (selection.Items.IsEmpty) return selection with { Finding = Finding.Missing, Missing = "part-time work" };
        selection = selection.Of(Levels.Keep(ask, selection.Items, index));
        selection = selection.Of(Finished.Keep(ask, selection.Items, index, today));
        selection = selection.Of(Untold.Named(ask, selection.Items, index));
        selection = selection.Of(AuthorClaim.Keep(ask, selection.Items, index));
        selection = selection.Of(CourseClaim.Keep(ask, selection.Items, index));
        if (Claims.Of(ask, selection, index, today) is { } claimed) return claimed;
        if (Popularity.Most(ask, selection.Items, index) is { } popular) return selection.Of([popular]);
        if (LackedDetail.Of(ask, selection, index) is { } detail)
            return selection with { Finding = Finding.Missing, Missing = detail };
        selection = Fitting.WithJob(ask, Ordering.Apply(ask, selection, index, today), index);
        selection = selection.Of(Telling(ask, selection.Items, index));
        // "compare his first and his current job"
        var isPair = ask is { Intent: Intent.Compare, AlsoOrder: not Order.None } && selection.Items.Length == 2;
        return isPair ? selection with { IsPair = true } : selection;
    }

    private static Selection Dated(Ask ask, Selection selection, DateFilter dates, ResumeIndex index)
    {
        var dated = Within.Keep(selection.Items, dates, index);
        // "between leaving X and joining Y": where no job was, a study may have been.
        if (dated.IsEmpty && dates.IsEvent && ask.Sections.IsEmpty && ask.Topics.IsEmpty)
            dated = Within.Keep([.. ItemsOf(Lived, index).Select(Whole)], dates, index);
        if (!dated.IsEmpty) return selection.Of(dated);
        // "where did she work in 2009?", of somebody who studied then.
        if (ask is { Sections: [Section.Work], AreSectionsNamed: false, Topics.IsEmpty: true, IsScoped: false })
            return new Selection(
                Finding.Missing, Within.Keep([.. ItemsOf(Lived, index).Select(Whole)], dates, index))
            { Missing = dates.Phrase };
        // "did he work at Brisk in 2021?": what there is of it shows when it was.
        var isNamed = ask.Topics.Any(static topic => topic.InResume) && selection.Items.Length <= UndatedMax;
        return new Selection(Finding.Missing, isNamed ? selection.Items : [])
        {
            // "she left in 2019, right?" of somebody who was there that year
            Missing = isNamed && dates.Edge != DateEdge.Any ? null : dates.Phrase,
        };
    }

    private static Ranked Whole(int item) => new(item, 1f);

    // "is she a professor?": where a title says so, not who advised her; what a referee is says nothing of her.
    private static ImmutableArray<Ranked> Held(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (ask.Intent != Intent.YesNo || ask.Topics is not [{ Concept.File: "professions" } trade]) return items;
        var held = items.Without(trade, static (ranked, trade) => !IsHeldAs(trade, ranked.Item));
        if (!held.IsEmpty) return held;
        return ask.Sections.Contains(Section.References) || !ask.Question.Has(Sense.Person)
            ? items
            : items.Without(index, static (item, index) => index.SectionAt(item.Item) == Section.References);
    }

    // "his grades?": of the studies, those that tell some.
    private static ImmutableArray<Ranked> Telling(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (ask.Details.IsEmpty || !ask.Sections.Contains(Section.Education)) return items;
        items = Theses.Keep(ask, items, index);
        foreach (var (detail, kind, _) in LackedDetail.Fielded)
        {
            if (!ask.Wants(detail)) continue;
            var telling = items.Without(
                (index, kind), static (ranked, of) => of.index.Items[ranked.Item].Field(of.kind) is null);
            if (!telling.IsEmpty) return telling;
        }

        return items;
    }

    private static bool AsksWhyLeft(Question question) => question.WordAt(0) == "why" &&
        question.Has(Sense.Person) && question.Says("leave", "left", "leaving", "quit", "resign", "resigned");

    // Left out is what an excluded topic names; a mention in passing leaves nothing out where others are named by it.
    private static bool IsLeftOut(Ask ask, int item, ResumeIndex index)
    {
        if (ask.Without.Contains(index.SectionAt(item))) return true;
        foreach (var topic in ask.Excluded)
        {
            // "not in Bergen" leaves out what is there, whatever else bears the name.
            if (topic.Concept?.File == "places" && IsThere(topic, item)) return true;
            // A job in Oslo with people in Bergen is none in Bergen.
            if (ask.Sections is [Section.Work] && IsElsewhere(topic, index.Items[item])) continue;
            var weight = topic.WeightIn(item);
            // "nothing to do with teaching" leaves out who was a teacher.
            if (topic.Concept is not null && IsHeldAs(topic, item)) return true;
            if (weight < ExcludedMin) continue;
            var most = 0f;
            foreach (var posting in topic.Postings)
                if (IsAmong(ask, index.SectionAt(posting.Item))) most = Math.Max(most, posting.Weight);
            if (weight >= most * ExcludedShare) return true;
        }

        return false;
    }

    private static bool IsHeldAs(Topic topic, int item)
    {
        foreach (var posting in topic.Postings)
            if (posting.Item == item && posting.Field == FieldKind.Position) return true;
        return false;
    }

    private static bool IsThere(Topic topic, int item)
    {
        foreach (var posting in topic.Postings)
            if (posting.Item == item) return Whereabouts.IsPlace(posting.Field);
        return false;
    }

    private static bool IsElsewhere(Topic topic, ResumeItem item) => topic.Concept is { File: "places" } place &&
        Whereabouts.IsKnown(item) && !Whereabouts.IsIn(item, place);

    private static bool IsAmong(Ask ask, Section section) =>
        ask.Sections.IsEmpty || ask.Sections.Contains(section);

    // The positions to choose from.
    private static ImmutableArray<int> Pool(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped) return WithinScope(ask, index);
        var named = ask.Sections.Without(index, static (section, index) => !index.Has(section));
        if (!named.IsEmpty && (ask.AreSectionsNamed || ask.Topics.IsEmpty)) return ItemsOf(named, index);
        if (ask.Topics.IsEmpty && ask.Intent == Intent.Duration) return ItemsOf([Section.Work], index);
        // "What came after Brisk?": one station of a life after the other.
        if (ask.Topics.IsEmpty && ask.Dates is { IsEvent: true } && index.Has(Section.Work))
            return ItemsOf([Section.Work], index);
        var isOrdered = ask.Dates is not null || ask.Order != Order.None || !ask.Excluded.IsEmpty ||
            (ask.Topics.IsEmpty && Abroad.IsAsked(ask.Question));
        // "what happened in 2019?": a prize or a paper too.
        if (ask.Dates is not null && ask.Question.Says("happened", "happen", "notable", "noteworthy", "eventful"))
            return index.Everywhere;
        return ask.Topics.IsEmpty && isOrdered ? ItemsOf(Lived, index) : index.Everywhere;
    }

    // "open source projects": where some say so, those.
    private static ImmutableArray<int> OpenSource(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        for (var at = 0; ask.Sections.Contains(Section.Projects) && at + 1 < ask.Question.Tokens.Count; at++)
        {
            var isOpen = ask.Question.WordAt(at) == "open" && ask.Question.WordAt(at + 1) is "source" or "sourced";
            if (!isOpen) continue;
            var isLeftOut = Negations.StandBefore(ask.Question, at);
            var open = TopicSpotter.Word(ask.Question, index, at);
            var source = TopicSpotter.Word(ask.Question, index, at + 1);
            var said = open is null || source is null
                ? []
                : pool.Without((open, source), static (item, words) =>
                    words.open.WeightIn(item) <= 0 || words.source.WeightIn(item) <= 0);
            // Where none says so, those whose code is open to be seen.
            if (said.IsEmpty) said = pool.Without(index, static (item, index) => !IsCode(index.Items[item].Url));
            if (isLeftOut) return pool.RemoveRange(said);
            return said.IsEmpty ? pool : said;
        }

        return pool;
    }

    internal static bool IsCode(string? url)
    {
        foreach (var host in (ReadOnlySpan<string>)["//github.", "//gitlab.", "//codeberg.", "//git."])
            if (url is not null && url.Contains(host, StringComparison.Ordinal)) return true;
        return false;
    }

    // "only the projects" of a list that holds some.
    private static ImmutableArray<int> WithinScope(Ask ask, ResumeIndex index)
    {
        if (!ask.AreSectionsNamed || ask.Follow != FollowKind.List) return ask.Scope;
        var named = ask.Scope.Without((ask, index), static (item, of) =>
            !of.ask.Sections.Contains(of.index.SectionAt(item)));
        return named.IsEmpty ? ask.Scope : named;
    }

    private static ImmutableArray<int> ItemsOf(ImmutableArray<Section> sections, ResumeIndex index)
    {
        if (sections is [var only]) return index.BySection[(int)only];
        var count = 0;
        foreach (var section in sections) count += index.BySection[(int)section].Length;
        var items = ImmutableArray.CreateBuilder<int>(count);
        foreach (var section in sections) items.AddRange(index.BySection[(int)section]);
        return items.MoveToImmutable();
    }
}
