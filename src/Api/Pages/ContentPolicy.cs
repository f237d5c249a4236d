using Microsoft.AspNetCore.Http;

namespace ResumeVoice.Api.Pages;

/// <summary>What a page of ours may do in a browser.</summary>
internal static class ContentPolicy
{
    /// <summary>
    /// Everything from this server and nothing from elsewhere; no inline script or style; framed by nobody else.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; media-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'self'";

    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "microphone=(self), camera=(), geolocation=()";
    }
}
