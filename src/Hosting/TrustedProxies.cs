using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Hosting;

/// <summary>
/// Behind a proxy, who asks is whom the proxy names: limits count that address, and links and cookies are made for the
/// scheme that it spoke.
/// </summary>
public static class TrustedProxies
{
    /// <summary>
    /// Before all that looks at an address. The list of addresses is read from its end, where the nearest proxy wrote,
    /// and only as far back as those who wrote are trusted: what a visitor put into it is never reached.
    /// </summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var networks = app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.ProxyNetworks.ToList();
        // The framework takes a list without an entry for one with all.
        if (networks.Count == 0) return;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks) options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }
}
