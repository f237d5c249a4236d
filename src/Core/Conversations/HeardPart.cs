namespace ResumeVoice.Core.Conversations;

/// <summary>What a visitor heard of a spoken answer before they stopped it.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Subject">Who heard it; see <see cref="Caller.Subject"/>.</param>
/// <param name="Seq">The answer's number.</param>
/// <param name="Text">The words, as spoken; empty where it was stopped before the first.</param>
public sealed record HeardPart(string SessionId, string Subject, int Seq, string Text)
{
    /// <summary>UTF-16 code units; no answer is that long.</summary>
    public const int TextMax = 20_000;
}
