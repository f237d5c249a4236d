using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// A turn as taken: the answer, what to store, and where the conversation stands once that is stored.
/// </summary>
public sealed record TurnTaken(Answer Answer, NewTurn Turn, Conversation Next);

/// <summary>
/// The use case of the product: one question in a conversation. Pure but for the clock it measures with; the caller
/// runs one turn of a session at a time and stores <see cref="TurnTaken.Turn"/> before it shows the answer.
/// </summary>
public static class TakeTurn
{
    /// <summary>Turns that a session may have.</summary>
    public const int TurnsMax = 2000;

    /// <summary>The whole turn, worded by the composer.</summary>
    public static TurnTaken Run(
        Conversation conversation, CompiledResume resume, string question, string? idempotencyKey, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        var now = clock.GetUtcNow();
        var (composed, understood) = Compose(conversation, resume, question, now, clock);
        var timing = Timing(clock, started, understood, clock.GetTimestamp());
        var answer = Write(conversation, question, composed, composed.Speech, timing);
        return Take(conversation, answer, composed, idempotencyKey, now);
    }

    /// <summary>
    /// The first half of a turn that a model words: what is asked, what is shown, and the composer's answer, which
    /// stands in where the model fails.
    /// </summary>
    public static BegunTurn Begin(
        Conversation conversation, CompiledResume resume, string question, string? idempotencyKey, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        var now = clock.GetUtcNow();
        var (composed, understood) = Compose(conversation, resume, question, now, clock);
        var timing = Timing(clock, started, understood, clock.GetTimestamp());
        var answer = Write(conversation, question, composed, speech: "", timing);
        return new BegunTurn(conversation, resume, answer, idempotencyKey, now, started) { Reply = composed };
    }

    /// <summary>The first half of a turn that died with its process, as it was begun then.</summary>
    public static BegunTurn BeginAgain(
        Conversation conversation, CompiledResume resume, Draft draft, TimeProvider clock)
    {
        var then = draft.Before is { } before
            ? conversation with { Context = ContextJson.Read(Encoding.UTF8.GetBytes(before)) }
            : conversation;
        return Begin(then, resume, draft.Question, draft.IdempotencyKey, clock) with { At = draft.At };
    }

    /// <summary>The second half: the words as they were released, and what to store.</summary>
    public static TurnTaken Finish(BegunTurn begun, Wording wording, TimeProvider clock)
    {
        var timing = begun.Composed.Timing;
        var total = Milliseconds(clock, begun.StartedAt, clock.GetTimestamp());
        var answer = begun.Composed with
        {
            Text = wording.Text,
            Speech = SpeechForm.Of(wording.Text),
            Citations = wording.Citations,
            Source = wording.Source,
            Degraded = wording.Degraded,
            Timing = timing with { AnswerMs = Math.Round(total - timing.UnderstandMs, 3), TotalMs = total },
        };
        return Take(begun.Conversation, answer, begun.Reply, begun.IdempotencyKey, begun.At);
    }

    private static (ComposedReply Reply, long UnderstoodAt) Compose(
        Conversation conversation, CompiledResume resume, string question, DateTimeOffset now, TimeProvider clock)
    {
        var context = conversation.Context;
        var asked = new AskedBefore(resume, question, context, DateOnly.FromDateTime(now.UtcDateTime));
        if (resume.Replies?.Find(asked) is { } known) return (known, clock.GetTimestamp());
        var analysis = QuestionReader.Read(question, resume, context, asked.Today);
        var understood = clock.GetTimestamp();
        var reply = Answerer.Answer(question, analysis, resume, context, asked.Today);
        var composed = new ComposedReply(reply, Show(reply.Items, resume));
        resume.Replies?.Keep(asked, composed);
        return (composed, understood);
    }

    private static TurnTaken Take(
        Conversation conversation, Answer answer, ComposedReply composed, string? idempotencyKey, DateTimeOffset now)
    {
        var turn = new NewTurn
        {
            SessionId = answer.SessionId,
            Seq = answer.Seq,
            MessageId = answer.Id,
            Question = answer.Question,
            Decision = answer.Decision,
            Intent = answer.Intent,
            ItemRefs = composed.ItemRefs,
            AnswerJson = AnswerJson.Write(answer),
            ContextJson = composed.ContextJson,
            IdempotencyKey = idempotencyKey,
            At = now,
            TotalMs = answer.Timing.TotalMs,
        };
        var next = conversation with { LastSeq = answer.Seq, Context = composed.Reply.Context };
        return new TurnTaken(answer, turn, next);
    }

    private static AnswerTiming Timing(TimeProvider clock, long started, long understood, long answered) => new(
        Milliseconds(clock, started, understood), Milliseconds(clock, understood, answered),
        Milliseconds(clock, started, answered));

    private static double Milliseconds(TimeProvider clock, long from, long to) =>
        Math.Round(clock.GetElapsedTime(from, to).TotalMilliseconds, 3);

    private static Answer Write(
        Conversation conversation, string question, ComposedReply composed, string speech, AnswerTiming timing) => new()
        {
            Id = MessageId(conversation.Session.Id, conversation.LastSeq + 1),
            SessionId = conversation.Session.Id,
            Seq = conversation.LastSeq + 1,
            Question = question,
            Text = composed.Reply.Text,
            Speech = speech,
            Decision = composed.Reply.Decision,
            Intent = composed.Reply.Intent,
            Items = composed.Items,
            Citations = composed.Reply.Citations,
            Filters = composed.Reply.Filters,
            Suggestions = composed.Reply.Suggestions,
            Timing = timing,
        };

    private static ImmutableArray<AnswerItem> Show(ImmutableArray<Ranked> items, CompiledResume resume)
    {
        var shown = ImmutableArray.CreateBuilder<AnswerItem>(items.Length);
        foreach (var ranked in items)
            shown.Add(resume.Shown[ranked.Item] with { Score = Math.Round(ranked.Score, 3) });

        return shown.MoveToImmutable();
    }

    /// <summary>
    /// A turn's id follows from its session and number, so that finishing it twice gives the same id.
    /// </summary>
    private static string MessageId(string sessionId, int seq)
    {
        var bare = sessionId.AsSpan(sessionId.IndexOf('_', StringComparison.Ordinal) + 1);
        return string.Create(CultureInfo.InvariantCulture, $"msg_{bare}_{seq}");
    }
}
