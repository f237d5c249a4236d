using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace ResumeVoice.Api.Pages;

/// <summary>
/// A file of wwwroot, embedded in this assembly: read and compressed once, sent with an ETag and a strict CSP.
/// </summary>
internal sealed class StaticAsset
{
    private const string Folder = "wwwroot/";

    private readonly byte[] _plain;
    private readonly byte[]? _brotli;
    private readonly string _contentType;
    private readonly string _entityTag;

    private StaticAsset(string path, byte[] content)
    {
        Path = path;
        _plain = content;
        _contentType = ContentType(path);
        _entityTag = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";
        var brotli = Compress(content);
        _brotli = brotli.Length < content.Length ? brotli : null;
    }

    public static ImmutableArray<StaticAsset> All { get; } = [.. ReadAll()];

    /// <summary>The path below wwwroot, with forward slashes.</summary>
    public string Path { get; }

    public async Task SendAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ETag = _entityTag;
        headers.CacheControl = "no-cache";
        headers.Vary = "Accept-Encoding, Origin";
        ContentPolicy.Set(context);
        // The widget is for pages of others too, also for those that let nothing in that does not say so itself.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (context.Request.Headers.IfNoneMatch.ToString().Contains(_entityTag, StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var isBrotli = _brotli is not null
            && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
        var body = isBrotli && _brotli is not null ? _brotli : _plain;
        if (isBrotli) headers.ContentEncoding = "br";
        headers.ContentType = _contentType;
        headers.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static IEnumerable<StaticAsset> ReadAll()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var resource = name.Replace('\\', '/');
            if (!resource.StartsWith(Folder, StringComparison.Ordinal)) continue;
            using var stream = assembly.GetManifestResourceStream(name);
            if (stream is null) continue;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            files.Add(resource[Folder.Length..], content);
        }

        files.Add(WidgetModule.Path, WidgetModule.Join(file => files[file]));
        return files.Select(file => new StaticAsset(file.Key, file.Value));
    }

    private static byte[] Compress(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal)) brotli.Write(content);
        return compressed.ToArray();
    }

    private static string ContentType(string path) => System.IO.Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".json" => "application/json",
        ".webmanifest" => "application/manifest+json",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".md" or ".txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    };
}
