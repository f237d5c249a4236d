using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>What a composer works with.</summary>
internal readonly record struct Writing(CompiledResume Resume, PersonWords Person, DateOnly Today)
{
    public ResumeIndex Index => Resume.Index;

    public ResumeItem At(Ranked ranked) => Index.Items[ranked.Item];

    public ImmutableArray<ResumeItem> All(ImmutableArray<Ranked> ranked)
    {
        var items = new ResumeItem[ranked.Length];
        for (var at = 0; at < items.Length; at++) items[at] = At(ranked[at]);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}

/// <summary>Words an answer from the chosen items alone: what was asked first, then the evidence.</summary>
internal static class Composer
{
    private const int ListMax = 12;

    // A visitor listens to so many sentences of one item.
    private const int SentencesMax = 6;

    // So many items are told in sentences; more are listed.
    private const int DetailedMax = 3;

    public static void Compose(AnswerText text, Ask ask, Selection selection, Writing writing)
    {
        text.Space();
        if (ask.Advert is { } advert)
        {
            AdvertComposer.Compose(text, advert, writing);
            return;
        }

        switch (selection.Finding)
        {
            case Finding.Missing:
                MissingComposer.Compose(text, ask, selection, writing);
                break;
            case Finding.Overview:
                if (ask.Intent == Intent.Fit) text.Say(FitComposer.Opening);
                Lacking(text, ask, selection, writing);
                OverviewComposer.Compose(text.Space(), writing, Brevity.Sentences(ask.Question));
                break;
            default:
                Found(text, ask, selection, writing.All(selection.Items), writing);
                break;
        }
    }

    private static void Found(
        AnswerText text, Ask ask, Selection selection, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (ask.Question.Interval is { } interval)
        {
            IntervalComposer.Compose(text, ask, interval, writing);
            return;
        }

        if (BehaviourComposer.TryCompose(text, ask, selection, writing)) return;
        if (ClaimComposer.TryCompose(text, ask, selection, items, writing)) return;
        if (Gaps.IsAsked(ask) && Gaps.IsOf(items)) Gaps.Compose(text, ask, writing);
        else if (ask.Intent == Intent.Fit) FitComposer.Compose(text, selection, writing);
        else if (!Tenure.TryCompose(text, ask, items, writing) && !Stays.TryCompose(text, ask, items, writing) &&
            !FactComposer.TryCompose(text, ask, selection, items, writing))
            Tell(text, ask, selection, items, writing);
        if (ask.Intent != Intent.YesNo || !LacksPart(ask, selection)) Lacking(text, ask, selection, writing);
    }

    // "trials in cardiology", of trials in other fields, is no yes; of "Java or Kotlin" one may do.
    private static bool LacksPart(Ask ask, Selection selection) =>
        !selection.Lacking.IsEmpty && !ask.Question.Says("or") && !IsChoice(ask, selection) && !IsAnyOf(ask.Question) &&
        ask.Topics.Any(ask.Question, static (topic, question) => !topic.InResume && IsSaid(question, topic));

    // "any of Kafka, Flink, Spark": one will do.
    private static bool IsAnyOf(Question question)
    {
        for (var at = 0; at + 1 < question.Tokens.Count; at++)
            if (question.WordAt(at) == "any" && question.WordAt(at + 1) == "of") return true;
        return false;
    }

    // What a phrase may be taken for ("turned round" for a change) is lacking in name only.
    private static bool IsSaid(Question question, Topic topic) => topic.End - topic.Start == 1 ||
        question.Text.Contains(topic.Name, StringComparison.OrdinalIgnoreCase);

    // "does he still code?", of a project that is over: it says neither that he does nor that he does not.
    private static bool IsUnsaid(Ask ask, Selection selection, ImmutableArray<ResumeItem> items, Writing writing) =>
        selection.IsUnsaid || (ask.Dates is null && ask.Question.Says("still", "currently", "nowadays", "now") &&
            items.All(item => item.Dates is { IsPoint: false } dates && dates.Last < writing.Today));

    private static void Tell(
        AnswerText text, Ask ask, Selection selection, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (IsBeside(ask, items, writing))
            text.Say($"None of {writing.Person.Names} {SectionWords.Plural(ask.Sections[0])} says so. ")
                .Say("What comes nearest: ");
        var fallsShort = ask.Intent == Intent.YesNo && items is [var only] && Levels.FallsShort(ask, only);
        if (fallsShort) text.Say($"{writing.Person.Names} résumé gives it as: ");
        else if (IsOfSome(ask, items, writing)) text.Say("Not all of them. These: ");
        else if (ask.Intent == Intent.YesNo && LacksPart(ask, selection))
        {
            Lacking(text, ask, selection, writing);
            text.Say(" What it does say: ");
        }
        else if (ask.Intent == Intent.YesNo && !IsUnsaid(ask, selection, items, writing))
            text.Say(IsChoice(ask, selection) || IsAlternative(ask.Question) ? "" : Affirmed(ask, selection, writing));
        else if (ask.Intent == Intent.YesNo)
            text.Say($"{writing.Person.Names} résumé does not say so. What it does say: ");
        if (selection.StandsOut) text.Say($"What stands out in {writing.Person.Names} résumé: ");
        var isUnsaid = ask.Intent == Intent.YesNo && IsUnsaid(ask, selection, items, writing);
        var isQuoted = items.Length <= DetailedMax && items.All(static item => item.Ref.Section == Section.References);
        if (items.Length == 1 && ask.Intent != Intent.YesNo) Chosen(text, ask, items[0], writing);
        if (ask.Intent != Intent.YesNo && items is [var group] &&
            EvidenceComposer.TryListed(text, selection, group, writing)) return;
        // "tell me more", of two or three that were named
        var isMore = ask.Follow == FollowKind.More && items.Length <= DetailedMax;
        if (isQuoted || isMore || (items.Length == 1 && ask.Intent != Intent.YesNo)) Detail(text, ask, items, writing);
        else if (items.Length == 1) EvidenceComposer.One(text, selection, writing);
        else if (selection.Topics.IsEmpty || (ask.AreSectionsNamed && selection.Topics is not [{ End: 0 }]))
            List(text, ask, items, writing);
        else EvidenceComposer.Several(text, selection, writing, isUnsaid);
    }

    // "Yes. ", where it could not be taken for its opposite.
    private static string Affirmed(Ask ask, Selection selection, Writing writing)
    {
        if (EitherOr.IsOpen(ask)) return "";
        if (!Denials.IsMade(ask.Question)) return Denials.Answer(ask.Question, writing.Person) ?? "Yes. ";
        // A word in passing ("14 product teams") is no proof against "he never did product".
        var isProof = selection.Topics is [] or [{ End: 0 }] || selection.Topics.Any(
            static topic => topic.Kind is TopicKind.Entity or TopicKind.Concept) ||
            // What somebody says of their whole life is said in passing nowhere.
            (selection.Items is [{ Item: 0 }] && !selection.IsUnsaid);
        return isProof ? "The résumé says otherwise. " : "";
    }

    // "are they all from AWS?", of three of which one is.
    private static bool IsOfSome(Ask ask, ImmutableArray<ResumeItem> items, Writing writing) =>
        ask.Intent == Intent.YesNo && ask.Question.Says("all", "every", "each", "both") && (ask.IsScoped
            ? ask.Follow == FollowKind.List && items.Length < ask.Scope.Length
            : IsOfPart(ask, items, writing));

    // "are all her certificates from Google?", of a résumé where one is.
    private static bool IsOfPart(Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        var opens = ask.Question.WordAt(0) is "are" or "were" or "is" or "was" or "do" or "did" &&
            ask.Question.WordAt(1) is "all" or "every" or "each";
        if (!opens || ask is not { AreSectionsNamed: true, Dates: null, Sections: [var section] }) return false;
        var own = items.Count(item => item.Ref.Section == section);
        return own > 0 && own < writing.Index.BySection[(int)section].Length;
    }

    // "which projects involved teaching?", of somebody who taught, but in none of the projects.
    private static bool IsBeside(Ask ask, ImmutableArray<ResumeItem> items, Writing writing) =>
        ask is { AreSectionsNamed: true, IsScoped: false, Topics.IsEmpty: false, Order: Order.None } &&
        ask.Intent is Intent.List or Intent.Detail && ask.Sections is [var asked] && writing.Index.Has(asked) &&
        asked is Section.Projects or Section.References or Section.Awards or Section.Interests &&
        items.All(item => item.Ref.Section != asked);

    private static void List(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        var isAbout = ask.Topics is [{ Kind: TopicKind.Concept, InResume: true }];
        var about = isAbout ? About(ask.Topics[0]) : "";
        var when = ask.Dates is { } dates ? " " + dates.Phrase : "";
        for (var left = items; left.Length > 0;)
        {
            var section = left[0].Ref.Section;
            var others = left.Without(section, static (item, section) => item.Ref.Section == section);
            var own = others.IsEmpty
                ? left
                : left.Without(section, static (item, section) => item.Ref.Section != section);
            // What the second part is of, and of when, the first has said.
            if (left.Length == items.Length)
                text.Space().Say($"{writing.Person.Names} {SectionWords.Plural(section)}{about}{when}: ");
            else text.Space().Say(Capital(SectionWords.Plural(section))).Say(": ");
            text.List(own.AsSpan(), ListMax).Say(".");
            left = others;
        }
    }

    private static string Capital(string noun) => char.ToUpperInvariant(noun[0]) + noun[1..];

    // "jobs with Python", "jobs in Bergen".
    private static string About(Topic topic) =>
        topic.Concept?.File == "places" ? $" in {topic.Name}" : $" with {topic.Name}";

    // "Her longest job, 5 years and 10 months: …": what one item was chosen by is said first.
    internal static void Chosen(AnswerText text, Ask ask, ResumeItem item, Writing writing)
    {
        if (ask.AlsoOrder != Order.None || ask.Follow is FollowKind.Pick or FollowKind.Focus or FollowKind.More) return;
        var rank = ask.Order switch
        {
            Order.Current when item.Dates is { IsOngoing: true } => "present",
            Order.Latest when ask.Question.Has(Sense.Now) && item.Dates is { IsOngoing: true } => "present",
            Order.Current when item.Dates is { IsOngoing: false } => "last",
            Order.Latest => "latest",
            Order.Earliest => ask.Skip > 0 ? "earliest" : "first",
            Order.Longest => "longest",
            Order.Shortest => "shortest",
            Order.Previous => "previous",
            Order.Highest when item.Ref.Section == Section.Education => "highest",
            Order.Highest when item.Ref.Section == Section.Work && AskedOrder.AsksRank(ask.Question) => "most senior",
            _ => null,
        };
        if (rank is null || item.Ref.Section == Section.References) return;
        var noun = item.Ref.Section == Section.Education ? "degree" : SectionWords.Counted(item.Ref.Section, 1)[2..];
        // "the second longest job"
        var place = ask.Skip switch { 1 => "second ", 2 => "third ", 3 => "fourth ", _ => "" };
        // Of two that were shown the longer is not the longest of all.
        var isOfShown = ask is { Follow: FollowKind.List, IsScoped: true, Leans: false } &&
            ask.Order is Order.Longest or Order.Shortest or Order.Earliest or Order.Latest;
        if (isOfShown) text.Say($"The {place}{rank} of those");
        else text.Say($"{writing.Person.Names} {place}{rank} {noun}");
        if (ask.Order is Order.Longest or Order.Shortest && item.Dates?.Months(writing.Today) is { } months)
            text.Say($", {DurationComposer.Length(months)}");
        text.Say(": ");
    }

    private static void Detail(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        var told = items.AsSpan()[..Math.Min(items.Length, DetailedMax)];
        var most = Math.Min(SentencesMax / told.Length, Brevity.Sentences(ask.Question) - 1);
        foreach (var item in told)
        {
            text.Space().Item(item);
            if (item.Ref.Section == Section.References && item.Field(FieldKind.Quote) is { } quote)
            {
                text.Say(": \u201c").Cite(quote).Say("\u201d");
                continue;
            }

            text.Say(".");
            if (ask.Told != 0)
            {
                if (!EvidenceComposer.Tell(text, item, most, ask.Told))
                    text.Say($" That is all that {writing.Person.Names} résumé tells of it.");
                continue;
            }

            var asked = items.Length == 1 ? ValueAsk.Sentences(ask, item) : [];
            foreach (var sentence in asked) text.Sentence(sentence);
            if (asked.Count > 0) continue;
            EvidenceComposer.Tell(text, item, most);
            if (item.Ref.Section == Section.Projects && most == SentencesMax) UsedThings.MadeWith(text, item);
        }
    }

    // "is he more frontend or backend?" is answered by neither yes nor no.
    private static bool IsChoice(Ask ask, Selection selection) => !selection.Lacking.IsEmpty &&
        ask.Question.Says("or") && ask.Question.WordAt(0) is "is" or "are" or "was" or "were";

    // "is he hands-on or managerial?": a choice, where what is found need not be the one or the other.
    private static bool IsAlternative(Question question) => question.Says("or") && !question.Says("either", "any") &&
        question.WordAt(0) is "is" or "are" or "was" or "were" && question.IsCovered(1, Sense.Person);

    private static void Lacking(AnswerText text, Ask ask, Selection selection, Writing writing)
    {
        var lacking = Fitting.Lacking(ask, selection.Lacking);
        if (lacking.IsEmpty) return;
        text.Space().Say($"{writing.Person.Names} résumé does not mention {string.Join(" or ", lacking)}.");
    }
}
