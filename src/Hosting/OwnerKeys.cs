using ResumeVoice.Api;
using ResumeVoice.Api.Auth;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Hosting;

/// <summary>The one owner that a host sets up, and the keys it begins with.</summary>
public sealed class OwnerKeys(IKeyStore keys, TimeProvider clock)
{
    public const string OwnerId = "own_local";

    public Task EnsureOwnerAsync(CancellationToken cancellationToken) =>
        keys.EnsureOwnerAsync(OwnerId, clock.GetUtcNow(), cancellationToken);

    public Task<IReadOnlyList<StoredKey>> ListAsync(CancellationToken cancellationToken) =>
        keys.ListKeysAsync(OwnerId, cancellationToken);

    /// <summary>Stores the key's hash, where it is not stored yet.</summary>
    public async Task<StoredKey> AddAsync(
        string text, CallerKind kind, string label, CancellationToken cancellationToken)
    {
        var key = new StoredKey
        {
            Id = Ids.New(Ids.Key),
            OwnerId = OwnerId,
            Kind = kind,
            Hash = KeyText.Hash(text),
            Hint = KeyText.Hint(text),
            Label = label,
            CreatedAt = clock.GetUtcNow(),
        };
        await keys.AddKeyAsync(key, cancellationToken);
        return key;
    }

    /// <summary>A key set from outside is always good.</summary>
    public Task AddGivenAsync(string text, CancellationToken cancellationToken) =>
        AddAsync(text, CallerKind.Owner, "from RESUMEVOICE_OWNER_KEY", cancellationToken);

    public Task RevokeAsync(StoredKey key, CancellationToken cancellationToken) =>
        keys.RevokeKeyAsync(OwnerId, key.Id, cancellationToken);
}
