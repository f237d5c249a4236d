using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.Sessions;

/// <summary>
/// A turn as the AI SDK's UI message stream over server-sent events: <c>start</c>, <c>data-turn</c>, a
/// <c>source-document</c> an item, the text, <c>data-answer</c>, <c>finish</c>, <c>[DONE]</c>. Parts have no member
/// that the SDK does not know. An event has an id where reading can go on after it: at the text's start and after each
/// piece of it, see <see cref="TurnPosition"/>.
/// </summary>
internal sealed class TurnParts(PipeWriter output, string sessionId, int seq) : IDisposable
{
    private const string TextId = "text";

    private static readonly JsonWriterOptions Options = new()
    {
        // Never inlined into HTML; a line break inside a string is escaped by any encoder, so events stay whole.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Utf8JsonWriter _json = new(output, Options);
    private int _seq = seq;

    public void Write(TurnEvent happened)
    {
        switch (happened)
        {
            case TurnEvent.Began(var opening):
                Begin(opening);
                break;
            case TurnEvent.Words(var start, var text):
                Part("text-delta", json => json.WriteString("delta"u8, text), start + text.Length);
                break;
            case TurnEvent.Finished finished:
                Finish(finished);
                break;
            case TurnEvent.Refused(var outcome):
                Fail(outcome);
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A comment: readers pass over it.</summary>
    public void WriteHeartbeat() => Raw(":\n\n");

    /// <summary>
    /// Ends when the client has taken enough, or has gone: the server sees to the latter, no token is needed.
    /// </summary>
    public ValueTask<FlushResult> FlushAsync() => output.FlushAsync(CancellationToken.None);

    public void Dispose() => _json.Dispose();

    private void Begin(TurnOpening opening)
    {
        _seq = opening.Seq;
        Part("start", json => json.WriteString("messageId"u8, opening.Id));
        Part("data-turn", json => Embed(json, opening.ToJson()));
        foreach (var item in opening.Items)
        {
            Part("source-document", json =>
            {
                json.WriteString("sourceId"u8, item.Ref);
                json.WriteString("mediaType"u8, "application/json"u8);
                json.WriteString("title"u8, item.Title);
            });
        }

        Part("text-start", _ => { }, 0);
    }

    private void Finish(TurnEvent.Finished finished)
    {
        Part("text-end", _ => { });
        Part("data-answer", json => Embed(json, finished.Json.Span));
        Part("finish", _ => { });
        Raw("data: [DONE]\n\n");
    }

    private void Fail(AskOutcome outcome)
    {
        var problem = SessionProblems.Of(outcome, sessionId);
        Part("error", json => json.WriteString("errorText"u8, $"{problem.Kind.Code}: {problem.Detail}"));
        Raw("data: [DONE]\n\n");
    }

    private static void Embed(Utf8JsonWriter json, ReadOnlySpan<byte> value)
    {
        json.WritePropertyName("data"u8);
        // Written by Core just now or read from the store, where only Core writes.
        json.WriteRawValue(value, skipInputValidation: true);
    }

    private void Part(string type, Action<Utf8JsonWriter> members, int? offset = null)
    {
        if (offset is { } position)
            Raw(string.Create(CultureInfo.InvariantCulture, $"id: {new TurnPosition(_seq, position)}\ndata: "));
        else Raw("data: ");
        _json.Reset(output);
        _json.WriteStartObject();
        _json.WriteString("type"u8, type);
        if (type.StartsWith("text-", StringComparison.Ordinal)) _json.WriteString("id"u8, TextId);
        members(_json);
        _json.WriteEndObject();
        _json.Flush();
        Raw("\n\n");
    }

    private void Raw(string text) => Encoding.UTF8.GetBytes(text, output);
}
