using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>"What's her job?", "his current title?", "the highest position she held": which of the jobs is meant.</summary>
internal static class AskedTitles
{
    public static Ask Of(Ask ask, ResumeIndex index)
    {
        if (ask is { Order: Order.Highest, Sections: [] or [Section.Work] } && AskedOrder.AsksRank(ask.Question))
            ask = ask with
            {
                Sections = [Section.Work],
                AreSectionsNamed = true,
                Details = ask.Details.Without(static detail => detail is Detail.Headline),
            };
        if (AsksPresentTitle(ask, index))
            ask = ask with
            {
                Sections = [Section.Work],
                AreSectionsNamed = true,
                Order = Order.Current,
                Details = ask.Details.Remove(Detail.Headline),
            };
        if (AsksPresentJob(ask)) ask = ask with { Order = Order.Current };
        // "workwise, what's his title?" is the one he has now.
        if (ask is { Order: Order.None, Dates: null, Topics.IsEmpty: true } && ask.Sections is [Section.Work] &&
            ask.Wants(Detail.Headline) && !ask.IsPlural) ask = ask with { Order = Order.Current };
        return ask;
    }

    // "what's her job?", "who is his employer?": the present one, where the noun is singular and no more is said.
    private static bool AsksPresentJob(Ask ask)
    {
        var question = ask.Question;
        if (ask.Order != Order.None || ask.Dates is not null || !ask.Topics.IsEmpty || ask.IsPlural) return false;
        if (ask.Follow != FollowKind.None || ask.Sections is not [Section.Work]) return false;
        if (question.WordAt(0) is not ("what" or "who" or "whats" or "whos" or "which")) return false;
        // "what's the name of the company she works for?"
        var last = question.Tokens.Count - 1;
        if (question.WordAt(last) is "for" or "at" && question.WordAt(last - 1) is "works" or "working") return true;
        var noun = question.WordAt(1) == "is" ? 3 : 2;
        return question.IsCovered(noun - 1, Sense.Person) && (question.WordAt(noun) == "day"
            ? question.WordAt(noun + 1) == "job"
            : question.WordAt(noun) is "job" or "employer" or "position" or "occupation" or "role" or "company" &&
                noun == question.Tokens.Count - 1);
    }

    // "her current title?", "what's his job title?": what the present job is called.
    private static bool AsksPresentTitle(Ask ask, ResumeIndex index) => ask.Wants(Detail.Headline) &&
        ask is { Sections.IsEmpty: true, Dates: null, Follow: FollowKind.None } &&
        ask.Order is Order.None or Order.Latest or Order.Current or Order.Highest &&
        ask.Question.Says("title", "titles") && !ask.Question.Says("professional", "was", "had") &&
        !ask.Topics.Any(static topic => topic.InResume) && index.Has(Section.Work);
}
