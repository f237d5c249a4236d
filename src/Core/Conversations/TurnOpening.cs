using System.Collections.Immutable;
using System.Text.Json;
using ResumeVoice.Core.Answers;

namespace ResumeVoice.Core.Conversations;

/// <summary>What of an answer is settled before its first word: what is done with the question, and what is shown.</summary>
public sealed record TurnOpening
{
    /// <summary>The answer's id.</summary>
    public required string Id { get; init; }

    public required string SessionId { get; init; }

    public required int Seq { get; init; }

    public required string Question { get; init; }

    public required Decision Decision { get; init; }

    public required Intent Intent { get; init; }

    /// <summary>Best first.</summary>
    public required ImmutableArray<AnswerItem> Items { get; init; }

    public required AnswerFilters Filters { get; init; }

    /// <summary>The opening of an answer that is there as a whole.</summary>
    public static TurnOpening Of(Answer answer) => new()
    {
        Id = answer.Id,
        SessionId = answer.SessionId,
        Seq = answer.Seq,
        Question = answer.Question,
        Decision = answer.Decision,
        Intent = answer.Intent,
        Items = answer.Items,
        Filters = answer.Filters,
    };

    /// <summary>The JSON form, UTF-8: the members of an answer of the same names.</summary>
    public byte[] ToJson() => JsonBytes.Of(this, AnswerWriter.Write);

    /// <summary>Reads what <see cref="ToJson"/> wrote. Throws <see cref="JsonException"/> on anything else.</summary>
    public static TurnOpening Read(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, AnswerJson.Context.TurnOpening)
        ?? throw new JsonException("An opening was expected, not null.");
}
