using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Core.Ports;
using ResumeVoice.Storage.Tests.Engines;

namespace ResumeVoice.Storage.Tests;

public sealed class RegistrationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_started_host_has_all_five_stores_open()
    {
        await using var engine = new SqliteTestEngine();
        using (var host = Build(("Storage:Path", engine.Path)))
        {
            await host.StartAsync(Token);

            Assert.Null(await Port<IConversationStore>(host).LoadAsync("ses_1", Token));
            Assert.Null(await Port<IResumeStore>(host).FindAsync("res_1", Token));
            Assert.Empty(await Port<IKeyStore>(host).ListKeysAsync("own_1", Token));
            Assert.Empty(await Port<IAnalyticsStore>(host).FindUnrecordedAsync(1, Token));
            Assert.Null(await Port<IJobStore>(host).FindAsync("job_1", Token));
            await host.StopAsync(Token);
        }

        Assert.False(File.Exists(engine.Path + "-wal"), "Closing leaves the whole log in the file.");
    }

    [Theory]
    [InlineData("Storage:Engine", "oracle", "Storage:Engine")]
    [InlineData("Storage:Path", " ", "Storage:Path")]
    [InlineData("Storage:Engine", "postgres", "Storage:ConnectionString")]
    public async Task Wrong_settings_are_named_before_anything_is_opened(string key, string value, string named)
    {
        using var host = Build((key, value));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AudioStorage:Kind", "tape", "AudioStorage:Kind")]
    [InlineData("AudioStorage:Path", " ", "AudioStorage:Path")]
    [InlineData("AudioStorage:S3:Bucket", "Not A Bucket", "AudioStorage:S3:Bucket", true)]
    [InlineData("AudioStorage:S3:Endpoint", "ftp://s3", "AudioStorage:S3:Endpoint", true)]
    [InlineData("AudioStorage:S3:Endpoint", "http://s3/path", "AudioStorage:S3:Endpoint", true)]
    [InlineData("AudioStorage:S3:PublicEndpoint", "https://audio.example", "goes with AudioStorage:S3:Endpoint", true)]
    [InlineData("AudioStorage:S3:Region", "", "AudioStorage:S3:Region", true)]
    [InlineData("AudioStorage:S3:AccessKey", "alone", "AudioStorage:S3:SecretKey", true)]
    public async Task Wrong_settings_of_the_audio_files_are_named(
        string key, string value, string named, bool isBucket = false)
    {
        await using var engine = new SqliteTestEngine();
        List<(string, string)> settings = [("Storage:Path", engine.Path)];
        if (isBucket) settings.AddRange([("AudioStorage:Kind", "s3"), ("AudioStorage:S3:Bucket", "audio")]);
        using var host = Build([.. settings, (key, value)]);

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Token));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.Single(refused.Failures);
    }

    private static IHost Build(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddStorage();
        builder.Services.AddAudioStorage();
        return builder.Build();
    }

    private static T Port<T>(IHost host)
        where T : notnull => host.Services.GetRequiredService<T>();
}
