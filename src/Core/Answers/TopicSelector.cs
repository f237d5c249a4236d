using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Chooses among a pool of items by what the ask names: by names and concepts where it has some, by plain words
/// otherwise; all of the pool where it names nothing.
/// </summary>
internal static class TopicSelector
{
    private const int MissingWordsMax = 3;
    private const int NearMax = 2;
    private const int OfferedMax = 4;

    // A job is as good an answer to "how long" as something else if it scores this share of it.
    private const float AsGood = 0.9f;
    private const float AsGoodOfJobs = 0.6f;

    public static Selection Select(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        var selection = NumberedLevel.Keep(ask, Choose(ask, pool, index), index);
        if (selection.Finding == Finding.Found && Unproven.Is(ask, selection, index))
            return selection with { IsUnsaid = true };
        if (IsNoStudy(ask, selection, index))
            selection = new Selection(Finding.Missing, [])
            { Missing = SectionWords.Plural(Section.Education) + " like that" };
        // Whether somebody would suit has an answer whatever the résumé lacks.
        if (selection.Finding != Finding.Missing) return selection;
        if (ask.Intent == Intent.Fit)
            return Fitting.Known(ask, index) ?? Alternatives.Akin(ask, index) ?? Fitting.Whole(index);
        // Who did not go to culinary school is best told by where he did go.
        var offers = selection.Items.IsEmpty && ask.Sections is [Section.Education or Section.Languages
            or Section.Certificates or Section.Awards or Section.Publications or Section.Volunteer];
        if (!offers || ask.IsScoped) return selection;
        if (Venues.Alike(ask, index) is { Count: > 0 } alike) return selection with { Items = All([.. alike]) };
        return selection with { Items = All([.. index.BySection[(int)ask.Sections[0]].Take(OfferedMax)]) };
    }

    private static Selection Choose(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        if (ask.Intent == Intent.Fit && ask.Sections.IsEmpty && !ask.IsScoped) pool = Fitting.Practice(pool, index);
        // "is she a partner?": what a referee is, she is not thereby.
        if (ask.Intent == Intent.YesNo && !ask.IsScoped && IsAsked(ask.Question) && ask.Sections.IsEmpty)
            pool = pool.Without(index, static (item, index) => index.SectionAt(item) == Section.References);
        var names = ask.Topics.Without(static topic => topic.Kind is not (TopicKind.Concept or TopicKind.Entity));
        var present = names.Without(static topic => !topic.InResume);
        var stranger = Absences.Stranger(ask);
        // "workflow managers" lead nobody.
        var isThing = names.Any(static topic => topic is { Concept.File: "technology" } && topic.End - topic.Start > 1);
        if (stranger is null && !isThing && Teams.Led(ask, pool, index) is { } led)
            return ask.Intent == Intent.Fit && !present.IsEmpty ? Fitting.Beside(ask, led, present, pool, index) : led;
        if (Numbers.Uncounted(ask) is { } uncounted)
            return new Selection(Finding.Missing, [.. TopicMatch.ByName(ask, present, pool, index).Take(NearMax)])
            { Missing = uncounted };
        if (!names.IsEmpty && present.IsEmpty && IsMissing(ask, names))
            return Alternatives.ForAll(names, index, ask.Question);
        if (Absences.Elsewhere(ask, names) is { } place)
            return Alternatives.ForPlace(place, TopicMatch.ByName(ask, present, pool, index), index);
        if (stranger is not null) return new Selection(Finding.Missing, []) { Missing = stranger.Name };
        if (Designations.Lacking(ask, index) is { } designation)
            return new Selection(Finding.Missing, [.. TopicMatch.ByName(ask, present, pool, index).Take(NearMax)])
            { Missing = Absences.Said(ask.Question, designation) };
        if (Absences.Absent(ask, names) is { } absent) return Alternatives.For(absent, index, ask.Question);
        if (StrangeHouse.Of(ask, index) is { } house)
            return new Selection(Finding.Missing, []) { Missing = house };
        if (Absences.Narrowed(ask, present) is { } narrowed)
            return new Selection(Finding.Missing, [.. TopicMatch.ByName(ask, present, pool, index).Take(NearMax)])
            { Missing = narrowed };
        if (!present.IsEmpty)
        {
            var named = TopicMatch.ByName(ask, ToListed.Narrow(ask, present, index), pool, index);
            // "projects with Kafka but not Flink": what is not there is not elsewhere either.
            if (named.IsEmpty && ask.AreSectionsNamed && !ask.IsScoped && !ask.Excluded.IsEmpty)
                return new Selection(Finding.Missing, [])
                { Missing = SectionWords.Plural(ask.Sections[0]) + " like that" };
            if (named.IsEmpty && ask.AreSectionsNamed && !ask.IsScoped)
                named = NextOfKin(ask, TopicMatch.ByName(ask, present, index.Everywhere, index), index);
            if (ask.Sections is [Section.References] && Relations.Speaking(named, index) is { IsEmpty: false } speaking)
                return new Selection(Finding.Found, speaking) { Topics = present };
            if (!named.IsEmpty && EitherOr.IsAsked(ask)) return Either(ask, named, pool, names, index);
            if (!named.IsEmpty) return Refine(ask, named, names, index);
            // "which one was for the leather armour?", of awards of which one names the armour.
            if (ask.Follow == FollowKind.List && TopicMatch.ByWords(ask, pool, false, index) is { IsEmpty: false } told)
                return new Selection(Finding.Found, told);
            if (ask.IsScoped) return new Selection(Finding.Found, All(ask.Scope)) { IsUnsaid = true, Topics = present };
        }

        return ByWords(ask, pool, names, index);
    }

