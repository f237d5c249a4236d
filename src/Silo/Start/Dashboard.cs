using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Orleans.Dashboard;

namespace ResumeVoice.Silo.Start;

/// <summary>Orleans' dashboard on a port of its own, for whoever has the operator's password.</summary>
internal static class Dashboard
{
    private const string User = "operator";

    public static void UseDashboard(this WebApplicationBuilder builder)
    {
        if (builder.OperatorKey() is null) return;
        // It would show the log live, and with it ids of sessions.
        builder.UseOrleans(silo => silo.AddDashboard(options => options.HideTrace = true));
    }

    public static void MapDashboard(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<IOptions<SiloSettings>>().Value;
        if (settings.OperatorKey is not { } key) return;
        app.MapWhen(
            context => context.Connection.LocalPort == settings.DashboardPort,
            branch =>
            {
                branch.Use(async (context, next) =>
                {
                    if (IsOperator(context.Request.Headers.Authorization, key))
                    {
                        await next(context);
                        return;
                    }

                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    context.Response.Headers.WWWAuthenticate = "Basic realm=\"ResumeVoice\", charset=\"UTF-8\"";
                });
                branch.UseRouting();
                branch.UseEndpoints(endpoints => endpoints.MapOrleansDashboard());
            });
    }

    /// <summary>Whether an Authorization header says that it is the operator, in a time that tells nothing.</summary>
    internal static bool IsOperator(string? header, string key)
    {
        if (!AuthenticationHeaderValue.TryParse(header, out var credentials)) return false;
        if (credentials is not { Scheme: "Basic", Parameter: { } encoded } || !Base64.IsValid(encoded)) return false;
        var given = SHA256.HashData(Convert.FromBase64String(encoded));
        var wanted = SHA256.HashData(Encoding.UTF8.GetBytes($"{User}:{key}"));
        return CryptographicOperations.FixedTimeEquals(given, wanted);
    }

    private static string? OperatorKey(this WebApplicationBuilder builder) =>
        builder.Configuration[$"{SiloSettings.Section}:{nameof(SiloSettings.OperatorKey)}"];
}
