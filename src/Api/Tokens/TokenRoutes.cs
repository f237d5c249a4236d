using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Tokens;

public sealed record TokenRequest
{
    [Description("The one résumé that the token is good for; all that the key may talk to where absent.")]
    public string? ResumeId { get; init; }

    [Description("With an owner key: your name for the visitor. The same name gets the same subject and sessions.")]
    public string? Subject { get; init; }
}

public sealed record TokenResponse
{
    public required string Token { get; init; }

    [Description("Who the sessions opened with this token belong to.")]
    public required string Subject { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>Visitors' tokens: minted from a key, or renewed from an earlier token.</summary>
internal static class TokenRoutes
{
    public const int SubjectMax = 200;

    private const string SubjectPrefix = "usr_";

    public static void MapTokens(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/v1/tokens", MintAsync).WithTags("Keys").RequireAccess(Access.Talk).Guarded()
            .WithMetadata(TakesExpiredTokens.Instance)
            .WithName("mintToken").WithSummary("A key → a visitor's token, good for an hour")
            .WithDescription("A token, also one that expired less than 30 days ago, is exchanged for a fresh one "
                + "of the same subject. The body may be left out.")
            .Accepts<TokenRequest>(isOptional: true, "application/json").Produces<TokenResponse>()
            .Fails(ProblemKinds.InvalidRequest, ProblemKinds.ResumeNotFound);

    private static async Task<IResult> MintAsync(HttpContext context, VisitorTokens tokens, IKeyStore keys)
    {
        var request = new TokenRequest();
        if (context.Request.ContentLength > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            var body = await JsonBody.ReadAsync(context.Request, ApiJson.Default.TokenRequest, context.RequestAborted);
            if (!body.TryGet(out var read, out var problem)) return problem;
            request = read;
        }

        if (context.User is not CallerPrincipal principal) return Revoked();
        var caller = principal.Caller;
        if (Fault(request, caller) is { } fault) return fault;
        if (caller.Kind == CallerKind.Visitor && !await HasKeyAsync(keys, caller, context.RequestAborted))
            return Revoked();

        var visitor = caller with
        {
            Kind = CallerKind.Visitor,
            Subject = SubjectOf(request, caller),
            ResumeIds = request.ResumeId is { } resumeId ? [resumeId] : caller.ResumeIds,
        };
        var minted = tokens.Mint(visitor, principal.Origins);
        return TypedResults.Ok(new TokenResponse
        {
            Token = minted.Token,
            Subject = minted.Subject,
            ExpiresAt = minted.ExpiresAt,
        });
    }

    private static Problem? Fault(TokenRequest request, Caller caller)
    {
        if (request.ResumeId is { } resumeId && (!TextRules.IsId(resumeId, Ids.Resume) || !caller.Names(resumeId)))
            return new Problem(ProblemKinds.ResumeNotFound, "There is no such résumé, or this key may not talk to it.");
        if (request.Subject is not { } subject) return null;
        if (caller.Kind != CallerKind.Owner) return Problem.Field("subject", "is for owner keys only.");
        return subject.Length is > 0 and <= SubjectMax && TextRules.IsClean(subject)
            ? null
            : Problem.Field("subject", $"has 1 to {SubjectMax} characters.");
    }

    /// <summary>
    /// An owner's own name for a visitor becomes a hash with the owner's id: two owners' "42" are not the same visitor,
    /// and a token does not carry a name or an address of mail.
    /// </summary>
    private static string SubjectOf(TokenRequest request, Caller caller)
    {
        if (request.Subject is null) return caller.Kind == CallerKind.Visitor ? caller.Subject : Ids.New(SubjectPrefix);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{caller.OwnerId}\n{request.Subject}"));
        return SubjectPrefix + Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    private static async Task<bool> HasKeyAsync(IKeyStore keys, Caller caller, CancellationToken cancellationToken) =>
        (await keys.ListKeysAsync(caller.OwnerId, cancellationToken)).Any(key => key.Id == caller.KeyId);

    private static Problem Revoked() =>
        new(ProblemKinds.Unauthenticated, "The key that this token was minted from has been revoked.");
}
