using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Deciding;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding;

/// <summary>A question as understood: what to do with it and, where it is fair, what it asks for.</summary>
internal sealed record QuestionAnalysis(
    Decision Decision, SmallTalkKind SmallTalk, ImmutableArray<Ask> Asks, double Relevance)
{
    /// <summary>The whole question, where the one asked was a part put in another's place; null otherwise.</summary>
    public string? Whole { get; init; }

    /// <summary>The one thing of the résumé's that a refused question names; null where there is none.</summary>
    public string? Named { get; init; }

    /// <summary>True where it was asked in another language than English.</summary>
    public bool IsForeign { get; init; }
}

/// <summary>
/// Reads a question. Pure, synchronous and total: any text gives an analysis, none throws. The order of the stages is
/// the order of the code.
/// </summary>
internal static class QuestionReader
{
    // A longer talk is one question, whatever its sentences.
    private const int PartedMax = 40;
    private const float NamingWeight = 0.95f;

    // A few words on few items, of what stands in few.
    private const int MentionMax = 7;
    private const int MentionedMax = 3;
    private const int RareMax = 3;

    public static QuestionAnalysis Read(string text, CompiledResume resume, FollowUpContext context, DateOnly today)
    {
        var index = resume.Index;
        var question = QuestionWords.Read(text, index);
        if (Guard.IsAttack(question, resume.NameWords)) return Refused(Decision.Unsafe);
        if (question.Tokens.Count == 0) return Refused(Decision.Clarify);
        var talk = SmallTalk.Of(question);
        if (talk != SmallTalkKind.None) return Refused(Decision.SmallTalk) with { SmallTalk = talk };
        var follow = Name(question, resume, context, today);
        var full = Rewording.InFull(question, context) ?? OfReferee.InFull(question, context, resume.Index) ??
            (follow.Kind == FollowKind.Focus ? null : Ellipsis.Counted(question, context));
        if (full is not null)
        {
            question = QuestionWords.Read(full, index);
            follow = Name(question, resume, context, today);
        }

        if (ForeignTongue.IsHeard(question)) return Refused(Decision.Clarify) with { IsForeign = true };
        if (OfAdvert(question, resume, context, today) is { } measured) return measured;
        var whole = Substituted(question, follow, resume, context, today);
        if (whole is not null) (question, follow) = (whole, Follow.None);
        var score = Relevance.Score(question, Continues(follow) || whole is not null);
        var isFair = score >= Relevance.Threshold || question.IsBareDetail ||
            question.Behaviour is not null || Preamble.IsOfPerson(question) || FigureTalk.IsFair(question, index) ||
            CoinedNames.IsAskedFor(question, index);
        // "how many schools, and which one was the first?": the first part is what the second points at.
        if (follow.Kind == FollowKind.Lost && context.Shown.IsEmpty && ClauseSplitter.Split(question).Count > 1)
            follow = Follow.None;
        var isLost = follow.Kind == FollowKind.Lost;
        if (isLost && (isFair || IsOnlyPointing(question))) return Refused(Decision.Clarify, score);
        if (!isFair) return Refused(Decision.OffTopic, score, TalkTopic.Of(question));
        var asks = Asks(question, follow, context, resume, today);
        if (whole is null) return new QuestionAnalysis(Decision.Answer, talk, asks, score);
        asks = [.. asks.Select(static ask => ask with { Follow = FollowKind.Instead })];
        return new QuestionAnalysis(Decision.Answer, talk, asks, score) { Whole = whole.Text };
    }

    // An advert, or what leans on the one before: "which of these does she not meet?"
    private static QuestionAnalysis? OfAdvert(
        Question question, CompiledResume resume, FollowUpContext context, DateOnly today)
    {
        var advert = Advert.Find(question, resume.Index);
        if (advert is null && AdvertTalk.SideOf(question, context) is { } side)
        {
            question = ReadAgain(AdvertTalk.TextOf(context.Asked), resume, today);
            advert = Advert.Again(question, resume.Index) with { Side = side };
        }

        if (advert is null) return null;
        var ask = new Ask { Question = question, Intent = Intent.Fit, Advert = advert, Topics = advert.Topics };
        return new QuestionAnalysis(Decision.Answer, SmallTalkKind.None, [ask], Relevance.Threshold);
    }

