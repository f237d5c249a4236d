using Microsoft.Extensions.Options;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Hosting;

namespace ResumeVoice.Gateway.Start;

/// <summary>Before the first request: what all gateways agree on is there.</summary>
internal sealed class GatewaySetup(
    AgreedSecret secret, OwnerKeys keys, PageSetup page, IOptions<ServerOptions> options) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await secret.LoadAsync(cancellationToken);
        await keys.EnsureOwnerAsync(cancellationToken);
        if (options.Value.OwnerKey is { } given) await keys.AddGivenAsync(given, cancellationToken);
        else if (!(await keys.ListAsync(cancellationToken)).Any(key => key.Kind == CallerKind.Owner))
            throw new StartException("There is no owner key yet: run silo migrate, or set RESUMEVOICE_OWNER_KEY.");
        await page.RunAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
