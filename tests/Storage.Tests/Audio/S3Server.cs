using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Adapters.Storage.Audio.S3;

namespace ResumeVoice.Storage.Tests.Audio;

/// <summary>
/// The store that speaks S3 of a test run, named by the environment as <c>ADDRESS ACCESS-KEY SECRET-KEY</c>:
/// <c>./rv test</c> starts one. Its rules that erase objects take ten seconds for a day.
/// </summary>
internal static class S3Server
{
    private const string Variable = "RESUMEVOICE_TEST_S3";

    /// <summary>Options for a bucket of its own. Skips the test where there is no store.</summary>
    public static S3Options Options()
    {
        var given = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(' ');
        Assert.SkipUnless(given.Length == 3, $"{Variable} names no store that speaks S3; see ./rv test Storage.");
        return new S3Options
        {
            Endpoint = new Uri(given[0]),
            AccessKey = given[1],
            SecretKey = given[2],
            Bucket = $"test-{Guid.NewGuid():N}",
        };
    }

    /// <summary>The same with the bucket made.</summary>
    public static async Task<S3Options> WithBucketAsync()
    {
        var options = Options();
        using var client = Client(options);
        await client.PutBucketAsync(options.Bucket, TestContext.Current.CancellationToken);
        return options;
    }

    public static S3AudioStore Store(S3Options options, TimeProvider? clock = null) =>
        new(Wrapped(options), clock ?? TimeProvider.System);

    public static IOptions<AudioStorageOptions> Wrapped(S3Options options) =>
        new OptionsWrapper<AudioStorageOptions>(new() { Kind = AudioStorageOptions.Bucket, S3 = options });

    public static AmazonS3Client Client(S3Options options) => S3Clients.Of(options, options.Endpoint);

    /// <summary>Everything in the bucket, by its keys.</summary>
    public static async Task<IReadOnlyList<string>> KeysAsync(S3Options options)
    {
        using var client = Client(options);
        var keys = new List<string>();
        var pages = client.Paginators.ListObjectsV2(new ListObjectsV2Request { BucketName = options.Bucket });
        await foreach (var item in pages.S3Objects.WithCancellation(TestContext.Current.CancellationToken))
            keys.Add(item.Key);
        return keys;
    }
}
