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
        Number = IsShortNumber(text) && int.TryParse(text, out var number) ? number : -1;
    }

    /// <summary>Folded, without apostrophes and dots: "dont", "nodejs", "c++".</summary>
    public string Text { get; }

    public string Light { get; }

    /// <summary>Worked out when first asked for: of most words in lists of names nobody does.</summary>
    public string Stem => field ??= Stemmer.Stem(Text);

    /// <summary>The number that the word is written as, or -1.</summary>
    public int Number { get; }

    /// <summary>True where the lexicon or the résumé keeps it; false where nobody has asked them.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The number of its <see cref="Vocabulary.Leaning"/>, kept by <see cref="Vocabulary.WordLeanings"/>.</summary>
    public int Leaning { get; set; } = Unasked;

    /// <summary>What is known of its traits, kept by <see cref="WordTrait"/>.</summary>
    public ulong Traits { get; set; }

    public override string ToString() => Text;

    private static bool IsShortNumber(string text) => text.Length is > 0 and <= 6 && char.IsAsciiDigit(text[0]);
}

/// <summary>Finds or makes the word of a folded text.</summary>
internal delegate Word WordSource(ReadOnlySpan<char> folded);

/// <summary>
/// A word where it stands in a text: UTF-16 code units <c>[Start, End)</c>. Questions are lists of these, so what is
/// known of the word's place shares the bits of its start.
/// </summary>
internal readonly record struct Token
{
    private const uint Capital = 1u << 31;
    private const uint Ending = 1u << 30;
    private const uint Place = Ending - 1;

    private readonly uint _start;

    public Token(Word word, int start, int end, bool isCapital, bool endsSentence)
    {
        Word = word;
        _start = (uint)start | (isCapital ? Capital : 0) | (endsSentence ? Ending : 0);
        End = end;
    }

    public Word Word { get; init; }

    public int Start
    {
        get => (int)(_start & Place);
        init => _start = (_start & ~Place) | (uint)value;
    }

    public int End { get; init; }

    /// <summary>Whether it begins with a capital.</summary>
    public bool IsCapital => (_start & Capital) != 0;

    public bool EndsSentence => (_start & Ending) != 0;
}
