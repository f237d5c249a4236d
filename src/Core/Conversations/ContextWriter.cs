using System.Collections.Immutable;
using System.Text.Json;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Conversations;

/// <summary>Writes a <see cref="FollowUpContext"/> by hand, as every turn does.</summary>
internal static class ContextWriter
{
    public static void Write(Utf8JsonWriter writer, FollowUpContext context)
    {
        writer.WriteStartObject();
        Write(writer, "shown"u8, context.Shown);
        if (context.Focus is { } focus) writer.WriteString("focus"u8, focus.ToString());
        if (context.Former is { } former) writer.WriteString("former"u8, former.ToString());
        if (context.Told != 0) writer.WriteNumber("told"u8, context.Told);
        Write(writer, "seen"u8, context.Seen);
        writer.WriteStringUnlessNull("question"u8, context.Question);
        writer.WriteStartArray("sections"u8);
        foreach (var section in context.Sections) writer.WriteStringValue(section.Name());
        writer.WriteEndArray();
        writer.WriteStrings("topics"u8, context.Topics);
        writer.WriteStrings("asked"u8, context.Asked);
        writer.WriteStringUnlessNull("lastDecision"u8, context.LastDecision);
        writer.WriteStringUnlessNull("lastIntent"u8, context.LastIntent);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ImmutableArray<ItemRef> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) writer.WriteStringValue(item.ToString());
        writer.WriteEndArray();
    }
}
