using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>An answer before it has an id: what to show, what to say, what the next question may lean on.</summary>
internal sealed record Reply(
    Decision Decision, Intent Intent, ImmutableArray<Ranked> Items, string Text, ImmutableArray<Citation> Citations,
    AnswerFilters Filters, ImmutableArray<string> Suggestions, FollowUpContext Context);

/// <summary>From an analysed question to a reply: select per clause, compose, remember. Pure.</summary>
internal static class Answerer
{
    // A talk on so many entries is still a talk on those.
    private const int StayMax = 3;

    public static Reply Answer(
        string question, QuestionAnalysis analysis, CompiledResume resume, FollowUpContext context, DateOnly today)
    {
        var writing = new Writing(resume, resume.Person, today);
        if (analysis.Decision != Decision.Answer) return Decline(analysis, writing, context);
        var text = new AnswerText();
        var shown = ImmutableArray<Ranked>.Empty;
        var last = ImmutableArray<Ranked>.Empty;
        var found = false;
        foreach (var asked in analysis.Asks)
        {
            var (ask, selection) = Choose(
                Continued(OfFound(asked, last, resume.Index), context, resume.Index), analysis, resume, context, today);
            last = selection.Items;
            if (selection.Finding == Finding.Basics)
            {
                var (known, show) = BasicsComposer.Compose(text, ask, writing);
                found |= known;
                if (show) shown = With(shown, new Ranked(0, known ? 1f : 0.5f));
                continue;
            }

            found |= selection.Finding is Finding.Found or Finding.Overview;
            Composer.Compose(text, ask, selection, writing);
            if (selection.Finding == Finding.Overview) shown = With(shown, new Ranked(0, 1f));
            shown = With(shown, selection.Items);
        }

        var (words, citations) = text.Done();
        var references = References(shown, writing);
        var next = Remember.After(analysis.Whole ?? question, analysis, references, found, context);
        if (Told(shown, citations, next, context, writing) is not 0 and var told) next = next with { Told = told };
        var decision = found ? Decision.Answer : Decision.NotInResume;
        var suggestions = Suggester.For(shown, next.Seen, writing);
        return new Reply(
            decision, analysis.Asks[0].Intent, shown, words, citations, Filters(analysis), suggestions, next);
    }

    // "did she study abroad, and when was that?": the second part is about what the first found.
    private static Ask OfFound(Ask ask, ImmutableArray<Ranked> last, ResumeIndex index)
    {
        if (last is [var one] && AsksFact(ask, index.SectionAt(one.Item)))
            return ask with { Follow = FollowKind.Focus, Scope = [one.Item] };
        if (!ask.Leans) return ask;
        if (last.IsEmpty) return ask.Follow == FollowKind.Before ? AskedOrder.Earlier(ask) : ask;
        ImmutableArray<int> found = [.. last.Select(static ranked => ranked.Item)];
        // "where did he study, and what did he do after?"
        if (ask.Follow is FollowKind.Before or FollowKind.After)
            return ask with { Scope = Neighbours.Of(ask.Question, ask.Follow, found, index) };
        return ask with { Follow = found.Length == 1 ? FollowKind.Focus : FollowKind.List, Scope = found };
    }

    // "tell me more" goes on where the talk stopped.
    private static Ask Continued(Ask ask, FollowUpContext context, ResumeIndex index) =>
        ask is { Follow: FollowKind.More, Scope: [var one] } && index.Items[one].Ref == context.Focus
            ? ask with { Told = context.Told }
            : ask;

    // "where did she do her MA and what was the grade?": of the MA.
    private static bool AsksFact(Ask ask, Section section) => !ask.IsScoped && !ask.Details.IsEmpty &&
        ask is { Topics.IsEmpty: true, Dates: null, Order: Order.None, Follow: FollowKind.None } &&
        ask.Sections is [var asked] && asked == section && section == Section.Education &&
        !ask.Question.Has(Sense.Person);

    // What several asks of a question show is shown once; most questions have one, whose items are as they are.
    private static ImmutableArray<Ranked> With(ImmutableArray<Ranked> shown, ImmutableArray<Ranked> more)
    {
        if (shown.IsEmpty && AreDistinct(more)) return more;
        foreach (var ranked in more) shown = With(shown, ranked);
        return shown;
    }

    private static ImmutableArray<Ranked> With(ImmutableArray<Ranked> shown, Ranked ranked) =>
        shown.Any(ranked.Item, static (known, item) => known.Item == item) ? shown : shown.Add(ranked);

