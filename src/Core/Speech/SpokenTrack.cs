using System.Text;

namespace ResumeVoice.Core.Speech;

/// <summary>What was said when: which words somebody heard who stopped listening. Safe to use concurrently.</summary>
public sealed class SpokenTrack
{
    private readonly Lock _gate = new();
    private readonly List<(string Text, TimeSpan Length)> _pieces = [];

    /// <summary>The sound so far.</summary>
    public TimeSpan Length
    {
        get
        {
            lock (_gate) return _pieces.Aggregate(TimeSpan.Zero, (sum, piece) => sum + piece.Length);
        }
    }

    public void Add(string text, TimeSpan length)
    {
        lock (_gate) _pieces.Add((text, length));
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
            foreach (var (text, length) in _pieces)
            {
                var part = until >= length ? text : WholeWords(text, until / length);
                if (heard.Length > 0 && part.Length > 0) heard.Append(' ');
                heard.Append(part);
                if (until < length) break;
                until -= length;
            }
        }

        return heard.ToString();
    }

    private static string WholeWords(string text, double share)
    {
        var end = (int)(text.Length * Math.Clamp(share, 0, 1));
        if (end < text.Length && !char.IsWhiteSpace(text[end]))
            end = Math.Max(0, text.AsSpan(0, end).LastIndexOf(' '));
        return text[..end].TrimEnd();
    }
}
