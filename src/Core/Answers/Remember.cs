using System.Collections.Immutable;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Works out what the next question may lean on.</summary>
internal static class Remember
{
    public static FollowUpContext After(
        string question, QuestionAnalysis analysis, ImmutableArray<Ranked> shown, bool found, FollowUpContext before, ResumeIndex index)
    {
        var ask = analysis.Asks[^1];
        ImmutableArray<ItemRef> references = [.. shown.Select(ranked => index.Items[ranked.Item].Ref).Take(FollowUpContext.ShownMax)];
        // Looking at one of a list leaves the list as it was: "and the last one?" still counts in it.
        var keeps = references.IsEmpty || (references.Length == 1 && before.Shown.Length > 1 && ask.Follow is FollowKind.Pick or FollowKind.Focus or FollowKind.More &&
            before.Shown.Contains(references[0]));
        ImmutableArray<Section> sections = [.. references.Select(reference => reference.Section).Distinct()];
        if (sections.Length is 0 or > 3) sections = ask.Sections.IsEmpty && ask.Follow is not FollowKind.None ? before.Sections : ask.Sections;
        return new FollowUpContext
        {
            Shown = keeps ? before.Shown : references,
            ShownBefore = keeps ? before.ShownBefore : before.Shown,
            Focus = found || !references.IsEmpty ? FocusOf(references, before) : before.Focus,
            Seen = [.. before.Seen.Concat(references).Distinct().TakeLast(FollowUpContext.SeenMax)],
            Question = question,
            Sections = sections,
            Topics = [.. ask.Topics.Select(topic => topic.Name).Take(8)],
            LastDecision = (found ? Decision.Answer : Decision.NotInResume).ToString(),
            LastIntent = ask.Intent.ToString(),
        };
    }

    // One item, or the one that is more than a list of words.
    private static ItemRef? FocusOf(ImmutableArray<ItemRef> references, FollowUpContext before)
    {
        if (references is [var one]) return one;
        ImmutableArray<ItemRef> told = [.. references.Where(reference => reference.Section is not (Section.Skills or Section.Basics))];
        return told is [var single] ? single : references.IsEmpty ? before.Focus : null;
    }
}
