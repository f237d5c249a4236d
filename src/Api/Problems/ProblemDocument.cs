using System.ComponentModel;

namespace ResumeVoice.Api.Problems;

/// <summary>The wire form of a <see cref="Problem"/>, for the OpenAPI document.</summary>
[Description("Problem details after RFC 9457.")]
public sealed record ProblemDocument
{
    [Description("A link to what this kind of error means.")]
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    [Description("What is wrong with this very request.")]
    public required string Detail { get; init; }

    [Description("Stable name of the kind of error: what programs should look at.")]
    public required string Code { get; init; }

    [Description("Names this request in the server's log.")]
    public required string TraceId { get; init; }

    [Description("JSON pointer to the place in the body.")]
    public string? Pointer { get; init; }

    public int? Line { get; init; }

    public int? Column { get; init; }

    [Description("What is wrong, by field.")]
    public Dictionary<string, string[]>? Errors { get; init; }
}
