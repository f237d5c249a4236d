using System.Collections.Immutable;
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

    private readonly StringBuilder _text = (s_text ??= new StringBuilder(KeptMax)).Clear();
    private readonly ImmutableArray<Citation>.Builder _citations = ImmutableArray.CreateBuilder<Citation>();

    public int Length => _text.Length;

    public AnswerText Say(string words)
    {
        _text.Append(words);
        return this;
    }

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
        if (_text.Capacity > KeptMax) s_text = null;
        return (_text.ToString(), _citations.DrainToImmutable());
    }

    private static string Clean(string words) => words.Trim();
}
