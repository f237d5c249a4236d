namespace ResumeVoice.Grains.Interfaces.Sessions;

/// <summary>A turn as taken: what the history stores of it.</summary>
[GenerateSerializer, Immutable, Alias("rv.Turn")]
public sealed record TurnRecord
{
    /// <summary>The turn's number in its session, from 1.</summary>
    [Id(0)]
    public required int Seq { get; init; }

    [Id(1)]
    public required string MessageId { get; init; }

    [Id(2)]
    public required string Question { get; init; }

    /// <summary>By wire name, as the answer's JSON has it.</summary>
    [Id(3)]
    public required string Decision { get; init; }

    /// <summary>By wire name, as the answer's JSON has it.</summary>
    [Id(4)]
    public required string Intent { get; init; }

    /// <summary>Refs of the items shown, separated by single spaces.</summary>
    [Id(5)]
    public required string ItemRefs { get; init; }

    /// <summary>The answer's one JSON form, UTF-8.</summary>
    [Id(6)]
    public required byte[] Answer { get; init; }

    /// <summary>What the next question may lean on: JSON, UTF-8.</summary>
    [Id(7)]
    public required byte[] Context { get; init; }

    [Id(8)]
    public string? IdempotencyKey { get; init; }

    [Id(9)]
    public required DateTimeOffset At { get; init; }

    /// <summary>How long the turn took, milliseconds.</summary>
    [Id(10)]
    public required double TotalMs { get; init; }
}
