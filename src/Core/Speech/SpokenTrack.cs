using System.Text;

namespace ResumeVoice.Core.Speech;

/// <summary>
/// What was said when: which words somebody heard who stopped listening, and what is left for when they listen again.
/// Safe to use concurrently.
/// </summary>
public sealed class SpokenTrack
{
    /// <summary>The sound of a piece is kept until it was over for so long: nobody goes back further.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly List<Piece> _pieces = [];

    /// <summary>The sound so far.</summary>
    public TimeSpan Length
    {
        get
        {
            lock (_gate) return _pieces.Aggregate(TimeSpan.Zero, (sum, piece) => sum + piece.Length);
        }
    }

    /// <summary>Adds what is said next; sound that was over long before <paramref name="heard"/> is forgotten.</summary>
    public void Add(SpokenPiece piece, TimeSpan heard)
    {
        ArgumentNullException.ThrowIfNull(piece);
        lock (_gate)
        {
            _pieces.Add(new Piece(piece.Text, piece.Sound.Duration) { Sound = piece.Sound });
            var end = TimeSpan.Zero;
            foreach (var one in _pieces)
                if ((end += one.Length) + KeptFor < heard) one.Sound = one.Sound with { Samples = default };
        }
    }

    /// <summary>All that was said.</summary>
    public string Text() => HeardUntil(TimeSpan.MaxValue);

    /// <summary>
    /// What was heard up to a time. A piece that was cut off counts by its whole words, taking each letter to last as
    /// long as any other.
    /// </summary>
    public string HeardUntil(TimeSpan until)
    {
        var heard = new StringBuilder();
        lock (_gate)
        {
            foreach (var piece in _pieces)
            {
                var part = until >= piece.Length ? piece.Text : piece.WordsUntil(until);
                if (heard.Length > 0 && part.Length > 0) heard.Append(' ');
                heard.Append(part);
                if (until < piece.Length) break;
                until -= piece.Length;
            }
        }

        return heard.ToString();
    }

    /// <summary>
    /// A piece by its number, without what was over at a time, if that lies in it; null where it has not been said yet.
    /// What is left may be nothing.
    /// </summary>
    public SpokenPiece? Rest(int number, TimeSpan from)
    {
        lock (_gate)
        {
            if (number >= _pieces.Count) return null;
            foreach (var before in _pieces.Take(number)) from -= before.Length;
            var piece = _pieces[number];
            if (from <= TimeSpan.Zero || piece.Length == TimeSpan.Zero) return new SpokenPiece(piece.Text, piece.Sound);
            return from >= piece.Length
                ? new SpokenPiece("", piece.Sound with { Samples = default })
                : new SpokenPiece(
                    piece.Text[piece.WordsUntil(from).Length..].TrimStart(), piece.Sound.Slice(from, piece.Length));
        }
    }

    private sealed class Piece(string text, TimeSpan length)
    {
        public string Text => text;

        public TimeSpan Length => length;

        public Sound Sound { get; set; }

        public string WordsUntil(TimeSpan until)
        {
            var end = (int)(text.Length * Math.Clamp(until / length, 0, 1));
            if (end < text.Length && !char.IsWhiteSpace(text[end]))
                end = Math.Max(0, text.AsSpan(0, end).LastIndexOf(' '));
            return text[..end].TrimEnd();
        }
    }
}
