using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// Hears questions that name something of the résumé and ask of it as such, with no person in mind: how two things
/// differ, what is worth taking, tips for a trade.
/// </summary>
internal static class OfNobody
{
    // "do you have any tips": so early tips are what is asked for.
    private const int TipsReach = 5;

    public static bool IsAsked(Question question) => AsksForTips(question) || AsksDifference(question) ||
        AsksExplained(question) || AsksWhetherWorth(question) || AsksRecommended(question) || AsksPay(question) ||
        AsksWhatIs(question);

    // "what is adaptive optics?", of a skill that goes by plain words and is nobody's own
    private static bool AsksWhatIs(Question question)
    {
        var start = (question.WordAt(0), question.WordAt(1)) switch { ("whats", _) => 1, ("what", "is") => 2, _ => 0 };
        if (start == 0 || question.Topics is not [{ Kind: TopicKind.Concept, Concept: null } topic]) return false;
        if (topic.Start != start || topic.End != question.Tokens.Count) return false;
        for (var at = start; at < topic.End; at++)
            if (!EnglishWords.Contains(question.Tokens[at].Word) &&
                WordLeanings.Of(question.Tokens[at].Word) == Leaning.Unknown) return false;
        return !topic.Postings.Exists(static posting => posting.Field is FieldKind.Name or FieldKind.Organization
            or FieldKind.Position or FieldKind.StudyType or FieldKind.Entity);
    }

    // "how much do bus drivers make in Leeds?", of all who drive one
    private static bool AsksPay(Question question) => question.WordAt(0) == "how" && question.WordAt(1) == "much" &&
        question.WordAt(2) == "do" && !question.HasAny(Sense.Person, Sense.Listener) &&
        question.Says("make", "earn", "get", "charge", "cost");

    // "any tips for a career changer", "advice for new teachers"; tips that were given are the résumé's.
    private static bool AsksForTips(Question question)
    {
        for (var at = 0; at < Math.Min(TipsReach, question.Tokens.Count - 1); at++)
        {
            if (question.WordAt(at) is not ("tip" or "tips" or "advice")) continue;
            return question.WordAt(at + 1) is "for" or "on" or "to" or "about" or "if" or "how" &&
                !question.Says("give", "gave", "given", "gives");
        }

        return false;
    }

    // "the difference between NEC4 and FIDIC"; between two jobs or projects it is one of the page.
    private static bool AsksDifference(Question question)
    {
        for (var at = 0; at + 2 < question.Tokens.Count; at++)
        {
            var isPair = question.WordAt(at) is "difference" or "differences" && question.WordAt(at + 1) == "between";
            var weighs = question.WordAt(at) is "pros" && question.WordAt(at + 1) == "and";
            if (!isPair && !weighs) continue;
            return question.Topics.Count > 0 && question.Topics.TrueForAll(topic => IsAnybodys(question, topic)) &&
                !question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null);
        }

        return false;
    }

    // "explain post-tensioned concrete", and no more.
    private static bool AsksExplained(Question question)
    {
        var at = 0;
        while (question.WordAt(at) is "can" or "could" or "you" or "please" or "pls") at++;
        if (question.WordAt(at) is not ("explain" or "define")) return false;
        return question.Topics is [var only] && only.Start == at + 1 && only.End == question.Tokens.Count &&
            only.Kind != TopicKind.Word && IsAnybodys(question, only);
    }

    // "is PMP worth it?", "is nursing a good career?"
    private static bool AsksWhetherWorth(Question question)
    {
        if (question.WordAt(0) is not ("is" or "are")) return false;
        var subject = question.Topics.Find(static topic => topic.Start is 1 or 2);
        if (subject is null || question.WordAt(1) == "the") return false;
        var next = question.WordAt(subject.End);
        if (next == "worth") return true;
        return next is "a" or "an" && question.WordAt(subject.End + 1) is "good" or "safe" or "stable" or "hard" &&
            question.WordAt(subject.End + 2) is "career" or "job" or "profession" or "idea" or "choice" or "field" or
                "trade" or "degree";
    }

    // "which PMP course would you recommend to me?"
    private static bool AsksRecommended(Question question) => question.Has(Sense.Listener) &&
        question.WordAt(0) is "which" or "what" && !Senses.IsFrameNoun(question, 1) &&
        question.WordAt(question.Tokens.FindIndex(
            static token => token.Word.Text is "recommend" or "suggest" or "advise") - 1) is "you";

    // No name of an employer, a project or a post of the résumé's own.
    private static bool IsAnybodys(Question question, Topic topic)
    {
        if (question.WordAt(topic.Start - 1) is "the" or "her" or "his" or "their" or "this" or "that") return false;
        if (topic.Concept is not null) return topic.Concept.File is not ("places" or "tongues");
        foreach (var posting in topic.Postings)
            if (posting.Field is FieldKind.Name or FieldKind.Organization or FieldKind.Entity or FieldKind.Position)
                return false;
        return true;
    }
}
