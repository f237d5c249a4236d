namespace ResumeVoice.Core.Conversations;

/// <summary>
/// What happens during a turn, in order: <c>Began</c>, any number of <c>Words</c>, <c>Finished</c>; or <c>Refused</c>
/// alone. Where the store fails a turn whose words were already read, <c>Refused</c> takes the place of
/// <c>Finished</c>. Closed.
/// </summary>
public abstract record TurnEvent
{
    private TurnEvent()
    {
    }

    /// <summary>What is shown before the first word.</summary>
    public sealed record Began(TurnOpening Opening) : TurnEvent;

    /// <summary>
    /// The next words of the answer's text; never half of a surrogate pair. <c>Start</c> is where in the text they
    /// begin, in UTF-16 code units: the position after them is <c>Start + Text.Length</c>.
    /// </summary>
    public sealed record Words(int Start, string Text) : TurnEvent;

    /// <summary>The turn is stored. <c>Json</c> is the answer's one JSON form, UTF-8.</summary>
    public sealed record Finished(ReadOnlyMemory<byte> Json, int Seq, bool Replayed) : TurnEvent;

    /// <summary>There is no turn, or it was not stored; never holds <see cref="AskOutcome.Answered"/>.</summary>
    public sealed record Refused(AskOutcome Outcome) : TurnEvent;
}
