using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Api.Keys;

public sealed record CreateKeyRequest
{
    [Description("owner, or publishable (the default).")]
    public string? Kind { get; init; }

    [Description("What the key is for, in your words; at most 100 characters.")]
    public string? Label { get; init; }

    [Description("Résumés that a publishable key may talk to, private ones too; empty: all of yours that are public.")]
    public IReadOnlyList<string>? ResumeIds { get; init; }

    [Description("Origins that a publishable key is good from, as https://example.org; empty: any.")]
    public IReadOnlyList<string>? Origins { get; init; }
}

public sealed record KeyResponse
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    [Description("The key's first characters.")]
    public required string Hint { get; init; }

    public string? Label { get; init; }

    public required IReadOnlyList<string> ResumeIds { get; init; }

    public required IReadOnlyList<string> Origins { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal static KeyResponse Of(StoredKey key) => new()
    {
        Id = key.Id,
        Kind = KeyRequests.KindName(key.Kind),
        Hint = key.Hint,
        Label = key.Label,
        ResumeIds = key.ResumeIds,
        Origins = key.Origins,
        CreatedAt = key.CreatedAt,
    };
}

public sealed record CreatedKeyResponse
{
    [Description("The key itself: shown this once, kept as a hash only.")]
    public required string Key { get; init; }

    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Hint { get; init; }
}

public sealed record KeysResponse
{
    public required IReadOnlyList<KeyResponse> Keys { get; init; }
}

/// <summary>An owner's keys.</summary>
internal static class KeyRoutes
{
    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/keys").WithTags("Keys").RequireAccess(Access.Owner).Guarded();
        group.MapPost("/", CreateAsync).WithName("createKey").WithSummary("Make a key")
            .Accepts<CreateKeyRequest>("application/json").Produces<CreatedKeyResponse>(201)
            .Fails(ProblemKinds.InvalidRequest);
        group.MapGet("/", ListAsync).WithName("listKeys").WithSummary("Your keys, by their first characters")
            .Produces<KeysResponse>();
        group.MapDelete("/{id}", RevokeAsync).WithName("revokeKey").WithSummary("Revoke a key")
            .WithDescription("At once. Tokens minted from it live on for an hour at most and are not renewed.")
            .Produces(204).Fails(ProblemKinds.KeyNotFound, ProblemKinds.LastOwnerKey);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, IKeyStore keys, TimeProvider clock)
    {
        var stopping = context.RequestAborted;
        var body = await JsonBody.ReadAsync(context.Request, ApiJson.Default.CreateKeyRequest, stopping);
        if (!body.TryGet(out var request, out var problem)) return problem;
        if (KeyRequests.Fault(request) is { } fault) return fault;
        var ownerId = context.Caller().OwnerId;
        if ((await keys.ListKeysAsync(ownerId, stopping)).Count >= KeyRequests.KeysMax)
            return Problem.Field("kind", $"has no room: {KeyRequests.KeysMax} keys are the most; revoke one.");

        var kind = KeyRequests.Kind(request);
        var text = KeyText.New(kind);
        var key = new StoredKey
        {
            Id = Ids.New(Ids.Key),
            OwnerId = ownerId,
            Kind = kind,
            Hash = KeyText.Hash(text),
            Hint = KeyText.Hint(text),
            Label = request.Label,
            ResumeIds = [.. request.ResumeIds ?? []],
            Origins = [.. request.Origins ?? []],
            CreatedAt = clock.GetUtcNow(),
        };
        await keys.AddKeyAsync(key, stopping);
        return TypedResults.Created($"/v1/keys/{key.Id}", new CreatedKeyResponse
        {
            Key = text,
            Id = key.Id,
            Kind = KeyRequests.KindName(kind),
            Hint = key.Hint,
        });
    }

    private static async Task<IResult> ListAsync(HttpContext context, IKeyStore keys)
    {
        var stored = await keys.ListKeysAsync(context.Caller().OwnerId, context.RequestAborted);
        return TypedResults.Ok(new KeysResponse { Keys = [.. stored.Select(KeyResponse.Of)] });
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, string id, IKeyStore keys, Callers callers)
    {
        var revocation = await keys.RevokeKeyAsync(context.Caller().OwnerId, id, context.RequestAborted);
        callers.ForgetAll();
        return revocation switch
        {
            KeyRevocation.Revoked => TypedResults.NoContent(),
            KeyRevocation.LastOwnerKey => new Problem(
                ProblemKinds.LastOwnerKey, "Make another owner key first; without one nobody could."),
            _ => new Problem(ProblemKinds.KeyNotFound, "You have no key with this id."),
        };
    }
}
