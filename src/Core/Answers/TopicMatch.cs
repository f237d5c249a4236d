using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Scores items by what a question names: names and concepts decide, plain words refine.</summary>
internal static class TopicMatch
{
    // An item stays if it scores at least this share of the best one.
    private const float ShareMin = 0.6f;

    private const float ShareMinOfKind = 0.4f;
    private const float ShareMinOfOne = 0.85f;
    private const float ShareMinRambling = 0.75f;

    // This share of the question's words, weighed by rarity, must stand in the best item.
    private const float CoverageMin = 0.34f;
    private const float CoverageMinRambling = 0.12f;

    // So much of each name must stand in an item that has all of them.
    private const float WholeMin = 0.5f;

    // An employer's name says less where it is only mentioned.
    private const float AwayShare = 0.55f;

    // Where the word itself stands somewhere, its cousins ("prescription" for "prescriber") say little.
    private const float CousinShare = 0.5f;

    // What everybody says ("rate") tells less than what few do ("survival").
    private const float CommonShare = 0.6f;

    // A word that the résumé does not have weighs as much as a rather rare one.
    private const float UnknownRarity = 1.6f;

    /// <summary>
    /// Items of the pool that the named topics point at, each topic by its own best; empty where none does.
    /// </summary>
    public static ImmutableArray<Ranked> ByName(
        Ask ask, ImmutableArray<Topic> names, ImmutableArray<int> pool, ResumeIndex index)
    {
        if (names.Length > 1 && WantsAll(ask, names) && HavingAll(names, pool) is { IsEmpty: false } whole)
            pool = whole;
        var tally = Tally.Of(pool, index);
        foreach (var topic in names) AddName(tally, ask, topic, index);
        if (tally.IsEmpty) return [];
        // A name narrows a technology: "Kafka at Confluent" wants both where one item has both.
        var most = tally.MostTimes();
        var together = IsMixed(ask, names) || (most == names.Length && WantsAll(ask, names));
        var best = tally.Best();
        // "a licence for ambulances": where no item has both, what comes first is what is asked for.
        if (most == 1 && names.Length == 2 && ask.Intent == Intent.YesNo && IsTied(ask.Question, names[0], names[1]))
            return ByName(ask, [names[0]], pool, index);
        var ranked = ImmutableArray.CreateBuilder<Ranked>(tally.Items.Length);
        foreach (var item in tally.Items)
            if (!together || tally.TimesOf(item) == most) ranked.Add(new Ranked(item, tally.ScoreOf(item) / best));
        return ranked.DrainToImmutable();
    }

    private static ImmutableArray<int> HavingAll(ImmutableArray<Topic> names, ImmutableArray<int> pool) =>
        pool.Without(names, static (item, names) =>
        {
            foreach (var topic in names)
                if (topic.WeightIn(item) < WholeMin) return true;
            return false;
        });

    private static bool IsMixed(Ask ask, ImmutableArray<Topic> names)
    {
        foreach (var topic in names)
        {
            if (topic.Kind != names[0].Kind) return true;
            // "a registered architect in the UK": the place says which of them.
            var isPlaced = names.Length > 1 && topic.Concept?.File == "places" &&
                ask.Question.WordAt(topic.Start - 1) is "in" or "the" or "for";
            if (isPlaced) return true;
        }

        return false;
    }

    // "jobs with both Python and Kafka" wants the two in one item; "does she know Python and Kafka?" wants each.
    private static bool WantsAll(Ask ask, ImmutableArray<Topic> names)
    {
        if (names.Length < 2 || ask.Question.Says("or", "nor")) return false;
        // "a master's in healthcare", "teaching at the hospital"
        if (!AreListed(ask.Question, names)) return true;
        if (ask.Question.Has(Sense.Both)) return true;
        // "the Bristol clinic" is one thing.
        if (ask.Intent != Intent.YesNo && names.Length == 2 && names[0].End == names[1].Start) return true;
        return ask.Intent != Intent.YesNo && (ask.AreSectionsNamed || ask.Question.HasAny(Sense.Where, Sense.Which));
    }

