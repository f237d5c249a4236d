using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Auth;

/// <summary>Who may use a group of routes.</summary>
internal static class Policies
{
    /// <summary>Owner keys only.</summary>
    public const string Owner = "owner";

    /// <summary>Whoever may talk to a résumé: owners, publishable keys, visitors.</summary>
    public const string Talk = "talk";

    public static void AddBearerAuth(this IServiceCollection services)
    {
        services.AddSingleton<VisitorTokens>();
        services.AddSingleton<OwnerSessions>();
        services.AddSingleton<Callers>();
        // The core alone: AddAuthentication would bring data protection along, which writes keys into the home folder.
        services.AddWebEncoders();
        services.AddTransient<BearerHandler>();
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = BearerHandler.Scheme;
            options.AddScheme<BearerHandler>(BearerHandler.Scheme, null);
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(Owner, policy => policy.RequireAssertion(
                context => context.User is CallerPrincipal { Caller.Kind: CallerKind.Owner }))
            .AddPolicy(Talk, policy => policy.RequireAssertion(context => context.User is CallerPrincipal));
    }
}
