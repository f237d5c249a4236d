using System.Buffers;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>
/// What of a model's content is meant to be said: no spaces before the first word, which would end the race for it, and
/// no letters that cannot be seen but turn others around. Models that think in it are not heard until they have
/// thought; a mark of the end that a server let through ends the answer. A piece with none of this passes as it is. Not
/// safe to use concurrently.
/// </summary>
internal sealed class SpokenPieces
{
    // Longer ones are no marks.
    private const int MarkMax = 32;

    // Controls that are no white space, the BOM, and what overrides or isolates directions. Joiners are none of them:
    // emoji and scripts need them.
    private static readonly string Unsaid = new(
    [
        .. Enumerable.Range(0, 0x100).Select(static code => (char)code)
            .Where(static letter => char.IsControl(letter) && !char.IsWhiteSpace(letter)),
        .. "\uFEFF\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
    ]);

    private static readonly SearchValues<char> Noticed = SearchValues.Create(Unsaid + "<");
    private static readonly SearchValues<char> Dropped = SearchValues.Create(Unsaid);

    private static readonly string[] Opened = ["<think>", "<thinking>"];
    private static readonly string[] Closed = ["</think>", "</thinking>"];
    private static readonly string[] Ends = ["</s>", "<s>", "<eos>", "<end_of_turn>"];

    private Stage _stage = Stage.Beginning;
    private string _held = "";

    /// <summary>Code units that were passed on; none while the first word has not come.</summary>
    public int Length { get; private set; }

    /// <summary>A mark ended the answer: nothing more is passed on.</summary>
    public bool IsEnded => _stage == Stage.Ended;

    /// <summary>Takes the next piece; gives what is to be said of it and of what was held, often the piece itself.</summary>
    public string Push(string piece)
    {
        if (_stage != Stage.Speaking || _held.Length > 0 || piece.AsSpan().ContainsAny(Noticed))
            piece = Read(Cleaned(piece));
        Length += piece.Length;
        return piece;
    }

    /// <summary>No more comes; gives what was held and turned out to be no mark.</summary>
    public string End()
    {
        var rest = _stage is Stage.Beginning or Stage.Speaking ? _held : "";
        _held = "";
        Length += rest.Length;
        return rest;
    }

    private static string Cleaned(string piece) => piece.AsSpan().ContainsAny(Dropped)
        ? string.Concat(piece.Where(static letter => !Dropped.Contains(letter)))
        : piece;

    private string Read(string piece)
    {
        var text = _held + piece;
        _held = "";
        while (_stage is Stage.Beginning or Stage.Thinking)
        {
            var rest = _stage == Stage.Beginning ? Begin(text) : Think(text);
            if (rest is null) return "";
            text = rest;
        }

        return _stage == Stage.Speaking ? Speak(text) : "";
    }

    /// <summary>What is left to read; null where more must come first. Marks before the first word end nothing.</summary>
    private string? Begin(string text)
    {
        text = text.TrimStart();
        if (text.Length == 0) return null;
        var thought = FitOf(text, Opened, out var length);
        var mark = thought == Fit.None ? MarkOf(text, out length) : Fit.None;
        if (thought == Fit.Open || mark == Fit.Open)
        {
            _held = text;
            return null;
        }

        if (thought == Fit.Whole) _stage = Stage.Thinking;
        else if (mark == Fit.None) _stage = Stage.Speaking;
        return text[length..];
    }

    private string? Think(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var fit = FitOf(text.AsSpan(at), Closed, out var length);
            if (fit == Fit.Open) _held = text[at..];
            if (fit != Fit.Whole) continue;
            _held = "";
            _stage = Stage.Beginning;
            return text[(at + length)..];
        }

        return null;
    }

    private string Speak(string text)
    {
        for (var at = text.IndexOf('<'); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var fit = MarkOf(text.AsSpan(at), out _);
            if (fit == Fit.None) continue;
            if (fit == Fit.Open) _held = text[at..];
            else _stage = Stage.Ended;
            return text[..at];
        }

        return text;
    }

    // Marks of models to come are bracketed in the same way: <|im_end|>, <|eot_id|>, also with wide bars.
    private static Fit MarkOf(ReadOnlySpan<char> text, out int length)
    {
        var fit = FitOf(text, Ends, out length);
        if (fit != Fit.None || text.Length < 2 || text[0] != '<' || text[1] is not ('|' or '\uFF5C')) return fit;
        for (var at = 2; at < Math.Min(text.Length, MarkMax); at++)
        {
            if (text[at] == '>' && text[at - 1] == text[1])
            {
                length = at + 1;
                return Fit.Whole;
            }

            if (!char.IsLetterOrDigit(text[at]) && text[at] is not ('_' or '\u2581') && text[at] != text[1])
                return Fit.None;
        }

        return text.Length < MarkMax ? Fit.Open : Fit.None;
    }

    private static Fit FitOf(ReadOnlySpan<char> text, string[] marks, out int length)
    {
        length = 0;
        var fit = Fit.None;
        foreach (var mark in marks)
        {
            if (text.StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            {
                length = mark.Length;
                return Fit.Whole;
            }

            if (mark.AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase)) fit = Fit.Open;
        }

        return fit;
    }

    private enum Stage
    {
        Beginning,
        Thinking,
        Speaking,
        Ended,
    }

    private enum Fit
    {
        None,
        Open,
        Whole,
    }
}
