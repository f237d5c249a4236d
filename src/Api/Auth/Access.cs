using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ResumeVoice.Api.Auth;

/// <summary>Who may use a group of routes.</summary>
internal enum Access
{
    /// <summary>Whoever may talk to a résumé: owners, publishable keys, visitors.</summary>
    Talk,

    /// <summary>Owner keys only.</summary>
    Owner,
}

/// <summary>A route's <see cref="Access"/>, read by <see cref="AccessMiddleware"/>.</summary>
internal sealed record AccessMetadata(Access Access);

/// <summary>Marks the one route that takes a token past its time: the exchange for a fresh one.</summary>
internal sealed class TakesExpiredTokens
{
    public static readonly TakesExpiredTokens Instance = new();
}

internal static class AccessRegistration
{
    public static void AddCallers(this IServiceCollection services)
    {
        services.AddSingleton<VisitorTokens>();
        services.AddSingleton<OwnerSessions>();
        services.AddSingleton<Callers>();
    }

    /// <summary>Guards routes; they then find their caller by <see cref="CallerOfRequest.Caller"/>.</summary>
    public static TBuilder RequireAccess<TBuilder>(this TBuilder builder, Access access)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new AccessMetadata(access));
}
