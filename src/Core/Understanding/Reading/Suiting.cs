using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Hears a question of suiting whoever stands between its words: "put Rowan forward", "how well does Rowan match?",
/// "do you think he could be our new lead?"
/// </summary>
internal static class Suiting
{
    private const int NameMax = 4;

    public static void Note(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (AfterPerson(question, at) is not { } next) continue;
            switch (question.WordAt(next))
            {
                case "forward" when question.WordAt(at - 1) is "put" or "putting":
                    Mark(question, at - 1);
                    Mark(question, next);
                    break;
                case "match" or "matches" when question.WordAt(next + 1) is "" or "the" or "our" or "this" or "that" or
                    "what" or "up":
                    Mark(question, next);
                    break;
                case "be" when question.WordAt(at - 1) is "could" or "would" or "might" or "can" &&
                    question.WordAt(next + 1) is "our" or "my" or "the" or "a" or "an" && IsOpening(question, at - 1):
                    Mark(question, next);
                    break;
                case "could" or "would" or "might" when question.WordAt(next + 1) is "be" or "make" &&
                    question.WordAt(next + 2) is "our" or "my" or "the" or "a" or "an" && IsOpening(question, at):
                    Mark(question, next + 1);
                    break;
            }
        }
    }

    /// <summary>"we are hiring", "I'm recruiting": what the speaker does is nothing that a job takes.</summary>
    public static bool IsOurs(Question question, Topic topic) => topic.Concept?.Name == "recruiting" &&
        question.WordAt(topic.Start - 1) is "are" or "were" or "am" or "im" && !IsOfPerson(question, topic.Start);

    private static bool IsOfPerson(Question question, int at) =>
        question.IsCovered(at - 1, Sense.Person) || question.IsCovered(at - 2, Sense.Person);

    // "do you think he …", "could she …": nothing asks of when or where.
    private static bool IsOpening(Question question, int at) => at == 0 ||
        question.WordAt(at - 1) is "think" or "reckon" or "say" or "believe" or "see" or "if" or "that" or "so"
            or "and";

    // The word after the person whose name begins here.
    private static int? AfterPerson(Question question, int at)
    {
        if (!question.IsCovered(at, Sense.Person) || question.IsCovered(at - 1, Sense.Person)) return null;
        var next = at + 1;
        while (next - at < NameMax && question.IsCovered(next, Sense.Person)) next++;
        return next < question.Tokens.Count ? next : null;
    }

    private static void Mark(Question question, int at) => question.Note(new SenseHit(Sense.Fit, at, at + 1));
}
