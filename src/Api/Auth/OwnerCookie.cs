using Microsoft.AspNetCore.Http;

namespace ResumeVoice.Api.Auth;

/// <summary>
/// The owner's session in a browser: a cookie that no script reads and no other site's request carries, good for the
/// routes below /v1. What changes anything must besides come from a page of this server for sure.
/// </summary>
internal static class OwnerCookie
{
    public const string Name = "rv_owner";

    public static string? Read(HttpRequest request) =>
        request.Headers.Cookie.Count > 0 && request.Cookies.TryGetValue(Name, out var text) ? text : null;

    public static void Set(HttpContext context, string text) =>
        context.Response.Cookies.Append(Name, text, Options(context.Request, OwnerSessions.Life));

    public static void Remove(HttpContext context) =>
        context.Response.Cookies.Delete(Name, Options(context.Request, null));

    /// <summary>Whether the request may lean on the cookie.</summary>
    public static bool IsGoodFor(HttpRequest request)
    {
        if (!request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase)) return false;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
            ? !SameOrigin.IsFromElsewhere(request)
            : SameOrigin.IsCertain(request);
    }

    /// <summary>Over TLS, also where a server in front speaks it, the cookie never travels without.</summary>
    private static CookieOptions Options(HttpRequest request, TimeSpan? life) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps
            || request.Headers.Origin.ToString().StartsWith("https://", StringComparison.OrdinalIgnoreCase),
        Path = "/",
        MaxAge = life,
    };
}
