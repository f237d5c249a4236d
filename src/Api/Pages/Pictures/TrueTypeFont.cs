using System.Buffers.Binary;
using System.Text;

namespace ResumeVoice.Api.Pages.Pictures;

/// <summary>A point of a glyph's outline, in font units; between two points off the curve lies one on it.</summary>
internal readonly record struct OutlinePoint(float X, float Y, bool IsOnCurve);

/// <summary>
/// What drawing text needs of a TrueType font: which glyph a letter has, how wide it is, and its outline. Reads the fonts
/// that this assembly brings along, no others, so it trusts what it reads.
/// </summary>
internal sealed class TrueTypeFont
{
    private const int CompositeDepthMax = 6;

    private readonly byte[] _bytes;
    private readonly Dictionary<string, int> _tables = [];
    private readonly Dictionary<int, int> _glyphs = [];
    private readonly int _unitsPerEm;
    private readonly bool _isLongLocation;
    private readonly int _metrics;

    public TrueTypeFont(byte[] bytes)
    {
        _bytes = bytes;
        for (var table = 0; table < U16(4); table++)
        {
            var entry = 12 + (table * 16);
            _tables[Encoding.ASCII.GetString(bytes, entry, 4)] = (int)U32(entry + 8);
        }

        _unitsPerEm = U16(_tables["head"] + 18);
        _isLongLocation = U16(_tables["head"] + 50) == 1;
        _metrics = U16(_tables["hhea"] + 34);
        ReadCharacters();
    }

