using Microsoft.Extensions.Options;

namespace ResumeVoice.Adapters.Storage.Audio;

/// <summary>Where recordings and spoken answers are kept.</summary>
public sealed class AudioStorageOptions
{
    public const string Section = "AudioStorage";

    public const string Folder = "folder";
    public const string Bucket = "s3";

    /// <summary><c>folder</c> (the default) or <c>s3</c>.</summary>
    public string Kind { get; set; } = Folder;

    /// <summary>The folder; made where there is none. Default <c>data/audio</c>.</summary>
    public string Path { get; set; } = "data/audio";

    /// <summary>The bucket, where <see cref="Kind"/> is <c>s3</c>.</summary>
    public S3Options S3 { get; set; } = new();
}

/// <summary>A bucket of Amazon's S3 or of any store that speaks its protocol.</summary>
public sealed class S3Options
{
    /// <summary>The bucket's name; made where there is none. Needed, no default.</summary>
    public string Bucket { get; set; } = "";

    /// <summary>Where a store that is not Amazon's answers, <c>http://s3:9000</c>. Default: Amazon's own address.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// The same store as listeners reach it, where that is another address: what links to spoken answers begin with.
    /// Default: the endpoint.
    /// </summary>
    public Uri? PublicEndpoint { get; set; }

    /// <summary>Default <c>us-east-1</c>, which stores that are not Amazon's take for their own.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>
    /// With <see cref="SecretKey"/>. Default: whatever the machine has (Amazon's variables, profile or role).
    /// </summary>
    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }
}

/// <summary>Names every mistake in the settings of the audio files at once.</summary>
public sealed class AudioStorageOptionsValidator : IValidateOptions<AudioStorageOptions>
{
    private const int BucketNameMin = 3;
    private const int BucketNameMax = 63;

    public ValidateOptionsResult Validate(string? name, AudioStorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> mistakes = [];
        if (options.Kind is not (AudioStorageOptions.Folder or AudioStorageOptions.Bucket))
            mistakes.Add("AudioStorage:Kind is \"folder\" or \"s3\".");
        if (options.Kind == AudioStorageOptions.Folder && string.IsNullOrWhiteSpace(options.Path))
            mistakes.Add("AudioStorage:Path names the folder of the audio files.");
        if (options.Kind == AudioStorageOptions.Bucket) mistakes.AddRange(MistakesOf(options.S3));
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static IEnumerable<string> MistakesOf(S3Options s3)
    {
        if (!IsBucketName(s3.Bucket))
            yield return "AudioStorage:S3:Bucket names the bucket: 3 to 63 lower-case letters, digits, '-' and '.'.";
        if (!IsAddress(s3.Endpoint))
            yield return "AudioStorage:S3:Endpoint is an address such as http://s3:9000.";
        if (!IsAddress(s3.PublicEndpoint))
            yield return "AudioStorage:S3:PublicEndpoint is an address such as https://audio.example.";
        if (s3.PublicEndpoint is not null && s3.Endpoint is null)
            yield return "AudioStorage:S3:PublicEndpoint goes with AudioStorage:S3:Endpoint only.";
        if (string.IsNullOrWhiteSpace(s3.Region))
            yield return "AudioStorage:S3:Region names the bucket's region.";
        if (string.IsNullOrEmpty(s3.AccessKey) != string.IsNullOrEmpty(s3.SecretKey))
            yield return "AudioStorage:S3:AccessKey and AudioStorage:S3:SecretKey go together.";
    }

    private static bool IsBucketName(string name) => name.Length is >= BucketNameMin and <= BucketNameMax
        && name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.')
        && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1]);

    private static bool IsAddress(Uri? address) =>
        address is null or { IsAbsoluteUri: true, Scheme: "http" or "https", PathAndQuery: "/" };
}