    private static bool IsTied(Question question, Topic one, Topic other) => one.Kind == other.Kind &&
        other.Start == one.End + 1 && question.WordAt(one.End) is "for" or "of";

    // "Python and Kafka", "Python, Kafka": each is asked for.
    private static bool AreListed(Question question, ImmutableArray<Topic> names)
    {
        if (question.Says("and", "or", "nor", "plus")) return true;
        for (var at = 1; at < names.Length; at++)
        {
            var end = question.Tokens[names[at - 1].End - 1].End;
            var start = question.Tokens[Math.Min(names[at].Start, question.Tokens.Count - 1)].Start;
            if (end <= start && question.Text.AsSpan(end..start).ContainsAny(",;/&")) return true;
        }

        return false;
    }

    /// <summary>
    /// Items of the pool by the question's plain words; empty where too few of them stand in any one item.
    /// </summary>
    public static ImmutableArray<Ranked> ByWords(
        Ask ask, ImmutableArray<int> pool, bool isStrict, ResumeIndex index)
    {
        var tally = Tally.Of(pool, index);
        float total = 0;
        foreach (var topic in ask.Topics)
        {
            if (topic.Kind == TopicKind.Unknown) total += UnknownRarity;
            if (topic.Kind != TopicKind.Word) continue;
            total += topic.Rarity;
            AddWord(tally, ask, topic, index);
        }

        if (tally.IsEmpty) return [];
        var (coverage, share) = ask.Question.IsRambling
            ? (CoverageMinRambling, ShareMinRambling)
            : (CoverageMin, ask.Topics is [{ Kind: TopicKind.Word } only] && IsOne(ask, only)
                ? ShareMinOfOne : ShareMin);
        var best = tally.Best();
        if (isStrict && best / total < coverage) return [];
        var whole = WantsWhole(ask) && HasWhole(ask, tally.Items);
        var things = HasThing(ask, tally.Items);
        var ranked = ImmutableArray.CreateBuilder<Ranked>(tally.Items.Length);
        foreach (var item in tally.Items)
        {
            var score = tally.ScoreOf(item);
            if (things && !SaysThing(ask, item)) continue;
            if (score >= best * share && (!whole || IsWhole(ask, item))) ranked.Add(new Ranked(item, score / best));
        }

        return ranked.DrainToImmutable();
    }

    private static void AddWord(Tally tally, Ask ask, Topic topic, ResumeIndex index)
    {
        var hasHouse = false;
        var hasOwn = false;
        var mayBeHouse = !ask.AreSectionsNamed && !WantsEverything(ask) && MayBeHouse(ask.Question, topic);
        foreach (var posting in topic.Postings)
        {
            hasHouse |= mayBeHouse && IsHouse(posting, index);
            hasOwn |= !posting.IsCousin && tally.IsInPool(posting.Item);
        }

        // "has he filed a patent": the verb says less than its object, whatever else is filed.
        var isCommon = topic.End - topic.Start == 1 && ask.Topics.Length > 1 && (ask.Question.IsCovered(
            topic.Start - 1, Sense.Person) || CommonWords.Contains(ask.Question.Tokens[topic.Start].Word.Light));
        var isRole = IsRoleAsked(ask, topic, tally);
        foreach (var posting in topic.Postings)
        {
            if (!tally.IsInPool(posting.Item) || (isRole && posting.Field != FieldKind.Position)) continue;
            var isThere = IsThere(ask, topic, posting);
            var evidence = isThere ? topic.Rarity : topic.Rarity * (0.4f + (0.6f * posting.Weight));
            if (isCommon) evidence *= CommonShare;
            if (hasHouse && !isThere && !IsHouse(posting, index) && !IsBareName(ask, posting, index))
                evidence *= AwayShare;
            if (posting.IsCousin && hasOwn) evidence *= CousinShare;
            tally.Add(posting.Item, evidence);
        }
    }

    // "Millbeck?", "what is the Millbeck?": the project of that name as well as the club.
    private static bool IsBareName(Ask ask, Posting posting, ResumeIndex index) =>
        (ask.Question.Tokens.Count <= 2 || (ask.Question.Tokens.Count <= 4 && ask.Question.Says("what", "whats") &&
            ask.Question.Says("is", "was", "whats"))) &&
        posting.Field == FieldKind.Name && index.SectionAt(posting.Item) == Section.Projects;

