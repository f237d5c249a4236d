namespace ResumeVoice.Grains.Interfaces.Sessions;

/// <summary>Asks for stored answers.</summary>
[GenerateSerializer, Immutable, Alias("rv.ReadCommand")]
public sealed record ReadCommand
{
    [Id(0)]
    public required string Subject { get; init; }

    [Id(1)]
    public required int AfterSeq { get; init; }

    [Id(2)]
    public required int Limit { get; init; }
}

/// <summary>The answers asked for, in order.</summary>
[GenerateSerializer, Immutable, Alias("rv.ReadReply")]
public sealed record ReadReply
{
    /// <summary>False where the session is not there or not the subject's.</summary>
    [Id(0)]
    public required bool IsFound { get; init; }

    /// <summary>Each answer's one JSON form, UTF-8.</summary>
    [Id(1)]
    public byte[][] Answers { get; init; } = [];
}
