using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// How short an answer is wished for: "in two sentences", "in 1 line", "briefly", "in a nutshell".
/// </summary>
internal static class Brevity
{
    /// <summary>As many sentences as there are.</summary>
    public const int None = int.MaxValue;

    // What "briefly" means.
    private const int Brief = 2;
    private const int Most = 10;

    /// <summary>The number of sentences that the question wishes for; <see cref="None"/> where it wishes for none.</summary>
    public static int Sentences(Question question)
    {
        if (question.IsShortened) return 1;
        for (var at = 0; at < question.Tokens.Count; at++)
            switch (question.WordAt(at))
            {
                case "sentence" or "line" or "liner" or "oneliner":
                    return 1;
                case "sentences" or "lines" when Counted(question, at) is var count and > 0:
                    return count;
                case "briefly" or "brief" or "nutshell" or "succinctly" or "concisely" or "concise" or "tldr":
                    return Brief;
                case "short" when question.WordAt(at - 1) is "it" or "in" or "keep" || question.WordAt(0) == "short":
                    return Brief;
            }

        return None;
    }

    // "two sentences", "a couple of sentences", "two or three short sentences": the last number said.
    private static int Counted(Question question, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 3); before--)
        {
            var word = question.Tokens[before].Word;
            if (word.Text is "couple" or "few") return word.Text == "few" ? Brief + 1 : Brief;
            if (NumberWords.Value(word) is > 0 and <= Most and var count) return count;
        }

        return 0;
    }
}
