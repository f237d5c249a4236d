using System.Collections.Immutable;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Works out what the next question may lean on.</summary>
internal static class Remember
{
    private const int SectionsMax = 3;

    public static FollowUpContext After(
        string question, QuestionAnalysis analysis, ImmutableArray<ItemRef> shown, bool found, FollowUpContext before)
    {
        var ask = analysis.Asks[^1];
        ImmutableArray<ItemRef> references = [.. shown.Take(FollowUpContext.ShownMax)];
        return new FollowUpContext
        {
            Shown = references.IsEmpty || LooksInto(references, ask, before) ? before.Shown : references,
            Focus = found || !references.IsEmpty ? FocusOf(references, before) : before.Focus,
            Seen = Add(before.Seen, references),
            Question = question,
            Sections = SectionsOf(references, ask, before),
            Topics = [.. ask.Topics.Select(topic => topic.Name).Take(FollowUpContext.TopicsMax)],
            LastDecision = (found ? Decision.Answer : Decision.NotInResume).ToString(),
            LastIntent = ask.Intent.ToString(),
        };
    }

    // Seen ones keep their place; the oldest fall out.
    private static ImmutableArray<ItemRef> Add(ImmutableArray<ItemRef> seen, ImmutableArray<ItemRef> shown)
    {
        var fresh = shown.RemoveAll(seen.Contains);
        if (fresh.IsEmpty) return seen;
        var all = seen.AddRange(fresh);
        return all.Length <= FollowUpContext.SeenMax ? all : all[^FollowUpContext.SeenMax..];
    }

    // Looking at one of a list leaves the list as it was: "and the last one?" still counts in it.
    private static bool LooksInto(ImmutableArray<ItemRef> references, Ask ask, FollowUpContext before) =>
        references is [var one] && before.Shown.Length > 1 && before.Shown.Contains(one) &&
        (ask.Follow is FollowKind.Pick or FollowKind.Focus or FollowKind.More ||
            (ask.Follow == FollowKind.List && ask.Order != Order.None));

    // What was shown says the topic, unless that is a bit of everything.
    private static ImmutableArray<Section> SectionsOf(
        ImmutableArray<ItemRef> references, Ask ask, FollowUpContext before)
    {
        ImmutableArray<Section> shown = [.. references.Select(reference => reference.Section).Distinct()];
        if (shown.Length is > 0 and <= SectionsMax) return shown;
        return ask.Sections.IsEmpty && ask.Follow != FollowKind.None ? before.Sections : ask.Sections;
    }

    // One item, or the one that is more than a list of words.
    private static ItemRef? FocusOf(ImmutableArray<ItemRef> references, FollowUpContext before)
    {
        if (references is [var one]) return one;
        var told = references.RemoveAll(reference => reference.Section is Section.Skills or Section.Basics);
        return told is [var single] ? single : references.IsEmpty ? before.Focus : null;
    }
}
