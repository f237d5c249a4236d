using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Auth;
using ResumeVoice.Api.OpenAi;
using ResumeVoice.Api.OpenApi;
using ResumeVoice.Api.Problems;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>Live talk: a WebSocket that speaks the OpenAI Realtime protocol.</summary>
internal static class RealtimeRoute
{
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddRealtime(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<RealtimeOptions, RealtimeOptionsValidator>()
            .BindConfiguration(RealtimeOptions.Section);
        services.AddSingleton<LiveConnections>();
        return services;
    }

    public static void MapRealtime(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/v1/realtime", HandleAsync).WithTags("OpenAI protocol").RequireAccess(Access.Talk)
            .Guarded().SpeakingOpenAi().WithMetadata(TakesKeyBesideHeader.Instance).WithName("talkLive")
            .WithSummary("Talk live: a WebSocket that speaks the OpenAI Realtime protocol")
            .WithDescription("Browsers, which cannot set headers here, show their key or token as access_token or "
                + "as the subprotocol openai-insecure-api-key.KEY beside realtime.")
            .Query("model", "string", "A résumé's id: a new session is opened with it.")
            .Query("session_id", "string", "A session's id: the talk goes on in it, as after a broken connection.")
            .Query("access_token", "string", "The key or token, where there is no Authorization header.")
            .Produces(101)
            .Fails(ProblemKinds.InvalidRequest, ProblemKinds.ResumeNotFound, ProblemKinds.SessionNotFound);

    private static async Task HandleAsync(HttpContext context, IConversations conversations)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await new Problem(ProblemKinds.InvalidRequest, "This route is a WebSocket; open it as one.")
                .ExecuteAsync(context);
            return;
        }

        var connections = context.RequestServices.GetRequiredService<LiveConnections>();
        var (caller, connection) = (context.Caller(), context.Connection);
        var (user, address) = (UserQuotas.User(caller, connection), UserQuotas.AddressOf(caller, connection));
        if (connections.TryEnter(user, address) is { } refusal)
        {
            await new Problem(ProblemKinds.QuotaExceeded, refusal) { RetryAfter = TryAgainAfter }.ExecuteAsync(context);
            return;
        }

        try
        {
            var (session, problem) = await FindSessionAsync(context, conversations);
            if (session is not null) await TalkAsync(context, session);
            else if (problem is not null) await problem.ExecuteAsync(context);
        }
        finally
        {
            connections.Leave(user, address);
        }
    }

    private static async Task<(Session? Session, Problem? Problem)> FindSessionAsync(
        HttpContext context, IConversations conversations)
    {
        var (query, stopping) = (context.Request.Query, context.RequestAborted);
        if (query["session_id"] is [{ } id])
        {
            var known = TextRules.IsId(id, Ids.Session)
                ? await conversations.FindAsync(id, context.Caller().Subject, stopping)
                : null;
            return (known, Sessions.SessionProblems.NotFound(id));
        }

        if (query["model"] is not [{ Length: > 0 } resumeId])
            return (null, Problem.Field("model", "is missing; it is a résumé's id. Or name a session_id."));
        var opened = TextRules.IsId(resumeId, Ids.Resume)
            ? await conversations.OpenAsync(context.Caller(), resumeId, stopping)
            : null;
        return (opened, new Problem(
            ProblemKinds.ResumeNotFound, "model is the id of a résumé that this key may talk to."));
    }

    private static async Task TalkAsync(HttpContext context, Session session)
    {
        var services = context.RequestServices;
        var clock = services.GetRequiredService<TimeProvider>();
        var compiled = await services.GetRequiredService<ResumeLibrary>()
            .CompiledAsync(session.ResumeId, context.RequestAborted);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = context.WebSockets.WebSocketRequestedProtocols.Contains(SocketKey.Protocol)
                ? SocketKey.Protocol
                : null,
            KeepAliveInterval = PingEvery,
            KeepAliveTimeout = PingEvery,
        });
        using var events = new RealtimeSocket(socket, clock);
        var live = new LiveSession(events, session, context.Caller(), context.Connection)
        {
            Hints = compiled is null ? RecognitionHints.None : HintTerms.Of(session.ResumeId, compiled),
            Services = new LiveServices
            {
                Conversations = services.GetRequiredService<IConversations>(),
                Listener = services.GetService<Listener>(),
                Speaker = services.GetService<Speaker>(),
                Quotas = services.GetRequiredService<UserQuotas>(),
                Clock = clock,
                Options = services.GetRequiredService<IOptions<RealtimeOptions>>().Value,
            },
        };
        using var talk = new RealtimeTalk(events, live, services.GetRequiredService<ILogger<RealtimeTalk>>());
        await talk.RunAsync(services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
    }
}
