using Microsoft.AspNetCore.Http;

namespace ResumeVoice.Api.Auth;

/// <summary>Whether a page of this very server sent a request, as the browser says: no page can forge it.</summary>
internal static class SameOrigin
{
    /// <summary>It did, for sure.</summary>
    public static bool IsCertain(HttpRequest request) => Sender(request) == true;

    /// <summary>Another page did. Programs that are no browser say nothing, and come from nowhere else.</summary>
    public static bool IsFromElsewhere(HttpRequest request) => Sender(request) == false;

    private static bool? Sender(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        // "none": the user's own doing, an address typed or a bookmark.
        if (site.Length > 0) return site == "same-origin" ? true : site == "none" ? null : false;
        var origins = request.Headers.Origin;
        if (origins.Count == 0) return null;
        // The scheme is left out: a server in front of this one may be who speaks TLS.
        return origins is [{ } origin]
            && Uri.TryCreate(origin, UriKind.Absolute, out var sender)
            && sender.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
    }
}