    private static bool IsAsked(Question question) => question.WordAt(0) is "is" or "was" &&
        question.IsCovered(1, Sense.Person) && question.WordAt(2) is "a" or "an" or "the";

    // "did he go to business school?" of somebody who knows business software.
    private static bool IsNoStudy(Ask ask, Selection selection, ResumeIndex index) =>
        ask is { Intent: Intent.YesNo, AreSectionsNamed: true, IsScoped: false, Sections: [Section.Education] } &&
        selection is { Finding: Finding.Found, Items.IsEmpty: false } && index.Has(Section.Education) &&
        !selection.Items.Any(index, static (ranked, index) =>
            index.SectionAt(ranked.Item) is Section.Education or Section.Certificates or Section.Publications);

    // An article that is no publication is a blog post, a course that is no degree a certificate.
    private static ImmutableArray<Ranked> NextOfKin(Ask ask, ImmutableArray<Ranked> named, ResumeIndex index)
    {
        var kin = ask.Sections is not [var section] ? Section.Basics : section switch
        {
            Section.Publications => Section.Blog,
            Section.Blog => Section.Publications,
            Section.Education => Section.Certificates,
            Section.Certificates => Section.Education,
            Section.Work => Section.Volunteer,
            Section.Volunteer => Section.Work,
            _ => Section.Basics,
        };
        var near = named.Without((index, kin), static (ranked, of) => of.index.SectionAt(ranked.Item) != of.kin);
        return near.IsEmpty || kin == Section.Basics ? named : near;
    }

    // In a long talk a name is often beside the point; of "a patent or a utility model" one may do.
    private static bool IsMissing(Ask ask, ImmutableArray<Topic> names)
    {
        if (ask.Question.IsRambling || ask.IsScoped) return false;
        // "would he suit a job siting wells for an NGO?": of whom the wells tell.
        var fits = ask.Intent == Intent.Fit;
        if (fits && ask.Topics.Any(static topic => topic is { Kind: TopicKind.Word, InResume: true })) return false;
        var isEitherOr = ask.Question.Says("or") &&
            ask.Topics.Any(names, static (topic, names) => topic.Kind == TopicKind.Word && !names.Contains(topic));
        return !isEitherOr;
    }

