using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>How a question leans on the talk, and the items that it is thereby about.</summary>
internal readonly record struct Follow(FollowKind Kind, ImmutableArray<int> Scope)
{
    public static readonly Follow None = new(FollowKind.None, default);
    public static readonly Follow Lost = new(FollowKind.Lost, []);
}

/// <summary>
/// Reads what a question takes from the talk before it: pronouns, ordinals, "more", "before that", "what about".
/// </summary>
internal static class ConversationReader
{
    private const int PreviousMax = 5;
    private const int WhoMax = 4;
    private const int WhichMax = 7;

    private static readonly UInt128 Reaching = Senses.Bits(
        Sense.Email, Sense.Phone, Sense.Contact, Sense.Website, Sense.Networks, Sense.Location);

    private static readonly Sense[] Ranks =
        [Sense.Latest, Sense.Earliest, Sense.Longest, Sense.Shortest, Sense.Highest, Sense.Now, Sense.Previous];

    public static Follow Read(Question question, FollowUpContext context, ResumeIndex index, DateOnly today)
    {
        var shown = Positions(context.Shown, index);
        int? focus = context.Focus is { } reference && Position(reference, index) is >= 0 and var at ? at : null;
        if (Referee(question, focus, index) is { } referee) return referee;
        if (ToldOf.LeavesReferee(question, focus, index))
        {
            if (context.Former is not { } former || Position(former, index) is not (>= 0 and var earlier) ||
                index.SectionAt(earlier) == Section.References) return Follow.None;
            (focus, shown) = (earlier, [earlier]);
        }

        if (OneOfYear(question, shown, index) is { } ofYear) return ofYear;
        if (question.Dates is { IsOfTalk: true }) return Follow.None;
        if (question.Dates is { IsTurned: true }) return new Follow(FollowKind.Instead, default);
        if (RankedChoice.Next(question, context, shown, index) is { } next) return next;
        if (Pick(question, shown, index) is { } pick) return pick;
        if (context == FollowUpContext.Empty || (shown.IsEmpty && focus is null && context.Question is null))
            return LeansOnNothing(question) ? Follow.Lost : Follow.None;
        if (Continuing.AsksAnew(question, context)) return Follow.None;
        if (Together(question, context, shown, focus, index) is { } together) return together;
        if (Statuses.Narrowing(question, context, shown, index) is { } narrowing) return narrowing;
        var isBare = !question.Topics.Exists(static topic => topic.InResume) && !question.Has(Sense.Person);
        if (shown.Length > 1 && isBare && Concurrent.Says(question)) return new Follow(FollowKind.List, shown);
        if (BesideTold(question, context, shown, focus, index) is { } beside) return beside;
        var from = focus ?? TalkDates.Fullest(question, context, shown, index, today);
        return Neighbour(question, shown, from, index) ?? OfTold(question, context, shown, focus, index);
    }

