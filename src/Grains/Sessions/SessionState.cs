using System.Collections.Immutable;
using ResumeVoice.Grains.Interfaces.Sessions;

namespace ResumeVoice.Grains.Sessions;

/// <summary>
/// What a session's grain stores before it acknowledges a turn: all that the next turn needs, and the turns that the
/// history may not hold yet.
/// </summary>
[GenerateSerializer, Immutable, Alias("rv.SessionState")]
internal sealed record SessionState
{
    /// <summary>
    /// Turns whose requests are remembered, so that one whose reply was lost can be asked again: a retry comes within
    /// seconds. Keys are good for the session's life; of older ones a hint says whether to ask the history.
    /// </summary>
    public const int RequestsMax = 32;

    /// <summary>Null before the first turn.</summary>
    [Id(0)]
    public SessionRecord? Session { get; init; }

    /// <summary>The number of the last turn; 0 before the first.</summary>
    [Id(1)]
    public int LastSeq { get; init; }

    /// <summary>What the next question may lean on: JSON, UTF-8.</summary>
    [Id(2)]
    public byte[] Context { get; init; } = [];

    /// <summary>The latest turns, in order: at least those that the history does not hold.</summary>
    [Id(3)]
    public ImmutableArray<TurnRecord> Unsaved { get; init; } = [];

    /// <summary>Which requests the latest turns answered, in order.</summary>
    [Id(4)]
    public ImmutableArray<RequestMark> Marks { get; init; } = [];

    /// <summary>Turns from this number on have marks; what keys earlier ones had, only the history knows.</summary>
    [Id(5)]
    public int MarkedFrom { get; init; } = 1;

    /// <summary>The keys of turns that have no mark any more, two bytes each: <see cref="KeyHints"/>.</summary>
    [Id(6)]
    public byte[] OlderKeys { get; init; } = [];

    /// <summary>
    /// Turns from this number on have marks or their keys stand among <see cref="OlderKeys"/>; 0 where an earlier version
    /// wrote the state last, which knows marks only.
    /// </summary>
    [Id(7)]
    public int HintedFrom { get; init; }

    /// <summary>The state with one turn more.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="mark">The request it answers.</param>
    /// <param name="savedSeq">Turns up to this number are in the history and need not be kept here.</param>
    public SessionState With(TurnRecord turn, RequestMark mark, int savedSeq)
    {
        var markedFrom = Math.Max(MarkedFrom, turn.Seq - RequestsMax + 1);
        return this with
        {
            LastSeq = turn.Seq,
            Context = turn.Context,
            Unsaved = [.. Unsaved.Where(earlier => earlier.Seq > savedSeq), turn],
            Marks = [.. Marks.Where(earlier => earlier.Seq >= markedFrom), mark],
            MarkedFrom = markedFrom,
            OlderKeys = KeyHints.Add(OlderKeys, Marks.Where(earlier => earlier.Seq < markedFrom)),
            HintedFrom = HintedFrom == 0 ? MarkedFrom : HintedFrom,
        };
    }
}

/// <summary>Which request a turn answered.</summary>
[GenerateSerializer, Immutable, Alias("rv.RequestMark")]
internal readonly record struct RequestMark
{
    [Id(0)]
    public required int Seq { get; init; }

    /// <summary>The request, hashed.</summary>
    [Id(1)]
    public required long Request { get; init; }

    /// <summary>Its idempotency key, hashed; 0 where it had none.</summary>
    [Id(2)]
    public required long Key { get; init; }
}
