namespace ResumeVoice.Api.Auth;

/// <summary>What looking at a bearer text comes to; closed.</summary>
internal abstract record CallerFound
{
    private CallerFound()
    {
    }

    public sealed record Known(CallerPrincipal Principal) : CallerFound;

    /// <summary>A genuine token past its time; good for nothing but a fresh one.</summary>
    public sealed record Expired(CallerPrincipal Principal, DateTimeOffset ExpiredAt) : CallerFound;

    public sealed record Unknown : CallerFound
    {
        public static readonly Unknown Instance = new();
    }
}
