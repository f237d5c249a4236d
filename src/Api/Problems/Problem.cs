using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.OpenAi;

namespace ResumeVoice.Api.Problems;

/// <summary>
/// An error as the client reads it: problem details after RFC 9457 with a code, a trace id and what else helps.
/// </summary>
public sealed class Problem(ProblemKind kind, string detail) : IResult
{
    public const string ContentType = "application/problem+json";

    /// <summary>Where the kinds are explained; the page is served by this server.</summary>
    public const string Explained = "/docs/problems.md";

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ProblemKind Kind => kind;

    /// <summary>What is wrong with this very request.</summary>
    public string Detail => detail;

    /// <summary>What is wrong with which field of the body, query or headers.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>JSON pointer to the place in the body, where there is one.</summary>
    public string? Pointer { get; init; }

    /// <summary>Place in the body, from 1; 0 where it means nothing.</summary>
    public int Line { get; init; }

    public int Column { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    /// <summary>One field is wrong.</summary>
    public static Problem Field(string field, string message) => new(ProblemKinds.InvalidRequest, $"{field}: {message}")
    {
        Errors = new Dictionary<string, string[]> { [field] = [message] },
    };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (OpenAiErrors.IsWanted(httpContext))
        {
            await OpenAiErrors.WriteAsync(httpContext, this);
            return;
        }

        var response = httpContext.Response;
        response.StatusCode = kind.Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        if (RetryAfter is { } wait)
            response.Headers.RetryAfter = WholeSeconds(wait).ToString(CultureInfo.InvariantCulture);
        var body = Write(httpContext.TraceIdentifier);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    /// <summary>The same as a part of another document.</summary>
    internal ProblemDocument Document(string traceId) => new()
    {
        Type = $"{Explained}#{kind.Code}",
        Title = kind.Title,
        Status = kind.Status,
        Detail = detail,
        Code = kind.Code,
        TraceId = traceId,
    };

    /// <summary>
    /// Rounded up, at least one: a client that waits this long is not turned away again for coming too early.
    /// </summary>
    internal static long WholeSeconds(TimeSpan wait) => Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds));

    private byte[] Write(string traceId)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            json.WriteString("type", $"{Explained}#{kind.Code}");
            json.WriteString("title", kind.Title);
            json.WriteNumber("status", kind.Status);
            json.WriteString("detail", detail);
            json.WriteString("code", kind.Code);
            json.WriteString("traceId", traceId);
            if (Pointer is not null) json.WriteString("pointer", Pointer);
            if (Line > 0) json.WriteNumber("line", Line);
            if (Column > 0) json.WriteNumber("column", Column);
            if (Errors is not null) WriteErrors(json, Errors);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteErrors(Utf8JsonWriter json, IReadOnlyDictionary<string, string[]> errors)
    {
        json.WriteStartObject("errors");
        foreach (var (field, messages) in errors)
        {
            json.WriteStartArray(field);
            foreach (var message in messages) json.WriteStringValue(message);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
