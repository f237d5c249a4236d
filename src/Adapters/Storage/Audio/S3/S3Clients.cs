using Amazon.Runtime;
using Amazon.S3;

namespace ResumeVoice.Adapters.Storage.Audio.S3;

/// <summary>Amazon's client as every store that speaks its protocol understands it.</summary>
internal static class S3Clients
{
    private const int RetriesMax = 2;

    /// <summary>A client of the store at the address; null is Amazon's own.</summary>
    public static AmazonS3Client Of(S3Options options, Uri? endpoint)
    {
        var config = new AmazonS3Config
        {
            AuthenticationRegion = options.Region,
            // Amazon's newer checksums are refused by other stores; TLS and the signature keep the bytes as they are.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = RetriesMax,
        };
        if (endpoint is null)
        {
            config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(options.Region);
        }
        else
        {
            config.ServiceURL = endpoint.ToString();
            config.UseHttp = endpoint.Scheme == Uri.UriSchemeHttp;
            // A name for each bucket is Amazon's way; elsewhere it needs a DNS entry that is seldom there.
            config.ForcePathStyle = true;
        }

        return string.IsNullOrEmpty(options.AccessKey)
            ? new AmazonS3Client(config)
            : new AmazonS3Client(new BasicAWSCredentials(options.AccessKey, options.SecretKey), config);
    }

    /// <summary>What links begin with: scheme, host and port.</summary>
    public static string LinkOrigin(S3Options options) => (options.PublicEndpoint ?? options.Endpoint) is { } endpoint
        ? endpoint.GetLeftPart(UriPartial.Authority)
        : $"https://{options.Bucket}.s3.{options.Region}.amazonaws.com";
}
