using System.Collections.Immutable;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Goes on choosing by rank where only one entry was shown: "her longest job?", "and the shortest?" and "her first
/// job?", "and the second?" are of all that the section has.
/// </summary>
internal static class RankedChoice
{
    private const int BareMax = 5;

    /// <summary>"and the second one?", after the first: the next by its days; null where nothing was ranked.</summary>
    public static Follow? Next(
        Question question, FollowUpContext context, ImmutableArray<int> shown, ResumeIndex index)
    {
        if (question.Ordinal is not { Count: 1 } ordinal || shown.Length != 1) return null;
        if (context.Sections is not [var section] || context.Question is not { } earlier) return null;
        var before = QuestionWords.Read(earlier, index);
        var isAscending = before.Has(Sense.Earliest) || IsPlace(before, section, shown[0], index);
        if (!isAscending && !before.Has(Sense.Latest)) return null;
        // "the first" and "the last" are the oldest and the newest, whichever end was counted from.
        var picked = ordinal.Pick(ByDays(section, isAscending || ordinal.Offset <= 0, index));
        return picked.IsEmpty ? null : new Follow(FollowKind.Pick, picked);
    }

    // "and her second?", "third?": what was told stands in that place by its days.
    private static bool IsPlace(Question before, Section section, int told, ResumeIndex index) =>
        OrdinalPick.Find(before) is { Count: 1, Offset: >= 0 } place &&
        place.Pick(ByDays(section, true, index)) is [var picked] && picked == told;

    private static ImmutableArray<int> ByDays(Section section, bool isAscending, ResumeIndex index)
    {
        var dated = index.BySection[(int)section].Where(item => index.DatesAt(item) is not null);
        return isAscending
            ? [.. dated.OrderBy(item => index.DatesAt(item)!.First).ThenBy(item => index.DatesAt(item)!.Last)]
            : [.. dated.OrderByDescending(item => index.DatesAt(item)!.Last)];
    }

    /// <summary>"and the oldest?", after one of the section was told: a choice among all of it.</summary>
    public static bool ChoosesAnew(
        Question question, FollowUpContext context, ImmutableArray<int> shown, ResumeIndex index) =>
        shown.Length <= 1 && question.Tokens.Count <= BareMax && !question.Says("did", "do", "does") &&
        context.Sections is [var section] && index.BySection[(int)section].Length > 1 && ChoosesByRank(question);

    /// <summary>"what's the earliest of them all?", after some of them: a choice among all of the section.</summary>
    public static bool IsOfAll(Question question, FollowUpContext context) => context.Sections is [_] &&
        question.Says("all") && question.Says("of") && ChoosesByRank(question);

    /// <summary>"who gave him the most recent?", "the older one": a choice from the list by rank.</summary>
    public static bool ChoosesByRank(Question question)
    {
        if (Pointing.HasSubject(question) || question.Has(Sense.Now)) return false;
        foreach (var hit in question.Hits)
        {
            // "and the worst?" of languages.
            if (hit.Sense == Sense.Level && hit.End == question.Tokens.Count && question.WordAt(hit.Start - 1) == "the")
                return true;
            if (hit.Sense is not (Sense.Latest or Sense.Earliest or Sense.Longest or Sense.Shortest or Sense.Highest))
                continue;
            // "how long did it last?"
            if (question.WordAt(hit.End - 1) == "last" && question.Has(Sense.HowLong)) continue;
            if (question.WordAt(hit.End - 1) is "begin" or "beginning" or "out" or "career" or "initially") continue;
            var ends = hit.End == question.Tokens.Count || question.IsCovered(hit.End, Sense.Advice) ||
                (question.WordAt(hit.Start - 1) == "the" && question.WordAt(hit.End) is "about" or "called" or "for"
                    or "on" or "from" or "again") ||
                question.Tokens[hit.End - 1].EndsSentence;
            // "which was the first to appear?"
            ends |= question.WordAt(0) == "which" && question.WordAt(hit.End) == "to";
            // "and the shortest stay?"
            ends |= hit.End == question.Tokens.Count - 1 &&
                question.WordAt(hit.End) is "stay" or "stint" or "spell" or "tenure";
            if (ends || question.WordAt(hit.End) is "one" or "ones" or "of") return true;
            // "more about the later of those"
            if (question.WordAt(hit.End - 1) is "one" or "of") return true;
        }

        return false;
    }
}
