using System.Collections.Frozen;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.Owners;
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
/// Holds every user of /v1, and whoever signs in, to a quota and says in every answer's RateLimit fields (IETF
/// draft-ietf-httpapi-ratelimit-headers) where the user stands. Runs before the routes are guarded, so that guessing at keys is
/// limited too.
/// </summary>
internal sealed class QuotaMiddleware(RequestDelegate next, IQuotas quotas, IOptions<QuotaOptions> options)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly FrozenDictionary<(QuotaKind, bool Owner), Policy> _policies = Policies(options.Value);

    public Task InvokeAsync(HttpContext context)
    {
        if (!IsCounted(context.Request.Path)) return next(context);
        var kind = context.GetEndpoint()?.Metadata.GetMetadata<QuotaMetadata>()?.Kind ?? QuotaKind.Requests;
        var caller = (context.User as CallerPrincipal)?.Caller;
        var policy = _policies[(kind, caller?.Kind == CallerKind.Owner)];
        var taking = quotas.TakeAsync(policy.Quota, User(caller, context.Connection), context.RequestAborted);
        // Of buckets in this process no request waits, and none needs a task.
        return taking.IsCompletedSuccessfully
            ? GoOn(context, policy, taking.Result)
            : WaitAsync(context, policy, taking);
    }

    private async Task WaitAsync(HttpContext context, Policy policy, ValueTask<QuotaDecision> taking) =>
        await GoOn(context, policy, await taking);

    private Task GoOn(HttpContext context, Policy policy, QuotaDecision decision)
    {
        context.Response.Headers["RateLimit-Policy"] = policy.Header;
        context.Response.Headers["RateLimit"] = policy.Standing(decision);
        if (decision.Allowed) return next(context);
        var problem = new Problem(
            ProblemKinds.QuotaExceeded, $"{policy.Quota.Capacity} {policy.Quota.Name} a minute are allowed.")
        {
            RetryAfter = decision.RetryAfter,
        };
        return problem.ExecuteAsync(context);
    }

    private static bool IsCounted(PathString path) =>
        path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(OwnerSessionRoutes.Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>A visitor's token names a user; a key is many users' and counts per address.</summary>
    private static string User(Caller? caller, ConnectionInfo connection) => caller switch
    {
        { Kind: CallerKind.Visitor } => caller.Subject,
        null => connection.Address(),
        _ => string.Concat(caller.KeyId, "|", connection.Address()),
    };

    private static FrozenDictionary<(QuotaKind, bool), Policy> Policies(QuotaOptions options) =>
        new Dictionary<(QuotaKind, bool), Policy>
        {
            [(QuotaKind.Questions, false)] = new("questions", options.VisitorQuestionsPerMinute),
            [(QuotaKind.Questions, true)] = new("questions", options.OwnerQuestionsPerMinute),
            [(QuotaKind.Requests, false)] = new("requests", options.VisitorRequestsPerMinute),
            [(QuotaKind.Requests, true)] = new("requests", options.OwnerRequestsPerMinute),
            [(QuotaKind.Imports, false)] = new("requests", options.VisitorRequestsPerMinute),
            [(QuotaKind.Imports, true)] = new("imports", options.ImportsPerMinute),
        }.ToFrozenDictionary();

    private sealed class Policy(string name, int perMinute)
    {
        private readonly long _nextTokenSeconds = Problem.WholeSeconds(Window / perMinute);

        public QuotaPolicy Quota { get; } = new(name, perMinute, Window);

        public string Header { get; } =
            string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={perMinute};w={(int)Window.TotalSeconds}");

        /// <summary><c>r</c>: what is left; <c>t</c>: seconds until there is more.</summary>
        public string Standing(QuotaDecision decision)
        {
            var seconds = decision.Allowed ? _nextTokenSeconds : Problem.WholeSeconds(decision.RetryAfter);
            return string.Create(CultureInfo.InvariantCulture, $"\"{Quota.Name}\";r={decision.Remaining};t={seconds}");
        }
    }
}

/// <summary>Marks a route with what it counts as.</summary>
internal sealed record QuotaMetadata(QuotaKind Kind);
