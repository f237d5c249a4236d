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

/// <summary>Takes from the quota of whoever asks.</summary>
internal sealed class UserQuotas(IQuotas quotas, IOptions<QuotaOptions> options)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly FrozenDictionary<(QuotaKind, bool Owner), UserQuota> _quotas = Quotas(options.Value);

    /// <summary>What holds for the caller, or for somebody without a key.</summary>
    public UserQuota Of(QuotaKind kind, Caller? caller) => _quotas[(kind, caller?.Kind == CallerKind.Owner)];

    public ValueTask<QuotaDecision> TakeAsync(
        QuotaKind kind, Caller? caller, ConnectionInfo connection, CancellationToken cancellationToken) =>
        quotas.TakeAsync(Of(kind, caller).Policy, User(caller, connection), cancellationToken);

    /// <summary>A visitor's token names a user; a key is many users' and counts per address.</summary>
    public static string User(Caller? caller, ConnectionInfo connection) => caller switch
    {
        { Kind: CallerKind.Visitor } => caller.Subject,
        null => connection.Address(),
        _ => string.Concat(caller.KeyId, "|", connection.Address()),
    };

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

    private static UserQuota Quota(string name, int perMinute) => new(new QuotaPolicy(name, perMinute, Window));
}

/// <summary>A quota and what is said of it.</summary>
internal sealed class UserQuota(QuotaPolicy policy)
{
    private readonly long _nextTokenSeconds = Problem.WholeSeconds(policy.Window / policy.Capacity);

    public QuotaPolicy Policy => policy;

    /// <summary>The RateLimit-Policy field.</summary>
    public string Header { get; } = string.Create(
        CultureInfo.InvariantCulture, $"\"{policy.Name}\";q={policy.Capacity};w={(int)policy.Window.TotalSeconds}");

    /// <summary>Why nothing was taken.</summary>
    public Problem Exceeded(QuotaDecision decision) =>
        new(ProblemKinds.QuotaExceeded, $"{policy.Capacity} {policy.Name} a minute are allowed.")
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
