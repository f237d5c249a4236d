using System.Diagnostics;
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
    private const string Calling = "tools/call";
    private const string VersionHeader = "MCP-Protocol-Version";

    private const int MethodNotFound = -32601;

    private static readonly string[] Versions = [Latest, "2025-06-18", "2025-03-26", "2024-11-05"];

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
        var body = await JsonBody.ReadBytesAsync(context.Request, JsonBody.BytesMax, context.RequestAborted);
        if (!body.TryGet(out var bytes, out var problem))
        {
            await problem.ExecuteAsync(context);
            return;
        }

        var message = McpMessage.Read(bytes);
        problem = VersionFault(context.Request, message);
        if (problem is null && message is McpMessage.Request { Method: Calling })
            problem = await ExceededAsync(context, quotas);
        if (problem is not null)
        {
            await problem.ExecuteAsync(context);
            return;
        }

        switch (message)
        {
            case McpMessage.Request request:
                await SendAsync(context, request.Id, await AnswerAsync(context, request, tools, resources));
                break;
            case McpMessage.Noted:
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                break;
            case McpMessage.Faulty fault:
                await SendAsync(context, fault.Id, Error(fault.Code, fault.Why));
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static async Task<JsonObject> AnswerAsync(
        HttpContext context, McpMessage.Request request, McpTools tools, McpResources resources)
    {
        var (caller, arguments, stopping) = (context.Caller(), request.Arguments, context.RequestAborted);
        try
        {
            return request.Method switch
            {
                Initialising => Result(Initialize(arguments)),
                "ping" => Result([]),
                "tools/list" => Result(McpTools.List()),
                Calling => Result(await tools.CallAsync(caller, arguments, stopping)),
                "resources/list" => Result(await resources.ListAsync(caller, stopping)),
                "resources/templates/list" => Result(new JsonObject { ["resourceTemplates"] = new JsonArray() }),
                "resources/read" => Result(await resources.ReadAsync(caller, arguments, stopping)),
                _ => Error(MethodNotFound, $"There is no method {request.Method}."),
            };
        }
        catch (McpException exception)
        {
            return Error(exception.Code, exception.Message);
        }
    }

    // The first request settles the version in its body; the header is about those after it.
    private static Problem? VersionFault(HttpRequest http, McpMessage message) =>
        message is not McpMessage.Request { Method: Initialising }
        && http.Headers[VersionHeader] is [{ } version] && !Versions.Contains(version)
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
