namespace ResumeVoice.Grains.Interfaces.Sessions;

/// <summary>Says what was heard of a spoken answer that was stopped.</summary>
[GenerateSerializer, Immutable, Alias("rv.HeardCommand")]
public sealed record HeardCommand
{
    [Id(0)]
    public required string Subject { get; init; }

    [Id(1)]
    public required int Seq { get; init; }

    [Id(2)]
    public required string Text { get; init; }
}
