using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Hears "when she isn't working", "while he is not teaching" as what it asks for: the interests. What somebody is
/// then not doing names nothing.
/// </summary>
internal static class OffDuty
{
    // "when she is finally not on the ward": so many words may stand between.
    private const int Reach = 4;

    public static void Note(Question question)
    {
        NoteAway(question);
        for (var at = 0; at + 2 < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is not ("when" or "whenever" or "while") || NotAfter(question, at) is not { } not)
                continue;
            var end = EndOf(question, not + 1);
            if (end == not + 1) return;
            question.Note(new SenseHit(Sense.Interests, at, end));
            return;
        }
    }

    // "away from the keyboard", "far from her bench": wherever the trade is worked at.
    private static void NoteAway(Question question)
    {
        for (var at = 0; at + 3 < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) != "away" || question.WordAt(at + 1) != "from") continue;
            if (question.WordAt(at + 2) is not ("the" or "her" or "his" or "their" or "a" or "an"))
                continue;
            if (question.IsCovered(at, Sense.Interests) || !question.Has(Sense.Person)) return;
            question.Note(new SenseHit(Sense.Interests, at, at + 4));
            return;
        }
    }

    private static int? NotAfter(Question question, int when)
    {
        var meetsPerson = false;
        for (var at = when + 1; at <= Math.Min(when + Reach, question.Tokens.Count - 1); at++)
        {
            if (question.Tokens[at - 1].EndsSentence) return null;
            meetsPerson |= question.IsCovered(at, Sense.Person);
            if (question.IsCovered(at, Sense.Not)) return meetsPerson || at == when + 1 ? at : null;
        }

        return null;
    }

    // "not working", "not at work", "not on a shift": up to the first word that says something.
    private static int EndOf(Question question, int from)
    {
        for (var at = from; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is "at" or "on" or "in" or "the" or "a" or "an" or "busy") continue;
            var word = question.WordAt(at);
            var isDoing = word.EndsWith("ing", StringComparison.Ordinal) || word is "work" or "duty" or "shift" or
                "office" or "job";
            return isDoing || at > from ? at + 1 : from;
        }

        return from;
    }
}