    // What goes on with what was told, narrows it, or leaves it.
    private static Follow OfTold(
        Question question, FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (focus is { } told && (AsksElseOfIt(question) || Continuing.AsksFactOf(question, told, index) ||
            Continuing.AsksOfThen(question, index.SectionAt(told)))) return Focus(shown, focus);
        if (GoesOn(question, shown, focus)) return More(shown, focus);
        if (Remaining.Find(question, context, shown, focus, index) is { } rest) return rest;
        if (Continuing.IsCorrection(question) && (question.Wanted.Any() || Continuing.IsNounAlone(question)))
            return new Follow(FollowKind.Instead, default);
        if (RankedChoice.IsOfAll(question, context)) return new Follow(FollowKind.Instead, default);
        if (shown.Length > 1 && ((focus is null && Continuing.AsksOfThen(question, shown, index)) ||
            RankedSums.IsOfShown(question))) return new Follow(FollowKind.List, shown);
        if (shown.Length > 1 && (Continuing.NarrowsByDays(question) || RankedChoice.ChoosesByRank(question)))
            return new Follow(FollowKind.List, shown);
        if (RankedChoice.ChoosesAnew(question, context, shown, index)) return new Follow(FollowKind.Instead, default);
        if (question.Has(Sense.More) && !Pointing.HasSubject(question)) return More(shown, focus);
        if (shown.Length > 1 && LeavesOut(question, shown)) return new Follow(FollowKind.List, shown);
        var narrows = question.WordAt(0) is "just" or "only" && !HasOwnEntity(question) && !question.HasAny(Reaching);
        if (narrows && shown.Length > 1 && (Touches(question, shown) || SaysOnes(question)))
            return new Follow(FollowKind.List, shown);
        if (!Touches(question, shown) && OneOfShown.Find(question, shown, index) is { } described)
            return new Follow(FollowKind.Pick, described);
        if (IsAmongShown(question, shown, index)) return new Follow(FollowKind.List, shown);
        if (shown.Length > 1 && (AsksWhichOf(question, shown, index) ||
            Continuing.AsksOfThem(question, index.SectionAt(shown[0])))) return new Follow(FollowKind.List, shown);
        if (focus is not null && narrows) return Focus(shown, focus);
        if (IsAmongThese(question, shown)) return new Follow(FollowKind.List, shown);
        // "what became of them?", of whom the one entry told.
        if (focus is not null && question.Has(Sense.These) && !Pointing.HasSubject(question))
            return Focus(shown, focus);
        // "tell me about Lekdijk", "who was it for?": of the entry that is called so, not of all that mention it.
        focus ??= ToldOf.Called(context, shown, index);
        if (Pointing.PointsBack(question) && !HasOwnEntity(question)) return Focus(shown, focus);
        if (focus is { } one && (Continuing.GoesOnAbout(question, one, index) ||
            (Pointing.AsksDetail(question) && CanTell(question, index.SectionAt(one))))) return Focus(shown, focus);
        if (focus is null && Continuing.CountsOneOf(question, shown, index) is { } counting)
            return new Follow(FollowKind.Focus, [counting]);
        question.IsBareDetail = focus is { } bare && BareDetail.Is(question, bare);
        if (question.IsBareDetail) return Focus(shown, focus);
        if (focus is not null && Continuing.AsksByPreposition(question)) return Focus(shown, focus);
        if (Continuing.KeepsKind(question, context, index)) return new Follow(FollowKind.Instead, default);
        if (!Pointing.IsFragment(question)) return Follow.None;
        var namesOther = Pointing.HasSubject(question) || question.Dates is not null;
        return namesOther ? new Follow(FollowKind.Instead, default) : Focus(shown, focus);
    }

    // "anything more?", "what else?", of the one thing that was told
    private static bool GoesOn(Question question, ImmutableArray<int> shown, int? focus)
    {
        if (focus is null) return false;
        if (question.Has(Sense.More) && question.Has(Sense.Else) && !Pointing.HasSubject(question)) return true;
        // "what else did she build in that job?"
        var isOfOne = question.Has(Sense.Else) && !HasOwnEntity(question) && Pointing.PointsAtOne(question);
        return isOfOne || (shown.Length == 1 && focus == shown[0] && Continuing.IsWhatElse(question));
    }

    // "which of these used Kafka?", "only those with a repo"
    private static bool IsAmongThese(Question question, ImmutableArray<int> shown) =>
        question.HasAny(Sense.Only, Sense.These) && shown.Length > 1 &&
        (!HasOwnEntity(question) || (question.Has(Sense.These) && NamesAny(question, shown)));

    // Two of those shown, what went on beside the one that was told, what came before or after it, or what
    // a few words ask of it.
    private static Follow? Together(
        Question question, FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index) =>
        Couple(question, context, shown, index) ?? Meanwhile.Find(question, focus, index) ??
        Stepping.Find(question, context, shown, focus, index) ??
        ToldOf.Another(question, focus, index) ?? ToldOf.AtHouse(question, shown, focus, index) ??
        ToldOf.OfFew(question, shown, focus, index) ?? ToldOf.TellingOne(question, shown, focus, index) ??
        BareAsk.Find(question, shown, focus ?? ToldOf.Called(context, shown, index), index);

    // What was earlier there, is next in the list, is elsewhere too, and whom what was told is from.
    private static Follow? BesideTold(
        Question question, FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (Remaining.EarlierThere(question, focus, index) is { } there) return there;
        if (ListStep.Find(question, context, shown, focus, index) is { } step) return step;
        if (Elsewhere.Find(question, context, focus, index) is { } elsewhere) return elsewhere;
        if (focus is null && shown.IsEmpty) return null;
        return Continuing.AsksWhence(question, index.SectionAt(focus ?? shown[0])) ? Focus(shown, focus) : null;
    }

