using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Requests;

namespace ResumeVoice.Api.Mcp;

/// <summary>
/// The Model Context Protocol over streamable HTTP, without sessions: each request is answered as JSON by itself, which
/// the protocol allows and which any number of processes can serve.
/// </summary>
internal static class McpRoutes
{
    public const string Path = "/mcp";

    private const string Latest = "2025-11-25";
    private const string Initialising = "initialize";
    private const string VersionHeader = "MCP-Protocol-Version";

    private const int ParseError = -32700;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;

    private static readonly string[] Versions = [Latest, "2025-06-18", "2025-03-26", "2024-11-05"];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static void MapMcp(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, HandleAsync).WithTags("MCP").RequireAccess(Access.Talk).Guarded()
            .WithName("mcp")
            .WithSummary("Model Context Protocol: résumés as tools and resources")
            .WithDescription("JSON-RPC 2.0 over streamable HTTP; see docs/mcp.md.")
            .Accepts<JsonObject>("application/json").Produces<JsonObject>().Produces(202)
            .Fails(ProblemKinds.InvalidRequest);

    private static async Task HandleAsync(
        HttpContext context, McpTools tools, McpResources resources, UserQuotas quotas)
    {
        var stopping = context.RequestAborted;
        var body = await JsonBody.ReadBytesAsync(context.Request, JsonBody.BytesMax, stopping);
        if (!body.TryGet(out var bytes, out var problem))
        {
            await problem.ExecuteAsync(context);
            return;
        }

        if (Parse(bytes) is not { } request)
        {
            await SendAsync(context, null, Error(ParseError, "One JSON-RPC request is expected."));
            return;
        }

        if (request["method"] is not JsonValue name || !name.TryGetValue<string>(out var method))
        {
            await SendAsync(context, request["id"], Error(InvalidRequest, "method is missing."));
            return;
        }

        if (VersionFault(context.Request, method) is { } unspoken)
        {
            await unspoken.ExecuteAsync(context);
            return;
        }

        // A notification is only taken note of.
        if (request["id"] is not { } id)
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        var arguments = request["params"] as JsonObject ?? [];
        if (method == "tools/call" && await ExceededAsync(context, quotas) is { } exceeded)
        {
            await exceeded.ExecuteAsync(context);
            return;
        }

        try
        {
            await SendAsync(context, id, await AnswerAsync(method));
        }
        catch (McpException exception)
        {
            await SendAsync(context, id, Error(exception.Code, exception.Message));
        }

        async Task<JsonObject> AnswerAsync(string called) => called switch
        {
            Initialising => Result(Initialize(arguments)),
            "ping" => Result([]),
            "tools/list" => Result(McpTools.List()),
            "tools/call" => Result(await tools.CallAsync(context.Caller(), arguments, stopping)),
            "resources/list" => Result(await resources.ListAsync(context.Caller(), stopping)),
            "resources/templates/list" => Result(new JsonObject { ["resourceTemplates"] = new JsonArray() }),
            "resources/read" => Result(await resources.ReadAsync(context.Caller(), arguments, stopping)),
            _ => Error(MethodNotFound, $"There is no method {called}."),
        };
    }

    // The first request settles the version in its body; the header is about those after it.
    private static Problem? VersionFault(HttpRequest request, string method) =>
        method != Initialising && request.Headers[VersionHeader] is [{ } version] && !Versions.Contains(version)
            ? Problem.Field(VersionHeader, $"is one of {string.Join(", ", Versions)}.")
            : null;

    private static JsonObject Initialize(JsonObject arguments)
    {
        var asked = McpException.Text(arguments, "protocolVersion") ?? Latest;
        return new JsonObject
        {
            ["protocolVersion"] = Versions.Contains(asked) ? asked : Latest,
            ["capabilities"] = new JsonObject { ["tools"] = new JsonObject(), ["resources"] = new JsonObject() },
            ["serverInfo"] = new JsonObject { ["name"] = "resumevoice", ["version"] = "1" },
            ["instructions"] = "Ask a résumé questions. Answers state only what it says and name its entries.",
        };
    }

    private static JsonObject? Parse(byte[] bytes)
    {
        try
        {
            var request = JsonNode.Parse(bytes, documentOptions: Strict) as JsonObject;
            ReadAll(request);
            return request;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

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

    /// <summary>A connection is a few requests before its first question, so only calls count as questions.</summary>
    private static async ValueTask<Problem?> ExceededAsync(HttpContext context, UserQuotas quotas)
    {
        var caller = context.Caller();
        var decision = await quotas.TakeAsync(
            QuotaKind.Questions, caller, context.Connection, context.RequestAborted);
        return decision.Allowed ? null : quotas.Of(QuotaKind.Questions, caller).Exceeded(decision);
    }

    private static JsonObject Result(JsonObject result) => new() { ["result"] = result };

    private static JsonObject Error(int code, string message) =>
        new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };

    private static Task SendAsync(HttpContext context, JsonNode? id, JsonObject outcome)
    {
        outcome["jsonrpc"] = "2.0";
        outcome["id"] = id?.DeepClone();
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(outcome.ToJsonString(), context.RequestAborted);
    }
}
