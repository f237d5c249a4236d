using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Mcp;

/// <summary>Whoever sends a message.</summary>
/// <param name="Caller">What it showed.</param>
/// <param name="User">Whose quota counts.</param>
/// <param name="Session">The id that it was given when it began, empty where it does not say.</param>
internal sealed record McpClient(Caller Caller, string User, string Session);

/// <summary>
/// The calls that this process is answering, so that whoever made one can cancel it. A client counts its requests for
/// itself: their ids say nothing without its session. Safe to use concurrently.
/// </summary>
internal sealed class McpCalls
{
    private readonly ConcurrentDictionary<Key, CancellationTokenSource> _running = new();

    /// <summary>Answers a call; null where it was cancelled.</summary>
    /// <param name="client">Who calls.</param>
    /// <param name="id">The request's id as JSON; of two at once with the same one the first can be cancelled.</param>
    /// <param name="answer">Answers it.</param>
    /// <param name="stopping">The client has gone.</param>
    public async Task<JsonObject?> RunAsync(
        McpClient client, string id, Func<CancellationToken, Task<JsonObject>> answer, CancellationToken stopping)
    {
        // Whoever cancels may just be doing so when the call is over, so the source is left to the collector.
        var ending = new CancellationTokenSource();
        var running = KeyValuePair.Create(new Key(client.User, client.Session, id), ending);
        var isKnown = _running.TryAdd(running.Key, ending);
        await using var gone = stopping.UnsafeRegister(
            static source => ((CancellationTokenSource)source!).Cancel(), ending);
        try
        {
            return await answer(ending.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested && ending.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (isKnown) _running.TryRemove(running);
        }
    }

    /// <summary>Ends a call of the client; one that is answered, or another process's, stays as it is.</summary>
    public Task CancelAsync(McpClient client, string id) =>
        _running.TryGetValue(new Key(client.User, client.Session, id), out var ending)
            ? ending.CancelAsync()
            : Task.CompletedTask;

    private readonly record struct Key(string User, string Session, string Id);
}