    private static bool AreDistinct(ImmutableArray<Ranked> items)
    {
        for (var at = 1; at < items.Length; at++)
            for (var before = 0; before < at; before++)
                if (items[before].Item == items[at].Item) return false;
        return true;
    }

    private static ulong Told(
        ImmutableArray<Ranked> shown, ImmutableArray<Citation> citations, FollowUpContext next, FollowUpContext before,
        Writing writing)
    {
        var told = next.Focus == before.Focus ? before.Told : 0;
        var isOfFocus = shown is [var only] && writing.At(only).Ref == next.Focus;
        return isOfFocus ? told | ToldFields.Of(writing.At(shown[0]), citations) : told;
    }

    private static ImmutableArray<ItemRef> References(ImmutableArray<Ranked> shown, Writing writing)
    {
        if (shown.IsEmpty) return [];
        var references = new ItemRef[shown.Length];
        for (var at = 0; at < references.Length; at++) references[at] = writing.At(shown[at]).Ref;
        return ImmutableCollectionsMarshal.AsImmutableArray(references);
    }

    // "what did she do about people quitting?", in a talk on one job: where no item says the words, that one is told.
    private static (Ask Ask, Selection Selection) Choose(
        Ask ask, QuestionAnalysis analysis, CompiledResume resume, FollowUpContext context, DateOnly today)
    {
        var selection = Selector.Select(ask, resume.Index, today);
        var isNothing = selection.Finding switch
        {
            Finding.Missing => selection.Items.IsEmpty && !ask.Topics.IsEmpty,
            Finding.Overview => ask.Intent == Intent.Detail &&
                ask.Question.Says("did"),
            _ => false,
        };
        var mayStay = isNothing && analysis.Asks.Length == 1 &&
            ask is { Follow: FollowKind.None, Sections.IsEmpty: true, Dates: null, Details.IsEmpty: true } &&
            ask.Intent is Intent.Detail or Intent.Count or Intent.Who &&
            ask.Topics.All(static topic => topic is { Kind: TopicKind.Unknown });
        if (!mayStay) return (ask, selection);
        var isOfFew = context.Shown.Length is > 1 and <= StayMax && ask.Question.Says("did");
        ImmutableArray<ItemRef> told = context.Focus is { } focus ? [focus] : isOfFew ? context.Shown : [];
        var scope = ConversationReader.Positions(told, resume.Index);
        if (scope.IsEmpty) return (ask, selection);
        var stayed = ask with
        {
            Follow = scope.Length == 1 ? FollowKind.Focus : FollowKind.List,
            Scope = scope,
            Intent = Intent.Detail,
        };
        return (stayed, Selector.Select(stayed, resume.Index, today));
    }

    private static Reply Decline(QuestionAnalysis analysis, Writing writing, FollowUpContext context)
    {
        var words = Refusals.Words(analysis, writing);
        var suggestions = Suggester.For([], context.Seen, writing);
        var next = context with { LastDecision = analysis.Decision.ToString() };
        // "what is Kafka?", "and has she used it?"
        if (analysis.Named is { } named) next = next with { Topics = [named] };
        return new Reply(analysis.Decision, Intent.None, [], words, [], new AnswerFilters(), suggestions, next);
    }

    private static AnswerFilters Filters(QuestionAnalysis analysis)
    {
        DateFilter? dates = null;
        foreach (var ask in analysis.Asks) dates ??= ask.Dates;
        return new AnswerFilters
        {
            Technologies = Names(analysis, TopicKind.Concept),
            Entities = Names(analysis, TopicKind.Entity),
            Sections = SectionsOf(analysis),
            From = dates is null || dates.From == DateOnly.MinValue ? null : dates.From.ToString("O"),
            To = dates is null || dates.To == DateOnly.MaxValue ? null : dates.To.ToString("O"),
        };
    }

    private static ImmutableArray<string> Names(QuestionAnalysis analysis, TopicKind kind)
    {
        var names = ImmutableArray<string>.Empty;
        foreach (var ask in analysis.Asks)
            foreach (var topic in ask.Topics)
                if (topic.Kind == kind && !names.Contains(topic.Name)) names = names.Add(topic.Name);
        return names;
    }

    private static ImmutableArray<string> SectionsOf(QuestionAnalysis analysis)
    {
        var sections = ImmutableArray<string>.Empty;
        foreach (var ask in analysis.Asks)
            foreach (var section in ask.Sections)
                if (!sections.Contains(section.Name())) sections = sections.Add(section.Name());
        return sections;
    }
}
