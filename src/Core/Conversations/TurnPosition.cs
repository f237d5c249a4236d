using System.Globalization;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// How far a reader has come: so many UTF-16 code units into the text of that turn. Being a place in the text and not a
/// count of pieces, it means the same however the words were cut, while the turn runs and after it is stored.
/// </summary>
/// <param name="Seq">The turn's number; 0 names whichever turn is being answered now, and no place in it.</param>
/// <param name="Offset">Code units of the answer's text already read.</param>
public readonly record struct TurnPosition(int Seq, int Offset)
{
    /// <summary>The longest form: two numbers and the dot.</summary>
    public const int LengthMax = 21;

    /// <summary>The turn being answered now, from its beginning.</summary>
    public static TurnPosition Now => default;

    /// <summary>Past all of a stored turn: its text, however long, and what comes after it.</summary>
    public static TurnPosition EndOf(int seq) => new(seq, int.MaxValue);

    /// <summary>Nothing is left to read.</summary>
    public bool IsEnd => Offset == int.MaxValue;

    /// <summary>As the id of an event: <c>3.120</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seq}.{Offset}");

    public static bool TryParse(ReadOnlySpan<char> text, out TurnPosition position)
    {
        position = default;
        var dot = text.IndexOf('.');
        if (dot < 0 || text.Length > LengthMax) return false;
        if (!TryRead(text[..dot], out var seq) || !TryRead(text[(dot + 1)..], out var offset) || seq == 0) return false;
        position = new TurnPosition(seq, offset);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
