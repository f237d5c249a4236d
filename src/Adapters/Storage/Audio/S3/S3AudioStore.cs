using System.Runtime.InteropServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Storage.Audio.S3;

/// <summary>
/// Audio files in a bucket. Links are the bucket's own, signed for one file and a time, so that sound does not pass
/// through this process.
/// </summary>
internal sealed class S3AudioStore : IAudioStore, IDisposable
{
    /// <summary>
    /// Files that one request erases: a tenth of what the protocol allows, which a slow store does within a call's time.
    /// </summary>
    private const int BatchMax = 100;

    private readonly S3Options _options;
    private readonly TimeProvider _clock;
    private readonly AmazonS3Client _client;
    private readonly AmazonS3Client _signer;

    public S3AudioStore(IOptions<AudioStorageOptions> options, TimeProvider clock)
    {
        _options = options.Value.S3;
        _clock = clock;
        _client = S3Clients.Of(_options, _options.Endpoint);
        _signer = S3Clients.Of(_options, _options.PublicEndpoint ?? _options.Endpoint);
    }

    public string? LinkOrigin => S3Clients.LinkOrigin(_options);

    public Task PutAsync(AudioFile file, ReadOnlyMemory<byte> wav, CancellationToken cancellationToken) =>
        S3Calls.RunAsync(
            async token =>
            {
                using var content = StreamOf(wav);
                var request = new PutObjectRequest
                {
                    BucketName = _options.Bucket,
                    Key = file.Path,
                    InputStream = content,
                    ContentType = AudioFile.ContentType,
                    UseChunkEncoding = false,
                };
                return await _client.PutObjectAsync(request, token);
            },
            cancellationToken);

    public Task<ReadOnlyMemory<byte>?> ReadAsync(AudioFile file, CancellationToken cancellationToken) =>
        S3Calls.RunAsync<ReadOnlyMemory<byte>?>(
            async token =>
            {
                try
                {
                    using var found = await _client.GetObjectAsync(_options.Bucket, file.Path, token);
                    // The bucket's rule erases once a day: a file may outlive its day, but nobody is given it.
                    if (found.LastModified is not { } kept || IsOld(kept)) return null;
                    var wav = new byte[found.ContentLength];
                    await found.ResponseStream.ReadExactlyAsync(wav, token);
                    return wav;
                }
                catch (AmazonServiceException missing) when (S3Calls.IsMissing(missing))
                {
                    return null;
                }
            },
            cancellationToken);

    public Uri? LinkTo(AudioFile file, TimeSpan goodFor)
    {
        var request = new GetPreSignedUrlRequest
        {
            BucketName = _options.Bucket,
            Key = file.Path,
            Verb = HttpVerb.GET,
            Expires = (_clock.GetUtcNow() + goodFor).UtcDateTime,
            Protocol = _signer.Config.UseHttp ? Protocol.HTTP : Protocol.HTTPS,
        };
        try
        {
            return new Uri(_signer.GetPreSignedURL(request));
        }
        catch (AmazonClientException)
        {
            // A role whose credentials cannot be had right now: the host's own link serves as well.
            return null;
        }
    }

    public Task EraseAsync(AudioFile file, CancellationToken cancellationToken) => S3Calls.RunAsync(
        token => _client.DeleteObjectAsync(_options.Bucket, file.Path, token), cancellationToken);

    public async Task EraseSessionAsync(string sessionId, CancellationToken cancellationToken)
    {
        foreach (var kind in Enum.GetValues<AudioKind>())
        {
            var prefix = $"{AudioFile.Folder(kind)}/{sessionId}/";
            while (await EraseSomeAsync(prefix, cancellationToken))
            {
            }
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _signer.Dispose();
    }

    /// <summary>Erases a batch; true where more are left.</summary>
    private Task<bool> EraseSomeAsync(string prefix, CancellationToken cancellationToken) => S3Calls.RunAsync(
        async token =>
        {
            var listed = await _client.ListObjectsV2Async(
                new ListObjectsV2Request { BucketName = _options.Bucket, Prefix = prefix, MaxKeys = BatchMax }, token);
            if (listed.S3Objects is not { Count: > 0 } found) return false;
            var batch = new DeleteObjectsRequest
            {
                BucketName = _options.Bucket,
                Objects = [.. found.Select(item => new KeyVersion { Key = item.Key })],
                Quiet = true,
            };
            await _client.DeleteObjectsAsync(batch, token);
            return listed.IsTruncated == true;
        },
        cancellationToken);

    private bool IsOld(DateTime kept) =>
        new DateTimeOffset(kept.ToUniversalTime()) + AudioLimits.KeptFor < _clock.GetUtcNow();

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> wav) =>
        MemoryMarshal.TryGetArray(wav, out var bytes) && bytes.Array is { } array
            ? new MemoryStream(array, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(wav.ToArray(), writable: false);
}
