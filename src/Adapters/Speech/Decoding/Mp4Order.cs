using System.Buffers.Binary;

namespace ResumeVoice.Adapters.Speech.Decoding;

/// <summary>
/// Phones write an MP4's index (<c>moov</c>) after its sound. A pipe cannot be wound back, so the index is put first,
/// and the places that it names are moved along.
/// </summary>
internal static class Mp4Order
{
    private const int HeaderBytes = 8;
    private const int DepthMax = 8;

    private static ReadOnlySpan<byte> Index => "moov"u8;

    /// <summary>The recording with its index before its sound; the same bytes where it is, or where it is broken.</summary>
    public static ReadOnlyMemory<byte> IndexFirst(ReadOnlyMemory<byte> recording)
    {
        var (index, sound) = Find(recording.Span);
        if (index.Length == 0 || sound.Start < 0 || index.Start < sound.Start) return recording;
        var ordered = new byte[recording.Length];
        recording.Span[..sound.Start].CopyTo(ordered);
        recording.Span.Slice(index.Start, index.Length).CopyTo(ordered.AsSpan(sound.Start));
        recording.Span[sound.Start..index.Start].CopyTo(ordered.AsSpan(sound.Start + index.Length));
        var after = index.Start + index.Length;
        recording.Span[after..].CopyTo(ordered.AsSpan(after));
        Move(ordered.AsSpan(sound.Start + HeaderBytes, index.Length - HeaderBytes), index.Length, 0);
        return ordered;
    }

    private static ((int Start, int Length) Index, (int Start, int Length) Sound) Find(ReadOnlySpan<byte> recording)
    {
        var (index, sound) = ((Start: -1, Length: 0), (Start: -1, Length: 0));
        for (var at = 0; recording.Length - at >= HeaderBytes;)
        {
            var length = BoxLength(recording[at..]);
            if (length < HeaderBytes || length > recording.Length - at) break;
            var name = recording.Slice(at + 4, 4);
            if (name.SequenceEqual(Index)) index = (at, (int)length);
            if (name.SequenceEqual("mdat"u8) && sound.Start < 0) sound = (at, (int)length);
            at += (int)length;
        }

        return (index, sound);
    }

    /// <summary>A box's length; 1 stands for a long one after its name, 0 for all that is left.</summary>
    private static long BoxLength(ReadOnlySpan<byte> box) => BinaryPrimitives.ReadUInt32BigEndian(box) switch
    {
        0 => box.Length,
        1 when box.Length >= 16 => BinaryPrimitives.ReadInt64BigEndian(box[HeaderBytes..]),
        var length => length,
    };

    /// <summary>Adds to every chunk's place, down through the boxes that hold the tables of them.</summary>
    private static void Move(Span<byte> boxes, int by, int depth)
    {
        while (boxes.Length >= HeaderBytes)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(boxes);
            if (length < HeaderBytes || length > boxes.Length) return;
            var name = boxes.Slice(4, 4);
            var body = boxes[HeaderBytes..(int)length];
            if (name.SequenceEqual("stco"u8)) MoveShort(body, by);
            else if (name.SequenceEqual("co64"u8)) MoveLong(body, by);
            else if (depth < DepthMax && IsOfTables(name)) Move(body, by, depth + 1);
            boxes = boxes[(int)length..];
        }
    }

    private static bool IsOfTables(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("trak"u8) || name.SequenceEqual("mdia"u8) || name.SequenceEqual("minf"u8)
        || name.SequenceEqual("stbl"u8);

    private static void MoveShort(Span<byte> table, int by)
    {
        for (var at = 8; at + 4 <= table.Length; at += 4)
        {
            var place = table[at..];
            BinaryPrimitives.WriteUInt32BigEndian(place, BinaryPrimitives.ReadUInt32BigEndian(place) + (uint)by);
        }
    }

    private static void MoveLong(Span<byte> table, int by)
    {
        for (var at = 8; at + 8 <= table.Length; at += 8)
        {
            var place = table[at..];
            BinaryPrimitives.WriteInt64BigEndian(place, BinaryPrimitives.ReadInt64BigEndian(place) + by);
        }
    }
}