    // "everything that touches audio": not only the job at Sable Audio.
    private static bool WantsEverything(Ask ask) => ask.Question.WordAt(0) is "everything" or "anything" or "all";

    private static bool AsksWhetherEver(Ask ask, Topic topic) =>
        ask.Intent == Intent.YesNo && ask.Question.WordAt(topic.Start - 1) is "a" or "an" &&
        (ask.Question.WordAt(topic.Start - 2) is "been" or "ever" or "still" or "as" or "become" ||
            ask.Question.IsCovered(topic.Start - 2, Sense.Person));

    // "how long was the residency?" is told by who was called a resident, not by who supervised some.
    private static bool IsStayAs(Ask ask, Topic topic) => AsksStay(ask) &&
        ask.Question.WordAt(topic.Start - 1) is "the" or "that" or "her" or "his" or "their";

    private static bool AsksStay(Ask ask) => ask.Intent is Intent.Where or Intent.When or Intent.Duration;

    // "any films?" of somebody at Gull Films asks for films: an everyday word is a house where it is written as one, or
    // stands where houses stand, or beside another part of the name.
    private static bool MayBeHouse(Question question, Topic topic)
    {
        var word = question.Tokens[topic.Start];
        foreach (var other in question.Topics)
            if (other.End == topic.Start || other.Start == topic.End) return true;
        return word.IsCapital || WordLeanings.Of(word.Word) == Leaning.Unknown || question.WordAt(topic.Start - 1)
            is "at" or "for" or "with" or "from" or "by" or "before" or "after" or "since" or "the" or "about" or "of";
    }

    // "the tram role", "as a conductor": who was called so, before who did something of the kind.
    private static bool IsRole(Question question, Topic topic) =>
        question.WordAt(topic.End) is "role" or "job" or "position" or "post" or "gig" or "stint" ||
        (question.WordAt(topic.Start - 1) is "a" or "an" && question.WordAt(topic.Start - 2) == "as");

    // "was she ever an editor?" is told by the posts of that name, not by a society of editors.
    private static bool IsRoleAsked(Ask ask, Topic topic, Tally tally)
    {
        if (!IsStayAs(ask, topic) && !AsksWhetherEver(ask, topic) && !IsRole(ask.Question, topic)) return false;
        foreach (var posting in topic.Postings)
            if (posting.Field == FieldKind.Position && posting.Item != 0 && tally.IsInPool(posting.Item)) return true;
        return false;
    }

    // "the ledger talk": where some items have all that is named, those with a part of it are beside the point.
    private static bool WantsWhole(Ask ask)
    {
        if (ask.Question.IsRambling || ask.AreSectionsNamed) return false;
        var words = 0;
        foreach (var topic in ask.Topics)
            if (topic.Kind == TopicKind.Word) words++;
        return words > 1 && !ask.Question.Says("or", "and");
    }

    // "how did turnover change?" is told by what speaks of turnover, whatever else changed.
    private static bool HasThing(Ask ask, ReadOnlySpan<int> items)
    {
        foreach (var item in items)
            if (SaysThing(ask, item)) return true;
        return false;
    }

    private static bool SaysThing(Ask ask, int item)
    {
        foreach (var topic in ask.Topics)
            if (topic.Kind == TopicKind.Word && topic.WeightIn(item) > 0 &&
                !Deeds.Contains(ask.Question.Tokens[topic.End - 1].Word.Stem)) return true;
        return false;
    }

    // What anything may be said to have done, or to have had done to it.
    private static readonly FrozenSet<string> Deeds = new[]
    {
        "change", "changed", "improve", "improved", "improvement", "reduce", "reduced", "increase", "increased", "grow",
        "grew", "grown", "cut", "raise", "raised", "help", "helped", "make", "made", "create", "created", "develop",
        "developed", "manage", "managed", "deliver", "delivered", "handle", "handled", "support", "supported", "start",
        "started", "learn", "learned", "solve", "solved", "measure", "measured", "achieve", "achieved",
        "introduce", "introduced", "launch", "launched", "set", "move", "moved", "take", "took", "taken", "bring",
        "brought", "give", "gave", "keep", "kept", "find", "found", "get", "got", "involve", "involved", "work",
        "worked", "treat", "treated", "use", "used", "write", "wrote", "written", "run", "ran", "lead", "led",
    }.Select(static word => new Word(word).Stem).ToFrozenSet(StringComparer.Ordinal);

