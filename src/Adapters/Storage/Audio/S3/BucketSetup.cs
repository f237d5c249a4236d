using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Storage.Audio.S3;

/// <summary>
/// Sees to it that the bucket is there and erases audio by itself. A bucket that cannot be reached is tried again: the
/// host serves meanwhile, and the rule comes in time, for nothing is a day old yet.
/// </summary>
internal sealed partial class BucketSetup(
    IOptions<AudioStorageOptions> options, TimeProvider clock, ILogger<BucketSetup> logger) : BackgroundService
{
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private const string RulePrefix = "resumevoice-";

    private readonly S3Options _options = options.Value.S3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var client = S3Clients.Of(_options, _options.Endpoint);
        try
        {
            while (!await TrySetUpAsync(client, stoppingToken)) await Task.Delay(RetryAfter, clock, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task<bool> TrySetUpAsync(AmazonS3Client client, CancellationToken cancellationToken)
    {
        try
        {
            await S3Calls.RunAsync(token => EnsureBucketAsync(client, token), cancellationToken);
            await S3Calls.RunAsync(token => EnsureRulesAsync(client, token), cancellationToken);
            return true;
        }
        catch (DependencyException exception)
        {
            LogFailed(_options.Bucket, exception.Failure, exception);
            return false;
        }
    }

    /// <summary>Makes the bucket where there is none; says whether it did.</summary>
    private async Task<bool> EnsureBucketAsync(AmazonS3Client client, CancellationToken cancellationToken)
    {
        try
        {
            var one = new ListObjectsV2Request { BucketName = _options.Bucket, MaxKeys = 1 };
            await client.ListObjectsV2Async(one, cancellationToken);
            return false;
        }
        catch (AmazonServiceException missing) when (S3Calls.IsMissing(missing))
        {
            await client.PutBucketAsync(_options.Bucket, cancellationToken);
            return true;
        }
    }

    /// <summary>Puts our rules beside those that are there; says whether any was missing.</summary>
    private async Task<bool> EnsureRulesAsync(AmazonS3Client client, CancellationToken cancellationToken)
    {
        var present = await RulesAsync(client, cancellationToken);
        var ours = Enum.GetValues<AudioKind>().Select(RuleFor).ToList();
        if (ours.TrueForAll(rule => present.Exists(found => IsSame(found, rule)))) return false;
        var others = present.Where(rule => !ours.Exists(our => our.Id == rule.Id));
        var request = new PutLifecycleConfigurationRequest
        {
            BucketName = _options.Bucket,
            Configuration = new LifecycleConfiguration { Rules = [.. others, .. ours] },
        };
        await client.PutLifecycleConfigurationAsync(request, cancellationToken);
        return true;
    }

    private async Task<List<LifecycleRule>> RulesAsync(AmazonS3Client client, CancellationToken cancellationToken)
    {
        try
        {
            var found = await client.GetLifecycleConfigurationAsync(_options.Bucket, cancellationToken);
            return found.Configuration?.Rules ?? [];
        }
        catch (AmazonServiceException missing) when (S3Calls.IsMissing(missing))
        {
            return [];
        }
    }

    private static LifecycleRule RuleFor(AudioKind kind) => new()
    {
        Id = RulePrefix + AudioFile.Folder(kind),
        Status = LifecycleRuleStatus.Enabled,
        Filter = new LifecycleFilter
        {
            LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = AudioFile.Folder(kind) + "/" },
        },
        Expiration = new LifecycleRuleExpiration { Days = (int)AudioLimits.KeptFor.TotalDays },
    };

    private static bool IsSame(LifecycleRule found, LifecycleRule wanted) => found.Id == wanted.Id
        && found.Status == wanted.Status && found.Expiration?.Days == wanted.Expiration.Days;

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The bucket {Bucket} was not made ready ({Failure}): it may keep audio for longer than a day.")]
    private partial void LogFailed(string bucket, DependencyFailure failure, Exception exception);
}