    /// <summary>A font of this assembly, by its file's name.</summary>
    public static TrueTypeFont Load(string name)
    {
        using var stream = typeof(TrueTypeFont).Assembly.GetManifestResourceStream("fonts/" + name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new TrueTypeFont(bytes);
    }

    public bool Has(Rune letter) => _glyphs.ContainsKey(letter.Value);

    /// <summary>How far the next letter stands, where letters are <paramref name="size"/> pixels high.</summary>
    public float Advance(Rune letter, float size)
    {
        var glyph = Math.Min(_glyphs.GetValueOrDefault(letter.Value), _metrics - 1);
        return U16(_tables["hmtx"] + (glyph * 4)) * size / _unitsPerEm;
    }

    public float Width(string text, float size) => text.EnumerateRunes().Sum(letter => Advance(letter, size));

    /// <summary>The letter's contours, scaled to <paramref name="size"/>; y grows upwards from the base line.</summary>
    public IEnumerable<OutlinePoint[]> Outline(Rune letter, float size)
    {
        var scale = size / _unitsPerEm;
        foreach (var contour in Contours(_glyphs.GetValueOrDefault(letter.Value), 0))
        {
            yield return [.. contour.Select(
                point => new OutlinePoint(point.X * scale, point.Y * scale, point.IsOnCurve))];
        }
    }

    private List<OutlinePoint[]> Contours(int glyph, int depth)
    {
        var (start, end) = (Location(glyph), Location(glyph + 1));
        if (start == end || depth > CompositeDepthMax) return [];
        var contours = I16(start);
        return contours >= 0 ? Simple(start, contours) : Composite(start + 10, depth);
    }

    private List<OutlinePoint[]> Simple(int start, int contours)
    {
        if (contours == 0) return [];
        var ends = Enumerable.Range(0, contours).Select(at => U16(start + 10 + (at * 2))).ToArray();
        var at = start + 10 + (contours * 2);
        at += 2 + U16(at);
        var flags = new byte[ends[^1] + 1];
        for (var point = 0; point < flags.Length;)
        {
            var flag = _bytes[at++];
            flags[point++] = flag;
            if ((flag & 8) == 0) continue;
            for (var repeat = _bytes[at++]; repeat > 0; repeat--) flags[point++] = flag;
        }

        var xs = Coordinates(flags, ref at, 2, 16);
        var ys = Coordinates(flags, ref at, 4, 32);
        var read = new List<OutlinePoint[]>();
        var first = 0;
        foreach (var last in ends)
        {
            read.Add([.. Enumerable.Range(first, last - first + 1)
                .Select(point => new OutlinePoint(xs[point], ys[point], (flags[point] & 1) != 0))]);
            first = last + 1;
        }

        return read;
    }

    /// <summary>One byte with its sign in a flag, or two bytes, or the same again.</summary>
    private int[] Coordinates(byte[] flags, ref int at, int isShort, int isSame)
    {
        var values = new int[flags.Length];
        var value = 0;
        for (var point = 0; point < flags.Length; point++)
        {
            if ((flags[point] & isShort) != 0)
            {
                value += (flags[point] & isSame) != 0 ? _bytes[at] : -_bytes[at];
                at++;
            }
            else if ((flags[point] & isSame) == 0)
            {
                value += I16(at);
                at += 2;
            }

            values[point] = value;
        }

        return values;
    }

    /// <summary>A letter put together from others: é from e and its accent.</summary>
    private List<OutlinePoint[]> Composite(int at, int depth)
    {
        var parts = new List<OutlinePoint[]>();
        int flags;
        do
        {
            flags = U16(at);
            var part = U16(at + 2);
            at += 4;
            var (dx, dy) = (flags & 1) != 0 ? (I16(at), I16(at + 2)) : ((sbyte)_bytes[at], (sbyte)_bytes[at + 1]);
            at += (flags & 1) != 0 ? 4 : 2;
            var (xx, xy, yx, yy) = Transform(flags, ref at);
            parts.AddRange(Contours(part, depth + 1).Select(contour => contour.Select(point => new OutlinePoint(
                (point.X * xx) + (point.Y * yx) + dx, (point.X * xy) + (point.Y * yy) + dy,
                point.IsOnCurve)).ToArray()));
        }
        while ((flags & 32) != 0);
        return parts;
    }

    private (float Xx, float Xy, float Yx, float Yy) Transform(int flags, ref int at)
    {
        float Next(ref int place)
        {
            place += 2;
            return I16(place - 2) / 16384f;
        }

        if ((flags & 8) != 0)
        {
            var scale = Next(ref at);
            return (scale, 0, 0, scale);
        }

        if ((flags & 64) != 0) return (Next(ref at), 0, 0, Next(ref at));
        return (flags & 128) != 0 ? (Next(ref at), Next(ref at), Next(ref at), Next(ref at)) : (1, 0, 0, 1);
    }

    private int Location(int glyph) => _tables["glyf"] + (_isLongLocation
        ? (int)U32(_tables["loca"] + (glyph * 4))
        : U16(_tables["loca"] + (glyph * 2)) * 2);

    /// <summary>The letters of the basic plane, from the table of format 4.</summary>
    private void ReadCharacters()
    {
        var cmap = _tables["cmap"];
        for (var record = 0; record < U16(cmap + 2); record++)
        {
            var table = cmap + (int)U32(cmap + 4 + (record * 8) + 4);
            if (U16(table) == 4) ReadSegments(table);
        }
    }

    private void ReadSegments(int table)
    {
        var size = U16(table + 6);
        var (ends, starts) = (table + 14, table + 16 + size);
        for (var segment = 0; segment < size; segment += 2)
        {
            var (delta, offset) = (U16(starts + size + segment), starts + (2 * size) + segment);
            for (int letter = U16(starts + segment); letter <= U16(ends + segment) && letter < 0xFFFF; letter++)
            {
                var glyph = U16(offset) == 0
                    ? letter + delta
                    : U16(offset + U16(offset) + (2 * (letter - U16(starts + segment)))) + delta;
                if ((glyph & 0xFFFF) != 0) _glyphs[letter] = glyph & 0xFFFF;
            }
        }
    }

    private ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_bytes.AsSpan(at));

    private short I16(int at) => BinaryPrimitives.ReadInt16BigEndian(_bytes.AsSpan(at));

    private uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(at));
}
