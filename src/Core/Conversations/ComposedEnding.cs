using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Answers.Grounding;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// How the composer finishes an answer that a model did not: the words already read stay, and the composer's whole
/// answer follows. The same after a model's failure, a wrong claim, a visitor who left, and a process that died.
/// </summary>
public static class ComposedEnding
{
    private const string BrokenOff = "\u2026 ";

    /// <summary>The wording of a begun turn of which <paramref name="released"/> was read already.</summary>
    public static Wording After(string released, BegunTurn begun)
    {
        var composed = begun.Composed;
        if (released.Length == 0)
            return new Wording(composed.Text, composed.Citations, AnswerSource.Composer, Degraded: true);
        var words = new GroundedWords(Evidence.Of(begun));
        words.Push(released);
        words.End();
        var join = Join(released);
        var shift = released.Length + join.Length;
        ImmutableArray<Citation> citations =
        [
            .. words.Citations.Where(citation => citation.End <= released.Length),
            .. composed.Citations.Select(citation => new Citation(
                citation.Start + shift, citation.End + shift, citation.Pointer)),
        ];
        return new Wording(released + join + composed.Text, citations, AnswerSource.Llm, Degraded: true);
    }

    // A sentence that was cut says so; a whole one, or one that leads on by itself, is followed by the next.
    private static string Join(string released)
    {
        var said = released.AsSpan().TrimEnd();
        var space = said.Length == released.Length ? " " : "";
        return said.Length > 0 && said[^1] is '.' or '!' or '?' or ':' or '\u2026' ? space : space + BrokenOff;
    }
}
