using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Pages;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Hosting;

/// <summary>Gives the page at <c>/</c> its key and its résumé, the same ones in every process of an edition.</summary>
public sealed class PageSetup(OwnerKeys keys, PageResume pageResume, DefaultPage page, IAgreedTexts texts)
{
    private const string PageKey = "page.key";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var key = await EnsureKeyAsync(cancellationToken);
        page.Set(OwnerKeys.OwnerId, key, await pageResume.EnsureAsync(OwnerKeys.OwnerId, cancellationToken));
    }

    /// <summary>The page shows its key to everybody, so a revoked one is simply replaced.</summary>
    private async Task<string> EnsureKeyAsync(CancellationToken cancellationToken)
    {
        var kept = await texts.FindAsync(PageKey, cancellationToken);
        if (kept is not null && await IsGoodAsync(kept, cancellationToken)) return kept;
        var text = KeyText.New(CallerKind.Publishable);
        var key = await keys.AddAsync(text, CallerKind.Publishable, "the built-in page", cancellationToken);
        if (kept is not null)
        {
            await texts.ReplaceAsync(PageKey, text, cancellationToken);
            return text;
        }

        var agreed = await texts.AddAsync(PageKey, text, cancellationToken);
        // Another process was quicker: one key for the page is enough.
        if (agreed != text) await keys.RevokeAsync(key, cancellationToken);
        return agreed;
    }

    private async Task<bool> IsGoodAsync(string text, CancellationToken cancellationToken)
    {
        var hash = KeyText.Hash(text);
        var stored = await keys.ListAsync(cancellationToken);
        return stored.Any(key => key.Hash.Span.SequenceEqual(hash));
    }
}
