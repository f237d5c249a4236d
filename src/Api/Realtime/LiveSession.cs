using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Quotas;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>What a live talk needs of the product.</summary>
internal sealed record LiveServices
{
    public required IConversations Conversations { get; init; }

    /// <summary>Null where this process cannot hear.</summary>
    public Listener? Listener { get; init; }

    /// <summary>Null where this process cannot speak.</summary>
    public Speaker? Speaker { get; init; }

    public required UserQuotas Quotas { get; init; }

    public required TimeProvider Clock { get; init; }

    public required RealtimeOptions Options { get; init; }
}

/// <summary>One live talk: whose, about what, and the way to the client.</summary>
internal sealed class LiveSession(RealtimeSocket socket, Session session, Caller caller, ConnectionInfo connection)
{
    public required LiveServices Services { get; init; }

    public required RecognitionHints Hints { get; init; }

    public Session Session => session;

    public Caller Caller => caller;

    public ConnectionInfo Connection => connection;

    public RealtimeSettings Settings { get; set; } = new();

    /// <summary>The last item of the conversation, which the next one follows.</summary>
    public string? LastItemId { get; private set; }

    /// <summary>Whether answers can be heard.</summary>
    public bool CanSpeak => Services.Speaker is { IsAvailable: true };

    /// <summary>The voice that is heard.</summary>
    public string Voice => Services.Speaker?.VoiceFor(Settings.Voice) ?? "none";

    public Task<bool> SendAsync(string type, JsonObject body) => socket.SendAsync(type, body);

    public Task<bool> SendErrorAsync(RealtimeFault fault, string? eventId = null) =>
        SendAsync("error", new JsonObject { ["error"] = fault.ToJson(eventId) });

    /// <summary>Says that an item was added to the conversation.</summary>
    public async Task AddItemAsync(JsonObject item)
    {
        var previous = LastItemId;
        LastItemId = (string?)item["id"];
        await SendAsync("conversation.item.added", new JsonObject { ["previous_item_id"] = previous, ["item"] = item });
    }

    /// <summary>Says that an item is complete.</summary>
    public Task EndItemAsync(JsonObject item, string? previous) => SendAsync(
        "conversation.item.done", new JsonObject { ["previous_item_id"] = previous, ["item"] = item });
}
