using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ResumeVoice.Api.Auth;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Hosting;

/// <summary>
/// What every host is told on the command line (<c>--host</c>) or in the environment (<c>RESUMEVOICE_HOST</c>).
/// </summary>
public sealed class ServerOptions : IValidatableObject
{
    /// <summary>
    /// The address to listen on: an IP address or <c>localhost</c>. Default 127.0.0.1: this machine only.
    /// </summary>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Default 8080; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int Port { get; set; } = 8080;

    /// <summary>
    /// A résumé to import, or to put in the place of the page's present one. Default: the sample, on the first start.
    /// </summary>
    public string? Resume { get; set; }

    /// <summary>The owner key to use instead of a generated one.</summary>
    [ConfigurationKeyName("OWNER_KEY")]
    public string? OwnerKey { get; set; }

    public IPAddress Address => Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(Host);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host != "localhost" && !IPAddress.TryParse(Host, out _))
            yield return new ValidationResult($"Host is an IP address or localhost, not '{Host}'.", [nameof(Host)]);
        if (Resume is { } file && !File.Exists(file))
            yield return new ValidationResult($"Resume names a file that is not there: {file}.", [nameof(Resume)]);
        if (OwnerKey is { } key && !(KeyText.TryRead(key, out var kind) && kind == CallerKind.Owner))
            yield return new ValidationResult(
                $"RESUMEVOICE_OWNER_KEY begins with rv_sk_ and goes on with {KeyText.RandomLength} of A-Z a-z 0-9 - _.",
                [nameof(OwnerKey)]);
    }
}

[OptionsValidator]
internal sealed partial class ServerOptionsValidator : IValidateOptions<ServerOptions>;
