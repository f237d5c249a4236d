using System.Buffers.Binary;
using System.Globalization;
using System.Security;
using System.Security.Cryptography;
using System.Text;

namespace ResumeVoice.Adapters.Speech.Edge;

/// <summary>
/// What the Edge browser and its service say to each other when a page is read aloud, as others have observed it; there
/// is no document of it.
/// </summary>
internal static class EdgeProtocol
{
    public const string Origin = "chrome-extension://jdiccldimpdaibmpdkjnbmckianbfold";

    public const string UserAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        + "Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0";

    /// <summary>The end of an answer's messages.</summary>
    public const string TurnEnd = "turn.end";

    /// <summary>Every Edge browser's, the same for all.</summary>
    private const string ClientToken = "6A5AA1D4EAFF4E9FB37E23D68491D6F4";

    private const string BrowserVersion = "1-130.0.2849.68";

    /// <summary>The service takes a proof of the time for five minutes.</summary>
    private const long ProofSeconds = 300;

    private const string Settings =
        """{"context":{"synthesis":{"audio":{"metadataoptions":{"sentenceBoundaryEnabled":"false", """
        + """ "wordBoundaryEnabled":"false"},"outputFormat":"audio-24khz-48kbitrate-mono-mp3"}}}}""";

    public static Uri Address(string url, string connectionId, DateTimeOffset now) => new(
        $"{url}?TrustedClientToken={ClientToken}&Sec-MS-GEC={Proof(now)}&Sec-MS-GEC-Version={BrowserVersion}"
            + $"&ConnectionId={connectionId}");

    /// <summary>What form the sound is wanted in.</summary>
    public static string Config(DateTimeOffset now) =>
        $"X-Timestamp:{Stamp(now)}\r\nContent-Type:application/json; charset=utf-8\r\nPath:speech.config\r\n\r\n"
            + Settings;

    /// <summary>What is to be said. The text is escaped: no markup of it reaches the service.</summary>
    public static string Request(string requestId, string voice, string text, DateTimeOffset now) =>
        $"X-RequestId:{requestId}\r\nContent-Type:application/ssml+xml\r\nX-Timestamp:{Stamp(now)}\r\nPath:ssml\r\n\r\n"
            + "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'>"
            + $"<voice name='{Escape(voice)}'>{Escape(text)}</voice></speak>";

    /// <summary>A text message's path: what it is about.</summary>
    public static string? PathOf(ReadOnlySpan<byte> message)
    {
        var head = Encoding.UTF8.GetString(message);
        var line = head.Split("\r\n").FirstOrDefault(one => one.StartsWith("Path:", StringComparison.Ordinal));
        return line?["Path:".Length..].Trim();
    }

    /// <summary>The sound in a binary message, behind a head whose length comes first; null where it has none.</summary>
    public static ReadOnlySpan<byte> SoundOf(ReadOnlySpan<byte> message)
    {
        if (message.Length < 2) return default;
        var head = BinaryPrimitives.ReadUInt16BigEndian(message);
        if (head > message.Length - 2 || PathOf(message.Slice(2, head)) != "audio") return default;
        return message[(2 + head)..];
    }

    /// <summary>The time in hundreds of nanoseconds since 1601, down to five minutes, hashed with the token.</summary>
    private static string Proof(DateTimeOffset now)
    {
        var seconds = now.ToFileTime() / TimeSpan.TicksPerSecond;
        var ticks = (seconds - (seconds % ProofSeconds)) * TimeSpan.TicksPerSecond;
        var text = string.Create(CultureInfo.InvariantCulture, $"{ticks}{ClientToken}");
        return Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(text)));
    }

    private static string Stamp(DateTimeOffset now) => now.UtcDateTime.ToString(
        "ddd MMM dd yyyy HH:mm:ss 'GMT+0000 (Coordinated Universal Time)'", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        SecurityElement.Escape(new string([.. text.Where(letter => !char.IsControl(letter) || letter is '\n')]));
}