    // "in London?", after "did she ever work in Oslo?": the question before with another place.
    private static Question? Substituted(
        Question question, Follow follow, CompiledResume resume, FollowUpContext context, DateOnly today)
    {
        if (context.Question is not { } before) return null;
        if (GapTalk.AsksLength(question, context)) return ReadAgain(before, resume, today);
        if (GapTalk.AsksWhetherAll(question, context)) return ReadAgain(GapTalk.WhetherAll, resume, today);
        // "does he know Kafka?", of somebody who does not, "in how many roles?": that is not told either.
        if (Substitution.AsksOfLacking(question, context)) return Repeated(question, before, resume, today);
        if (ChangeAsk.AsksOtherEnd(question) && ReadAgain(before, resume, today) is var told &&
            ChangeMatch.IsTold(told, resume.Index)) return told;
        var mayRepeat = Repetition.IsAsked(question);
        var mayBe = mayRepeat || follow.Kind is FollowKind.None or FollowKind.Instead ||
            Substitution.AsksAlso(question, context);
        if (!mayBe) return null;
        if (Substitution.AsksNearest(question, context)) return ReadAgain(before, resume, today);
        if (mayRepeat) return Repeated(question, before, resume, today);
        if (!Substitution.IsFragment(question)) return null;
        // "what about Go?", after a list: what is of the same kind is found without reading the question before again.
        var isOfKind = question.Topics is [{ InResume: true, Concept.File: "technology" }] &&
            context is { LastIntent: not nameof(Intent.YesNo), Sections.Length: 1 };
        if (isOfKind && follow.Kind == FollowKind.Instead) return null;
        var earlier = QuestionWords.Read(before, resume.Index);
        Name(earlier, resume, today);
        return Substitution.Whole(question, earlier, resume.Index) is { } text ? ReadAgain(text, resume, today) : null;
    }

    // "shorter please"; what leaned on the talk itself is not asked again by its words.
    private static Question? Repeated(Question question, string before, CompiledResume resume, DateOnly today)
    {
        var earlier = ReadAgain(before, resume, today);
        earlier.IsShortened = Repetition.IsShorter(question);
        var follow = ConversationReader.Read(earlier, FollowUpContext.Empty, resume.Index, today);
        return follow.Kind == FollowKind.None ? earlier : null;
    }

    private static Question ReadAgain(string text, CompiledResume resume, DateOnly today)
    {
        var question = QuestionWords.Read(text, resume.Index);
        Name(question, resume, today);
        return question;
    }

    /// <summary>Finds what a question names and how it leans on the talk.</summary>
    internal static Follow Name(Question question, CompiledResume resume, FollowUpContext context, DateOnly today)
    {
        question.IsInTalk = context.LastDecision is nameof(Decision.Answer) or nameof(Decision.NotInResume) or
            nameof(Decision.Clarify);
        Name(question, resume, today);
        Venues.Note(question, resume.Index, context.Sections is [Section.Publications]);
        question.Dates ??= TalkDates.Find(question, resume.Index, context, today) ??
            ThenDates.OfFocus(question, context, resume.Index);
        if (question.Dates is { IsTurned: true } turned) DropDates(question, turned);
        var used = UsedWhere.Find(question, context, resume.Index);
        var recalled = used is null ? TalkTopic.Recall(question, context, resume.Index) : null;
        if (recalled is not null) question.Topics.Add(recalled);
        var follow = used ?? (recalled is null
            ? ConversationReader.Read(question, context, resume.Index, today)
            : Follow.None);
        question.TouchesScope = !follow.Scope.IsDefaultOrEmpty && question.Topics.Any(
            follow.Scope, static (topic, scope) => topic.Postings.Any(
                scope, static (posting, scope) => posting.Item != 0 && scope.Contains(posting.Item)));
        question.TouchesScope |= follow.Kind == FollowKind.None && NamesShown(question, context, resume.Index);
        return follow;
    }

