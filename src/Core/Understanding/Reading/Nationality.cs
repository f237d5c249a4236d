using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>"Is she Italian?", "is he really French?": what somebody is by birth or passport, not what they speak.</summary>
internal static class Nationality
{
    private const int WordsMax = 6;

    public static bool IsAsked(Question question)
    {
        if (question.Tokens.Count > WordsMax) return false;
        if (question.WordAt(0) is not ("is" or "isnt" or "was" or "are")) return false;
        if (!question.IsCovered(1, Sense.Person) || question.HasAny(Sense.DoSpeak, Sense.Level, Sense.Tongues))
            return false;
        // "is her Italian good?" asks of the language.
        if (question.WordAt(1) is "her" or "his" or "their") return false;
        return question.Topics is [{ Concept.File: "tongues" } topic] && topic.End == question.Tokens.Count;
    }
}
