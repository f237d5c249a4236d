using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Api.Auth;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Hosting;

namespace ResumeVoice.Silo.Start;

/// <summary>
/// <c>silo migrate</c>: brings the tables up to date and sees to it that the owner has a key. Any number of them may run
/// at once; the database lets one through at a time.
/// </summary>
internal static class Migration
{
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
        await EnsureOwnerAsync(services.GetRequiredService<OwnerKeys>(), server.OwnerKey, output);
    }

    /// <summary>A generated key is shown this once: only its hash is kept.</summary>
    private static async Task EnsureOwnerAsync(OwnerKeys keys, string? given, TextWriter output)
    {
        await keys.EnsureOwnerAsync(CancellationToken.None);
        if (given is not null)
        {
            await keys.AddGivenAsync(given, CancellationToken.None);
            return;
        }

        var stored = await keys.ListAsync(CancellationToken.None);
        if (stored.Any(key => key.Kind == CallerKind.Owner)) return;
        var text = KeyText.New(CallerKind.Owner);
        await keys.AddAsync(text, CallerKind.Owner, "first migration", CancellationToken.None);
        await output.WriteLineAsync($"The owner key, shown this once: {text}");
    }
}