    private static Selection Either(
        Ask ask, ImmutableArray<Ranked> named, ImmutableArray<int> pool, ImmutableArray<Topic> names, ResumeIndex index)
    {
        var words = TopicMatch.ByWords(ask, pool, false, index)
            .RemoveAll(word => named.Any(own => own.Item == word.Item) || !HasAll(ask, word.Item));
        return new Selection(Finding.Found, OwnWords([.. named, .. words.Where(word => word.Item != 0)], index))
        {
            Topics = ask.Topics.Without(static topic => !topic.InResume),
            Lacking = Lacking(names),
        };
    }

    private static ImmutableArray<string> Lacking(ImmutableArray<Topic> names) =>
        names.All(static topic => topic.InResume)
            ? []
            : [.. names.Where(static topic => !topic.InResume).Select(static topic => topic.Name)];

    // "a utility model" is no utility.
    private static bool HasAll(Ask ask, int item)
    {
        var told = int.MinValue;
        foreach (var topic in ask.Topics)
        {
            if (topic.Kind != TopicKind.Word) continue;
            if (topic.WeightIn(item) <= 0 || (told != int.MinValue && topic.ToldIn(item) != told)) return false;
            told = topic.ToldIn(item);
        }

        return true;
    }

    private static Selection Refine(
        Ask ask, ImmutableArray<Ranked> named, ImmutableArray<Topic> names, ResumeIndex index)
    {
        if (NamedPhrase.Of(ask, named, index) is { } phrase) return phrase;
        if (Absences.Apart(ask, names, index) is { } apart)
            return new Selection(Finding.Missing, [.. OfEntity(ask, named).Take(NearMax)]) { Missing = apart };
        if (LacksCertificate(ask, named, index))
            return new Selection(Finding.Missing, [.. named.Take(NearMax)]) { Missing = "a certificate for that" };
        if (LacksWriting(ask, named, index))
            return new Selection(Finding.Missing, [.. named.Take(NearMax)]) { Missing = "anything written about that" };
        if (Absences.FromElsewhere(ask, names, named) is { } degree) return degree;
        var hinted = named.Without((ask, index), static (ranked, of) =>
            !IsHinted(of.ask, of.index.SectionAt(ranked.Item)));
        // "can she work in German?" is told by the languages too.
        var isTongue = !ask.AreSectionsNamed && !ask.Question.Has(Sense.DoSpeak) &&
            ask.Topics.Any(static topic => topic.Concept?.File == "tongues");
        if (!hinted.IsEmpty && !isTongue && ask.Sections is not [Section.Projects or Section.Interests]) named = hinted;
        if (named.Length > 1) named = named.Without(static ranked => ranked.Item == 0);
        // What was built is no skill.
        if (named.Length > 1 && ask.Question.Says("built", "build", "made", "created", "developed") &&
            ask.Intent != Intent.YesNo)
        {
            var built = named.Without(index, static (ranked, index) => index.SectionAt(ranked.Item) == Section.Skills);
            if (!built.IsEmpty) named = built;
        }

        if (named.Length > 1 && AsksThingsMade(ask)) return ThingsMade(ask, named, names, index);

        var asksWords = ask.Topics.Any(static topic => topic.Kind == TopicKind.Word) &&
            !EitherOr.StandBeside(ask, names);
        var refined = asksWords ? TopicMatch.ByWords(ask, Positions(named), false, index) : [];
        var asksMore = asksWords || ask.Topics.Any(ask.Question, static (topic, question) =>
            topic.Kind == TopicKind.Unknown && !Levels.IsNamed(question.WordAt(topic.Start)));
        // What bears on a post need not say all of it.
        if (!refined.IsEmpty && ask.Intent != Intent.Fit)
            named = named.Without((ask, refined, index), static (ranked, of) =>
                !of.refined.Any(ranked.Item, static (word, item) => word.Item == item) &&
                !Kinds.IsCalled(of.ask, of.index.Items[ranked.Item]));
        // "which cuisines does she cook?" is told by the group of that name alone.
        if (named.Length > 1 && ask.Question.Says("which", "what"))
        {
            var called = named.Without((ask, index), static (ranked, of) =>
                !Kinds.IsCalled(of.ask, of.index.Items[ranked.Item]));
            if (!called.IsEmpty) named = called;
        }

        if (OwnHouse.Named(ask, named, index) is { IsEmpty: false } houses) named = houses;
        named = Lasting(ask, named, index);
        return new Selection(Finding.Found, OwnWords(named, index))
        {
            Topics = ask.Topics.Without(static topic => !topic.InResume),
            Lacking = Lacking(names),
            IsUnsaid = asksMore && refined.IsEmpty && ask.Intent == Intent.YesNo,
        };
    }

