using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Resumes.Conversion;

namespace ResumeVoice.Core.Tests.Resumes.Conversion;

/// <summary>What the tests of conversions share.</summary>
internal static class Conversions
{
    /// <summary>The converted document and its warnings; the document imports.</summary>
    public static (JsonElement Document, IReadOnlyList<ConversionWarning> Warnings) Of(ConversionResult result)
    {
        var converted = Assert.IsType<ConversionResult.Converted>(result);
        Assert.IsType<ImportResult.Imported>(ResumeImporter.Import(converted.Document));
        return (JsonDocument.Parse(converted.Document).RootElement, converted.Warnings);
    }

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static string[] Texts(this JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(one => one.GetString() ?? "")];

    public static byte[] Zip(params (string Name, string Content)[] files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return buffer.ToArray();
    }

    /// <summary>The bytes with a few of them changed, cut off or doubled, the same way for the same seed.</summary>
    public static byte[] Damaged(byte[] bytes, int seed)
    {
        var random = new Random(seed);
        var damaged = bytes.ToList();
        for (var change = random.Next(1, 8); change > 0 && damaged.Count > 4; change--)
        {
            var at = random.Next(damaged.Count);
            if (random.Next(3) == 0) damaged.RemoveRange(at, Math.Min(random.Next(1, 40), damaged.Count - at));
            else if (random.Next(2) == 0) damaged[at] = (byte)random.Next(256);
            else damaged.InsertRange(at, damaged.Take(random.Next(1, 30)).ToList());
        }

        return [.. damaged];
    }
}
