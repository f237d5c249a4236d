using Microsoft.Extensions.Options;
using ResumeVoice.Api;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Pages;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Start;

/// <summary>
/// Before the first request: the one owner of this edition exists and has a key, the page has its key and its résumé.
/// </summary>
internal sealed partial class OwnerSetup(
    IKeyStore keys, PageResume pageResume, DefaultPage page, HomeFolder folder, IOptions<StandaloneOptions> options,
    TimeProvider clock, ILogger<OwnerSetup> logger)
    : IHostedService
{
    public const string OwnerId = "own_local";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await keys.EnsureOwnerAsync(OwnerId, clock.GetUtcNow(), cancellationToken);
        var stored = await keys.ListKeysAsync(OwnerId, cancellationToken);
        await EnsureOwnerKeyAsync(stored, cancellationToken);
        var pageKey = await EnsurePageKeyAsync(stored, cancellationToken);
        page.Set(OwnerId, pageKey, await pageResume.EnsureAsync(OwnerId, cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// A key set from outside is always good. The generated one is stored once: where the owner has revoked it since, a
    /// restart must not bring it back.
    /// </summary>
    private async Task EnsureOwnerKeyAsync(IReadOnlyList<StoredKey> stored, CancellationToken cancellationToken)
    {
        if (options.Value.OwnerKey is { } given)
        {
            await AddAsync(given, CallerKind.Owner, "from RESUMEVOICE_OWNER_KEY", cancellationToken);
            return;
        }

        if (stored.Any(key => key.Kind == CallerKind.Owner)) return;
        var text = folder.Read(HomeFolder.OwnerKeyFile) ?? KeyText.New(CallerKind.Owner);
        folder.Write(HomeFolder.OwnerKeyFile, text);
        await AddAsync(text, CallerKind.Owner, "first start", cancellationToken);
        var path = folder.PathOf(HomeFolder.OwnerKeyFile);
        LogOwnerKey(path);
    }

    /// <summary>The page shows its key to everybody, so a revoked one is simply replaced.</summary>
    private async Task<string> EnsurePageKeyAsync(IReadOnlyList<StoredKey> stored, CancellationToken cancellationToken)
    {
        if (folder.Read(HomeFolder.PageKeyFile) is { } kept)
        {
            var hash = KeyText.Hash(kept);
            if (stored.Any(key => key.Hash.Span.SequenceEqual(hash))) return kept;
        }

        var text = KeyText.New(CallerKind.Publishable);
        await AddAsync(text, CallerKind.Publishable, "the built-in page", cancellationToken);
        folder.Write(HomeFolder.PageKeyFile, text);
        return text;
    }

    private Task AddAsync(string text, CallerKind kind, string label, CancellationToken cancellationToken) =>
        keys.AddKeyAsync(
            new StoredKey
            {
                Id = Ids.New(Ids.Key),
                OwnerId = OwnerId,
                Kind = kind,
                Hash = KeyText.Hash(text),
                Hint = KeyText.Hint(text),
                Label = label,
                CreatedAt = clock.GetUtcNow(),
            },
            cancellationToken);

    [LoggerMessage(Level = LogLevel.Information, Message = "The owner key lies in {Path}.")]
    private partial void LogOwnerKey(string path);
}
