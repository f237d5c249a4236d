using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Api.Problems;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Sessions;

/// <summary>
/// Writes a turn to a client as it happens, in the form of <see cref="TurnParts"/>. The next event is asked for only
/// when the client has taken the last one, so a slow reader slows its own reading and nothing else; where nothing
/// happens, a comment every <see cref="HeartbeatEvery"/> keeps proxies from closing the connection.
/// </summary>
internal static class TurnStream
{
    public const string MediaType = "text/event-stream";

    public static readonly TimeSpan HeartbeatEvery = TimeSpan.FromSeconds(15);

    /// <summary>Streams the events; gives the problem where there was nothing to stream.</summary>
    /// <param name="context">The request.</param>
    /// <param name="events">From <c>Began</c> on, or from the words after <paramref name="after"/>.</param>
    /// <param name="sessionId">The session, for problems.</param>
    /// <param name="after">Where the reader has come to; default for a whole turn.</param>
    /// <param name="cancellationToken">The client has gone.</param>
    public static async ValueTask<Problem?> WriteAsync(
        HttpContext context, IAsyncEnumerable<TurnEvent> events, string sessionId, TurnPosition after,
        CancellationToken cancellationToken)
    {
        await using var turn = events.GetAsyncEnumerator(cancellationToken);
        if (!await turn.MoveNextAsync())
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return null;
        }

        if (turn.Current is TurnEvent.Refused refused) return SessionProblems.Of(refused.Outcome, sessionId);
        Open(context.Response);
        using var parts = new TurnParts(context.Response.BodyWriter, sessionId, after.Seq);
        using var heartbeat = new Heartbeat(context.RequestServices.GetRequiredService<TimeProvider>());
        try
        {
            await CopyAsync(turn, parts, heartbeat);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The client has gone; the turn goes on without it.
        }

        return null;
    }

    private static async Task CopyAsync(IAsyncEnumerator<TurnEvent> turn, TurnParts parts, Heartbeat heartbeat)
    {
        var isMore = true;
        while (isMore)
        {
            parts.Write(turn.Current);
            var next = turn.MoveNextAsync();
            // What is there already goes out together: the client is written to before a wait. The server writes to it
            // at the end, and so tells of the end in the same breath.
            isMore = next.IsCompletedSuccessfully ? await next : await WaitAsync(next.AsTask(), parts, heartbeat);
        }
    }

    private static async Task<bool> WaitAsync(Task<bool> next, TurnParts parts, Heartbeat heartbeat)
    {
        await parts.FlushAsync();
        while (await heartbeat.ComesBeforeAsync(next))
        {
            parts.WriteHeartbeat();
            await parts.FlushAsync();
        }

        return await next;
    }

    private static void Open(HttpResponse response)
    {
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-cache, no-transform";
        response.Headers["x-vercel-ai-ui-message-stream"] = "v1";
        // nginx and those like it would otherwise collect the answer and send it at the end.
        response.Headers["X-Accel-Buffering"] = "no";
    }

    /// <summary>One timer a stream, however many pieces it has.</summary>
    private sealed class Heartbeat(TimeProvider clock) : IDisposable
    {
        private readonly PeriodicTimer _timer = new(HeartbeatEvery, clock);
        private Task<bool>? _beat;

        public async ValueTask<bool> ComesBeforeAsync(Task<bool> next)
        {
            _beat ??= _timer.WaitForNextTickAsync(CancellationToken.None).AsTask();
            if (await Task.WhenAny(next, _beat) == next) return false;
            _beat = null;
            return true;
        }

        public void Dispose() => _timer.Dispose();
    }
}
