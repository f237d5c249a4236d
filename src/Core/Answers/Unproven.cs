using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>What a yes/no question asks and the items found do not say, near as they are.</summary>
internal static class Unproven
{
    public static bool Is(Ask ask, Selection selection, ResumeIndex index) =>
        ask.Intent == Intent.YesNo &&
        (AsksWhetherValid(ask, selection, index) || AsksOfOthers(ask.Question) || ask.Question.Says("always") ||
            Teams.IsUntold(ask, selection, index));

    // "did anyone else work on it?": a résumé tells of one person.
    private static bool AsksOfOthers(Question question) =>
        question.Says("else") && question.Says("anyone", "anybody", "someone", "somebody");

    // "is her certificate still valid?": a résumé says since when, and seldom until when.
    private static bool AsksWhetherValid(Ask ask, Selection selection, ResumeIndex index) =>
        ask.Question.Says("valid", "expired", "lapsed", "renewed", "expire") && selection.Items.All(
            index, static (ranked, index) => index.SectionAt(ranked.Item) == Section.Certificates);
}
