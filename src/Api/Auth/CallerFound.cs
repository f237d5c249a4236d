namespace ResumeVoice.Api.Auth;

/// <summary>What looking at a bearer text comes to; closed.</summary>
internal abstract record CallerFound
{
    private CallerFound()
    {
    }

    /// <summary>Good until then, unless a key was revoked meanwhile: see <see cref="Callers.IsFresh"/>.</summary>
    public sealed record Known(CallerPrincipal Principal, DateTimeOffset Until, int Epoch) : CallerFound;

    /// <summary>A genuine token past its time; good for nothing but a fresh one.</summary>
    public sealed record Expired(CallerPrincipal Principal, DateTimeOffset ExpiredAt) : CallerFound;

    public sealed record Unknown : CallerFound
    {
        public static readonly Unknown Instance = new();
    }
}
