using Microsoft.AspNetCore.Http;

namespace ResumeVoice.Api.Auth;

/// <summary>Marks the route whose clients may be browsers that open a WebSocket: they cannot set a header.</summary>
internal sealed class TakesKeyBesideHeader
{
    public static readonly TakesKeyBesideHeader Instance = new();
}

/// <summary>The key or token of a WebSocket that a browser opens: a subprotocol, as OpenAI's clients do, or a query.</summary>
internal static class SocketKey
{
    /// <summary>The subprotocol that is spoken.</summary>
    public const string Protocol = "realtime";

    private const string KeyProtocol = "openai-insecure-api-key.";
    private const string Query = "access_token";

    /// <summary>The bearer text; null where there is none or the route takes it in the header only.</summary>
    public static string? Read(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<TakesKeyBesideHeader>() is null) return null;
        var offered = context.WebSockets.WebSocketRequestedProtocols.FirstOrDefault(
            protocol => protocol.StartsWith(KeyProtocol, StringComparison.Ordinal));
        if (offered is not null) return offered[KeyProtocol.Length..];
        return context.Request.Query[Query] is [{ Length: > 0 } token] ? token : null;
    }
}