    private static bool HasWhole(Ask ask, ReadOnlySpan<int> items)
    {
        foreach (var item in items)
            if (IsWhole(ask, item)) return true;
        return false;
    }

    private static bool IsWhole(Ask ask, int item)
    {
        foreach (var topic in ask.Topics)
            if (topic.Kind == TopicKind.Word && topic.WeightIn(item) <= 0) return false;
        return true;
    }

    private static void AddName(Tally tally, Ask ask, Topic topic, ResumeIndex index)
    {
        var postings = topic.Postings;
        // "the mentor role": who is called so, before who did something of the kind.
        var isRole = topic.Kind == TopicKind.Concept && IsRole(ask.Question, topic);
        isRole |= topic.Concept is { File: not "technology" } && IsStayAs(ask, topic);
        isRole |= topic.Concept?.File == "professions" && AsksStay(ask) && !ask.Sections.Contains(Section.Education);
        if (isRole && postings.Any(tally, static (posting, tally) =>
            tally.IsInPool(posting.Item) && posting.Field == FieldKind.Position))
            postings = postings.FindAll(static posting => posting.Field == FieldKind.Position);
        if (!ask.IsScoped && topic.Kind == TopicKind.Entity && !ask.AreSectionsNamed && !WantsEverything(ask))
            postings = AtHome(InPool(postings, tally), ask, topic, index);
        // "in Africa": what was there before what only bears the name.
        if (topic.Concept?.File == "places" && !ask.IsScoped && IsOfWork(ask) && InPlace(postings) is { } placed)
            postings = ask.Intent == Intent.Count ? Counted(placed, topic.Concept, index) : placed;
        var most = 0f;
        foreach (var posting in postings)
            if (tally.IsInPool(posting.Item)) most = Math.Max(most, posting.Weight);
        // "cloud certificates" are also those that only name a cloud.
        var isKind = topic.Concept is { Children.Count: > 0 } && (ask.AreSectionsNamed ||
            (topic.Concept.File is "professions" or "fields" && ask.Question.WordAt(topic.Start - 1) == "in"));
        var least = most * (isKind ? ShareMinOfKind : IsOne(ask, topic) ? ShareMinOfOne : ShareMin);
        foreach (var posting in postings)
            if (tally.IsInPool(posting.Item) && posting.Weight >= least) tally.Add(posting.Item, posting.Weight);
    }

    private static bool IsOfWork(Ask ask) => ask.Sections is [Section.Work or Section.Volunteer or Section.Education];

    // Where things were counts in full; null where nothing of the résumé was there.
    private static List<Posting>? InPlace(List<Posting> postings)
    {
        List<Posting>? placed = null;
        for (var at = 0; at < postings.Count; at++)
        {
            if (postings[at].Item == 0 || !Whereabouts.IsPlace(postings[at].Field)) continue;
            placed ??= [.. postings];
            placed[at] = postings[at] with { Weight = 1f };
        }

        return placed;
    }

    // A job in Oslo with people in Bergen is not counted among those in Bergen.
    private static List<Posting> Counted(List<Posting> placed, Concept place, ResumeIndex index) => placed.FindAll(
        posting => !Whereabouts.IsKnown(index.Items[posting.Item]) ||
            Whereabouts.IsIn(index.Items[posting.Item], place));

    // "what's the podcast about?": the one that is called so, not all that speak of podcasts.
    private static bool IsOne(Ask ask, Topic topic) => !ask.AreSectionsNamed && !ask.IsScoped &&
        topic.Concept?.File is not "technology" and not "places" && !IsKeyword(topic) &&
        ask.Intent is not (Intent.YesNo or Intent.Fit) &&
        ask.Question.WordAt(topic.Start - 1) is "the" or "that" && !IsPlural(ask.Question.Tokens[topic.End - 1].Word) &&
        (topic.End == ask.Question.Tokens.Count || ask.Question.HasAnyAt(topic.End, Sense.Function, Sense.YesNo));

