using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "the next one on the list", "the one below": the neighbour, in the list as it was shown, of the entry talked about.
/// </summary>
internal static class ListStep
{
    private const int StepMax = 9;

    /// <summary>The neighbour; nothing at the end of the list; null where no such step is asked for.</summary>
    public static Follow? Find(
        Question question, FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (focus is not { } told || shown.Length < 2 || question.Tokens.Count > StepMax) return null;
        if (question.Dates is not null || question.Topics.Exists(static topic => topic.InResume)) return null;
        var at = shown.IndexOf(told);
        if (at < 0) return null;
        // "what about the third one?", "and the one after that?": the fourth of the list.
        var step = StepOf(question) is not 0 and var said ? said
            : SaysAfterThat(question) is not 0 and var next && Picked(context, index) ? next : 0;
        if (step == 0) return null;
        at += step;
        return at >= 0 && at < shown.Length
            ? new Follow(FollowKind.Pick, [shown[at]])
            : new Follow(FollowKind.Rest, []);
    }

    private static bool Picked(FollowUpContext context, ResumeIndex index) => context.Question is { } before &&
        OrdinalPick.Find(QuestionWords.Read(before, index)) is not null;

    private static int SaysAfterThat(Question question)
    {
        for (var at = 1; at + 1 < question.Tokens.Count; at++)
            if (question.WordAt(at - 1) is "one" && question.WordAt(at + 1) is "that" or "it")
                return question.WordAt(at) switch { "after" => 1, "before" => -1, _ => 0 };
        return 0;
    }

    private static int StepOf(Question question)
    {
        var isOfList = false;
        for (var at = 1; at < question.Tokens.Count; at++)
            isOfList |= question.WordAt(at) == "list" && question.WordAt(at - 1) is "the" or "that" or "this" or "your";
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var step = question.WordAt(at) switch
            {
                "next" or "after" or "following" or "below" or "beneath" => 1,
                "previous" or "before" or "preceding" or "above" => -1,
                _ => 0,
            };
            if (step == 0) continue;
            var isOfOne = question.WordAt(at) is "below" or "beneath" or "above"
                ? question.WordAt(at - 1) is "one" or "entry"
                : question.WordAt(at) is "next" && question.WordAt(at + 1) is "one" or "entry";
            if (isOfList || isOfOne) return step;
        }

        return 0;
    }
}
