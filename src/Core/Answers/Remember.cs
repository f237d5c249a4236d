using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Works out what the next question may lean on.</summary>
internal static class Remember
{
    // Whoever asks for so much pasted an advert.
    private const int AdvertMin = 3;

    private const int SectionsMax = 3;

    private static readonly string[] Intents = Enum.GetNames<Intent>();

    public static FollowUpContext After(
        string question, QuestionAnalysis analysis, ImmutableArray<ItemRef> shown, bool found, FollowUpContext before)
    {
        var ask = analysis.Asks[^1];
        var references = shown.Length > FollowUpContext.ShownMax ? shown[..FollowUpContext.ShownMax] : shown;
        var focus = found || !references.IsEmpty ? FocusOf(references, ask, before) : before.Focus;
        return new FollowUpContext
        {
            Shown = references.IsEmpty || IsAside(references, before) || LooksInto(references, ask, before)
                ? before.Shown
                : references,
            Focus = focus,
            Former = focus is null ? null : focus == before.Focus ? before.Former : before.Focus,
            // What is offered in place of what is lacking was not asked for yet.
            Seen = found ? Add(before.Seen, references) : before.Seen,
            // "and the second one?" asks what was asked of the first: the next such question does too.
            Question = ask.IsElliptic ? before.Question : question,
            Sections = SectionsOf(references, ask, before),
            Topics = ask.Topics.IsEmpty && UsedWhere.IsAsked(ask.Question) ? before.Topics : TopicsOf(ask),
            Asked = AskedOf(ask, before),
            LastDecision = found ? nameof(Decision.Answer) : nameof(Decision.NotInResume),
            LastIntent = Intents[(int)ask.Intent],
        };
    }

    // Seen ones keep their place; the oldest fall out.
    private static ImmutableArray<ItemRef> Add(ImmutableArray<ItemRef> seen, ImmutableArray<ItemRef> shown)
    {
        if (seen.IsEmpty) return shown;
        var news = 0;
        foreach (var reference in shown)
            if (!seen.Contains(reference)) news++;
        if (news == 0) return seen;
        var at = Math.Min(seen.Length, FollowUpContext.SeenMax - news);
        var all = new ItemRef[at + news];
        seen.AsSpan()[^at..].CopyTo(all);
        foreach (var reference in shown)
            if (!seen.Contains(reference)) all[at++] = reference;
        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    private static ImmutableArray<string> TopicsOf(Ask ask)
    {
        if (ask.Topics.IsEmpty) return [];
        var topics = new string[Math.Min(ask.Topics.Length, FollowUpContext.TopicsMax)];
        for (var at = 0; at < topics.Length; at++) topics[at] = ask.Topics[at].Name;
        return ImmutableCollectionsMarshal.AsImmutableArray(topics);
    }

    // "what's missing?" leans on what was asked for, however many questions ago.
    private static ImmutableArray<string> AskedOf(Ask ask, FollowUpContext before)
    {
        if (ask.Advert is { } advert)
            return [.. advert.Remembered().Take(FollowUpContext.AskedMax)];
        // "would she suit a Go role?" asks less than the advert before it.
        if (ask.Intent != Intent.Fit || before.Asked.Length >= AdvertMin) return before.Asked;
        var asked = ask.Topics.Where(static topic => topic.Concept?.File is "technology" or "tongues" or "degrees")
            .Select(static topic => topic.Name).Distinct().Take(FollowUpContext.AskedMax);
        return asked.Any() ? [.. asked] : before.Asked;
    }

    private static bool IsAside(ImmutableArray<ItemRef> references, FollowUpContext before) =>
        references is [{ Section: Section.Basics }] && !before.Shown.IsEmpty;

    // Looking at one of a list leaves the list as it was: "and the last one?" still counts in it.
    private static bool LooksInto(ImmutableArray<ItemRef> references, Ask ask, FollowUpContext before) =>
        references is [var one] && before.Shown.Length > 1 && before.Shown.Contains(one) &&
        (ask.Follow != FollowKind.List || ask.Order != Order.None || ask.Intent == Intent.YesNo || SaysOne(ask));

    // "the teaching one", "the one about zebras"; "only the ones in Go" narrows the list.
    private static bool SaysOne(Ask ask) => ask.Question.Says("one") && !ask.Question.Says("ones");

    // What was shown says the topic, unless that is a bit of everything.
    private static ImmutableArray<Section> SectionsOf(
        ImmutableArray<ItemRef> references, Ask ask, FollowUpContext before)
    {
        var shown = ImmutableArray<Section>.Empty;
        foreach (var reference in references)
        {
            if (shown.Length > SectionsMax) break;
            if (!shown.Contains(reference.Section)) shown = shown.Add(reference.Section);
        }

        if (shown.Length is > 0 and <= SectionsMax) return shown;
        return ask.Sections.IsEmpty && ask.Follow != FollowKind.None ? before.Sections : ask.Sections;
    }

    // One item, or the one that is more than a list of words.
    private static ItemRef? FocusOf(ImmutableArray<ItemRef> references, Ask ask, FollowUpContext before)
    {
        // "A or B, which came later?": the one that did.
        var chooses = ask.Intent == Intent.Compare && references.Length == 2 && ask.Question.Says("which");
        if (chooses && CompareComposer.AsksOrder(ask.Question)) return references[0];
        // How to reach the person is asked in passing: the talk stays with what it was about.
        if (references is [{ Section: Section.Basics }]) return before.Focus;
        if (references is [var one]) return one;
        ItemRef? told = null;
        var count = 0;
        foreach (var reference in references)
            if (reference.Section is not (Section.Skills or Section.Basics)) (told, count) = (reference, count + 1);
        return count == 1 ? told : references.IsEmpty ? before.Focus : null;
    }
}
