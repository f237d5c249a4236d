namespace ResumeVoice.Grains.Interfaces.Sessions;

/// <summary>A session as it travels and as its grain keeps it.</summary>
[GenerateSerializer, Immutable, Alias("rv.Session")]
public sealed record SessionRecord
{
    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public required string ResumeId { get; init; }

    [Id(2)]
    public required string OwnerId { get; init; }

    [Id(3)]
    public required string OpenedBy { get; init; }

    [Id(4)]
    public required DateTimeOffset CreatedAt { get; init; }

    [Id(5)]
    public required DateTimeOffset ExpiresAt { get; init; }
}
