namespace ResumeVoice.Adapters.Speech.Decoding;

/// <summary>
/// Tells a recording's form by its first bytes. Only these forms reach ffmpeg, each named to it: nothing that is sent
/// here makes it open a playlist, a script or an address.
/// </summary>
internal static class Container
{
    private const int FileTypeAt = 4;

    /// <summary>The form by ffmpeg's name for its reader, or null for what is not understood.</summary>
    public static string? FormatOf(ReadOnlySpan<byte> recording) => recording switch
    {
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "matroska",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "ogg",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "flac",
        [(byte)'I', (byte)'D', (byte)'3', ..] => "mp3",
        // The eleven bits in a row that begin each frame, with a layer: 00 in its place is AAC on its own.
        [0xFF, var second, ..] when (second & 0xE0) == 0xE0 => (second & 0x06) == 0 ? "aac" : "mp3",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', ..] => "wav",
        _ => recording.Length > 8 && recording[FileTypeAt..].StartsWith("ftyp"u8) ? "mp4" : null,
    };
}
