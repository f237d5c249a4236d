using System.Collections.Concurrent;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Auth;

/// <summary>
/// Tells who a bearer text stands for. Answers are kept for a moment, so that a busy key costs the store nothing; when
/// a key is revoked in this process all are looked up anew, one revoked elsewhere is forgotten within
/// <see cref="KeptFor"/>.
/// </summary>
internal sealed class Callers(
    IKeyStore keys, VisitorTokens tokens, OwnerSessions sessions, TimeProvider clock)
{
    /// <summary>
    /// A token tells the résumés and origins of its key: with as many and as long ones as a key may have it is 18,700
    /// characters long, within what the server takes for headers or for the first line of a request.
    /// </summary>
    public const int BearerMax = 20 * 1024;
    public const int KnownMax = 10_000;
    public const int UnknownMax = 10_000;
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    private const string CookieMark = "cookie\n";

    private readonly ConcurrentDictionary<TextHash, CallerFound.Known> _known = new();
    private readonly ConcurrentDictionary<TextHash, DateTimeOffset> _unknown = new();
    private int _knownCount;
    private int _unknownCount;
    private int _epoch;

    public ValueTask<CallerFound> FindAsync(string bearer, CancellationToken cancellationToken)
    {
        if (bearer.Length > BearerMax) return ValueTask.FromResult<CallerFound>(CallerFound.Unknown.Instance);
        var hash = TextHash.Of(bearer, BearerMax);
        if (_known.TryGetValue(hash, out var kept) && IsFresh(kept)) return new(kept);
        return KeyText.TryRead(bearer, out _)
            ? FindKeyAsync(hash, cancellationToken)
            : ReadTokenAsync(bearer, hash, cancellationToken);
    }

    /// <summary>Who an owner's session in a browser stands for; null where it is none, or its key is revoked.</summary>
    public async ValueTask<CallerPrincipal?> FindByCookieAsync(string cookie, CancellationToken cancellationToken)
    {
        if (cookie.Length > BearerMax) return null;
        var epoch = Volatile.Read(ref _epoch);
        // The line break, which no header holds, keeps a kept session from being found as a bearer text.
        var hash = TextHash.Of(CookieMark + cookie, CookieMark.Length + BearerMax);
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(hash, out var kept) && IsFresh(kept)) return kept.Principal;
        if (await sessions.ReadAsync(cookie) is not { } session) return null;
        if (await HeldKeyAsync(session.OwnerId, session.KeyId, cancellationToken) is not { Kind: CallerKind.Owner } key)
            return null;
        var until = session.ExpiresAt < now + KeptFor ? session.ExpiresAt : now + KeptFor;
        var found = new CallerFound.Known(PrincipalOf(key), until, epoch);
        Keep(_known, ref _knownCount, KnownMax, hash, found);
        return found.Principal;
    }

    /// <summary>Whether what was found may be taken for true without looking again.</summary>
    public bool IsFresh(CallerFound.Known known) =>
        known.Epoch == Volatile.Read(ref _epoch) && known.Until > clock.GetUtcNow();

    /// <summary>
    /// A key was revoked: nothing found so far is taken for true any more, be it found this very moment.
    /// </summary>
    public void ForgetAll() => Interlocked.Increment(ref _epoch);

    private async ValueTask<CallerFound> FindKeyAsync(TextHash hash, CancellationToken cancellationToken)
    {
        if (_unknown.TryGetValue(hash, out var until) && until > clock.GetUtcNow()) return CallerFound.Unknown.Instance;
        var epoch = Volatile.Read(ref _epoch);
        if (await keys.FindKeyAsync(hash.ToBytes(), cancellationToken) is not { } key)
        {
            Keep(_unknown, ref _unknownCount, UnknownMax, hash, clock.GetUtcNow() + KeptFor);
            return CallerFound.Unknown.Instance;
        }

        var found = new CallerFound.Known(PrincipalOf(key), clock.GetUtcNow() + KeptFor, epoch);
        Keep(_known, ref _knownCount, KnownMax, hash, found);
        return found;
    }

    private static CallerPrincipal PrincipalOf(StoredKey key)
    {
        var caller = new Caller
        {
            Kind = key.Kind,
            OwnerId = key.OwnerId,
            Subject = key.Id,
            KeyId = key.Id,
            KeyKind = key.Kind,
            ResumeIds = key.ResumeIds,
            PublicOnly = key.IsPublicOnly,
        };
        return new CallerPrincipal(caller, key.Origins);
    }

    private async ValueTask<CallerFound> ReadTokenAsync(
        string token, TextHash hash, CancellationToken cancellationToken)
    {
        var epoch = Volatile.Read(ref _epoch);
        var read = await tokens.ReadAsync(token);
        if (read is null) return CallerFound.Unknown.Instance;
        if (!read.SaysReach) read = read with { Principal = await ReachOfKeyAsync(read.Principal, cancellationToken) };
        var now = clock.GetUtcNow();
        if (read.ExpiresAt <= now) return new CallerFound.Expired(read.Principal, read.ExpiresAt);
        var until = read.ExpiresAt < now + KeptFor ? read.ExpiresAt : now + KeptFor;
        var found = new CallerFound.Known(read.Principal, until, epoch);
        Keep(_known, ref _knownCount, KnownMax, hash, found);
        return found;
    }

    /// <summary>The token of a gateway that does not know of reach yet: it may do what its key may.</summary>
    private async ValueTask<CallerPrincipal> ReachOfKeyAsync(
        CallerPrincipal principal, CancellationToken cancellationToken)
    {
        var caller = principal.Caller;
        return await HeldKeyAsync(caller.OwnerId, caller.KeyId, cancellationToken) is { } key
            ? new CallerPrincipal(caller with { KeyKind = key.Kind, PublicOnly = key.IsPublicOnly }, principal.Origins)
            : principal;
    }

    private async ValueTask<StoredKey?> HeldKeyAsync(
        string ownerId, string keyId, CancellationToken cancellationToken) =>
        (await keys.ListKeysAsync(ownerId, cancellationToken)).FirstOrDefault(key => key.Id == keyId);

    /// <summary>
    /// A full cache starts anew: the busy keys are back with their next request, the rest was a flood.
    /// </summary>
    private static void Keep<T>(
        ConcurrentDictionary<TextHash, T> cache, ref int count, int most, TextHash hash, T value)
    {
        if (Interlocked.Increment(ref count) > most)
        {
            cache.Clear();
            Interlocked.Exchange(ref count, 1);
        }

        cache[hash] = value;
    }
}
