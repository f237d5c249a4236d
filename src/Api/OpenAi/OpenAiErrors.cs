using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.OpenAi;

/// <summary>Marks the routes of the OpenAI protocol, whose problems are told in its shape.</summary>
internal sealed record SpeaksOpenAi
{
    public static readonly SpeaksOpenAi Instance = new();
}

/// <summary>A problem as clients of the OpenAI protocol read it.</summary>
internal static class OpenAiErrors
{
    /// <summary>Names the request in the server's log; clients of the protocol look for it here and show it.</summary>
    public const string RequestId = "X-Request-Id";

    public const string NoRoute =
        "There is no such route here; use /v1/chat/completions (with the AI SDK: openai.chat and a résumé's id).";

    // Where clients of the protocol come that no route of it answers: they read no other shape.
    private static readonly PathString[] Paths =
    [
        "/v1/chat", "/v1/completions", "/v1/responses", "/v1/embeddings", "/v1/models",
        "/v1/audio/speech", "/v1/audio/transcriptions", "/v1/audio/translations",
    ];

    public static TBuilder SpeakingOpenAi<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(SpeaksOpenAi.Instance).AddEndpointFilter(static (call, next) =>
        {
            Name(call.HttpContext);
            return next(call);
        });

    public static bool IsWanted(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<SpeaksOpenAi>() is not null
        || Paths.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        Name(context);
        response.StatusCode = problem.Kind.Status;
        response.Headers.CacheControl = "no-store";
        if (problem.RetryAfter is { } wait)
            response.Headers.RetryAfter = Problem.WholeSeconds(wait).ToString(CultureInfo.InvariantCulture);
        var field = problem.Errors?.Keys.FirstOrDefault();
        var error = new ChatError(problem.Detail, TypeOf(problem.Kind.Status), field, problem.Kind.Code);
        var body = new ChatErrorResponse(error);
        return response.WriteAsJsonAsync(
            body, OpenAiJson.Default.ChatErrorResponse, cancellationToken: context.RequestAborted);
    }

    private static void Name(HttpContext context) =>
        context.Response.Headers[RequestId] = context.TraceIdentifier;

    private static string TypeOf(int status) => status switch
    {
        401 => "authentication_error",
        403 => "permission_error",
        404 => "not_found_error",
        429 => "rate_limit_error",
        >= 500 => "server_error",
        _ => "invalid_request_error",
    };
}
