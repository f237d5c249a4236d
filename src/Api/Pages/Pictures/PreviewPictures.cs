using System.Collections.Concurrent;

namespace ResumeVoice.Api.Pages.Pictures;

/// <summary>
/// The preview pictures that were asked for lately: drawing takes a few hundredths of a second, and whoever posts a link
/// has it fetched by everybody's machines at once.
/// </summary>
internal sealed class PreviewPictures
{
    /// <summary>A picture has some 20 kB.</summary>
    public const int KeptMax = 200;

    private readonly ConcurrentDictionary<(string Name, string? Headline), Lazy<byte[]>> _kept = new();

    public byte[] Draw(string name, string? headline)
    {
        // A full cache starts anew, as that of callers does.
        if (_kept.Count >= KeptMax) _kept.Clear();
        return _kept.GetOrAdd(
            (name, headline), key => new Lazy<byte[]>(() => PreviewPicture.Draw(key.Name, key.Headline))).Value;
    }
}
