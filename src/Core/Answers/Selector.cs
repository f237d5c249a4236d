using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Chooses the items that answer an ask: sections, then names and words, then dates, then order.</summary>
internal static class Selector
{
    private static readonly string[] AdvisorStems = ["advis", "supervis", "doctor", "thesis", "professor"];

    private static readonly (Detail Detail, FieldKind Kind, string Name)[] Fielded =
        [(Detail.Grade, FieldKind.Score, "any grades"), (Detail.Courses, FieldKind.Course, "the courses")];

    // An excluded topic leaves out what it weighs so much in, and so much of the most that it weighs in any.
    private const float ExcludedMin = 0.5f;
    private const float ExcludedShare = 0.8f;

    // What somebody gets is private wherever it was got.
    private static readonly HashSet<string> Pay = new(StringComparer.Ordinal)
        { "earn", "salary", "wage", "income", "compensation" };

    private const int LinkedMax = 3;
    private const int UndatedMax = 3;

    // What a life is made of: has dates, and is somewhere one was.
    private static readonly ImmutableArray<Section> Lived =
        [Section.Work, Section.Education, Section.Volunteer, Section.Projects];

    public static Selection Select(Ask ask, ResumeIndex index, DateOnly today)
    {
        if (ask.Advert is { } advert) return AdvertMatch.Select(advert, index);
        if (ask.Question.Interval is { } interval) return IntervalComposer.Select(interval, index);
        if (LengthFilter.Of(ask, index, today) is { } lasting) return lasting;
        if ((Whole(ask, index, today) ?? Stays.Of(ask, index, today)) is { } found) return found;
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
        if (Claims.Of(ask, selection, index, today) is { } claimed) return claimed;
        if (Popularity.Most(ask, selection.Items, index) is { } popular) return selection.Of([popular]);
        if (LacksDetail(ask, selection, index) is { } detail)
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
            dated = Within.Keep([.. ItemsOf(Lived, index).Select(item => new Ranked(item, 1f))], dates, index);
        if (!dated.IsEmpty) return selection.Of(dated);
        // "did he work at Brisk in 2021?": what there is of it shows when it was.
        var isNamed = ask.Topics.Any(static topic => topic.InResume) && selection.Items.Length <= UndatedMax;
        return new Selection(Finding.Missing, isNamed ? selection.Items : [])
        {
            // "she left in 2019, right?" of somebody who was there that year
            Missing = isNamed && dates.Edge != DateEdge.Any ? null : dates.Phrase,
        };
    }

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
        foreach (var (detail, kind, _) in Fielded)
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

    // Asks that no looking through items answers.
    private static Selection? Whole(Ask ask, ResumeIndex index, DateOnly today)
    {
        if (Reasons.Of(ask, index) is { } reason) return reason;
        if (BareAnswer.Of(ask, index) is { } bare) return bare;
        if (ChangeSelector.Of(ask, index) is { } changed) return changed;
        if (FigureKinds.Largest(ask, index) is { } largest) return largest;
        if (FigureKinds.Untold(ask, index) is { } untold) return untold;
        if (Totals.Of(ask, index) is { } totals) return totals;
        if (Quantified.Of(ask, index) is { } quantified) return quantified;
        if (Claims.Early(ask, index, today) is { } claimed) return claimed;
        if (AsksBasics(ask, index)) return Selection.Of(Finding.Basics);
        if (ask.Follow is FollowKind.Before or FollowKind.After or FollowKind.Rest && ask.Scope.IsDefaultOrEmpty)
            return Selection.Of(Finding.Missing);
        if (Registers.Of(ask, index) is { } registered) return registered;
        if (Gaps.IsAsked(ask) && index.Has(Section.Work)) return Gaps.Of(ask, index);
        if (Tenure.Of(ask, index) is { } stays) return stays;
        if (Took.Of(ask, index) is { } took) return took;
        if (Practised.Of(ask, index) is { } practised) return practised;
        if (Worth.Achieved(ask, index) is { } sum) return sum;
        if (Achievements.Of(ask, index) is { } achieved) return achieved;
        if (Abundance.Of(ask, index) is { } counted) return counted;
        if (Venues.Most(ask.Question, index) is { Count: > 0 } venue)
            return new Selection(Finding.Found, [.. venue.Select(static item => new Ranked(item, 1f))]);
        if (Narrowing.Lacking(ask) is { } none) return none;
        if (ask.Intent == Intent.Overview && !ask.IsScoped) return Selection.Of(Finding.Overview);
        if (ask.Intent == Intent.Fit && !ask.IsScoped && !ask.Topics.Any(topic => topic.InResume))
            return Alternatives.Akin(ask, index) ?? Fitting.Whole(index);
        if (IsOfTrade(ask, index))
            return new Selection(
                Finding.Found, [.. index.BySection[(int)Section.Work].Select(static job => new Ranked(job, 1f))]);
        if (ask.Intent == Intent.When && Numbers.Dated(ask, index) is { } dated) return dated;
        if (ask.Intent == Intent.Count && Numbers.Counted(ask, index) is { } number) return number;
        if (ask.Intent != Intent.Count && Numbers.Extreme(ask, index) is { } extreme) return extreme;
        var relates = ask.Follow == FollowKind.Focus ||
            (ask.Follow == FollowKind.List &&
                (ask.Intent == Intent.Who || ask.Sections is [Section.Awards or Section.Publications]));
        if (relates && Relations.Of(ask, index) is { } related) return related;
        if (!ask.IsScoped && Relations.Winning(ask, index) is { } winning) return winning;
        if (Tongues.Lacking(ask, index) is { } tongue) return tongue;
        if (Clientele.Of(ask, index) is { } clients) return clients;
        if (LacksSection(ask, index) is { } section)
            return StandIns.Find(ask, section, index) ??
                new Selection(Finding.Missing, []) { Missing = SectionWords.Plural(section) };
        if (LacksSections(ask, index) is { } sections) return sections;
        if (ask.Intent == Intent.Compare &&
            (Contrast.Of(ask, index) ?? Pair.Of(ask, index) ??
                Pair.OfSections(ask, index) ?? Pair.Shown(ask)) is { } pair)
            return pair;
        if (ask.Wants(Detail.Advisor) && Advisors(index) is { Items.IsEmpty: false } advisors) return advisors;
        return null;
    }

