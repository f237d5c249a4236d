using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ResumeVoice.Api.Mcp;

/// <summary>What was posted, as JSON-RPC.</summary>
internal abstract record McpMessage
{
    /// <summary>Messages that a batch may have.</summary>
    public const int BatchMax = 20;

    private const string Cancelling = "notifications/cancelled";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private McpMessage()
    {
    }

    /// <summary>Reads any bytes.</summary>
    /// <param name="bytes">What was posted.</param>
    /// <param name="takesBatches">Whether the version that is spoken has batches.</param>
    public static McpMessage Read(byte[] bytes, bool takesBatches)
    {
        try
        {
            var read = JsonNode.Parse(bytes, documentOptions: Strict);
            ReadAll(read);
            return read switch
            {
                JsonObject message => Of(message),
                JsonArray messages => takesBatches
                    ? Of(messages)
                    : Invalid(null, "This version has no batches; post each request by itself."),
                _ => Invalid(null, "One JSON-RPC request is expected."),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new Faulty(null, McpException.ParseError, "One JSON-RPC request is expected.");
        }
    }

    private static McpMessage Of(JsonArray messages)
    {
        if (messages.Count is 0 or > BatchMax) return Invalid(null, $"A batch has 1 to {BatchMax} messages.");
        return new Batch(
        [
            .. messages.Select(static one => one is JsonObject message
                ? Of(message)
                : Invalid(null, "Each of a batch is a JSON-RPC message.")),
        ]);
    }

    private static McpMessage Of(JsonObject message)
    {
        var id = message["id"];
        if (message["method"] is null && (message.ContainsKey("result") || message.ContainsKey("error")))
            return new Noted();
        if (message.ContainsKey("id") && id?.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number))
            return Invalid(null, "id is a text or a number.");
        if (McpException.Text(message, "method") is not { } method) return Invalid(id, "method is missing.");
        var arguments = message["params"] as JsonObject ?? [];
        if (id is not null) return new Request(id, method, arguments);
        return method == Cancelling && arguments["requestId"] is JsonValue cancelled
            ? new Cancelled(cancelled.ToJsonString())
            : new Noted();
    }

    private static Faulty Invalid(JsonNode? id, string why) => new(id, McpException.InvalidRequest, why);

    // Members and texts are made when they are first asked for; what cannot be read is found here.
    private static void ReadAll(JsonNode? node)
    {
        if (node is JsonObject members)
            foreach (var (_, member) in members) ReadAll(member);
        else if (node is JsonArray items)
            foreach (var item in items) ReadAll(item);
        else
            (node as JsonValue)?.TryGetValue<string>(out _);
    }

    /// <summary>It wants an answer.</summary>
    public sealed record Request(JsonNode Id, string Method, JsonObject Arguments) : McpMessage;

    /// <summary>Several at once.</summary>
    public sealed record Batch(ImmutableArray<McpMessage> Messages) : McpMessage;

    /// <summary>A request of whoever sends it is not wanted any more; its id as JSON.</summary>
    public sealed record Cancelled(string RequestId) : McpMessage;

    /// <summary>A notification, or an answer to what we never asked: only taken note of.</summary>
    public sealed record Noted : McpMessage;

    /// <summary>It cannot be answered; the id is null where it could not be read.</summary>
    public sealed record Faulty(JsonNode? Id, int Code, string Why) : McpMessage;
}