    // What the résumé lists is used in several places, and none of them is the one.
    private static bool IsKeyword(Topic topic) => topic is { Kind: TopicKind.Concept, Concept: null };

    private static bool IsPlural(Word word) => word.Light.Length < word.Text.Length;

    private static List<Posting> InPool(List<Posting> postings, Tally tally)
    {
        var isOutside = postings.Any(tally, static (posting, tally) => !tally.IsInPool(posting.Item));
        return isOutside ? postings.FindAll(posting => tally.IsInPool(posting.Item)) : postings;
    }

    // An employer's home is the jobs there, not everything that mentions it.
    private static List<Posting> AtHome(List<Posting> postings, Ask ask, Topic topic, ResumeIndex index)
    {
        List<Posting>? houses = null;
        List<Posting>? hinted = null;
        foreach (var posting in postings)
        {
            if (!IsHouse(posting, index) && !IsThere(ask, topic, posting)) continue;
            var house = posting with { Weight = 1f };
            (houses ??= []).Add(house);
            if (ask.Sections.Contains(index.SectionAt(posting.Item))) (hinted ??= []).Add(house);
        }

        if (houses is not null) return hinted ?? houses;
        // "when did he get the second mate's ticket?" is told by what is got, not by who is called so.
        if (ask.Intent == Intent.When && ask.Question.Says("get", "got", "gain", "obtain", "earn", "pass") &&
            Got(postings, index) is { Count: > 0 } got) return got;
        // "how long was she with Hélène Roussel?" is told by the job there, not by what she wrote.
        if (AsksStay(ask, topic) && Lived(postings, index) is { Count: > 0 } lived) return lived;
        // "has she won something for the viewer?" is told by the award, where one names it.
        if (ask.Sections is [Section.Awards or Section.Publications or Section.References or Section.Certificates] &&
            Of(ask.Sections[0], postings, index) is { Count: > 0 } asked) return asked;

        var named = Named(postings, index);
        return named.Count > 0 ? named : postings;
    }

    private static List<Posting> Of(Section section, List<Posting> postings, ResumeIndex index) =>
        postings.FindAll(posting => index.SectionAt(posting.Item) == section);

    private static List<Posting> Got(List<Posting> postings, ResumeIndex index) => postings.FindAll(posting =>
        posting.Field == FieldKind.Name && index.SectionAt(posting.Item) is Section.Certificates or Section.Awards);

    private static List<Posting> Lived(List<Posting> postings, ResumeIndex index) => postings.FindAll(
        posting => index.SectionAt(posting.Item) is Section.Work or Section.Volunteer or Section.Education &&
            index.DatesAt(posting.Item) is { IsPoint: false });

    private static List<Posting> Named(List<Posting> postings, ResumeIndex index) => postings.FindAll(
        posting => posting.Field is FieldKind.Name or FieldKind.Position or FieldKind.StudyType &&
            index.SectionAt(posting.Item) != Section.Basics);

    private static bool AsksStay(Ask ask, Topic topic) =>
        AsksStay(ask) || ask.Question.WordAt(topic.End) is "place" or "house" or "company" or "restaurant" or "firm"
            or "studio" or "lab" or "shop" or "practice" or "kitchen" or "clinic" or "school" or "team";

    // "her time in Leeds": what was there counts as much as what bears the name.
    private static bool IsThere(Ask ask, Topic topic, Posting posting) =>
        posting.Field is FieldKind.Location or FieldKind.City && ask.Question.WordAt(topic.Start - 1) == "in" &&
        posting.Item != 0;

    /// <summary>Whether the posting is of an employer or a school behind an item of its own.</summary>
    internal static bool IsHouse(Posting posting, ResumeIndex index) => posting.Field == FieldKind.Organization &&
        index.SectionAt(posting.Item) is Section.Work or Section.Education or Section.Volunteer;
}
