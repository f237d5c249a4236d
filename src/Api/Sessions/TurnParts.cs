using System.Buffers;
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
/// piece of it, see <see cref="TurnPosition"/>; and at the end, so that who comes back is told that there is no more.
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
                Part("text-delta", text, static (json, text) => json.WriteString("delta"u8, text), start + text.Length);
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
    public void WriteHeartbeat() => output.Write(":\n\n"u8);

    /// <summary>
    /// Ends when the client has taken enough, or has gone: the server sees to the latter, no token is needed.
    /// </summary>
    public ValueTask<FlushResult> FlushAsync() => output.FlushAsync(CancellationToken.None);

    public void Dispose() => _json.Dispose();

    private void Begin(TurnOpening opening)
    {
        _seq = opening.Seq;
        Part("start", opening.Id, static (json, id) => json.WriteString("messageId"u8, id));
        Part("data-turn", opening, static (json, opening) => Embed(json, opening.ToJson()));
        foreach (var shown in opening.Items)
        {
            Part("source-document", shown, static (json, item) =>
            {
                json.WriteString("sourceId"u8, item.Ref);
                json.WriteString("mediaType"u8, "application/json"u8);
                json.WriteString("title"u8, item.Title);
            });
        }

        Part("text-start", 0);
    }

    private void Finish(TurnEvent.Finished finished)
    {
        Part("text-end");
        Part("data-answer", finished, static (json, finished) => Embed(json, finished.Json.Span));
        Part("finish");
        WriteId(TurnPosition.EndOf(finished.Seq));
        output.Write("data: [DONE]\n\n"u8);
    }

    private void Fail(AskOutcome outcome)
    {
        var problem = SessionProblems.Of(outcome, sessionId);
        Part("error", problem, static (json, problem) =>
            json.WriteString("errorText"u8, $"{problem.Kind.Code}: {problem.Detail}"));
        output.Write("data: [DONE]\n\n"u8);
    }

    private static void Embed(Utf8JsonWriter json, ReadOnlySpan<byte> value)
    {
        json.WritePropertyName("data"u8);
        // Written by Core just now or read from the store, where only Core writes.
        json.WriteRawValue(value, skipInputValidation: true);
    }

    private void Part(string type, int? offset = null) => Part<object?>(type, null, static (_, _) => { }, offset);

    private void Part<T>(string type, T told, Action<Utf8JsonWriter, T> members, int? offset = null)
    {
        if (offset is { } position) WriteId(new TurnPosition(_seq, position));
        output.Write("data: "u8);
        _json.Reset(output);
        _json.WriteStartObject();
        _json.WriteString("type"u8, type);
        if (type.StartsWith("text-", StringComparison.Ordinal)) _json.WriteString("id"u8, TextId);
        members(_json, told);
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n\n"u8);
    }

    private void WriteId(TurnPosition position) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {position}\n"), output);
}
