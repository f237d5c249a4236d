using System.ComponentModel;

namespace ResumeVoice.Api.OpenAi;

/// <summary>A text to be spoken; what else clients send (instructions …) makes no difference here.</summary>
public sealed record CreateSpeechRequest
{
    [Description("Makes no difference: the host's settings say who speaks.")]
    public string? Model { get; init; }

    [Description("1 to 4,096 characters.")]
    public string? Input { get; init; }

    [Description("The usual voice speaks for one that is not known.")]
    public string? Voice { get; init; }

    [Description("mp3 (the default), opus, aac, flac, wav or pcm (24 kHz, 16 bit, one channel).")]
    public string? ResponseFormat { get; init; }

    [Description("0.25 to 4; 1 is the default.")]
    public double? Speed { get; init; }

    [Description("audio, the default, and nothing else.")]
    public string? StreamFormat { get; init; }
}

/// <summary>What was heard of a recording, as <c>json</c>.</summary>
public sealed record AudioTranscription(string Text, bool Degraded, AudioUsage Usage);

/// <summary>What was heard of a recording, as <c>verbose_json</c>. <c>Duration</c> is the recording's, in seconds.</summary>
public sealed record VerboseTranscription(
    string Task, string? Language, double Duration, string Text, bool Degraded,
    IReadOnlyList<TranscribedSegment> Segments, AudioUsage Usage);

/// <summary>The one segment there is: from the first word to the last, in seconds.</summary>
public sealed record TranscribedSegment(
    int Id, int Seek, double Start, double End, string Text, IReadOnlyList<int> Tokens, double Temperature,
    double? AvgLogprob);

/// <summary>Seconds that were heard.</summary>
public sealed record AudioUsage(string Type, double Seconds);