    // "designs that used KiCad": of things that were made, those; a group of skills is none.
    private static Selection ThingsMade(
        Ask ask, ImmutableArray<Ranked> named, ImmutableArray<Topic> names, ResumeIndex index)
    {
        var made = named.Without(index, static (ranked, index) => index.SectionAt(ranked.Item) == Section.Skills);
        return new Selection(Finding.Found, made.IsEmpty ? named : made)
        {
            Topics = ask.Topics.Without(static topic => topic.Kind == TopicKind.Word || !topic.InResume),
            Lacking = Lacking(names),
        };
    }

    private static bool AsksThingsMade(Ask ask)
    {
        if (ask.AreSectionsNamed || ask.IsScoped || ask.Question.Has(Sense.Person)) return false;
        for (var at = 1; at < ask.Question.Tokens.Count; at++)
            if (Made.Contains(ask.Question.WordAt(at - 1)) && ask.Question.WordAt(at) is "that" or "which" or "using" or
                "with" or "made" or "done" or "built" or "in") return true;
        return false;
    }

    private static readonly HashSet<string> Made = new(StringComparer.Ordinal)
        { "designs", "things", "builds", "pieces", "creations", "stuff", "systems", "products", "works" };

    // "what has he written about passkeys?": posts of a blog too.
    private static bool IsHinted(Ask ask, Section section) => ask.Sections.Contains(section) ||
        (section == Section.Blog && !ask.AreSectionsNamed && ask.Sections.Contains(Section.Publications) &&
            ask.Question.Says("written", "wrote", "write", "writes"));

    // Of "does Fjordvarsel use Rust?" the project is nearest, where it is among them.
    private static ImmutableArray<Ranked> OfEntity(Ask ask, ImmutableArray<Ranked> named)
    {
        var own = named.Without(ask, static (ranked, ask) => !ask.Topics.Any(ranked.Item, static (topic, item) =>
            topic.Kind == TopicKind.Entity && topic.WeightIn(item) > 0));
        return own.IsEmpty ? named : own;
    }

    private static ImmutableArray<int> Positions(ImmutableArray<Ranked> items)
    {
        var positions = new int[items.Length];
        for (var at = 0; at < positions.Length; at++) positions[at] = items[at].Item;
        return ImmutableCollectionsMarshal.AsImmutableArray(positions);
    }

    // "Is he certified in Azure?" is no where he only uses it.
    private static bool LacksCertificate(Ask ask, ImmutableArray<Ranked> named, ResumeIndex index) =>
        ask.Intent == Intent.YesNo && ask.Sections.Contains(Section.Certificates) && index.Has(Section.Certificates) &&
        ask.Question.Tokens.Exists(static token => token.Word.Text.StartsWith("certif", StringComparison.Ordinal)) &&
        !named.Any(index, static (ranked, index) =>
            index.SectionAt(ranked.Item) is Section.Certificates or Section.Education);

    // "has she written about TUPE?" is no where she only works with it.
    private static bool LacksWriting(Ask ask, ImmutableArray<Ranked> named, ResumeIndex index) =>
        ask.Intent == Intent.YesNo && ask.Sections is [Section.Publications] && index.Has(Section.Publications) &&
        !named.Any(index, static (ranked, index) =>
            index.SectionAt(ranked.Item) is Section.Publications or Section.Blog or Section.Education);

