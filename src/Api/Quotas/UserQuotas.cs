using System.Collections.Frozen;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Problems;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Quotas;

namespace ResumeVoice.Api.Quotas;

/// <summary>What a route counts as; routes that say nothing count as <see cref="Requests"/>.</summary>
internal enum QuotaKind
{
    Requests,
    Questions,
    Imports,
}

/// <summary>
/// Takes from the quota of whoever asks. Tokens minted from a publishable key are to be had without end, so all visitors
/// at one address who have theirs from the same key take from a quota of that address too.
/// </summary>
internal sealed class UserQuotas(IQuotas quotas, IOptions<QuotaOptions> options)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly FrozenDictionary<(QuotaKind, bool Owner), UserQuota> _quotas = Quotas(options.Value);

    private readonly UserQuota _addressQuestions =
        Quota("address-questions", options.Value.AddressQuestionsPerMinute, "questions of all visitors at an address");

    private readonly UserQuota _addressRequests =
        Quota("address-requests", options.Value.AddressRequestsPerMinute, "requests of all visitors at an address");

    /// <summary>
    /// Takes from the visitor's own quota first: what one is refused is not taken from the others at the address.
    /// </summary>
    public async ValueTask<QuotaTaken> TakeAsync(
        QuotaKind kind, Caller? caller, ConnectionInfo connection, CancellationToken cancellationToken)
    {
        var own = _quotas[(kind, caller?.Kind == CallerKind.Owner)];
        var ofOne = await quotas.TakeAsync(own.Policy, User(caller, connection), cancellationToken);
        if (!ofOne.Allowed || AddressOf(caller, connection) is not { } address) return new QuotaTaken(own, ofOne);
        var shared = kind == QuotaKind.Questions ? _addressQuestions : _addressRequests;
        var ofAll = await quotas.TakeAsync(shared.Policy, address, cancellationToken);
        return !ofAll.Allowed || ofAll.Remaining < ofOne.Remaining
            ? new QuotaTaken(shared, ofAll)
            : new QuotaTaken(own, ofOne);
    }

    /// <summary>A visitor's token names a user; a key is many users' and counts per address.</summary>
    public static string User(Caller? caller, ConnectionInfo connection) => caller switch
    {
        { Kind: CallerKind.Visitor } => caller.Subject,
        null => connection.Address(),
        _ => KeyAndAddress(caller, connection),
    };

    /// <summary>Where a visitor shares limits with others; null where they have limits of their own alone.</summary>
    public static string? AddressOf(Caller? caller, ConnectionInfo connection) =>
        caller is { Kind: CallerKind.Visitor, KeyKind: not CallerKind.Owner }
            ? KeyAndAddress(caller, connection)
            : null;

    private static string KeyAndAddress(Caller caller, ConnectionInfo connection) =>
        string.Concat(caller.KeyId, "|", connection.Address());

    private static FrozenDictionary<(QuotaKind, bool), UserQuota> Quotas(QuotaOptions options) =>
        new Dictionary<(QuotaKind, bool), UserQuota>
        {
            [(QuotaKind.Questions, false)] = Quota("questions", options.VisitorQuestionsPerMinute),
            [(QuotaKind.Questions, true)] = Quota("questions", options.OwnerQuestionsPerMinute),
            [(QuotaKind.Requests, false)] = Quota("requests", options.VisitorRequestsPerMinute),
            [(QuotaKind.Requests, true)] = Quota("requests", options.OwnerRequestsPerMinute),
            [(QuotaKind.Imports, false)] = Quota("requests", options.VisitorRequestsPerMinute),
            [(QuotaKind.Imports, true)] = Quota("imports", options.ImportsPerMinute),
        }.ToFrozenDictionary();

    private static UserQuota Quota(string name, int perMinute, string? what = null) =>
        new(new QuotaPolicy(name, perMinute, Window), what ?? name);
}

/// <summary>What was taken: of the quotas that hold for a user, the one that ends first, and what it said.</summary>
internal readonly record struct QuotaTaken(UserQuota Quota, QuotaDecision Decision)
{
    /// <summary>Why nothing was taken; null where something was.</summary>
    public Problem? Problem => Decision.Allowed ? null : Quota.Exceeded(Decision);
}

/// <summary>A quota and what is said of it.</summary>
/// <param name="policy">What it allows.</param>
/// <param name="what">Of what that many are allowed.</param>
internal sealed class UserQuota(QuotaPolicy policy, string what)
{
    private readonly long _nextTokenSeconds = Problem.WholeSeconds(policy.Window / policy.Capacity);

    public QuotaPolicy Policy => policy;

    /// <summary>The RateLimit-Policy field.</summary>
    public string Header { get; } = string.Create(
        CultureInfo.InvariantCulture, $"\"{policy.Name}\";q={policy.Capacity};w={(int)policy.Window.TotalSeconds}");

    /// <summary>Why nothing was taken.</summary>
    public Problem Exceeded(QuotaDecision decision) =>
        new(ProblemKinds.QuotaExceeded, $"{policy.Capacity} {what} a minute are allowed.")
        {
            RetryAfter = decision.RetryAfter,
        };

    /// <summary>The RateLimit field: <c>r</c> is what is left, <c>t</c> seconds until there is more.</summary>
    public string Standing(QuotaDecision decision)
    {
        var seconds = decision.Allowed ? _nextTokenSeconds : Problem.WholeSeconds(decision.RetryAfter);
        return string.Create(CultureInfo.InvariantCulture, $"\"{policy.Name}\";r={decision.Remaining};t={seconds}");
    }
}
