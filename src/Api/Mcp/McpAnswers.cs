using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ResumeVoice.Api.Mcp;

/// <summary>Answers messages, whatever they came by.</summary>
internal sealed class McpAnswers(McpTools tools, McpResources resources, McpCalls calls)
{
    public const string Initialising = "initialize";

    private const string Calling = "tools/call";

    private const int MethodNotFound = -32601;

    /// <summary>How many calls of tools a message makes.</summary>
    public static int CallsOf(McpMessage message) => message switch
    {
        McpMessage.Request { Method: Calling } => 1,
        McpMessage.Batch batch => batch.Messages.Sum(CallsOf),
        _ => 0,
    };

    /// <summary>The reply, or null where there is none: to what wants no answer, and to what was cancelled.</summary>
    public async Task<JsonNode?> ReplyAsync(McpClient client, McpMessage message, CancellationToken cancellationToken)
    {
        if (message is not McpMessage.Batch batch) return await ReplyToOneAsync(client, message, cancellationToken);
        var replies = await Task.WhenAll(
            batch.Messages.Select(one => ReplyToOneAsync(client, Batched(one), cancellationToken)));
        JsonNode?[] told = [.. replies.OfType<JsonObject>()];
        return told.Length == 0 ? null : new JsonArray(told);
    }

    private static McpMessage Batched(McpMessage message) =>
        message is McpMessage.Request { Method: Initialising } first
            ? new McpMessage.Faulty(first.Id, McpException.InvalidRequest, "initialize is posted by itself.")
            : message;

    private async Task<JsonObject?> ReplyToOneAsync(
        McpClient client, McpMessage message, CancellationToken cancellationToken)
    {
        switch (message)
        {
            case McpMessage.Request request:
                var outcome = await AnswerAsync(client, request, cancellationToken);
                return outcome is null ? null : Told(request.Id, outcome);
            case McpMessage.Cancelled(var id):
                await calls.CancelAsync(client, id);
                return null;
            case McpMessage.Noted:
                return null;
            case McpMessage.Faulty fault:
                return Told(fault.Id, Error(fault.Code, fault.Why));
            default:
                throw new UnreachableException();
        }
    }

    private async Task<JsonObject?> AnswerAsync(
        McpClient client, McpMessage.Request request, CancellationToken cancellationToken)
    {
        var arguments = request.Arguments;
        try
        {
            return request.Method switch
            {
                Initialising => Result(Initialize(arguments)),
                "ping" => Result([]),
                "tools/list" => Result(McpTools.List()),
                Calling => await calls.RunAsync(
                    client, request.Id.ToJsonString(),
                    async ending => Result(await tools.CallAsync(client.Caller, arguments, ending)), cancellationToken),
                "resources/list" => Result(await resources.ListAsync(client.Caller, cancellationToken)),
                "resources/templates/list" => Result(new JsonObject { ["resourceTemplates"] = new JsonArray() }),
                "resources/read" => Result(await resources.ReadAsync(client.Caller, arguments, cancellationToken)),
                _ => Error(MethodNotFound, $"There is no method {request.Method}."),
            };
        }
        catch (McpException exception)
        {
            return Error(exception.Code, exception.Message);
        }
    }

    private static JsonObject Initialize(JsonObject arguments)
    {
        var asked = McpException.Text(arguments, "protocolVersion") ?? McpVersions.Latest;
        return new JsonObject
        {
            ["protocolVersion"] = McpVersions.All.Contains(asked) ? asked : McpVersions.Latest,
            ["capabilities"] = new JsonObject { ["tools"] = new JsonObject(), ["resources"] = new JsonObject() },
            ["serverInfo"] = new JsonObject { ["name"] = "resumevoice", ["version"] = "1" },
            ["instructions"] = "Ask a résumé questions. Answers state only what it says and name its entries.",
        };
    }

    private static JsonObject Told(JsonNode? id, JsonObject outcome)
    {
        outcome["jsonrpc"] = "2.0";
        outcome["id"] = id?.DeepClone();
        return outcome;
    }

    private static JsonObject Result(JsonObject result) => new() { ["result"] = result };

    private static JsonObject Error(int code, string message) =>
        new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };
}