    // "how long has he been a vet?", of whom no job title says so, but all of the page.
    private static bool IsOfTrade(Ask ask, ResumeIndex index)
    {
        if (ask.Intent != Intent.Duration || ask.Topics is not [var trade] || !ask.Question.Says("been")) return false;
        if (ask.IsScoped || trade.WeightIn(0) <= 0 || !index.Has(Section.Work)) return false;
        if (ask.Question.WordAt(trade.Start - 1) is not ("a" or "an")) return false;
        return !trade.Postings.Any(index, static (posting, index) =>
            posting.Field == FieldKind.Position && index.SectionAt(posting.Item) == Section.Work);
    }

    // A way to reach the person, or a fact about them as such.
    private static bool AsksBasics(Ask ask, ResumeIndex index)
    {
        if (ask.Details.IsEmpty || WorkingTime.IsAsked(ask)) return false;
        if (ask.Question.Matter is not null) return true;
        if (ask.IsScoped && ask.Follow != FollowKind.List)
            return ask.Wants(Detail.Private) && ask.Question.Says("paid", "earn", "salary", "wage", "pay");
        // "how many machines run her code?" asks for no site, "only those with a repo" for none of the person's.
        if (ask.Intent == Intent.Count && ask.Details.All(IsNoAmount)) return false;
        if (Linked.IsAsked(ask)) return false;
        // "which project has the most stars on GitHub?"
        var ranks = ask.AreSectionsNamed && (ask.Order != Order.None || ask.Question.Says("most", "fewest", "many"));
        if (ask.Wants(Detail.Network))
            return !ranks && (!ask.AreSectionsNamed || !ask.Topics.Any(static topic => topic.Kind == TopicKind.Entity));
        var asksPay = ask.Wants(Detail.Private) && ask.Question.Tokens.Exists(
            static token => Pay.Contains(token.Word.Light));
        if (asksPay && !ask.AreSectionsNamed) return true;
        // "is she French or German by nationality?": the languages do not tell.
        if (ask.Wants(Detail.Private) && (Nationality.IsAsked(ask.Question) ||
            ask.Question.Says("nationality", "citizenship", "ethnicity"))) return true;
        // The "licence" of a driving licence names nothing of the résumé's.
        var named = ask.AreSectionsNamed || ask.Topics.Any(ask.Question, static (topic, question) =>
            NamesSomething(topic) && !IsOwnHouse(question, topic) &&
            !question.HasAnyAt(topic.Start, Sense.Private, Sense.Availability));
        if (named) return false;
        if (ask.Wants(Detail.Private) || ask.Wants(Detail.Availability)) return true;
        return ask.Details.Any((ask, index), static (detail, of) => detail is Detail.Email or Detail.Phone
            or Detail.Location or Detail.Website or Detail.Contact or Detail.FullName ||
            (detail == Detail.Headline && AsksHeadline(of.ask, of.index)));
    }

