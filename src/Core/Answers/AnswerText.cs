using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// An answer's text as it grows, with the words that stand on the document. One at a time on a thread: what it is put
/// together in is the thread's own.
/// </summary>
internal sealed class AnswerText
{
    private const int KeptMax = 16 * 1024;

    [ThreadStatic]
    private static StringBuilder? s_text;

    [ThreadStatic]
    private static List<Citation>? s_citations;

    private readonly StringBuilder _text = (s_text ??= new StringBuilder(KeptMax)).Clear();
    private readonly List<Citation> _citations = s_citations ??= [];

    public AnswerText() => _citations.Clear();

    public int Length => _text.Length;

    public AnswerText Say(string words)
    {
        _text.Append(words);
        return this;
    }

    /// <summary>The same of words that are put together here, without a string of their own.</summary>
    public AnswerText Say([InterpolatedStringHandlerArgument("")] ref Saying words) => this;

    /// <summary>Words that stand on what <paramref name="pointer"/> names.</summary>
    public AnswerText Cite(string words, string pointer)
    {
        var start = _text.Length;
        _text.Append(words);
        if (words.Length > 0) _citations.Add(new Citation(start, _text.Length, pointer));
        return this;
    }

    public AnswerText Cite(ItemField field) => Cite(Clean(field.Text), field.Pointer);

    /// <summary>A field's text as a sentence of its own, with its full stop.</summary>
    public AnswerText Sentence(ItemField field)
    {
        Space();
        var words = Clean(field.Text);
        Cite(words, field.Pointer);
        return words.Length > 0 && words[^1] is '.' or '!' or '?' ? this : Say(".");
    }

    /// <summary>A space, unless nothing was said yet.</summary>
    public AnswerText Space()
    {
        if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
        return this;
    }

    public (string Text, ImmutableArray<Citation> Citations) Done()
    {
        // A giant is not kept.
        if (_text.Capacity > KeptMax) (s_text, s_citations) = (null, null);
        return (_text.ToString(), [.. _citations]);
    }

    private static string Clean(string words) => words.Trim();

    /// <summary>Says the parts of an interpolated string as they come.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Saying
    {
        private readonly StringBuilder _text;

        /// <summary>The counts that the compiler hands over say how long it becomes: the text has room.</summary>
        public Saying(int literalLength, int formattedCount, AnswerText text)
        {
            _ = (literalLength, formattedCount);
            _text = text._text;
        }

        public void AppendLiteral(string words) => _text.Append(words);

        public void AppendFormatted(string? words) => _text.Append(words);

        public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");
    }
}
