using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ResumeVoice.Api.OpenAi;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Problems;

/// <summary>
/// The edge where everything that went wrong becomes a problem document, and where bugs are logged, once.
/// </summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    private static readonly TimeSpan DependencyRetryAfter = TimeSpan.FromSeconds(2);

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        Problem? problem;
        try
        {
            await next(context);
            problem = Unexplained(context);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            problem = Explain(context, exception);
        }

        if (problem is not null) await problem.ExecuteAsync(context);
    }

    /// <summary>Routing and the server set bare statuses (404, 405, 415); they get their document here.</summary>
    private static Problem? Unexplained(HttpContext context)
    {
        var response = context.Response;
        if (response.StatusCode < 400 || response.HasStarted || response.ContentLength is not null) return null;
        if (response.ContentType is not null || context.RequestAborted.IsCancellationRequested) return null;
        var kind = ProblemKinds.ForStatus(response.StatusCode);
        return new Problem(kind, Detail(context, kind));
    }

    private static string Detail(HttpContext context, ProblemKind kind) => kind.Status switch
    {
        404 when OpenAiErrors.IsWanted(context) => OpenAiErrors.NoRoute,
        404 => "No route has this path. /docs lists the routes.",
        405 => $"This path answers {context.Response.Headers.Allow}.",
        415 => "Send the body as application/json.",
        _ => kind.Title + ".",
    };

    private Problem? Explain(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                // The client has gone; nobody reads an answer.
                context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                return null;
            case BadHttpRequestException bad:
                return new Problem(ProblemKinds.ForStatus(bad.StatusCode), bad.Message);
            case DependencyException dependency:
                LogDependencyFailed(dependency.Dependency, dependency.Failure, context.TraceIdentifier, dependency);
                return new Problem(
                    dependency.Dependency == "recogniser"
                        ? ProblemKinds.RecogniserUnavailable
                        : ProblemKinds.DependencyUnavailable,
                    $"The {dependency.Dependency} does not answer. Nothing was changed.")
                {
                    RetryAfter = DependencyRetryAfter,
                };
            case IOException when context.RequestAborted.IsCancellationRequested:
                return null;
            default:
                LogUnexpected(context.TraceIdentifier, exception);
                return new Problem(ProblemKinds.InternalError, "The error is logged under the trace id.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {TraceId} failed unexpectedly.")]
    private partial void LogUnexpected(string traceId, Exception exception);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The dependency {Dependency} failed ({Failure}) during request {TraceId}.")]
    private partial void LogDependencyFailed(
        string dependency, DependencyFailure failure, string traceId, Exception exception);
}
