using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>Parts of a field of several sentences: nobody listens to a whole paragraph for the one that answers.</summary>
internal static class Excerpt
{
    // So many letters are told whole, some fifteen seconds of speech.
    private const int WholeMax = 200;

    // What begins so says nothing without the sentence before it.
    private static readonly string[] Leaning = ["It ", "Its ", "This ", "These ", "That ", "Those ", "They ", "Both "];

    /// <summary>
    /// The sentences of an item's field from the first to the last in which one of the topics stands; all of it where
    /// it is short, or where a topic is told by no word of it.
    /// </summary>
    public static ItemField About(ImmutableArray<Topic> topics, int item, int at, ItemField field)
    {
        if (field.Text.Length <= WholeMax) return field;
        var (first, last) = (int.MaxValue, -1);
        foreach (var topic in topics)
        {
            var posting = topic.Postings.Of(item);
            if (posting.Told != at) continue;
            if (posting.At < 0) return field;
            (first, last) = (Math.Min(first, posting.At), Math.Max(last, posting.At));
        }

        return last < 0 ? field : Around(field, first, last);
    }

    /// <summary>The sentence of a field in which a letter stands; all of it where it is short.</summary>
    public static ItemField Around(ItemField field, int letter) =>
        field.Text.Length <= WholeMax ? field : SentenceAt(field, letter);

    /// <summary>The same however short the field is.</summary>
    public static ItemField SentenceAt(ItemField field, int letter) => Around(field, letter, letter);

    private static ItemField Around(ItemField field, int first, int last)
    {
        var text = field.Text;
        var (before, from, to) = (0, 0, text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = SentenceEnds.After(text, start);
            if (end <= first) (before, from) = (from, end);
            if (end > last)
            {
                to = end;
                break;
            }

            start = end;
        }

        if (Array.Exists(Leaning, word => text.AsSpan(from).TrimStart().StartsWith(word, StringComparison.Ordinal)))
            from = before;
        return field with { Text = text[from..to].Trim() };
    }

    /// <summary>The first sentences of a field, so many at most, with how many those are.</summary>
    public static (ItemField Field, int Sentences) First(ItemField field, int most)
    {
        var (end, count) = (0, 0);
        while (end < field.Text.Length && count < most) (end, count) = (SentenceEnds.After(field.Text, end), count + 1);
        return (end == field.Text.Length ? field : field with { Text = field.Text[..end] }, count);
    }
}