    // "the lab's website": a word for where somebody works says whose page, where no house is named.
    private static bool IsOwnHouse(Question question, Topic topic) =>
        question.Has(Sense.Website) && topic is { Kind: TopicKind.Concept, Concept.File: "synonyms" };

    private static bool IsNoAmount(Detail detail) => detail is Detail.Website or Detail.Network or Detail.Location
        or Detail.Contact or Detail.Link or Detail.FullName or Detail.Headline or Detail.Phone;

    private static bool NamesSomething(Topic topic) => topic.InResume &&
        topic.Kind is TopicKind.Entity or TopicKind.Concept && topic.Concept?.File != "places";

    // "What is she?": the headline says it where the résumé has one; otherwise the jobs do.
    private static bool AsksHeadline(Ask ask, ResumeIndex index) =>
        ask.Sections.IsEmpty && ask.Order == Order.None && !ask.Topics.Any(topic => topic.InResume) &&
        index.Items[0].Field(FieldKind.Position) is not null;

    private static Section? LacksSection(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped || ask.Sections is not [var section] || index.Has(section)) return null;
        // Whether somebody would suit has an answer whatever the résumé lacks.
        if (ask.Intent == Intent.Fit) return null;
        if (!ask.AreSectionsNamed && !ask.Topics.IsEmpty) return null;
        return MayStandIn(ask, section, index) ? null : section;
    }

    // "has he any awards or certificates?", of a document with neither.
    private static Selection? LacksSections(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped || ask.Sections.Length < 2 || !ask.AreSectionsNamed || ask.Intent == Intent.Fit) return null;
        if (!ask.Topics.IsEmpty || ask.Sections.Any(index, static (section, index) => index.Has(section))) return null;
        var names = ask.Sections.Select(SectionWords.Plural);
        return new Selection(Finding.Missing, []) { Missing = string.Join(" or ", names) };
    }

    // A section that the document lacks may be told by another: a patent among the certificates.
    private static bool MayStandIn(Ask ask, Section section, ResumeIndex index) => !StandIns.IsStrict(section) &&
        ask.Topics.Any(topic => topic.InResume && topic.Kind != TopicKind.Word) ||
        (section == Section.Certificates && index.Concepts.Count == 0);

    // Who advised: the reference that says so most.
    private static Selection Advisors(ResumeIndex index)
    {
        var said = AdvisorStems.Where(index.Words.ContainsKey).SelectMany(stem => index.Words[stem].Postings)
            .Where(posting => index.SectionAt(posting.Item) == Section.References).GroupBy(posting => posting.Item)
            .OrderByDescending(group => group.Count()).Select(group => new Ranked(group.Key, 1f)).Take(1);
        return new Selection(Finding.Found, [.. said]);
    }

    // The positions to choose from.
    private static ImmutableArray<int> Pool(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped) return WithinScope(ask, index);
        var named = ask.Sections.Without(index, static (section, index) => !index.Has(section));
        if (!named.IsEmpty && (ask.AreSectionsNamed || ask.Topics.IsEmpty)) return ItemsOf(named, index);
        if (ask.Topics.IsEmpty && ask.Intent == Intent.Duration) return ItemsOf([Section.Work], index);
        // "What came after Nara?": one station of a life after the other.
        if (ask.Topics.IsEmpty && ask.Dates is { IsEvent: true } && index.Has(Section.Work))
            return ItemsOf([Section.Work], index);
        var isOrdered = ask.Dates is not null || ask.Order != Order.None || !ask.Excluded.IsEmpty ||
            (ask.Topics.IsEmpty && Abroad.IsAsked(ask.Question));
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

    private static string? LacksDetail(Ask ask, Selection selection, ResumeIndex index)
    {
        var isFew = selection.Items.Length is > 0 and <= LinkedMax && ask.Details is [Detail.Link];
        if (isFew && ask.IsScoped && !selection.Items.Any(
            index, static (ranked, index) => index.Items[ranked.Item].Url is not null)) return "a link";
        if (!ask.Sections.Contains(Section.Education)) return null;
        // "the trial: what was the result?" means no grade.
        if (!ask.Topics.IsEmpty && !selection.Items.Any(
            index, static (ranked, index) => index.SectionAt(ranked.Item) == Section.Education))
            return null;
        foreach (var (detail, kind, name) in Fielded)
            if (ask.Wants(detail) && !selection.Items.Any(
                (index, kind), static (ranked, of) => of.index.Items[ranked.Item].Field(of.kind) is not null))
                return name;
        return null;
    }
}
