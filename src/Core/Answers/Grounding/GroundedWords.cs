using System.Collections.Immutable;
using System.Text;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>
/// Lets a model's words through as they come. A word that states no fact passes at once, also when more of it may follow;
/// a fact is held until it is checked against the evidence; from the first one that does not hold on, nothing passes.
/// Not safe to use concurrently.
/// </summary>
internal sealed class GroundedWords
{
    /// <summary>Longer answers than this are not listened to.</summary>
    public const int TextMax = 6000;

    private readonly Evidence _evidence;
    private readonly StringBuilder _text = new(TextMax);
    private readonly List<Token> _tokens = [];
    private readonly List<Citation> _citations = [];
    private readonly FactCheck _check;
    private readonly Func<int, char> _letterAt;
    private Claims _claims;
    private Claims _spare;
    private int _read;
    private int _checked;
    private int _given;

    public GroundedWords(Evidence evidence)
    {
        _evidence = evidence;
        _check = new FactCheck(evidence);
        _letterAt = LetterAt;
        _claims = new Claims(evidence.All);
        _spare = new Claims(evidence.All);
    }

    /// <summary>Code units that have passed.</summary>
    public int Passed { get; private set; }

    /// <summary>Something did not hold: nothing more passes.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>All that has passed.</summary>
    public string Text => _text.ToString(0, Passed);

    /// <summary>Where the facts that have passed stand in the document.</summary>
    public ImmutableArray<Citation> Citations => [.. _citations.Where(citation => citation.End <= Passed)];

    /// <summary>Takes the model's next piece; gives the words that pass now, often none.</summary>
    public string Push(string piece)
    {
        if (IsBroken || piece.Length == 0) return "";
        _text.Append(piece);
        if (_text.Length > TextMax) return Break();
        var complete = LastSpace() + 1;
        if (complete > _read) Read(complete);
        Check(isEnd: false);
        if (IsBroken) return Pass(Passed);
        var to = _checked < _tokens.Count ? _tokens[_checked].Start : _read;
        // A word that is still coming passes if it holds as it stands; it is looked at again when it is whole.
        if (_checked == _tokens.Count && _read < _text.Length && HoldsSoFar()) to = _text.Length;
        return Pass(Whole(to));
    }

    /// <summary>The model has said all; gives the rest.</summary>
    public string End()
    {
        if (IsBroken) return "";
        Read(_text.Length);
        Check(isEnd: true);
        if (!IsBroken && !_claims.End()) return Break();
        return Pass(IsBroken ? Passed : _text.Length);
    }

    private void Read(int to)
    {
        var region = _text.ToString(_read, to - _read);
        foreach (var token in Tokenizer.Read(region, static folded => new Word(folded)))
            _tokens.Add(token with { Start = token.Start + _read, End = token.End + _read });
        _read = to;
    }

    private void Check(bool isEnd)
    {
        while (_checked < _tokens.Count)
        {
            var claims = _claims.CopyOver(_spare);
            var verdict = _check.Look(new Place(_tokens, _checked, isEnd, _letterAt), ref claims);
            if (verdict.IsWaiting) return;
            if (verdict.IsWrong)
            {
                // What came before the word is right and has its place on the screen.
                Passed = Math.Max(Passed, Whole(_tokens[_checked].Start));
                IsBroken = true;
                return;
            }

            var last = _tokens[_checked + verdict.Length - 1];
            if (verdict.IsFact) Cite(_tokens[_checked], last, claims.Items);
            (_claims, _spare) = (claims, _claims);
            _checked += verdict.Length;
            if (last.EndsSentence && !_claims.End())
            {
                IsBroken = true;
                return;
            }
        }
    }

    private bool HoldsSoFar()
    {
        var count = _tokens.Count;
        var (read, claims, holds) = (_read, _claims.CopyOver(_spare), true);
        Read(_text.Length);
        for (var at = count; at < _tokens.Count && holds;)
        {
            var place = new Place(_tokens, at, IsEnd: false, _letterAt) { IsPartial = true };
            var verdict = _check.Look(place, ref claims);
            holds = verdict is { IsWaiting: false, IsWrong: false };
            at += Math.Max(1, verdict.Length);
        }

        _tokens.RemoveRange(count, _tokens.Count - count);
        _read = read;
        return holds;
    }

    private void Cite(Token first, Token last, ulong items)
    {
        if (_evidence.PointerOf(first.Word.Stem, items) is not { } pointer) return;
        var isNext = _citations.Count > 0 && _citations[^1].Pointer == pointer && first.Start - _citations[^1].End <= 1;
        if (isNext) _citations[^1] = _citations[^1] with { End = last.End };
        else _citations.Add(new Citation(first.Start, last.End, pointer));
    }

    private string Break()
    {
        IsBroken = true;
        return "";
    }

    private string Pass(int to)
    {
        if (to <= Passed && !IsBroken) return "";
        var words = _text.ToString(_given, Math.Max(to, Passed) - _given);
        Passed = Math.Max(to, Passed);
        _given = Passed;
        return words;
    }

    // Never half of a surrogate pair.
    private int Whole(int to) => to > 0 && to <= _text.Length && char.IsHighSurrogate(_text[to - 1]) ? to - 1 : to;

    private int LastSpace()
    {
        for (var at = _text.Length - 1; at >= _read; at--)
            if (char.IsWhiteSpace(_text[at])) return at;
        return _read - 1;
    }

    private char LetterAt(int place) => place >= 0 && place < _text.Length ? _text[place] : '\0';
}
