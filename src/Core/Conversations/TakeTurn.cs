using System.Globalization;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Conversations;

/// <summary>A turn as taken: the answer, what to store, and where the conversation stands once that is stored.</summary>
public sealed record TurnTaken(Answer Answer, NewTurn Turn, Conversation Next);

/// <summary>
/// The use case of the product: one question in a conversation. Pure but for the clock it measures with; the caller
/// runs one turn of a session at a time and stores <see cref="TurnTaken.Turn"/> before it shows the answer.
/// </summary>
public static class TakeTurn
{
    /// <summary>Turns that a session may have.</summary>
    public const int TurnsMax = 2000;

    public static TurnTaken Run(
        Conversation conversation, CompiledResume resume, string question, string? idempotencyKey, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        var now = clock.GetUtcNow();
        var seq = conversation.LastSeq + 1;
        var total = clock.GetElapsedTime(started).TotalMilliseconds;
        var answer = new Answer
        {
            Id = MessageId(conversation.Session.Id, seq),
            SessionId = conversation.Session.Id,
            Seq = seq,
            Question = question,
            Text = resume.Resume.Name,
            Speech = resume.Resume.Name,
            Decision = Decision.Answer,
            Intent = Intent.None,
            Items = [],
            Citations = [],
            Filters = new AnswerFilters(),
            Suggestions = [],
            Timing = new AnswerTiming(0, 0, total),
        };
        var turn = new NewTurn
        {
            SessionId = conversation.Session.Id,
            Seq = seq,
            MessageId = answer.Id,
            Question = question,
            Decision = answer.Decision,
            Intent = answer.Intent,
            ItemRefs = "",
            AnswerJson = AnswerJson.Write(answer),
            ContextJson = ContextJson.Write(conversation.Context),
            IdempotencyKey = idempotencyKey,
            At = now,
            TotalMs = total,
        };
        return new TurnTaken(answer, turn, conversation with { LastSeq = seq });
    }

    /// <summary>A turn's id follows from its session and number, so that finishing it twice gives the same id.</summary>
    private static string MessageId(string sessionId, int seq)
    {
        var bare = sessionId.AsSpan(sessionId.IndexOf('_', StringComparison.Ordinal) + 1);
        return string.Create(CultureInfo.InvariantCulture, $"msg_{bare}_{seq}");
    }
}
