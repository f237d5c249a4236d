using System.Buffers.Binary;
using System.IO.Compression;

namespace ResumeVoice.Api.Pages.Pictures;

/// <summary>A colour; each part from 0 to 255.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue);

/// <summary>
/// A picture that text and boxes are drawn on, and its PNG. Edges are smooth: a shape is first added up as how much of
/// each pixel lies inside, line by line of its outline.
/// </summary>
internal sealed class Canvas
{
    /// <summary>Straight pieces that stand for a curve; letters are small.</summary>
    private const int CurvePieces = 8;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _pixels;
    private readonly float[] _edges;

    public Canvas(int width, int height, Colour background)
    {
        (_width, _height) = (width, height);
        _pixels = new byte[width * height * 3];
        // Two more a row: an edge in the last pixel spills over.
        _edges = new float[(width + 2) * height];
        Fill(0, 0, width, height, background);
    }

    public void Fill(int left, int top, int width, int height, Colour colour)
    {
        for (var y = top; y < top + height; y++)
            for (var x = left; x < left + width; x++) Set(x, y, colour, 1f);
    }

    /// <summary>Draws text with its base line at <paramref name="baseline"/>.</summary>
    public void Write(string text, TrueTypeFont font, float size, (float Left, float Baseline) at, Colour colour)
    {
        var left = at.Left;
        foreach (var letter in text.EnumerateRunes())
        {
            foreach (var contour in font.Outline(letter, size)) Trace(contour, left, at.Baseline);
            left += font.Advance(letter, size);
        }

        Paint(colour);
    }

    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, _width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), _height);
        // Eight bits a part, three parts a pixel.
        (header[8], header[9]) = (8, 2);
        WriteChunk(png, "IHDR"u8, header);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var row = 0; row < _height; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(_pixels, row * _width * 3, _width * 3);
            }
        }

        WriteChunk(png, "IDAT"u8, packed.ToArray());
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] body = [.. type, .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        png.Write(number);
        png.Write(body);
        var crc = body.Aggregate(uint.MaxValue, static (sum, next) => CrcTable[(sum ^ next) & 0xFF] ^ (sum >> 8));
        BinaryPrimitives.WriteUInt32BigEndian(number, ~crc);
        png.Write(number);
    }

    private static uint CrcOf(int number)
    {
        var crc = (uint)number;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        return crc;
    }

    /// <summary>Goes round a contour; off-curve points bend the way between their neighbours.</summary>
    private void Trace(OutlinePoint[] contour, float left, float baseline)
    {
        var points = new List<OutlinePoint>();
        for (var at = 0; at < contour.Length; at++)
        {
            var (point, next) = (contour[at], contour[(at + 1) % contour.Length]);
            points.Add(point);
            if (!point.IsOnCurve && !next.IsOnCurve)
                points.Add(new OutlinePoint((point.X + next.X) / 2, (point.Y + next.Y) / 2, true));
        }

        var start = points.FindIndex(point => point.IsOnCurve);
        if (start < 0) return;
        var from = points[start];
        for (var step = 1; step <= points.Count; step++)
        {
            var to = points[(start + step) % points.Count];
            var bend = to;
            if (!to.IsOnCurve) to = points[(start + ++step) % points.Count];
            Curve(from, bend, to, left, baseline);
            from = to;
        }
    }

    private void Curve(OutlinePoint from, OutlinePoint bend, OutlinePoint to, float left, float baseline)
    {
        var (x0, y0) = (left + from.X, baseline - from.Y);
        var pieces = bend == to ? 1 : CurvePieces;
        for (var piece = 1; piece <= pieces; piece++)
        {
            var t = (float)piece / pieces;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            var x1 = left + (a * from.X) + (b * bend.X) + (c * to.X);
            var y1 = baseline - ((a * from.Y) + (b * bend.Y) + (c * to.Y));
            Edge(x0, y0, x1, y1);
            (x0, y0) = (x1, y1);
        }
    }

    /// <summary>
    /// Adds to each row how much lies to the right of the edge: summed up from the left, rows then tell how much of
    /// each pixel is inside.
    /// </summary>
    private void Edge(float x0, float y0, float x1, float y1)
    {
        if (y0 == y1) return;
        var direction = y0 < y1 ? 1f : -1f;
        if (y0 > y1) (x0, y0, x1, y1) = (x1, y1, x0, y0);
        var slope = (x1 - x0) / (y1 - y0);
        for (var row = Math.Max(0, (int)y0); row < Math.Min(_height, (int)MathF.Ceiling(y1)); row++)
        {
            var (top, bottom) = (Math.Max(row, y0), Math.Min(row + 1, y1));
            var (left, right) = (x0 + ((top - y0) * slope), x0 + ((bottom - y0) * slope));
            if (left > right) (left, right) = (right, left);
            Spread(row, Math.Clamp(left, 0, _width), Math.Clamp(right, 0, _width), direction * (bottom - top));
        }
    }

    private void Spread(int row, float left, float right, float amount)
    {
        var (start, first, last) = (row * (_width + 2), (int)left, (int)right);
        if (first == last)
        {
            var middle = ((left + right) / 2) - first;
            _edges[start + first] += amount * (1 - middle);
            _edges[start + first + 1] += amount * middle;
            return;
        }

        var each = amount / (right - left);
        for (var x = first; x <= last; x++)
        {
            var (from, to) = (Math.Max(left, x), Math.Min(right, x + 1));
            var (part, middle) = (each * (to - from), ((from + to) / 2) - x);
            _edges[start + x] += part * (1 - middle);
            _edges[start + x + 1] += part * middle;
        }
    }

    private void Paint(Colour colour)
    {
        for (var y = 0; y < _height; y++)
        {
            var inside = 0f;
            for (var x = 0; x < _width; x++)
            {
                inside += _edges[(y * (_width + 2)) + x];
                if (MathF.Abs(inside) > 0.002f) Set(x, y, colour, Math.Min(1f, MathF.Abs(inside)));
            }
        }

        Array.Clear(_edges);
    }

    private void Set(int x, int y, Colour colour, float share)
    {
        var at = ((y * _width) + x) * 3;
        _pixels[at] = Mixed(_pixels[at], colour.Red, share);
        _pixels[at + 1] = Mixed(_pixels[at + 1], colour.Green, share);
        _pixels[at + 2] = Mixed(_pixels[at + 2], colour.Blue, share);
    }

    private static byte Mixed(byte under, byte over, float share) => (byte)(under + ((over - under) * share) + 0.5f);
}
