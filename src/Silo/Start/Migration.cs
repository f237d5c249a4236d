using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Api.Auth;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Hosting;

namespace ResumeVoice.Silo.Start;

/// <summary>
/// <c>silo migrate</c>: brings the tables up to date and sees to it that the owner has a key. Any number of them may run
/// at once; the database lets one through at a time.
/// </summary>
internal static class Migration
{
    private const string FirstKey = "owner.first";

    public static async Task RunAsync(IDictionary<string, string?> settings, TextWriter output)
    {
        var builder = WebApplication.CreateSlimBuilder(HostSettings.Options);
        builder.UseSettings(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddClusterStorage();
        builder.Services.AddSingleton<OwnerKeys>();
        await using var services = builder.Services.BuildServiceProvider();

        var server = services.GetRequiredService<IOptions<ServerOptions>>().Value;
        await services.GetRequiredService<Store>().StartAsync(CancellationToken.None);
        await output.WriteLineAsync("The tables are up to date.");
        if (await EnsureOwnerAsync(services, server.OwnerKey) is { } made)
            await output.WriteLineAsync($"The owner key, shown this once: {made}");
    }

    /// <summary>A generated key, to be shown this once, for only its hash is kept; null where none was needed.</summary>
    private static async Task<string?> EnsureOwnerAsync(IServiceProvider services, string? given)
    {
        var keys = services.GetRequiredService<OwnerKeys>();
        await keys.EnsureOwnerAsync(CancellationToken.None);
        if (given is not null)
        {
            await keys.AddGivenAsync(given, CancellationToken.None);
            return null;
        }

        var stored = await keys.ListAsync(CancellationToken.None);
        if (stored.Any(key => key.Kind == CallerKind.Owner)) return null;
        var text = KeyText.New(CallerKind.Owner);
        var made = await keys.AddAsync(text, CallerKind.Owner, "first migration", CancellationToken.None);
        var texts = services.GetRequiredService<IAgreedTexts>();
        if (await texts.AddAsync(FirstKey, made.Id, CancellationToken.None) == made.Id) return text;
        // Another migration was quicker, and shows its own.
        await keys.RevokeAsync(made, CancellationToken.None);
        return null;
    }
}
