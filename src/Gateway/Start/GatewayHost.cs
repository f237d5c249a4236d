using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Documents;
using ResumeVoice.Adapters.Telemetry;
using ResumeVoice.Api;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Hosting;

namespace ResumeVoice.Gateway.Start;

/// <summary>A gateway as a list of its parts. Services start in this order and stop in the reverse.</summary>
internal static class GatewayHost
{
    public const string Usage =
        """
        resumevoice-gateway: the HTTP interface of a ResumeVoice cluster.

          --host ADDRESS       where to listen (127.0.0.1)
          --port PORT          (8080; 0 takes a free one)
          --resume FILE        the résumé of the page; imported, or put in the place of the present one
          --TrustedProxies LIST networks whose word on a visitor's address is believed (none)
          --Section:Name VALUE any other setting; docs/cluster.md lists them

        Needed: --Storage:ConnectionString (PostgreSQL) and --Cluster:Redis (host:port).
        The same in the environment: RESUMEVOICE_Storage__ConnectionString, RESUMEVOICE_Cluster__Redis, ...
        RESUMEVOICE_OWNER_KEY sets the owner key; without it, silo migrate makes one.
        """;

    public static WebApplication Build(IDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(HostSettings.Options);
        builder.UseSettings(settings);
        builder.UseServer();
        builder.Services.AddGatewayServices();
        builder.Services.AddModels(builder.Configuration);
        builder.UseClusterClient();
        builder.Services.AddVoice(builder.Configuration);
        builder.Services.AddDocuments();
        builder.Services.AddResumeVoiceApi();
        builder.Services.AddGatewaySetup();
        builder.AddTelemetry("resumevoice-gateway");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            var address = kestrel.ApplicationServices.GetRequiredService<IOptions<ServerOptions>>().Value.Address;
            var telemetry = kestrel.ApplicationServices.GetRequiredService<IOptions<TelemetryOptions>>().Value;
            if (telemetry.MetricsPort is { } port) kestrel.Listen(address, port);
        });

        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseMetrics(defaultPort: null);
        app.MapResumeVoiceApi();
        return app;
    }
}

[OptionsValidator]
internal sealed partial class ClusterSettingsValidator : IValidateOptions<ClusterSettings>;
