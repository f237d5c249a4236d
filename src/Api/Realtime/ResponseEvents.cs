using System.Text;
using System.Text.Json.Nodes;

namespace ResumeVoice.Api.Realtime;

/// <summary>How a response ended.</summary>
internal sealed record ResponseEnd(string Status, string? Reason, RealtimeFault? Fault, JsonObject Metadata);

/// <summary>The events of one response, in the protocol's order. Not safe to use concurrently.</summary>
internal sealed class ResponseEvents(LiveSession live, bool isSpoken, RealtimeSettings settings)
{
    private readonly StringBuilder _said = new();
    private string? _itemId;
    private string? _previousItemId;

    public string Id { get; } = Ids.New("resp");

    public bool IsSpoken => isSpoken;

    private string Kind => isSpoken ? "response.output_audio" : "response.output_text";

    public Task BeginAsync() => live.SendAsync(
        "response.created", new JsonObject { ["response"] = Response("in_progress", null, [], []) });

    public async Task BeginItemAsync(string itemId)
    {
        _itemId = itemId;
        _previousItemId = live.LastItemId;
        await SendAsync("response.output_item.added", "item", Item("in_progress"));
        await live.AddItemAsync(Item("in_progress"));
        await SendAsync("response.content_part.added", "part", Part());
    }

    /// <summary>The next words, or the words of the sound that follows.</summary>
    public Task SayAsync(string words)
    {
        if (isSpoken && _said.Length > 0) words = " " + words;
        _said.Append(words);
        return SendAsync(isSpoken ? "response.output_audio_transcript.delta" : Kind + ".delta", "delta", words);
    }

    public Task SoundAsync(ReadOnlySpan<byte> pcm) => SendAsync(Kind + ".delta", "delta", Convert.ToBase64String(pcm));

    public async Task EndAsync(ResponseEnd end)
    {
        var status = end.Status == "completed" ? "completed" : "incomplete";
        if (_itemId is not null)
        {
            var text = _said.ToString();
            if (isSpoken)
            {
                await live.SendAsync(Kind + ".done", Place());
                await SendAsync("response.output_audio_transcript.done", "transcript", text);
            }
            else
            {
                await SendAsync(Kind + ".done", "text", text);
            }

            await SendAsync("response.content_part.done", "part", Part());
            await SendAsync("response.output_item.done", "item", Item(status));
            await live.EndItemAsync(Item(status), _previousItemId);
        }

        if (end.Fault is { } fault) await live.SendErrorAsync(fault);
        JsonArray output = _itemId is null ? [] : [Item(status)];
        await live.SendAsync(
            "response.done",
            new JsonObject { ["response"] = Response(end.Status, Details(end), output, end.Metadata) });
    }

    private static JsonObject? Details(ResponseEnd end)
    {
        if (end.Status == "completed") return null;
        var details = new JsonObject { ["type"] = end.Status };
        if (end.Reason is { } reason) details["reason"] = reason;
        if (end.Fault is { } fault) details["error"] = new JsonObject { ["type"] = fault.Type, ["code"] = fault.Code };
        return details;
    }

    private JsonObject Response(string status, JsonObject? details, JsonArray output, JsonObject metadata) => new()
    {
        ["id"] = Id,
        ["object"] = "realtime.response",
        ["status"] = status,
        ["status_details"] = details,
        ["output"] = output,
        ["conversation_id"] = live.Session.Id,
        ["output_modalities"] = RealtimeSettings.Modalities(isSpoken),
        ["max_output_tokens"] = "inf",
        ["audio"] = new JsonObject
        {
            ["output"] = new JsonObject
            {
                ["format"] = RealtimeSettings.Format(),
                ["voice"] = live.Services.Speaker?.VoiceFor(settings.Voice) ?? "none",
            },
        },
        ["usage"] = null,
        ["metadata"] = metadata,
    };

    private JsonObject Item(string status)
    {
        JsonArray content = status == "in_progress" ? [] : [Content()];
        return new JsonObject
        {
            ["id"] = _itemId,
            ["object"] = "realtime.item",
            ["type"] = "message",
            ["status"] = status,
            ["role"] = "assistant",
            ["content"] = content,
        };
    }

    private JsonObject Content() => isSpoken
        ? new JsonObject { ["type"] = "output_audio", ["transcript"] = _said.ToString() }
        : new JsonObject { ["type"] = "output_text", ["text"] = _said.ToString() };

    private JsonObject Part() => isSpoken
        ? new JsonObject { ["type"] = "audio", ["transcript"] = _said.ToString() }
        : new JsonObject { ["type"] = "text", ["text"] = _said.ToString() };

    private Task<bool> SendAsync(string type, string name, JsonNode value)
    {
        var body = Place();
        body[name] = value;
        return live.SendAsync(type, body);
    }

    private JsonObject Place() => new()
    {
        ["response_id"] = Id, ["item_id"] = _itemId, ["output_index"] = 0, ["content_index"] = 0,
    };
}
