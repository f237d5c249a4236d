using System.Net;
using System.Text.RegularExpressions;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Adapters.Storage.Audio.S3;
using ResumeVoice.Contract.Servers;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Storage.Tests.Audio;

/// <summary>Audio files in a bucket of a real store that speaks S3.</summary>
public sealed partial class S3AudioTests : AudioStoreFacts, IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly HttpClient _anyone = new();
    private S3AudioStore? _store;

    public void Dispose()
    {
        _store?.Dispose();
        _anyone.Dispose();
    }

    [Fact]
    public async Task A_link_gives_the_file_to_whoever_has_it()
    {
        using var store = S3Server.Store(await S3Server.WithBucketAsync());
        await store.PutAsync(Answer("ses_1", "a"), new byte[] { 1, 2, 3 }, Token);

        var link = store.LinkTo(Answer("ses_1", "a"), Hour)!;
        using var heard = await _anyone.GetAsync(link, Token);

        Assert.Equal(HttpStatusCode.OK, heard.StatusCode);
        Assert.Equal("audio/wav", heard.Content.Headers.ContentType?.MediaType);
        Assert.Equal([1, 2, 3], await heard.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal(store.LinkOrigin, link.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task A_link_that_was_changed_gives_nothing()
    {
        using var store = S3Server.Store(await S3Server.WithBucketAsync());
        await store.PutAsync(Answer("ses_1", "a"), new byte[] { 1 }, Token);
        await store.PutAsync(Answer("ses_1", "b"), new byte[] { 1 }, Token);
        var link = store.LinkTo(Answer("ses_1", "a"), Hour)!.ToString();
        string[] changed =
        [
            link.Replace("/a.wav", "/b.wav", StringComparison.Ordinal),
            link[..^1] + (link[^1] == '0' ? '1' : '0'),
            Expiry().Replace(link, "X-Amz-Expires=36000"),
            link[..link.IndexOf('?', StringComparison.Ordinal)],
        ];

        foreach (var other in changed)
        {
            Assert.NotEqual(link, other);
            using var refused = await _anyone.GetAsync(new Uri(other), Token);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_link_stops_working_when_its_time_is_up()
    {
        using var store = S3Server.Store(await S3Server.WithBucketAsync());
        await store.PutAsync(Answer("ses_1", "a"), new byte[] { 1 }, Token);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(store.LinkTo(Answer("ses_1", "a"), Hour)!));
        var link = store.LinkTo(Answer("ses_1", "a"), TimeSpan.FromSeconds(2))!;
        await Eventually.IsTrueAsync(
            async () => await StatusAsync(link) == HttpStatusCode.Forbidden, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task More_files_than_a_request_erases_are_erased()
    {
        const int files = 201;
        var options = await S3Server.WithBucketAsync();
        using var store = S3Server.Store(options);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, files), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Token },
            async (at, token) => await store.PutAsync(Answer("ses_1", $"{at}"), new byte[] { 1 }, token));

        await store.EraseSessionAsync("ses_1", Token);

        Assert.Empty(await S3Server.KeysAsync(options));
    }

    [Fact]
    public void Links_lead_where_listeners_reach_the_store()
    {
        var options = S3Server.Options();
        options.PublicEndpoint = new Uri("https://audio.example");
        using var store = S3Server.Store(options);

        var link = store.LinkTo(Answer("ses_1", "a"), Hour)!;

        var begin = $"https://audio.example/{options.Bucket}/responses/ses_1/a.wav?";
        Assert.StartsWith(begin, link.ToString(), StringComparison.Ordinal);
        Assert.Equal("https://audio.example", store.LinkOrigin);
    }

    [Fact]
    public async Task What_fails_is_named()
    {
        var wrongKey = await S3Server.WithBucketAsync();
        wrongKey.SecretKey = "another";
        var nobody = S3Server.Options();
        nobody.Endpoint = new Uri($"http://127.0.0.1:{FreePort.Find()}");

        await FailsAsync(wrongKey, DependencyFailure.Refused);
        await FailsAsync(S3Server.Options(), DependencyFailure.Refused);
        await FailsAsync(nobody, DependencyFailure.Unavailable);

        static async Task FailsAsync(S3Options options, DependencyFailure failure)
        {
            using var store = S3Server.Store(options);
            var thrown = await Assert.ThrowsAsync<DependencyException>(
                () => store.PutAsync(Answer("ses_1", "a"), new byte[] { 1 }, Token));
            Assert.Equal(("audio store", failure), (thrown.Dependency, thrown.Failure));
        }
    }

    protected override async Task<IAudioStore> OpenAsync() =>
        _store = S3Server.Store(await S3Server.WithBucketAsync(), Clock);

    private async Task<HttpStatusCode> StatusAsync(Uri link)
    {
        using var response = await _anyone.GetAsync(link, Token);
        return response.StatusCode;
    }

    [GeneratedRegex("X-Amz-Expires=[0-9]+")]
    private static partial Regex Expiry();
}