    // A language or an award was made with nothing: "what software does she use?" then asks anew.
    private static bool CanTell(Question question, Section section) => !question.Has(Sense.UsedWhat) ||
        section is Section.Work or Section.Projects or Section.Volunteer or Section.Education or Section.Publications;

    // "what else did it use?" stays with it.
    private static bool AsksElseOfIt(Question question) =>
        question.HasAny(Sense.Else, Sense.Other) && Pointing.PointsBack(question) && !HasOwnEntity(question) &&
        (question.HasAny(Sense.UsedWhat, Sense.Duties, Sense.Authors) ||
            (question.Says("it", "there") && !question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null)));

    private static readonly UInt128 Leaning = Senses.Bits(
        Sense.More, Sense.Else, Sense.BeforeThat, Sense.Other, Sense.WhatAbout, Sense.These);

    // It points, and there is nothing yet to point at.
    private static bool LeansOnNothing(Question question) => IsBare(question) ||
        (Pointing.PointsBack(question) || question.HasAny(Leaning)) &&
        !question.Has(Sense.Person) && question.Dates is null && !Pointing.HasSubject(question);

    // "When?", "and her other one?": of what, nothing says.
    private static bool IsBare(Question question)
    {
        if (Pointing.HasSubject(question)) return false;
        // "which of them is better?"
        if (question.WordAt(0) == "which" && question.WordAt(1) == "of" && question.WordAt(2) is "them" or "those"
            or "these") return true;
        var isOther = question.Has(Sense.Other) && question.Tokens.Exists(token => token.Word.Text is "one" or "ones");
        if (isOther) return true;
        // "how long?", "which one exactly?"
        var isBare = question.Tokens.Count <= 3 && question.HasAny(Sense.HowLong, Sense.WhenAsked, Sense.Which) &&
            !question.HasAny(Sense.Person, Sense.TellMe) && question.Topics.Count == 0 && question.Dates is null;
        return isBare || (question.Tokens.Count == 1 &&
            question.WordAt(0) is "when" or "where" or "why" or "how" or "which");
    }

    private static int Position(ItemRef reference, ResumeIndex index)
    {
        var section = index.BySection[(int)reference.Section];
        // Where no entry was left out, an item stands where its number says.
        var usual = reference.Index;
        if (usual < section.Length && index.Items[section[usual]].Ref == reference) return section[usual];
        foreach (var position in section)
            if (index.Items[position].Ref == reference) return position;
        return -1;
    }

    /// <summary>Where the entries stand in the index; one that is no longer there is left out.</summary>
    internal static ImmutableArray<int> Positions(ImmutableArray<ItemRef> references, ResumeIndex index)
    {
        if (references.IsEmpty) return [];
        var positions = new int[references.Length];
        var count = 0;
        foreach (var reference in references)
            if (Position(reference, index) is >= 0 and var position) positions[count++] = position;
        return count == positions.Length
            ? ImmutableCollectionsMarshal.AsImmutableArray(positions)
            : ImmutableArray.Create(positions, 0, count);
    }

    // "without the machine learning ones", after a list.
    private static bool LeavesOut(Question question, ImmutableArray<int> shown) =>
        question.WordAt(question.WordAt(0) == "but" ? 1 : 0) is "without" or "except" or "excluding" or "minus" &&
        !question.HasAny(Sense.Person, Sense.YesNo) &&
        question.Topics.Any(shown, static (topic, shown) => topic.IsExcluded && Touches(topic, shown));

    private static bool HasOwnEntity(Question question) => question.Topics.Exists(
        static topic => topic is { IsExcluded: false, Kind: TopicKind.Entity });

    // "only the ones since 2020": those of the list, whichever of it was looked at since.
    private static bool SaysOnes(Question question) =>
        question.Tokens.Exists(token => token.Word.Text is "ones" or "those" or "these");

    // "only housing, please", after a list that holds some.
    private static bool Touches(Question question, ImmutableArray<int> shown) =>
        question.Topics.Any(shown, static (topic, shown) => !topic.IsExcluded && Touches(topic, shown));

    private static bool Touches(Topic topic, ImmutableArray<int> shown) =>
        topic.Postings.Any(shown, static (posting, shown) => shown.Contains(posting.Item));

    // "tell me more about the clinic one": the one of those shown that it names.
    private static bool IsAmongShown(Question question, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (shown.Length < 2) return false;
        // "which were in Bradford?"
        var asksWhich = question.WordAt(0) == "which" && question.WordAt(1) is "is" or "are" or "was" or "were" &&
            question.WordAt(2) is "in" or "at" or "about" or "on" or "with";
        foreach (var topic in question.Topics)
        {
            var isCalled = question.WordAt(topic.End) is "one" or "ones" || Continuing.FollowsOne(question, topic) ||
                asksWhich || IsSomebodyOf(question, topic);
            if (topic.IsExcluded || !isCalled) continue;
            if (Touches(topic, shown)) return true;
        }

        // "the school one" of a list of no schools: a section's noun is a word here.
        foreach (var hit in question.Hits)
        {
            if (question.WordAt(hit.End) is not ("one" or "ones")) continue;
            if (question.WordAt(hit.Start - 1) is not ("the" or "that" or "this")) continue;
            // "the latest one" asks for a rank, not for a word.
            if (Ranks.Contains(hit.Sense) || hit.Sense is Sense.Other or Sense.Function or Sense.Else) continue;
            if (Senses.NounOf(hit.Sense) is { } section && Holds(shown, section, index)) continue;
            if (TopicSpotter.Word(question, index, hit.Start) is not { } word) continue;
            if (Touches(word, shown)) return true;
        }

        return false;
    }

    // "compare those two", after one and then another was told.
    private static Follow? Couple(
        Question question, FollowUpContext context, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (HasOwnEntity(question)) return null;
        // "what do both have in common?", after two that were shown together.
        if (shown.Length == 2)
            return question.Has(Sense.Compare) && question.Says("both", "they", "two", "them", "these", "those")
                ? new Follow(FollowKind.List, shown)
                : null;
        if (context.Focus is not { } focus || context.Former is not { } former || focus == former) return null;
        var says = false;
        for (var at = 1; at < question.Tokens.Count; at++)
            says |= question.WordAt(at) is "two" or "both" &&
                question.WordAt(at - 1) is "the" or "those" or "these" or "of";
        says |= question.Has(Sense.Compare) && question.Says("them", "both", "these", "those");
        // "which one came first?"
        says |= shown.Length == 1 && question.Has(Sense.Compare) && question.WordAt(0).StartsWith('w') &&
            !Pointing.HasSubject(question) && context.Sections.Length == 1 && former.Section == focus.Section;
        var (first, second) = (Position(former, index), Position(focus, index));
        return says && first >= 0 && second >= 0 ? new Follow(FollowKind.List, [first, second]) : null;
    }

    // "which of those are from City & Guilds?"
    private static bool NamesAny(Question question, ImmutableArray<int> shown) => question.Topics.Any(
        shown,
        static (topic, shown) => topic is { IsExcluded: false, Kind: TopicKind.Entity } && Touches(topic, shown));

    private static bool Holds(ImmutableArray<int> shown, Section section, ResumeIndex index) =>
        shown.Any((section, index), static (at, of) => of.index.SectionAt(at) == of.section);

    private static Follow? Pick(Question question, ImmutableArray<int> shown, ResumeIndex index)
    {
        // "the last person we hired …": in a long talk an ordinal picks from nothing.
        if (shown.IsEmpty && question.IsRambling) return null;
        if (Amounts.AsksAnew(question) && (!AreListed(question, shown, index) || question.Has(Sense.Person)))
            return null;
        var ordinal = question.Ordinal ?? PickBeforeNoun(question, shown, index);
        if (ordinal is null || IsNoChoice(question, ordinal)) return null;
        var picked = ordinal.Pick(shown);
        return picked.IsEmpty ? Follow.Lost : new Follow(FollowKind.Pick, picked);
    }

    private static bool AreListed(Question question, ImmutableArray<int> shown, ResumeIndex index) =>
        shown.Length > 1 && shown.All(at => question.Hits.Exists(
            hit => Senses.NounOf(hit.Sense) == index.SectionAt(at)));

    // "Chair No. 4" is a name, "my last two hires" are the speaker's own.
    private static bool IsNoChoice(Question question, OrdinalPick ordinal) =>
        question.WordAt(ordinal.Start - 1) is "my" or "our" || question.Topics.Exists(
            topic => topic.InResume && topic.Start <= ordinal.Start && topic.End >= ordinal.End);

    // "the second job" picks where jobs are shown; "her second job" and "list the first jobs" ask anew.
    private static OrdinalPick? PickBeforeNoun(Question question, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (shown.Length < 2 || HasOwnEntity(question) || question.WordAt(0) == "list") return null;
        if (question.Has(Sense.Person) && !question.Has(Sense.TellMe)) return null;
        return OrdinalPick.BeforeNoun(question, (shown, index), static (sense, list) =>
            Senses.NounOf(sense) is { } section && list.shown.All((list.index, section), static (position, of) =>
                of.index.SectionAt(position) == of.section));
    }

    private static Follow? Neighbour(Question question, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        var before = question.Has(Sense.BeforeThat) || AsksPrevious(question) ||
            Continuing.EndsWith(question, "before");
        var after = question.Has(Sense.AfterThat) || Continuing.EndsWith(question, "after");
        if ((!before && !after) || question.Dates is not null) return null;
        if (question.Sides is not null) return null;
        if (!before && question.Has(Sense.AfterThat) && Pointing.HasSubject(question) &&
            !(focus is { } told && Continuing.IsNextOf(question, index.SectionAt(told)))) return null;
        if (focus is null && shown.IsEmpty) return Follow.Lost;
        var kind = before ? FollowKind.Before : FollowKind.After;
        return new Follow(kind, Neighbours.Of(question, kind, focus is { } one ? [one] : shown, index));
    }

    // "who's the guy from Tramline?", of referees
    private static bool IsSomebodyOf(Question question, Topic topic) =>
        question.WordAt(topic.Start - 1) is "from" or "at" &&
        question.WordAt(topic.Start - 2) is "guy" or "man" or "woman" or "lady" or "person" or "gentleman";

    // "in which of her jobs exactly?", after a list of which only some are jobs.
    private static bool AsksWhichOf(Question question, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (question.Tokens.Count > WhichMax || question.Topics.Count > 0 || question.Dates is not null) return false;
        if (!question.Has(Sense.Which) || question.HasAny(Ranks)) return false;
        if (question.Hits.Exists(static hit => Senses.VerbOf(hit.Sense) is not null)) return false;
        var isWithin = question.Says("exactly", "specifically", "precisely") ||
            question.WordAt(1) is "is" or "are" or "was" or "were";
        foreach (var hit in question.Hits)
            if (Senses.NounOf(hit.Sense) is { } asked)
                return Holds(shown, asked, index) && (isWithin || shown.Any(
                    (index, asked), static (at, of) => of.index.SectionAt(at) != of.asked));
        return false;
    }

    // "who is he?", after what a referee says
    private static Follow? Referee(Question question, int? focus, ResumeIndex index)
    {
        if (focus is not { } told || index.SectionAt(told) != Section.References) return null;
        var asksWho = question.Tokens.Count <= WhoMax && question.WordAt(0) is "who" or "whos" &&
            question.Says("he", "she", "they", "that", "this");
        return asksWho ? new Follow(FollowKind.Focus, [told]) : null;
    }

    // "what was the 2024 one for?": of those shown the one of that year.
    private static Follow? OneOfYear(Question question, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (question.Dates is not { } dates || question.WordAt(dates.End) != "one" || shown.Length < 2) return null;
        var dated = shown.RemoveAll(at => index.DatesAt(at) is not { } own || !own.Overlaps(dates.From, dates.To));
        if (dated.Length != 1) return null;
        question.Dates = null;
        return new Follow(FollowKind.Pick, dated);
    }

    // "previous one?", "the previous, please"
    private static bool AsksPrevious(Question question) => question.Has(Sense.Previous) &&
        question.Tokens.Count <= PreviousMax && !question.Has(Sense.Person) && !Pointing.HasSubject(question);

    private static Follow More(ImmutableArray<int> shown, int? focus) => focus is { } one
        ? new Follow(FollowKind.More, [one])
        : shown.IsEmpty ? Follow.Lost : new Follow(FollowKind.More, shown);

    private static Follow Focus(ImmutableArray<int> shown, int? focus)
    {
        if (focus is { } one) return new Follow(FollowKind.Focus, [one]);
        return shown.IsEmpty ? Follow.Lost : new Follow(FollowKind.List, shown);
    }
}
