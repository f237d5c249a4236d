using System.Collections.Frozen;
using ResumeVoice.Core.Ports;
using Whisper.net.Ggml;

namespace ResumeVoice.Adapters.Speech.Whisper;

/// <summary>
/// The model's file: one that is there, or one that is downloaded under another name first, so that half a model never
/// passes for a whole one.
/// </summary>
internal sealed class ModelFile(WhisperOptions options, HttpClient http)
{
    private static readonly FrozenDictionary<string, GgmlType> Types = new Dictionary<string, GgmlType>
    {
        ["tiny"] = GgmlType.Tiny,
        ["tiny.en"] = GgmlType.TinyEn,
        ["base"] = GgmlType.Base,
        ["base.en"] = GgmlType.BaseEn,
        ["small"] = GgmlType.Small,
        ["small.en"] = GgmlType.SmallEn,
        ["medium"] = GgmlType.Medium,
        ["medium.en"] = GgmlType.MediumEn,
        ["large-v3"] = GgmlType.LargeV3,
        ["large-v3-turbo"] = GgmlType.LargeV3Turbo,
    }.ToFrozenDictionary();

    public static string Names => string.Join(", ", Types.Keys.Order(StringComparer.Ordinal));

    /// <summary>Where the model is, or will be once it has been downloaded.</summary>
    public string Path { get; } = IsName(options.Model)
        ? System.IO.Path.Combine(options.Folder, $"ggml-{options.Model}.bin")
        : options.Model;

    public bool IsThere => File.Exists(Path);

    /// <summary>Models by a name that ends so know no other language.</summary>
    public bool IsEnglishOnly => System.IO.Path.GetFileNameWithoutExtension(Path).Contains(".en");

    public static bool IsName(string model) => Types.ContainsKey(model);

    /// <summary>Downloads the model where it is not there yet.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (IsThere || !Types.TryGetValue(options.Model, out var type)) return;
        Directory.CreateDirectory(options.Folder);
        var part = Path + ".part";
        try
        {
            await using (var model = await new WhisperGgmlDownloader(http).GetGgmlModelAsync(
                type, QuantizationType.NoQuantization, cancellationToken))
            await using (var file = File.Create(part))
                await model.CopyToAsync(file, cancellationToken);
            File.Move(part, Path, overwrite: true);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            File.Delete(part);
            var message = $"The model {options.Model} was not downloaded.";
            throw new DependencyException("recogniser", DependencyFailure.Unavailable, message, exception);
        }
    }
}
