using System.Collections.Immutable;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Core.Ports;

/// <summary>An API key at rest: its hash only.</summary>
public sealed record StoredKey
{
    public required string Id { get; init; }

    public required string OwnerId { get; init; }

    /// <summary><see cref="CallerKind.Owner"/> or <see cref="CallerKind.Publishable"/>.</summary>
    public required CallerKind Kind { get; init; }

    /// <summary>SHA-256 of the key's text; the key itself is 256 random bits, so a plain hash suffices.</summary>
    public required ReadOnlyMemory<byte> Hash { get; init; }

    /// <summary>What lists show of the key: its first characters.</summary>
    public required string Hint { get; init; }

    public string? Label { get; init; }

    /// <summary>Résumés that a publishable key may talk to; empty: all of the owner's that are public.</summary>
    public ImmutableArray<string> ResumeIds { get; init; } = [];

    /// <summary>Origins that a publishable key is good from; empty: any.</summary>
    public ImmutableArray<string> Origins { get; init; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether the key is good for public résumés alone; see <see cref="Caller.PublicOnly"/>.</summary>
    public bool IsPublicOnly => Kind == CallerKind.Publishable && ResumeIds.IsEmpty;
}

/// <summary>What became of a key that was to be revoked.</summary>
public enum KeyRevocation
{
    Revoked,

    /// <summary>The owner has no such key.</summary>
    NotFound,

    /// <summary>It is the owner's last owner key, without which nobody could manage anything; it stays.</summary>
    LastOwnerKey,
}

/// <summary>
/// Owners and their keys. Safe to call concurrently; fails as <see cref="IConversationStore"/> does.
/// </summary>
public interface IKeyStore
{
    /// <summary>Makes sure the owner exists.</summary>
    Task EnsureOwnerAsync(string ownerId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Stores a key; a key with the same hash that is there already stays as it is.</summary>
    Task AddKeyAsync(StoredKey key, CancellationToken cancellationToken);

    Task<StoredKey?> FindKeyAsync(ReadOnlyMemory<byte> hash, CancellationToken cancellationToken);

    Task<IReadOnlyList<StoredKey>> ListKeysAsync(string ownerId, CancellationToken cancellationToken);

    /// <summary>Revokes a key, but never an owner's last owner key, also where several are revoked at once.</summary>
    Task<KeyRevocation> RevokeKeyAsync(string ownerId, string keyId, CancellationToken cancellationToken);

    /// <summary>Erases what is left of the owner's visitors, jobs and use of models; keys and résumés stay.</summary>
    Task EraseTracesAsync(string ownerId, CancellationToken cancellationToken);
}