    private static Selection ByWords(
        Ask ask, ImmutableArray<int> pool, ImmutableArray<Topic> names, ResumeIndex index)
    {
        var words = ask.Topics.Without(static topic => topic.Kind is not (TopicKind.Word or TopicKind.Unknown));
        if (words.IsEmpty && IsWhole(ask))
            return ask.Intent == Intent.Fit ? Fitting.Whole(index) : Selection.Of(Finding.Overview);
        // "are any of them expired?" is answered by neither yes nor no.
        var isUnsaid = ask is { IsScoped: true, Intent: Intent.YesNo, Order: Order.None, Dates: null } &&
            ask.Sections.IsEmpty && ask.Details is [] or [Detail.Duties] &&
            ask.Follow is FollowKind.List or FollowKind.Focus &&
            !ask.Question.HasAny(Sense.Now, Sense.Else);
        if (words.IsEmpty) return new Selection(Finding.Found, All(pool)) { IsUnsaid = isUnsaid };
        var found = Matching(ask, pool, words, index);
        if (found.Length > 1) found = found.Without(static ranked => ranked.Item == 0);
        if (!found.IsEmpty && NamedPhrase.IsLacking(ask, found))
            return new Selection(Finding.Missing, [.. found.Take(NearMax)]) { Missing = NamedPhrase.Of(ask) };
        found = Lasting(ask, found, index);
        if (!found.IsEmpty && Absences.Object(ask, words) is { } lacking)
            return new Selection(Finding.Missing, [.. found.Take(NearMax)])
            { Missing = Absences.Said(ask.Question, lacking) };
        if (!found.IsEmpty) return new Selection(Finding.Found, OwnWords(found, index)) { Topics = words };
        if (ask.IsScoped && AsksWhatNobodySays(ask, words)) return new Selection(Finding.Missing, All(ask.Scope));
        if (ask.IsScoped) return new Selection(Finding.Found, All(ask.Scope)) { IsUnsaid = true, Topics = words };
        if (ask.AreSectionsNamed && !Insists(ask, words)) return new Selection(Finding.Found, All(pool));
        if (ask.Sections is [var hinted] && index.Has(hinted) && IsColour(ask, words))
            return new Selection(Finding.Found, All(index.BySection[(int)hinted]));
        if (!names.IsEmpty) return Alternatives.For(names[0], index, ask.Question);
        var missing = words.Length <= MissingWordsMax
            ? words
            : words.Without(static word => word.Kind != TopicKind.Unknown);
        return new Selection(Finding.Missing, [])
        {
            Missing = Absences.Phrase(ask.Question, [.. missing.Take(MissingWordsMax)]),
        };
    }

    // "is it dangerous?" of what the talk is about: no, yes, and nothing of the kind are all not in the résumé.
    private static bool AsksWhatNobodySays(Ask ask, ImmutableArray<Topic> words) =>
        (ask.Intent == Intent.YesNo || ask.Question.WordAt(0) is "any" or "anything") && ask.Details.IsEmpty &&
        words.All(word => word.Kind == TopicKind.Unknown);

    // First where a verb hints, then in the pool, and last everywhere for a word that the résumé does have.
    private static ImmutableArray<Ranked> Matching(
        Ask ask, ImmutableArray<int> pool, ImmutableArray<Topic> words, ResumeIndex index)
    {
        if (!ask.AreSectionsNamed && !ask.IsScoped)
        {
            var hinted = pool.Without((ask, index), static (item, of) =>
                !IsHinted(of.ask, of.index.SectionAt(item)));
            if (TopicMatch.ByWords(ask, hinted, true, index) is { IsEmpty: false } there) return there;
            // In a long talk what is asked for is the section, whatever words stand elsewhere.
            if (ask.Question.IsRambling && ask.Sections is [not (Section.Work or Section.Projects)] && !hinted.IsEmpty)
                return All(hinted);
        }

        var found = TopicMatch.ByWords(ask, pool, true, index);
        var mayLookFurther = ask is { AreSectionsNamed: true, IsScoped: false, Excluded.IsEmpty: true } &&
            words.Any(word => word.InResume);
        if (!found.IsEmpty || !mayLookFurther) return found;
        var further = TopicMatch.ByWords(ask, index.Everywhere, true, index);
        return further is [{ Item: 0 }] ? [] : further;
    }

