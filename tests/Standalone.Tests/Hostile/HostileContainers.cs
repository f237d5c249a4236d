using System.Diagnostics;
using System.Text;

namespace ResumeVoice.Standalone.Tests.Hostile;

/// <summary>Recordings of every form, made by ffmpeg, cut off, bent, far too long, or without any sound.</summary>
internal static class HostileContainers
{
    private const string Tone = "sine=frequency=440:sample_rate=16000:duration=2";

    private static readonly (string Ending, string[] Options)[] Forms =
    [
        ("wav", ["-c:a", "pcm_s16le"]), ("webm", ["-c:a", "libopus"]), ("ogg", ["-c:a", "libvorbis"]),
        ("mp3", ["-c:a", "libmp3lame"]), ("m4a", ["-c:a", "aac"]), ("flac", ["-c:a", "flac"]),
        ("aac", ["-c:a", "aac"]),
    ];

    public static async Task<IReadOnlyList<HostileRecording>> AllAsync()
    {
        var all = new List<HostileRecording>();
        foreach (var (ending, options) in Forms) all.AddRange(Broken(ending, await MakeAsync(Tone, ending, options)));
        all.AddRange(await TooLongAsync());
        all.AddRange(await WithoutSoundAsync());
        all.AddRange(Sizes());
        return all;
    }

    private static IEnumerable<HostileRecording> Broken(string ending, byte[] whole)
    {
        foreach (var percent in (int[])[1, 5, 20, 50, 80, 99])
        {
            var cut = whole[..Math.Max(1, whole.Length * percent / 100)];
            yield return new($"{percent} % of a .{ending}", cut, HostileRecording.Broken);
        }

        yield return new($"a .{ending} whose tail is zeros", Zeroed(whole, whole.Length / 4), HostileRecording.Broken);
        yield return new(
            $"a .{ending} behind a script", [.. Encoding.UTF8.GetBytes("#!/bin/sh\nid\n"), .. whole],
            HostileRecording.Unsupported);
        yield return new($"a .{ending} behind zeros", [.. new byte[512], .. whole], HostileRecording.Unsupported);
    }

    private static async Task<IReadOnlyList<HostileRecording>> TooLongAsync()
    {
        const string hour = "anullsrc=r=8000:cl=mono:d=3600";
        (string Ending, string[] Options)[] forms =
        [
            ("flac", ["-c:a", "flac"]), ("m4a", ["-c:a", "alac"]), ("webm", ["-c:a", "libopus", "-b:a", "500",
                "-frame_duration", "60"]),
        ];
        var all = new List<HostileRecording>();
        foreach (var (ending, options) in forms)
        {
            var bytes = await MakeAsync(hour, ending, options);
            all.Add(new HostileRecording(
                $"an hour of silence, {bytes.Length} bytes of .{ending}", bytes, HostileRecording.Long));
        }

        Assert.Contains(all, recording => recording.Bytes.Length < 1024 * 1024);
        return all;
    }

    private static async Task<IReadOnlyList<HostileRecording>> WithoutSoundAsync()
    {
        const string film = "testsrc=duration=2:size=64x64:rate=5";
        var all = new List<HostileRecording>();
        foreach (var (ending, codec) in ((string, string)[])[("mp4", "mpeg4"), ("webm", "libvpx"), ("avi", "mpeg4")])
        {
            var bytes = await MakeAsync(film, ending, ["-c:v", codec]);
            all.Add(new HostileRecording($"a .{ending} without sound", bytes, HostileRecording.Unsupported));
        }

        return all;
    }

    /// <summary>Heads that promise far more than there is.</summary>
    private static IEnumerable<HostileRecording> Sizes()
    {
        byte[] endless = [0x1A, 0x45, 0xDF, 0xA3, 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];
        yield return new("an endless EBML element", endless, HostileRecording.Broken);
        byte[] nested = [0x1A, 0x45, 0xDF, 0xA3, 0x80, .. Repeated([0x18, 0x53, 0x80, 0x67, 0xFF], 50_000)];
        yield return new("50,000 segments in each other", nested, HostileRecording.Broken);
        byte[] boxes = [.. "\0\0\0\x10ftypM4A \0\0\0\0"u8, .. Repeated([0, 0, 0, 8, .. "moov"u8], 100_000)];
        yield return new("100,000 indexes", boxes, HostileRecording.Broken);
        byte[] deep = [.. "\0\0\0\x10ftypM4A \0\0\0\0"u8, .. Deep(20_000), .. "\0\0\0\x08mdat"u8];
        yield return new("20,000 boxes in each other", deep, HostileRecording.Broken);
        byte[] giant = [.. "\0\0\0\x10ftypM4A \0\0\0\0\0\0\0\x01mdat\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"u8];
        yield return new("a box of 9 EB", giant, HostileRecording.Broken);
        byte[] tag = [.. "ID3\x04\0\0\x7F\x7F\x7F\x7F"u8, .. new byte[4000]];
        yield return new("an ID3 tag of 256 MB", tag, HostileRecording.Broken);
        yield return new("MP3 frames of nothing", Repeated([0xFF, 0xFB, 0x90, 0x64], 100_000), HostileRecording.Broken);
        byte[] frames = Repeated([0xFF, 0xF1, 0x50, 0x80], 100_000);
        yield return new("ADTS frames of nothing", frames, HostileRecording.Broken);
        byte[] flac = [.. "fLaC\x80\0\0\x22"u8, .. Repeated([0xFF], 34), .. new byte[5000]];
        yield return new("FLAC with all that a head can claim", flac, HostileRecording.Broken);
        byte[] ogg = [.. "OggS\0\x02"u8, .. new byte[20], 0xFF, .. Repeated([0xFF], 255), .. new byte[1000]];
        yield return new("an Ogg page that promises 64 KB", ogg, HostileRecording.Broken);
        byte[] pages = Repeated([.. "OggS"u8, .. new byte[23]], 20_000);
        yield return new("Ogg pages of nothing", pages, HostileRecording.Broken);
    }

    private static byte[] Deep(int depth)
    {
        var boxes = new byte[depth * 8];
        for (var at = 0; at < depth; at++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(boxes.AsSpan(at * 8), (depth - at) * 8);
            (at == 0 ? "moov"u8 : "trak"u8).CopyTo(boxes.AsSpan((at * 8) + 4));
        }

        return boxes;
    }

    private static byte[] Repeated(byte[] part, int times) =>
        [.. Enumerable.Repeat(part, times).SelectMany(bytes => bytes)];

    private static byte[] Zeroed(byte[] whole, int keep) => [.. whole[..keep], .. new byte[whole.Length - keep]];

    private static async Task<byte[]> MakeAsync(string source, string ending, string[] options)
    {
        var path = Path.Combine(Path.GetTempPath(), $"resumevoice-hostile-{Guid.NewGuid():N}.{ending}");
        string[] arguments = ["-v", "error", "-f", "lavfi", "-i", source, .. options, path];
        using var ffmpeg = Process.Start("ffmpeg", arguments);
        await ffmpeg.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, ffmpeg.ExitCode);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        return bytes;
    }
}
