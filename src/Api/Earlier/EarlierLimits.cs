using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Core.Quotas;

namespace ResumeVoice.Api.Earlier;

/// <summary>Holds each address to a limit: the earlier server's routes know nobody by a key.</summary>
internal sealed class EarlierLimits(IQuotas quotas, IOptions<EarlierOptions> options)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly QuotaPolicy _questions = new("earlier_questions", options.Value.QuestionsPerMinute, Window);
    private readonly QuotaPolicy _requests = new("earlier_requests", options.Value.RequestsPerMinute, Window);

    public ValueTask<QuotaDecision> TakeQuestionAsync(HttpContext context) =>
        quotas.TakeAsync(_questions, context.Connection.Address(), context.RequestAborted);

    /// <summary>Guards a route: past the limit it answers 429.</summary>
    public ValueTask<object?> GuardAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        GuardAsync(_requests, "requests", invocation, next);

    /// <summary>The same for a route that counts as a question, before anything is made of what it is sent.</summary>
    public ValueTask<object?> GuardQuestionAsync(
        EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        GuardAsync(_questions, "questions", invocation, next);

    private async ValueTask<object?> GuardAsync(
        QuotaPolicy policy, string counted, EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var decision = await quotas.TakeAsync(policy, context.Connection.Address(), context.RequestAborted);
        if (decision.Allowed) return await next(invocation);
        return new Problem(ProblemKinds.QuotaExceeded, $"{policy.Capacity} {counted} a minute are allowed.")
        {
            RetryAfter = decision.RetryAfter,
        };
    }
}
