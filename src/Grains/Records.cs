using System.Runtime.InteropServices;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains;

/// <summary>The core's values as records of the wire, and back.</summary>
internal static class Records
{
    public static SessionRecord Of(Session session) => new()
    {
        Id = session.Id,
        ResumeId = session.ResumeId,
        OwnerId = session.OwnerId,
        OpenedBy = session.OpenedBy,
        CreatedAt = session.CreatedAt,
        ExpiresAt = session.ExpiresAt,
    };

    public static Session ToSession(this SessionRecord record) => new()
    {
        Id = record.Id,
        ResumeId = record.ResumeId,
        OwnerId = record.OwnerId,
        OpenedBy = record.OpenedBy,
        CreatedAt = record.CreatedAt,
        ExpiresAt = record.ExpiresAt,
    };

    public static TurnRecord Of(NewTurn turn) => new()
    {
        Seq = turn.Seq,
        MessageId = turn.MessageId,
        Question = turn.Question,
        Decision = WireNames.Of(turn.Decision),
        Intent = WireNames.Of(turn.Intent),
        ItemRefs = turn.ItemRefs,
        Answer = ArrayOf(turn.AnswerJson),
        Context = ArrayOf(turn.ContextJson),
        IdempotencyKey = turn.IdempotencyKey,
        At = turn.At,
        TotalMs = turn.TotalMs,
    };

    public static NewTurn ToTurn(this TurnRecord record, string sessionId) => new()
    {
        SessionId = sessionId,
        Seq = record.Seq,
        MessageId = record.MessageId,
        Question = record.Question,
        Decision = WireNames.Parse<Decision>(record.Decision),
        Intent = WireNames.Parse<Intent>(record.Intent),
        ItemRefs = record.ItemRefs,
        AnswerJson = record.Answer,
        ContextJson = record.Context,
        IdempotencyKey = record.IdempotencyKey,
        At = record.At,
        TotalMs = record.TotalMs,
    };

    /// <summary>The bytes in an array: the one that they lie in, where they fill it, for nobody changes it.</summary>
    private static byte[] ArrayOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) && part.Array is { } all && all.Length == part.Count
            ? all
            : bytes.ToArray();
}
