using System.Text;

namespace ResumeVoice.Standalone.Tests.Hostile;

/// <summary>
/// Playlists and scripts that would make a decoder read a file of the server or call an address, bare and behind the
/// first bytes of every form of recording; and files that are something else.
/// </summary>
internal static class HostileScripts
{
    private static readonly (string Name, byte[] Bytes)[] Heads =
    [
        ("nothing", []), ("WAV", "RIFF\x24\0\0\0WAVE"u8.ToArray()), ("WebM", [0x1A, 0x45, 0xDF, 0xA3]),
        ("Ogg", "OggS"u8.ToArray()), ("FLAC", "fLaC"u8.ToArray()), ("MP3", "ID3\x03\0\0\0\0\0\0"u8.ToArray()),
        ("MP4", "\0\0\0\x18ftypM4A "u8.ToArray()), ("AAC", [0xFF, 0xF1]),
    ];

    /// <summary>All of them reach for <paramref name="bait"/> or for a file.</summary>
    public static IEnumerable<HostileRecording> All(Uri bait)
    {
        string[] targets = [bait.ToString(), "file:///etc/passwd"];
        foreach (var (name, bytes) in Heads)
            foreach (var target in targets)
                foreach (var script in Scripts(target))
                {
                    byte[] file = [.. bytes, .. Encoding.UTF8.GetBytes(script.Text)];
                    yield return new HostileRecording(
                        $"{script.Name} to {target} behind {name}", file, HostileRecording.Broken);
                }

        foreach (var (name, bytes) in Others()) yield return new(name, bytes, HostileRecording.Unsupported);
    }

    private static (string Name, string Text)[] Scripts(string target) =>
    [
        ("HLS", $"#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\n{target}\n#EXT-X-ENDLIST\n"),
        ("HLS with a key", $"#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"{target}\"\n#EXTINF:1,\n{target}\n"),
        ("concat", $"ffconcat version 1.0\nfile '{target}'\nduration 2\n"),
        ("DASH", $"<?xml version=\"1.0\"?><MPD><Period><BaseURL>{target}</BaseURL></Period></MPD>"),
        ("SDP", $"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\na=control:{target}\n"),
    ];

    private static IEnumerable<(string, byte[])> Others() =>
    [
        ("PNG", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. new byte[2000]]),
        ("GIF and script", "GIF89a/*\x01\0*/=1;alert(1)"u8.ToArray()), ("PDF", "%PDF-1.7\n%âãÏÓ\n"u8.ToArray()),
        ("zip", [(byte)'P', (byte)'K', 3, 4, .. new byte[500]]), ("gzip", [0x1F, 0x8B, 8, .. new byte[500]]),
        ("program", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, .. new byte[500]]),
        ("JSON", """{"audio":"data:audio/wav;base64,UklGRg=="}"""u8.ToArray()),
        ("HTML", "<!doctype html><audio src=x onerror=alert(1)>"u8.ToArray()),
        ("SVG", "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"u8.ToArray()),
        ("one zero", [0]), ("eight zeros", new byte[8]), ("a megabyte of zeros", new byte[1024 * 1024]),
        ("25 MiB of zeros", new byte[25 * 1024 * 1024]),
        ("a base64 WAV", "UklGRiQAAABXQVZFZm10IBAAAAABAAEA"u8.ToArray()),
    ];
}
