using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Problems;

namespace ResumeVoice.Api.OpenApi;

/// <summary>What a route says of itself beyond what the framework knows, read by <see cref="DocumentShape"/>.</summary>
internal static class RouteDocs
{
    /// <summary>The errors that any route behind a key may answer with.</summary>
    public static TBuilder Guarded<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder =>
        builder.Fails(
            ProblemKinds.Unauthenticated, ProblemKinds.TokenExpired, ProblemKinds.Forbidden,
            ProblemKinds.OriginNotAllowed, ProblemKinds.QuotaExceeded, ProblemKinds.DependencyUnavailable);

    public static TBuilder Fails<TBuilder>(this TBuilder builder, params ProblemKind[] kinds)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata([.. kinds.Select(kind => new FailureMetadata(kind))]);

    public static TBuilder Query<TBuilder>(this TBuilder builder, string name, string type, string description)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new ParameterMetadata(name, false, type, description));

    public static TBuilder Header<TBuilder>(this TBuilder builder, string name, string description)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new ParameterMetadata(name, true, "string", description));
}

/// <summary>A kind of error that the route may answer with.</summary>
internal sealed record FailureMetadata(ProblemKind Kind);

/// <summary>A query parameter or header that the route reads itself.</summary>
internal sealed record ParameterMetadata(string Name, bool InHeader, string Type, string Description);