    // Words after a preposition or in a yes/no question are what is asked about; others only colour a list.
    // Everyday words that the résumé lacks ("to read on the tram") only colour it.
    private static bool Insists(Ask ask, ImmutableArray<Topic> words) => !IsColour(ask, words) &&
        (ask.Intent is Intent.YesNo || words.Any(ask.Question, static (word, question) =>
            question.WordAt(word.Start - 1) is "in" or "at" or "with" or "about" or "for" or "on" or "of" or "from"
                or "involving" or "using" or "to" or "used" or "use" or "uses" or "involve" or "involved"
                or "involves" or "needed" or "required" or "mention" or "mentions"));

    private static bool IsColour(Ask ask, ImmutableArray<Topic> words) => ask.Intent != Intent.YesNo &&
        words.All(ask.Question, static (word, question) => word.Kind == TopicKind.Unknown &&
            CommonWords.Contains(question.Tokens[word.Start].Word.Light));

    // "What does she do?", "tell me about her": nothing named at all.
    private static bool IsWhole(Ask ask) => !ask.IsScoped && ask.Sections.IsEmpty && ask.Dates is null &&
        ask.Order is Order.None or Order.Highest && ask.Excluded.IsEmpty &&
        ask.Intent != Intent.Duration && !Abroad.IsAsked(ask.Question);

    // How long somebody did something is told by what lasted, and by the jobs where any is as good.
    private static ImmutableArray<Ranked> Lasting(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (ask.Intent != Intent.Duration || ask.AreSectionsNamed || items.IsEmpty) return items;
        var lasting = items.Without(index, static (ranked, index) =>
            index.DatesAt(ranked.Item) is null or { IsPoint: true });
        if (lasting.IsEmpty) return items;
        if (ask.Topics is [{ Concept: { File: "places" } place }]) lasting = Whereabouts.Keep(lasting, place, index);
        var best = lasting.Max(ranked => ranked.Score);
        var jobs = lasting.Without(index, static (ranked, index) => index.SectionAt(ranked.Item) != Section.Work);
        // "years of AWS" are counted by jobs, however prominently a project lists it.
        var isOfConcept = ask.Topics.Any(topic => topic.Kind == TopicKind.Concept);
        if (isOfConcept) jobs = jobs.Without(best, static (ranked, best) => ranked.Score < best * AsGoodOfJobs);
        if (isOfConcept && !jobs.IsEmpty) return jobs;
        if (jobs.Any(best, static (ranked, best) => ranked.Score >= best * AsGood)) return jobs;
        return lasting.Without(best, static (ranked, best) => ranked.Score < best * AsGood);
    }

    // What somebody else wrote is evidence only where nothing of the person's own is, or none better.
    private static ImmutableArray<Ranked> OwnWords(ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var own = items.Without(index, static (ranked, index) => index.SectionAt(ranked.Item) == Section.References);
        if (own.IsEmpty || own.Length == items.Length) return items;
        var best = items.Max(static ranked => ranked.Score);
        var isTheirsBest = items.Any((index, best), static (ranked, of) =>
            of.index.SectionAt(ranked.Item) == Section.References && ranked.Score >= of.best);
        return isTheirsBest ? items : own;
    }

    private static ImmutableArray<Ranked> All(ImmutableArray<int> pool)
    {
        var all = new Ranked[pool.Length];
        for (var at = 0; at < all.Length; at++) all[at] = new Ranked(pool[at], 1f);
        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }
}
