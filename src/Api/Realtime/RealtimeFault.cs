using System.Text.Json.Nodes;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.Realtime;

/// <summary>What is wrong with an event, or went wrong with an answer; the connection goes on.</summary>
/// <param name="Type">The protocol's kind of error.</param>
/// <param name="Code">Stable; docs/realtime.md lists them.</param>
/// <param name="Message">For people.</param>
/// <param name="Param">The member of the event that is wrong, if one is.</param>
internal sealed record RealtimeFault(string Type, string Code, string Message, string? Param = null)
{
    public const string InvalidRequest = "invalid_request_error";
    public const string RateLimit = "rate_limit_error";

    public static RealtimeFault Invalid(string param, string message) =>
        new(InvalidRequest, "invalid_value", $"{param}: {message}", param);

    public static RealtimeFault Refused(string code, string message) => new(InvalidRequest, code, message);

    /// <summary>A problem of the other routes, with the same code.</summary>
    public static RealtimeFault Of(Problem problem) => new(
        problem.Kind.Status switch
        {
            429 => RateLimit,
            >= 500 => "server_error",
            _ => InvalidRequest,
        },
        problem.Kind.Code, problem.Detail);

    public JsonObject ToJson(string? eventId = null) => new()
    {
        ["type"] = Type,
        ["code"] = Code,
        ["message"] = Message,
        ["param"] = Param,
        ["event_id"] = eventId,
    };
}
