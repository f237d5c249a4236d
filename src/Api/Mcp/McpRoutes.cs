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
/// The Model Context Protocol over streamable HTTP, without state: each request is answered as JSON by itself, which the
/// protocol allows and which any number of processes can serve. A session's id only tells clients of one key apart.
/// </summary>
internal static class McpRoutes
{
    public const string Path = "/mcp";
    public const string SessionHeader = "Mcp-Session-Id";

    private const string VersionHeader = "MCP-Protocol-Version";

    public static void MapMcp(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, HandleAsync).WithTags("MCP").RequireAccess(Access.Talk).Guarded()
            .WithName("mcp")
            .WithSummary("Model Context Protocol: résumés as tools and resources")
            .WithDescription("JSON-RPC 2.0 over streamable HTTP; see docs/mcp.md.")
            .Accepts<JsonObject>("application/json").Produces<JsonObject>().Produces(202)
            .Fails(ProblemKinds.InvalidRequest);

    private static async Task HandleAsync(HttpContext context, McpAnswers answers, UserQuotas quotas)
    {
        var body = await JsonBody.ReadBytesAsync(context.Request, JsonBody.BytesMax, context.RequestAborted);
        if (!body.TryGet(out var bytes, out var problem))
        {
            await problem.ExecuteAsync(context);
            return;
        }

        var version = context.Request.Headers[VersionHeader] is [{ } named] ? named : null;
        var message = McpMessage.Read(bytes, McpVersions.HasBatches(version));
        problem = VersionFault(version, message) ?? await ExceededAsync(context, quotas, message);
        if (problem is not null)
        {
            await problem.ExecuteAsync(context);
            return;
        }

        if (message is McpMessage.Request { Method: McpAnswers.Initialising })
            context.Response.Headers[SessionHeader] = Guid.NewGuid().ToString("N");
        var reply = await answers.ReplyAsync(ClientOf(context), message, context.RequestAborted);
        if (reply is null)
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(reply.ToJsonString(), context.RequestAborted);
    }

    // The first request settles the version in its body; the header is about those after it.
    private static Problem? VersionFault(string? version, McpMessage message) =>
        message is not McpMessage.Request { Method: McpAnswers.Initialising }
        && version is not null && !McpVersions.All.Contains(version)
            ? Problem.Field(VersionHeader, $"is one of {string.Join(", ", McpVersions.All)}.")
            : null;

    /// <summary>A connection is a few requests before its first question, so only calls count as questions.</summary>
    private static async ValueTask<Problem?> ExceededAsync(HttpContext context, UserQuotas quotas, McpMessage message)
    {
        for (var calls = McpAnswers.CallsOf(message); calls > 0; calls--)
        {
            var taken = await quotas.TakeAsync(
                QuotaKind.Questions, context.Caller(), context.Connection, context.RequestAborted);
            if (taken.Problem is { } exceeded) return exceeded;
        }

        return null;
    }

    private static McpClient ClientOf(HttpContext context) => new(
        context.Caller(), UserQuotas.User(context.Caller(), context.Connection),
        context.Request.Headers[SessionHeader].ToString());
}
