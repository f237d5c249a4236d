using System.Globalization;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using ResumeVoice.Api.Requests;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Api.Realtime;

/// <summary>One connection's talk: what the client's events do, one after the other.</summary>
internal sealed class RealtimeTalk : IDisposable
{
    private const int ItemIdMax = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    private readonly RealtimeSocket _socket;
    private readonly LiveSession _live;
    private readonly LiveResponses _responses;
    private readonly LiveInput _input;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CancellationTokenSource _ending = new();
    private readonly DateTimeOffset _endsAt;

    public RealtimeTalk(RealtimeSocket socket, LiveSession live, ILogger logger)
    {
        (_socket, _live) = (socket, live);
        _responses = new LiveResponses(live, logger);
        _input = new LiveInput(live, _responses, _gate, _ending.Token);
        _endsAt = live.Services.Clock.GetUtcNow() + live.Services.Options.LastsAtMost;
    }

    /// <summary>Talks until either side ends it.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        var (status, reason) = (WebSocketCloseStatus.InternalServerError, "The talk failed on our side; it is logged.");
        var warming = Task.CompletedTask;
        try
        {
            await SendSessionAsync("session.created");
            warming = _live.Services.Listener?.WarmUpAsync(_live.Hints, _ending.Token) ?? warming;
            (status, reason) = await ReadAsync(stopping);
        }
        finally
        {
            await _ending.CancelAsync();
            await _input.EndAsync();
            await _responses.EndAsync();
            await warming;
            await _socket.CloseAsync(status, reason);
        }
    }

    public void Dispose()
    {
        _gate.Dispose();
        _ending.Dispose();
    }

    private async Task<(WebSocketCloseStatus Status, string Reason)> ReadAsync(CancellationToken stopping)
    {
        var (clock, idle) = (_live.Services.Clock, _live.Services.Options.IdleAfter);
        while (true)
        {
            var left = _endsAt - clock.GetUtcNow();
            if (left <= TimeSpan.Zero) return (WebSocketCloseStatus.NormalClosure, "The connection has had its time.");
            try
            {
                var received = await _socket.ReceiveAsync().WaitAsync(left < idle ? left : idle, clock, stopping);
                switch (received)
                {
                    case Incoming.Message message:
                        await TakeAsync(message.Utf8);
                        break;
                    case Incoming.Refused refused:
                        await _live.SendErrorAsync(refused.Fault);
                        break;
                    default:
                        return (WebSocketCloseStatus.NormalClosure, "");
                }
            }
            catch (TimeoutException)
            {
                return (WebSocketCloseStatus.NormalClosure, "Nothing was sent for too long.");
            }
            catch (OperationCanceledException)
            {
                return (WebSocketCloseStatus.EndpointUnavailable, "The server is stopping.");
            }
        }
    }

    private async Task TakeAsync(ReadOnlyMemory<byte> utf8)
    {
        await _gate.WaitAsync();
        try
        {
            using var document = Parse(utf8);
            if (document is null)
            {
                await _live.SendErrorAsync(RealtimeFault.Refused(
                    "invalid_json", "The event is not JSON, or has a member twice or a name that cannot be read."));
                return;
            }

            var reader = new EventReader(document.RootElement, "");
            var fault = reader.Text("type") is { } type
                ? await TakeAsync(type, document.RootElement)
                : RealtimeFault.Invalid("type", "is missing; every event has one.");
            if (fault is not null) await _live.SendErrorAsync(fault, reader.Text("event_id"));
        }
        finally
        {
            _gate.Release();
        }
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, Strict);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // JSON can escape half of a surrogate pair, which no name can be made of.
            return null;
        }
    }

    private async Task<RealtimeFault?> TakeAsync(string type, JsonElement element)
    {
        var reader = new EventReader(element, "");
        switch (type)
        {
            case "session.update":
                return await UpdateAsync(reader);
            case "input_audio_buffer.append":
                return reader.Text("audio") is { } audio ? await _input.AppendAsync(audio) : Missing(reader, "audio");
            case "input_audio_buffer.commit":
                return await _input.CommitAsync();
            case "input_audio_buffer.clear":
                await _input.ClearAsync();
                return null;
            case "conversation.item.create":
                return await AddItemAsync(reader.Object("item"), element);
            case "conversation.item.truncate":
                return await TruncateAsync(reader);
            case "response.create":
                return await RespondAsync(reader);
            case "response.cancel":
                if (!_responses.IsRunning)
                    return RealtimeFault.Refused("response_cancel_not_active", "No answer is being given.");
                await _responses.CancelAsync("client_cancelled");
                return null;
            default:
                return RealtimeFault.Refused("unknown_event", $"There is no event '{Shorten(type)}' here.");
        }
    }

    private async Task<RealtimeFault?> UpdateAsync(EventReader reader)
    {
        if (!reader.Has("session")) return Missing(reader, "session");
        var (settings, fault) = _live.Settings.With(reader.Element("session"), "session");
        if (fault is not null) return fault;
        _live.Settings = settings;
        _input.Adopt(settings);
        await SendSessionAsync("session.updated");
        return null;
    }

    private async Task<RealtimeFault?> AddItemAsync(EventReader item, JsonElement element)
    {
        var kind = item.Choice("type", "message");
        var role = item.Choice("role", "user", "assistant", "system");
        var id = item.Text("id") ?? Ids.New("item");
        if (item.Fault is { } fault) return fault;
        if (kind is null || role is null) return RealtimeFault.Invalid("item", "is a message with a role.");
        if (id.Length is 0 or > ItemIdMax) return RealtimeFault.Invalid("item.id", "has 1 to 64 characters.");
        var content = item.Element("content");
        if (role != "user") return await EchoAsync(id, element.GetProperty("item"));
        if (content.ValueKind != JsonValueKind.Array || content.GetArrayLength() != 1)
            return RealtimeFault.Invalid("item.content", "is one part, input_text or input_audio.");
        var part = new EventReader(content[0], "item.content[0]");
        var added = part.Choice("type", "input_text", "input_audio") == "input_audio"
            ? await AddSpokenAsync(id, part)
            : await AddTypedAsync(id, part);
        return part.Fault ?? added;
    }

    private async Task<RealtimeFault?> AddTypedAsync(string id, EventReader part)
    {
        if (part.Text("text") is not { } text) return RealtimeFault.Invalid("item.content[0].text", "is missing.");
        if (Sessions.AskQuestion.Fault(text) is { } fault) return RealtimeFault.Invalid("item.content[0].text", fault);
        var previous = _live.LastItemId;
        await _live.AddItemAsync(Item());
        await _live.EndItemAsync(Item(), previous);
        var now = _live.Services.Clock.GetTimestamp();
        _input.Unanswered = new LiveQuestion(id, Task.FromResult(HeardWords.Typed(text)), now);
        return null;

        JsonObject Item() =>
            LiveQuestion.Item(id, new JsonObject { ["type"] = "input_text", ["text"] = text });
    }

    private async Task<RealtimeFault?> AddSpokenAsync(string id, EventReader part)
    {
        if (part.Text("audio") is not { } audio) return RealtimeFault.Invalid("item.content[0].audio", "is missing.");
        var bytes = new byte[audio.Length / 4 * 3];
        if (!Convert.TryFromBase64String(audio, bytes, out var length) || length % 2 != 0)
            return RealtimeFault.Invalid("item.content[0].audio", "is not PCM16 in base64.");
        var samples = MemoryMarshal.Cast<byte, short>(bytes.AsSpan(0, length)).ToArray();
        var sound = new Sound(samples, RealtimeSettings.Rate);
        if (sound.Duration < AudioLimits.DurationMin || sound.Duration > AudioLimits.DurationMax)
            return RealtimeFault.Invalid("item.content[0].audio", "lasts 0.1 to 60 seconds.");
        return await _input.AddAsync(id, sound);
    }

    /// <summary>
    /// What clients say that others said: it is shown in the conversation and nothing is answered from it. The session
    /// itself remembers.
    /// </summary>
    private async Task<RealtimeFault?> EchoAsync(string id, JsonElement element)
    {
        if (!IsClean(element))
            return RealtimeFault.Invalid("item", "holds a NUL character or half a surrogate pair.");
        var previous = _live.LastItemId;
        await _live.AddItemAsync(Item());
        await _live.EndItemAsync(Item(), previous);
        return null;

        JsonObject Item()
        {
            var item = JsonObject.Create(element.Clone()) ?? [];
            (item["id"], item["object"], item["status"]) = (id, "realtime.item", "completed");
            return item;
        }
    }

    /// <summary>Whether everything in it can be written again.</summary>
    private static bool IsClean(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(member => IsClean(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsClean),
        JsonValueKind.String => JsonText.Of(element) is { } text && TextRules.IsClean(text),
        _ => true,
    };

    private async Task<RealtimeFault?> TruncateAsync(EventReader reader)
    {
        var itemId = reader.Text("item_id");
        var until = reader.Milliseconds("audio_end_ms", TimeSpan.Zero, TimeSpan.FromHours(1));
        if (reader.Fault is not null || itemId is null) return Missing(reader, "item_id");
        return until is null ? Missing(reader, "audio_end_ms") : await _responses.TruncateAsync(itemId, until.Value);
    }

    private async Task<RealtimeFault?> RespondAsync(EventReader reader)
    {
        if (_responses.IsRunning)
            return RealtimeFault.Refused(
                "conversation_already_has_active_response", "An answer is being given; cancel it or await its end.");
        var (settings, fault) = _live.Settings.With(reader.Element("response"), "response");
        if (fault is not null) return fault;
        if (_input.Unanswered is not { } question)
            return RealtimeFault.Refused("no_question", "Every question is answered; add another one first.");
        _input.Unanswered = null;
        await _responses.StartAsync(question, settings, isAsked: true);
        return null;
    }

    private Task<bool> SendSessionAsync(string type) => _live.SendAsync(type, new JsonObject
    {
        ["session"] = _live.Settings.ToJson(_live.Session.Id, _live.Session.ResumeId, _live.Voice, _endsAt),
    });

    private static RealtimeFault Missing(EventReader reader, string name) =>
        reader.Fault ?? RealtimeFault.Invalid(name, "is missing.");

    private static string Shorten(string text) =>
        text.Length <= ItemIdMax ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..ItemIdMax]}…");
}
