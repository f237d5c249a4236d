using System.Net;
using Amazon.Runtime;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage.Audio.S3;

/// <summary>Calls of the audio store: none lasts longer than a listener would wait, each failure has its category.</summary>
internal static class S3Calls
{
    /// <summary>For a call with its repetitions.</summary>
    public static readonly TimeSpan TimeMax = TimeSpan.FromSeconds(5);

    public static async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeMax);
        try
        {
            return await call(timeout.Token);
        }
        catch (Exception exception) when (IsFailure(exception) && !cancellationToken.IsCancellationRequested)
        {
            throw new DependencyException("audio store", FailureOf(exception), "The bucket did not serve.", exception);
        }
    }

    /// <summary>Whether the thing asked for is not there; what a missing bucket says too, when a file is asked for.</summary>
    public static bool IsMissing(AmazonServiceException exception) => exception.StatusCode == HttpStatusCode.NotFound;

    private static bool IsFailure(Exception exception) => exception is AmazonServiceException or AmazonClientException
        or HttpRequestException or IOException or OperationCanceledException;

    private static DependencyFailure FailureOf(Exception exception) => exception switch
    {
        OperationCanceledException => DependencyFailure.Timeout,
        // Wrong keys, no right to the bucket, no bucket: the same call fails again until somebody mends it.
        AmazonServiceException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError }
            and not AmazonServiceException { StatusCode: HttpStatusCode.TooManyRequests } => DependencyFailure.Refused,
        _ => DependencyFailure.Unavailable,
    };
}
