namespace ResumeVoice.Core.Understanding.Text;

/// <summary>A word once folded, with its two cuts worked out; shared by all that mention it.</summary>
internal sealed class Word
{
    /// <summary>What <see cref="Leaning"/> is until somebody asks.</summary>
    public const int Unasked = -1;

    public Word(ReadOnlySpan<char> text)
        : this(text.ToString())
    {
    }

    public Word(string text)
    {
        Text = text;
        Light = Stemmer.Light(text);
        Stem = Stemmer.Stem(text);
        Number = int.TryParse(text, out var number) && text.Length <= 6 ? number : -1;
    }

    /// <summary>Folded, without apostrophes and dots: "dont", "nodejs", "c++".</summary>
    public string Text { get; }

    public string Light { get; }

    public string Stem { get; }

    /// <summary>The number that the word is written as, or -1.</summary>
    public int Number { get; }

    /// <summary>The number of its <see cref="Vocabulary.Leaning"/>, kept by <see cref="Vocabulary.WordLeanings"/>.</summary>
    public int Leaning { get; set; } = Unasked;

    public override string ToString() => Text;
}

/// <summary>Finds or makes the word of a folded text.</summary>
internal delegate Word WordSource(ReadOnlySpan<char> folded);

/// <summary>A word where it stands in a text: UTF-16 code units <c>[Start, End)</c>.</summary>
internal readonly record struct Token(Word Word, int Start, int End, bool IsCapital, bool EndsSentence);
