using System.Collections.Immutable;
using System.Text;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Conversations;

/// <summary>A turn whose answer is settled but for its words.</summary>
/// <param name="Conversation">Where the conversation stood before it.</param>
/// <param name="Resume">The résumé asked about.</param>
/// <param name="Composed">
/// The answer as the composer words it. Its <c>Speech</c> is empty: only the words that a turn ends with are spoken.
/// </param>
/// <param name="IdempotencyKey">The request's, or null.</param>
/// <param name="At">When it was asked.</param>
/// <param name="StartedAt">The same on the clock that durations are measured with.</param>
public sealed record BegunTurn(
    Conversation Conversation, CompiledResume Resume, Answer Composed, string? IdempotencyKey, DateTimeOffset At,
    long StartedAt)
{
    /// <summary>What the composed answer was made of; set by whoever begins a turn.</summary>
    internal ComposedReply Reply { get; init; } = null!;

    /// <summary>Whether a model may word it: refusals and alternatives stay the composer's.</summary>
    public bool IsForModel => Composed.Decision == Decision.Answer;

    /// <summary>The composer's words, where no model was to be asked.</summary>
    public Wording AsComposed => new(Composed.Text, Composed.Citations, AnswerSource.Composer, Degraded: false);

    public TurnOpening Opening => TurnOpening.Of(Composed);

    /// <summary>What is kept of it while its words come.</summary>
    public Draft DraftOf(string words) => new()
    {
        SessionId = Composed.SessionId,
        Seq = Composed.Seq,
        Question = Composed.Question,
        IdempotencyKey = IdempotencyKey,
        At = At,
        Words = words,
        Before = Composed.Seq == 1 ? Encoding.UTF8.GetString(ContextJson.Write(Conversation.Context)) : null,
    };
}

/// <summary>The words of an answer, and whose they are.</summary>
public sealed record Wording(string Text, ImmutableArray<Citation> Citations, AnswerSource Source, bool Degraded);
