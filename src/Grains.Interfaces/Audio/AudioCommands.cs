namespace ResumeVoice.Grains.Interfaces.Audio;

/// <summary>A recording as it was sent.</summary>
[GenerateSerializer, Immutable, Alias("rv.DecodeCommand")]
public sealed record DecodeCommand
{
    [Id(0)]
    public required byte[] Recording { get; init; }
}

/// <summary>Its samples, or why there are none.</summary>
[GenerateSerializer, Immutable, Alias("rv.DecodeReply")]
public sealed record DecodeReply
{
    [Id(0)]
    public required AudioFailure Failure { get; init; }

    [Id(1)]
    public SoundRecord? Sound { get; init; }

    /// <summary>The fault of a recording that was refused, by name.</summary>
    [Id(2)]
    public string Fault { get; init; } = "";
}

/// <summary>What is likely to be said soon.</summary>
[GenerateSerializer, Immutable, Alias("rv.WarmUpCommand")]
public sealed record WarmUpCommand
{
    /// <summary>The same key always comes with the same terms.</summary>
    [Id(0)]
    public string HintsKey { get; init; } = "";

    [Id(1)]
    public string[] Terms { get; init; } = [];

    /// <summary>Whether the recogniser may forget what else it is ready for.</summary>
    [Id(2)]
    public bool MayDisplace { get; init; }
}

/// <summary>Speech, and what is likely to be said in it.</summary>
[GenerateSerializer, Immutable, Alias("rv.RecogniseCommand")]
public sealed record RecogniseCommand
{
    [Id(0)]
    public required SoundRecord Sound { get; init; }

    /// <summary>The same key always comes with the same terms.</summary>
    [Id(1)]
    public string HintsKey { get; init; } = "";

    [Id(2)]
    public string[] Terms { get; init; } = [];

    [Id(3)]
    public string? Prompt { get; init; }

    [Id(4)]
    public string? Language { get; init; }
}

/// <summary>What was made out, or why nothing was.</summary>
[GenerateSerializer, Immutable, Alias("rv.RecogniseReply")]
public sealed record RecogniseReply
{
    [Id(0)]
    public required AudioFailure Failure { get; init; }

    [Id(1)]
    public string Text { get; init; } = "";

    /// <summary>0 to 1, or null where the recogniser does not say.</summary>
    [Id(2)]
    public double? Confidence { get; init; }

    /// <summary>Whether a fallback made it out that mishears more than people expect.</summary>
    [Id(3)]
    public bool IsDegraded { get; init; }
}

/// <summary>A text to be spoken.</summary>
[GenerateSerializer, Immutable, Alias("rv.SpeakCommand")]
public sealed record SpeakCommand
{
    [Id(0)]
    public required string Text { get; init; }

    /// <summary>The usual voice speaks where it is not known.</summary>
    [Id(1)]
    public required string Voice { get; init; }
}

/// <summary>Its sound, or why there is none.</summary>
[GenerateSerializer, Immutable, Alias("rv.SpeakReply")]
public sealed record SpeakReply
{
    [Id(0)]
    public required AudioFailure Failure { get; init; }

    [Id(1)]
    public SoundRecord? Sound { get; init; }
}
