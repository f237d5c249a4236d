namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Hears "can you repeat that?" and "shorter please": the last question once more.</summary>
internal static class Repetition
{
    private const int WordsMax = 8;

    // What such a question is made of.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "can", "could", "would", "you", "please", "repeat", "that", "it", "this", "say", "said", "again", "once",
        "more", "what", "did", "was", "sorry", "pardon", "the", "last", "answer", "part", "one", "time", "i", "didnt",
        "not", "catch", "missed", "miss", "hear", "me", "come", "your", "just", "and", "bit", "make", "a", "keep", "be",
        "too", "long", "short", "shorter", "shorten", "condense", "briefer", "concise", "concisely", "much", "so",
    };

    /// <summary>Whether the last answer is asked for again, as it was or shorter.</summary>
    public static bool IsAsked(Question question) => IsMadeOf(question) &&
        (question.Says("repeat", "pardon", "catch") || (question.Says("again") && question.Says("say", "come")) ||
            (question.Says("missed") && question.Says("that", "it")) ||
            (question.WordAt(0) == "what" && question.Says("you") && question.Says("say")) || IsShorter(question));

    /// <summary>"shorter please", "too long"</summary>
    public static bool IsShorter(Question question) => IsMadeOf(question) &&
        (question.Says("shorter", "shorten", "condense", "briefer", "concise", "concisely") ||
            (question.Says("too") && question.Says("long")));

    private static bool IsMadeOf(Question question) => question.Tokens.Count <= WordsMax &&
        question.Tokens.TrueForAll(static token => Words.Contains(token.Word.Text));
}
