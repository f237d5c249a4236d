using Microsoft.Extensions.Options;
using ResumeVoice.Api.Auth;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Hosting;

namespace ResumeVoice.Standalone.Start;

/// <summary>
/// Before the first request: the one owner of this edition exists and has a key, the page has its key and its résumé.
/// </summary>
internal sealed partial class OwnerSetup(
    OwnerKeys keys, PageSetup page, HomeFolder folder, IOptions<ServerOptions> options, ILogger<OwnerSetup> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await keys.EnsureOwnerAsync(cancellationToken);
        await EnsureOwnerKeyAsync(cancellationToken);
        await page.RunAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// The generated key is stored once: where the owner has revoked it since, a restart must not bring it back.
    /// </summary>
    private async Task EnsureOwnerKeyAsync(CancellationToken cancellationToken)
    {
        if (options.Value.OwnerKey is { } given)
        {
            await keys.AddGivenAsync(given, cancellationToken);
            return;
        }

        var stored = await keys.ListAsync(cancellationToken);
        if (stored.Any(key => key.Kind == CallerKind.Owner)) return;
        var text = folder.Read(HomeFolder.OwnerKeyFile) ?? KeyText.New(CallerKind.Owner);
        folder.Write(HomeFolder.OwnerKeyFile, text);
        await keys.AddAsync(text, CallerKind.Owner, "first start", cancellationToken);
        var path = folder.PathOf(HomeFolder.OwnerKeyFile);
        LogOwnerKey(path);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The owner key lies in {Path}.")]
    private partial void LogOwnerKey(string path);
}
