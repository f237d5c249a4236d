using ResumeVoice.Core.Answers;

namespace ResumeVoice.Core.Conversations;

/// <summary>A stored answer told again as the events of its turn, whole or from where a reader has come.</summary>
public static class StoredAnswer
{
    /// <summary>The whole turn.</summary>
    public static IEnumerable<TurnEvent> Tell(AskOutcome.Answered stored)
    {
        var answer = AnswerJson.Read(stored.Json.Span);
        yield return new TurnEvent.Began(TurnOpening.Of(answer));
        if (answer.Text.Length > 0) yield return new TurnEvent.Words(0, answer.Text);
        yield return new TurnEvent.Finished(stored.Json, stored.Seq, stored.Replayed);
    }

    /// <summary>
    /// What comes after <paramref name="offset"/> of the text. An offset past the end has nothing left to read; one
    /// inside a surrogate pair, which no event ever named, begins with the whole pair.
    /// </summary>
    public static IEnumerable<TurnEvent> Resume(ReadOnlyMemory<byte> json, int offset)
    {
        var answer = AnswerJson.Read(json.Span);
        var rest = Rest(answer.Text, offset);
        if (rest is not null) yield return rest;
        yield return new TurnEvent.Finished(json, answer.Seq, Replayed: true);
    }

    /// <summary>The words of a text from an offset on; null where none is left.</summary>
    internal static TurnEvent.Words? Rest(string text, int offset)
    {
        if (offset >= text.Length) return null;
        if (offset > 0 && char.IsLowSurrogate(text[offset]) && char.IsHighSurrogate(text[offset - 1])) offset--;
        return new TurnEvent.Words(offset, text[offset..]);
    }
}
