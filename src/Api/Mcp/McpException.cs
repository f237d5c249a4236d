using System.Text.Json.Nodes;

namespace ResumeVoice.Api.Mcp;

/// <summary>A request that cannot be answered, as JSON-RPC tells it; caught at the route.</summary>
internal sealed class McpException(int code, string message) : Exception(message)
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int InvalidParams = -32602;
    public const int ResourceNotFound = -32002;

    public int Code => code;

    /// <summary>A member's text, or null where there is none.</summary>
    public static string? Text(JsonObject from, string name) =>
        from[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
