namespace ResumeVoice.Grains.Interfaces.Sessions;

/// <summary>Asks for what a running turn says next.</summary>
[GenerateSerializer, Immutable, Alias("rv.FollowCommand")]
public sealed record FollowCommand
{
    [Id(0)]
    public required string Subject { get; init; }

    /// <summary>The turn's number; 0 for whichever runs, of which only the opening is told.</summary>
    [Id(1)]
    public required int Seq { get; init; }

    /// <summary>UTF-16 code units of its text that were read already.</summary>
    [Id(2)]
    public required int Offset { get; init; }
}

/// <summary>What a running turn said meanwhile.</summary>
[GenerateSerializer, Immutable, Alias("rv.FollowReply")]
public sealed record FollowReply
{
    /// <summary>False where no such turn runs (any more): then it is stored, or there is none.</summary>
    [Id(0)]
    public required bool IsRunning { get; init; }

    [Id(1)]
    public int Seq { get; init; }

    /// <summary>Where in the text the words begin.</summary>
    [Id(2)]
    public int Start { get; init; }

    /// <summary>Empty where nothing was said meanwhile.</summary>
    [Id(3)]
    public string Words { get; init; } = "";

    /// <summary>What is shown before the first word, JSON, UTF-8; only where any turn was asked for.</summary>
    [Id(4)]
    public byte[] Opening { get; init; } = [];

    /// <summary>The stored answer's JSON, UTF-8, where the turn has just ended; else empty.</summary>
    [Id(5)]
    public byte[] Answer { get; init; } = [];
}