    // "is the German good enough?", after the languages; "how many farms?", after the study that had some.
    private static bool NamesShown(Question question, FollowUpContext context, ResumeIndex index)
    {
        if (context.Shown.IsEmpty) return false;
        var mayMention = question.Tokens.Count <= MentionMax && context.Shown.Length <= MentionedMax;
        foreach (var topic in question.Topics)
        {
            var isPointedAt = question.WordAt(topic.Start - 1) is "the" or "that" or "this";
            var isMention = mayMention && topic is { IsExact: true, Concept: null or { File: not "technology" } } &&
                topic.Postings.Count <= RareMax;
            if (!isPointedAt && !isMention) continue;
            foreach (var posting in topic.Postings)
            {
                var names = isMention || posting.Weight >= NamingWeight;
                if (names && !posting.IsCousin && context.Shown.Contains(index.Items[posting.Item].Ref)) return true;
            }
        }

        return false;
    }

    /// <summary>Whether a question leans on what the talk has shown.</summary>
    internal static bool Continues(Follow follow) => follow.Kind is not (FollowKind.None or FollowKind.Lost);

    private static ImmutableArray<Ask> Asks(
        Question question, Follow follow, FollowUpContext context, CompiledResume resume, DateOnly today)
    {
        var ranges = follow.Kind == FollowKind.None ? ClauseSplitter.Split(question) : [(0, question.Tokens.Count)];
        if (follow.Kind == FollowKind.None && ClauseSplitter.Corrected(question) is { } corrected) ranges = [corrected];
        if (Preamble.Leads(question)) ranges = [(0, question.Tokens.Count)];
        if (ranges is [var only] && only.Start > 0)
        {
            var clause = ClauseSplitter.Clause(question, only);
            Name(clause, resume, today);
            return [AskReader.Read(clause, follow, context, resume.Index)];
        }

        if (ranges.Count == 1)
        {
            var ask = AskReader.Read(question, follow, context, resume.Index);
            return [Ellipsis.LeavesOut(ask) ? Whole(ask, context, resume, today) : ask];
        }

        var asks = ImmutableArray.CreateBuilder<Ask>();
        foreach (var range in ranges)
        {
            var clause = ClauseSplitter.Clause(question, range);
            Name(clause, resume, today);
            var ask = AskReader.Read(clause, Follow.None, context, resume.Index);
            if (ClauseSplitter.IsRemark(clause)) continue;
            var step = asks.Count > 0 ? ClauseSplitter.StepsOn(clause, 0) : FollowKind.None;
            if (step != FollowKind.None)
                asks.Add(ask with { Leans = true, Follow = step, Dates = null, Sections = [] });
            else if (asks.Count > 0 && ClauseSplitter.Leans(clause, ask)) asks.Add(ask with { Leans = true });
            else if (AsksSomething(ask)) asks.Add(ask);
        }

        // "We need cover at weekends. Right person?" is one question.
        if (asks.Any(ask => ask.Intent == Intent.Fit))
            return [OfFit(AskReader.Read(question, follow, context, resume.Index))];
        // A lead-in ("We had an outage last quarter.") asks nothing by itself: then the whole is one question.
        var isOne = asks.Count == 0 || question.Tokens.Count > PartedMax;
        return isOne ? [AskReader.Read(question, follow, context, resume.Index)] : asks.DrainToImmutable();
    }

    // "We build pedals. Any relevance?": what the speaker does hints at no section.
    private static Ask OfFit(Ask ask) => ask with
    {
        Intent = Intent.Fit,
        Sections = ask.AreSectionsNamed ? ask.Sections : [],
    };

