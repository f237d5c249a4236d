using Amazon.S3.Model;
using Microsoft.Extensions.Logging.Abstractions;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Adapters.Storage.Audio.S3;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Storage.Tests.Audio;

/// <summary>The bucket and its rules, on a real store that speaks S3.</summary>
public sealed class BucketSetupTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bucket_that_is_not_there_is_made_with_a_rule_for_each_kind_of_audio()
    {
        var options = S3Server.Options();

        await SetUpAsync(options);

        var rules = await RulesAsync(options);
        Assert.Equal(
            ["resumevoice-responses", "resumevoice-transcriptions"], rules.Select(rule => rule.Id).Order());
        Assert.All(rules, rule => Assert.Equal(1, rule.Expiration.Days));
    }

    [Fact]
    public async Task Rules_of_others_stay_and_ours_are_put_right()
    {
        var options = await S3Server.WithBucketAsync();
        using (var client = S3Server.Client(options))
        {
            var request = new PutLifecycleConfigurationRequest
            {
                BucketName = options.Bucket,
                Configuration = new LifecycleConfiguration
                {
                    Rules = [Rule("theirs", "logs/", 7), Rule("resumevoice-responses", "responses/", 365)],
                },
            };
            await client.PutLifecycleConfigurationAsync(request, Token);
        }

        await SetUpAsync(options);

        var rules = await RulesAsync(options);
        Assert.Equal(
            [("resumevoice-responses", 1), ("resumevoice-transcriptions", 1), ("theirs", 7)],
            rules.Select(rule => (rule.Id, rule.Expiration.Days ?? 0)).Order());
    }

    [Fact]
    public async Task The_rule_erases_audio_and_nothing_else()
    {
        var options = S3Server.Options();
        await SetUpAsync(options);
        using var store = S3Server.Store(options);
        using (var client = S3Server.Client(options))
        {
            await client.PutObjectAsync(
                new PutObjectRequest { BucketName = options.Bucket, Key = "theirs.txt", ContentBody = "x" }, Token);
        }

        await store.PutAsync(new AudioFile(AudioKind.Response, "ses_1", "a"), new byte[] { 1 }, Token);
        await store.PutAsync(new AudioFile(AudioKind.Transcription, "ses_1", "a"), new byte[] { 1 }, Token);
        Assert.Equal(3, (await S3Server.KeysAsync(options)).Count);

        await Eventually.IsTrueAsync(
            async () => (await S3Server.KeysAsync(options)).Count == 1, TimeSpan.FromSeconds(120));

        Assert.Equal(["theirs.txt"], await S3Server.KeysAsync(options));
    }

    /// <summary>Runs the setup until the rules are there.</summary>
    private static async Task SetUpAsync(S3Options options)
    {
        using var setup = new BucketSetup(
            S3Server.Wrapped(options), TimeProvider.System, NullLogger<BucketSetup>.Instance);
        await setup.StartAsync(Token);
        await setup.ExecuteTask!.WaitAsync(TimeSpan.FromMinutes(2), Token);
    }

    private static async Task<List<LifecycleRule>> RulesAsync(S3Options options)
    {
        using var client = S3Server.Client(options);
        return (await client.GetLifecycleConfigurationAsync(options.Bucket, Token)).Configuration.Rules;
    }

    private static LifecycleRule Rule(string id, string prefix, int days) => new()
    {
        Id = id,
        Status = Amazon.S3.LifecycleRuleStatus.Enabled,
        Filter = new LifecycleFilter { LifecycleFilterPredicate = new LifecyclePrefixPredicate { Prefix = prefix } },
        Expiration = new LifecycleRuleExpiration { Days = days },
    };
}
