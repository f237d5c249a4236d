using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// A résumé's item as answers show it. All but the score is the same in every answer, so its JSON is written once a
/// résumé and copied from then on.
/// </summary>
internal static class ShownItem
{
    // A number in its shortest round-trip form has at most so many characters.
    private const int NumberMax = 32;

    /// <summary>The item with its encoded members; the score is 0.</summary>
    public static AnswerItem Of(ResumeItem item)
    {
        var shown = new AnswerItem
        {
            Ref = item.Ref.ToString(),
            Section = item.Ref.Section.Name(),
            Title = item.Title,
            Subtitle = item.Subtitle,
            Dates = item.Dates is { } dates ? DateText.Format(dates) : null,
            Summary = item.Summary,
            Highlights = item.Highlights,
            Technologies = item.Technologies,
            Url = item.Url,
        };
        var whole = JsonBytes.Of(shown, static (writer, value) => AnswerWriter.Write(writer, value));
        // The score is written last: what stands before it is the same for every score.
        return shown with { Encoded = whole.AsMemory(0, whole.Length - "0}".Length) };
    }

    /// <summary>Writes an item that <see cref="Of"/> encoded, with its score.</summary>
    public static void Write(Utf8JsonWriter writer, AnswerItem item)
    {
        var length = item.Encoded.Length;
        var rented = ArrayPool<byte>.Shared.Rent(length + NumberMax);
        item.Encoded.Span.CopyTo(rented);
        Utf8Formatter.TryFormat(item.Score, rented.AsSpan(length), out var digits);
        rented[length + digits] = (byte)'}';
        writer.WriteRawValue(rented.AsSpan(0, length + digits + 1), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(rented);
    }
}
