using Microsoft.AspNetCore.Http;

namespace ResumeVoice.Api.Earlier;

/// <summary>
/// The earlier page's knock at <c>/</c>, by which it tells whether the server is there. Answered from memory, so that
/// nothing that is slow makes us look gone.
/// </summary>
internal static class Greeting
{
    private static readonly GreetingResponse Words = new("ResumeVoice answers.");

    /// <summary>Whoever asks for JSON and not for a page.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("application/json", StringComparison.OrdinalIgnoreCase)
            && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    public static Task SendAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(
            Words, ApiJson.Default.GreetingResponse, cancellationToken: context.RequestAborted);
    }
}
