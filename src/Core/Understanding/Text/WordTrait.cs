namespace ResumeVoice.Core.Understanding.Text;

/// <summary>
/// Something that holds of a word whatever the talk and the résumé, such as standing in a list: worked out once a word,
/// since questions are made of the same words again and again. Two threads at once find the same.
/// </summary>
internal sealed class WordTrait
{
    private const int Most = 32;

    private static int s_count;

    private readonly Func<Word, bool> _holds;
    private readonly int _place;

    public WordTrait(Func<Word, bool> holds)
    {
        _holds = holds;
        // Two bits each: whether it was asked, and whether it holds.
        _place = 2 * (Interlocked.Increment(ref s_count) - 1);
        if (_place >= 2 * Most) throw new InvalidOperationException("A word has room for no more traits.");
    }

    public bool Of(Word word)
    {
        var known = word.Traits >> _place;
        return (known & 1) == 0 ? Ask(word) : (known & 2) != 0;
    }

    private bool Ask(Word word)
    {
        var holds = _holds(word);
        word.Traits |= (holds ? 3UL : 1UL) << _place;
        return holds;
    }
}
