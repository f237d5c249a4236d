using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Pages;

/// <summary>What a page of ours may do in a browser.</summary>
internal static class ContentPolicy
{
    /// <summary>
    /// Everything from this server and nothing from elsewhere, but for spoken answers, which may lie in a bucket or in
    /// the answer itself; no inline script or style; framed by nobody else.
    /// </summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'self'; media-src 'self' blob: data:";

    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var audio = context.RequestServices.GetService<IAudioStore>();
        headers.ContentSecurityPolicy = audio?.LinkOrigin is { } origin ? $"{Policy} {origin}" : Policy;
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "microphone=(self), camera=(), geolocation=()";
    }
}
