namespace ResumeVoice.Grains.Interfaces.Sessions;

/// <summary>Says that turns have reached the history: the event that analytics is made from.</summary>
[GenerateSerializer, Immutable, Alias("rv.TurnsSaved")]
public sealed record TurnsSaved
{
    /// <summary>The turns' sessions; the n-th belongs to the n-th of <see cref="Seqs"/>.</summary>
    [Id(0)]
    public required string[] SessionIds { get; init; }

    [Id(1)]
    public required int[] Seqs { get; init; }
}
