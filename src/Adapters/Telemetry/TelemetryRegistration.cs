using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ResumeVoice.Adapters.Telemetry;

/// <summary>Exports what the process measures and traces: ours, Orleans', the web server's, the database client's.</summary>
public static class TelemetryRegistration
{
    private const string Path = "/metrics";

    private static readonly string[] Meters =
    [
        "ResumeVoice*", "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime", "Npgsql",
    ];

    private static readonly string[] Sources =
        ["ResumeVoice*", "Microsoft.Orleans.*", "Microsoft.AspNetCore", "Npgsql"];

    /// <param name="builder">The host.</param>
    /// <param name="service">Its name among services: <c>resumevoice-silo</c>.</param>
    public static void AddTelemetry(this WebApplicationBuilder builder, string service)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptionsWithValidateOnStart<TelemetryOptions, TelemetryOptionsValidator>()
            .BindConfiguration(TelemetryOptions.Section);
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(service));
        telemetry.WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter());
        // Listening to a source makes every request carry an Activity, so nobody pays for traces that nobody wants.
        if (!builder.Configuration.HasTraces()) return;
        telemetry.WithTracing(traces => traces.AddSource(Sources));
        telemetry.UseOtlpExporter();
        builder.Services.AddOptions<OpenTelemetry.Exporter.OtlpExporterOptions>()
            .Configure<IOptions<TelemetryOptions>>((exporter, options) =>
            {
                if (options.Value.OtlpEndpoint is { } endpoint) exporter.Endpoint = endpoint;
            });
    }

    /// <summary>Whether somebody wants traces.</summary>
    public static bool HasTraces(this IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.GetSection(TelemetryOptions.Section)[nameof(TelemetryOptions.OtlpEndpoint)] is not null;
    }

    /// <summary>Serves <c>/metrics</c>, on one port alone: it is no matter of the host's clients.</summary>
    /// <param name="app">The host.</param>
    /// <param name="defaultPort">Where there is no other setting; null: nowhere then.</param>
    public static void UseMetrics(this WebApplication app, int? defaultPort)
    {
        ArgumentNullException.ThrowIfNull(app);
        var options = app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value;
        if ((options.MetricsPort ?? defaultPort) is not { } port) return;
        app.UseOpenTelemetryPrometheusScrapingEndpoint(
            context => context.Request.Path == Path && (port == 0 || context.Connection.LocalPort == port));
    }
}
