using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Telemetry;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Hosting;
using ResumeVoice.Silo.Health;

namespace ResumeVoice.Silo.Start;

/// <summary>A silo as a list of its parts. Services start in this order and stop in the reverse.</summary>
internal static class SiloHost
{
    public const string Usage =
        """
        resumevoice-silo: holds the conversations of a ResumeVoice cluster.

          migrate              bring PostgreSQL's tables up to date, set up the owner, and end; safe to run at any time
          --host ADDRESS       where to answer /livez, /readyz and /health (127.0.0.1)
          --port PORT          (8081)
          --Section:Name VALUE any other setting; docs/cluster.md lists them

        Needed: --Storage:ConnectionString (PostgreSQL) and --Cluster:Redis (host:port).
        The same in the environment: RESUMEVOICE_Storage__ConnectionString, RESUMEVOICE_Cluster__Redis, ...
        """;

    public static WebApplication Build(IDictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(HostSettings.Options);
        settings.TryAdd("port", builder.Configuration["RESUMEVOICE_PORT"] ?? "8081");
        builder.UseSettings(settings);
        builder.UseServer();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            var silo = kestrel.ApplicationServices.GetRequiredService<IOptions<SiloSettings>>().Value;
            var address = kestrel.ApplicationServices.GetRequiredService<IOptions<ServerOptions>>().Value.Address;
            if (silo.OperatorKey is not null) kestrel.Listen(address, silo.DashboardPort);
        });
        builder.Services.AddSiloServices();
        builder.Services.AddModels(builder.Configuration);
        builder.Services.AddVoice(builder.Configuration);
        builder.UseSilo();
        builder.UseDashboard();
        builder.AddTelemetry("resumevoice-silo");

        var app = builder.Build();
        app.UseMetrics(app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.Port);
        app.MapDashboard();
        app.MapSiloHealth();
        return app;
    }

    private static void AddSiloServices(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ClusterSettings, ClusterSettingsValidator>()
            .BindConfiguration(ClusterSettings.Section);
        services.AddOptionsWithValidateOnStart<SiloSettings, SiloSettingsValidator>()
            .BindConfiguration(SiloSettings.Section);
        services.AddSingleton(TimeProvider.System);
        services.AddConversations();
        services.AddHostedService<WarmUp>();
    }
}

[OptionsValidator]
internal sealed partial class ClusterSettingsValidator : IValidateOptions<ClusterSettings>;
