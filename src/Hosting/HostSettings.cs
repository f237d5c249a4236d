using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ResumeVoice.Hosting;

/// <summary>How every host reads its settings and what its server takes in.</summary>
public static class HostSettings
{
    /// <summary>
    /// Routes have their own, far smaller limits. Up to this one the server takes in the rest of a body that it has
    /// refused, so that the client reads why instead of a broken connection.
    /// </summary>
    private const long DrainedBytesMax = 32 * 1024 * 1024;

    /// <summary>A WebSocket that a browser opens shows its token there; see <c>Callers.BearerMax</c>.</summary>
    private const int RequestLineBytesMax = 24 * 1024;

    // Settings are read once, from beside the program. Watching a folder for changed ones would also watch every write
    // to a data folder below it, which cost a fifth of the answers a second.
    public static readonly WebApplicationOptions Options = new()
    {
        ContentRootPath = AppContext.BaseDirectory,
        Args = ["--hostBuilder:reloadConfigOnChange=false"],
    };

    /// <summary>
    /// Settings come from appsettings.json beside the program, then from the environment, then from the command line,
    /// and only by names of ours.
    /// </summary>
    public static void UseSettings(this WebApplicationBuilder builder, IDictionary<string, string?> settings)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "Information",
            ["Logging:LogLevel:Microsoft"] = "Warning",
            // This one makes an Activity and a log scope for every request as soon as anything listens to it.
            ["Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics"] = "None",
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Warning",
            // Its notes on every probe and membership change are for its developers.
            ["Logging:LogLevel:Orleans"] = "Warning",
            // Placement runs in a resilience pipeline that tells of every success.
            ["Logging:LogLevel:Polly"] = "Warning",
            // A failed start is told by StartFault, in a sentence instead of a stack.
            ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
        });
        builder.Configuration.AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
        builder.Configuration.AddEnvironmentVariables("RESUMEVOICE_");
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddOptionsWithValidateOnStart<ServerOptions, ServerOptionsValidator>().BindConfiguration("");
    }

    /// <summary>Listens where the settings say, within the limits of every host.</summary>
    public static void UseServer(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        // What was read is handled, and what is written is sent, by the thread that has it at hand: for a streamed word
        // the way to another thread is longer than the work. None of the routes blocks a thread for long.
        builder.WebHost.UseSockets(static sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = DrainedBytesMax;
            kestrel.Limits.MaxRequestLineSize = RequestLineBytesMax;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            var options = kestrel.ApplicationServices.GetRequiredService<IOptions<ServerOptions>>().Value;
            kestrel.Listen(options.Address, options.Port);
        });
    }
}
