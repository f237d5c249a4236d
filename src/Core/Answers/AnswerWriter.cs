using System.Collections.Immutable;
using System.Text.Json;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Writes an <see cref="Answer"/> by hand: of a turn's time, a serializer's would be the larger part. Members stand in
/// the order of the records.
/// </summary>
internal static class AnswerWriter
{
    private static readonly JsonEncodedText[] Decisions = Names<Decision>();
    private static readonly JsonEncodedText[] Intents = Names<Intent>();
    private static readonly JsonEncodedText[] Sources = Names<AnswerSource>();

    public static void Write(Utf8JsonWriter writer, Answer answer)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, answer.Id);
        writer.WriteString("sessionId"u8, answer.SessionId);
        writer.WriteNumber("seq"u8, answer.Seq);
        writer.WriteString("question"u8, answer.Question);
        writer.WriteString("text"u8, answer.Text);
        writer.WriteString("speech"u8, answer.Speech);
        writer.WriteStringUnlessNull("heard"u8, answer.Heard);
        writer.WriteString("decision"u8, Decisions[(int)answer.Decision]);
        writer.WriteString("intent"u8, Intents[(int)answer.Intent]);
        Write(writer, answer.Items);
        writer.WriteStartArray("citations"u8);
        foreach (var citation in answer.Citations) Write(writer, citation);
        writer.WriteEndArray();
        writer.WritePropertyName("filters"u8);
        Write(writer, answer.Filters);
        writer.WriteStrings("suggestions"u8, answer.Suggestions);
        writer.WriteString("source"u8, Sources[(int)answer.Source]);
        writer.WriteBoolean("degraded"u8, answer.Degraded);
        writer.WritePropertyName("timing"u8);
        Write(writer, answer.Timing);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, TurnOpening opening)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, opening.Id);
        writer.WriteString("sessionId"u8, opening.SessionId);
        writer.WriteNumber("seq"u8, opening.Seq);
        writer.WriteString("question"u8, opening.Question);
        writer.WriteString("decision"u8, Decisions[(int)opening.Decision]);
        writer.WriteString("intent"u8, Intents[(int)opening.Intent]);
        Write(writer, opening.Items);
        writer.WritePropertyName("filters"u8);
        Write(writer, opening.Filters);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ImmutableArray<AnswerItem> items)
    {
        writer.WriteStartArray("items"u8);
        foreach (var item in items)
        {
            if (item.Encoded.IsEmpty) Write(writer, item);
            else ShownItem.Write(writer, item);
        }

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, AnswerItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("ref"u8, item.Ref);
        writer.WriteString("section"u8, item.Section);
        writer.WriteString("title"u8, item.Title);
        writer.WriteStringUnlessNull("subtitle"u8, item.Subtitle);
        writer.WriteStringUnlessNull("dates"u8, item.Dates);
        writer.WriteStringUnlessNull("summary"u8, item.Summary);
        writer.WriteStrings("highlights"u8, item.Highlights);
        writer.WriteStrings("technologies"u8, item.Technologies);
        writer.WriteStringUnlessNull("url"u8, item.Url);
        writer.WriteNumber("score"u8, item.Score);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Citation citation)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start"u8, citation.Start);
        writer.WriteNumber("end"u8, citation.End);
        writer.WriteString("pointer"u8, citation.Pointer);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AnswerFilters filters)
    {
        writer.WriteStartObject();
        writer.WriteStrings("technologies"u8, filters.Technologies);
        writer.WriteStringUnlessNull("from"u8, filters.From);
        writer.WriteStringUnlessNull("to"u8, filters.To);
        writer.WriteStrings("entities"u8, filters.Entities);
        writer.WriteStrings("sections"u8, filters.Sections);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AnswerTiming timing)
    {
        writer.WriteStartObject();
        writer.WriteNumber("understandMs"u8, timing.UnderstandMs);
        writer.WriteNumber("answerMs"u8, timing.AnswerMs);
        writer.WriteNumber("totalMs"u8, timing.TotalMs);
        writer.WriteEndObject();
    }

    private static JsonEncodedText[] Names<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)
            .Select(name => JsonEncodedText.Encode(name))];
}
