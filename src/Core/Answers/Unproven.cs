using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>What a yes/no question asks and the items found do not say, near as they are.</summary>
internal static class Unproven
{
    public static bool Is(Ask ask, Selection selection, ResumeIndex index) =>
        ask.Intent == Intent.YesNo && !RoleClaim.IsTitle(ask, selection, index) &&
        (AsksWhetherValid(ask, selection, index) || AsksOfOthers(ask.Question) || ask.Question.Says("always") ||
            AsksFullTitle(ask, index) || AsksOfAllSoMany(ask, selection) || SizeClaim.IsMade(ask) ||
            OutcomeClaim.IsUntold(ask, selection, index) ||
            StrangeNumber.IsIn(ask, selection, index) || ask.Topics.Any(static topic => topic.IsOfInitials) ||
            Untold.Is(ask, selection, index) || Teams.IsUntold(ask, selection, index));

    // "did anyone else work on it?": a résumé tells of one person.
    private static bool AsksOfOthers(Question question) =>
        question.Says("else") && question.Says("anyone", "anybody", "someone", "somebody");

    // "is her certificate still valid?": a résumé says since when, and seldom until when.
    private static bool AsksWhetherValid(Ask ask, Selection selection, ResumeIndex index) =>
        ask.Question.Says("valid", "expired", "lapsed", "renewed", "expire") && selection.Items.All(
            index, static (ranked, index) => index.SectionAt(ranked.Item) == Section.Certificates);

    // "did all three cost over a million?", where what was found are not three.
    private static bool AsksOfAllSoMany(Ask ask, Selection selection)
    {
        for (var at = 1; at + 1 < ask.Question.Tokens.Count; at++)
        {
            if (ask.Question.WordAt(at) != "all") continue;
            var number = NumberWords.Value(ask.Question.Tokens[at + 1].Word);
            if (number > 1 && number != selection.Items.Length) return true;
        }

        return false;
    }

    // "is she a full professor?", of an associate one.
    private static bool AsksFullTitle(Ask ask, ResumeIndex index)
    {
        if (!ask.Question.Says("full")) return false;
        foreach (var topic in ask.Topics)
        {
            if (ask.Question.WordAt(topic.Start - 1) != "full" && ask.Question.WordAt(topic.Start) != "full") continue;
            foreach (var posting in topic.Postings)
                if (posting.Field == FieldKind.Position && posting.Item != 0 && !IsLesser(index.Items[posting.Item]))
                    return false;
            return true;
        }

        return false;
    }

    private static bool IsLesser(ResumeItem item) =>
        Lesser.Exists(word => item.Title.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly List<string> Lesser =
        ["associate", "assistant", "adjunct", "visiting", "junior", "deputy", "acting", "interim", "part-time"];
}