    // "and the second one?": what the question before asked is asked of another.
    private static Ask Whole(Ask ask, FollowUpContext context, CompiledResume resume, DateOnly today)
    {
        if (context.Question is not { } before) return ask;
        var question = QuestionWords.Read(before, resume.Index);
        Name(question, resume, today);
        var earlier = AskReader.Read(question, Follow.None, FollowUpContext.Empty, resume.Index);
        return Ellipsis.Completed(ask, earlier, resume.Index);
    }

    // What names only what nobody knows is chatter ("ok forget that") beside a question.
    private static bool AsksSomething(Ask ask) => ask.Topics.Any(topic => topic.Kind != TopicKind.Unknown) ||
        !ask.Sections.IsEmpty || !ask.Details.IsEmpty || ask.Order != Order.None ||
        ask.Intent is Intent.Overview or Intent.Duration or Intent.Fit ||
        (ask.Intent == Intent.YesNo && !ask.Topics.IsEmpty && ask.Question.IsCovered(1, Sense.Person)) ||
        (ask.Intent == Intent.Who && ask.Question.Has(Sense.Overview));

    private static void Name(Question question, CompiledResume resume, DateOnly today)
    {
        PersonNames.Note(question, resume);
        Preamble.Forget(question);
        ConceptContext.FreeUsed(question);
        Suiting.Note(question);
        question.Behaviour = AskedBehaviour.Of(question);
        question.Ordinal = OrdinalPick.Find(question);
        question.Dates = DateSpotter.Find(question, today);
        if (question.Dates is { } left && Negations.StandBefore(question, left.Start))
            question.Dates = left with { IsLeftOut = true, Phrase = "not " + left.Phrase };
        if (Handsets.NoneAt(question) is { } mobile) question.Forget(mobile, mobile + 1);
        StrayWords.Note(question, resume.Index);
        question.Topics = TopicSpotter.Find(question, resume.Index);
        StrayWords.NotePlaces(question);
        Founding.Note(question, resume.Index);
        if (question.Ordinal is { } place) DropPlace(question, place.Start, place.End);
        Houses.Note(question, resume.Index);
        Venues.Note(question, resume.Index, isOfWriting: false);
        SaidTopics.Note(question, resume.Index);
        PersonNames.NoteProfession(question);
        Residence.Note(question);
        Personal.Note(question);
        question.Interval = Interval.Find(question, resume.Index);
        if (question.Interval is not null) return;
        // "was A before B or after?" compares; it does not ask for the days before B.
        question.Sides = Sides.Find(question);
        if (question.Sides is not null) return;
        var dates = question.Dates is { } given
            ? EventDates.Widened(question, given)
            : EventDates.Find(question, resume.Index);
        if (dates is null) return;
        question.Dates = dates;
        DropDates(question, dates);
    }

    // "the middle one" names nothing but a place in the list.
    private static void DropPlace(Question question, int start, int end) => question.Topics.RemoveAll(
        topic => topic.Kind == TopicKind.Unknown && topic.Start >= start && topic.End <= end);

    private static void DropDates(Question question, DateFilter dates) =>
        question.Topics.RemoveAll(topic => topic.Start >= dates.Start && topic.End <= dates.End);

    // "what's the third one about?": nothing but a pointer, so asking back is kinder than refusing.
    private static bool IsOnlyPointing(Question question)
    {
        if (question.HasAny(Sense.World, Sense.Command, Sense.Speaker)) return false;
        if (question.Topics.Exists(topic => topic.Kind == TopicKind.Unknown)) return false;
        return question.Ordinal is not null || question.HasAny(Sense.More, Sense.Else, Sense.BeforeThat) ||
            question.Tokens.Count <= 5;
    }

    private static QuestionAnalysis Refused(Decision decision, double score = 0, string? named = null) =>
        new(decision, SmallTalkKind.None, [], score) { Named = named };
}
