using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Sockets;
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

    /// <summary>The owner key to use instead of a generated one. Empty, as compose sets it, is none.</summary>
    [ConfigurationKeyName("OWNER_KEY")]
    public string? OwnerKey { get; set => field = value is { Length: > 0 } ? value : null; }

    /// <summary>
    /// The proxies in front of this server, as networks and addresses separated by commas: 10.0.0.0/8, 127.0.0.1. What
    /// they say of a visitor's address and scheme (X-Forwarded-For, X-Forwarded-Proto) is believed; what anyone else
    /// says is not. Default: none.
    /// </summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary><see cref="TrustedProxies"/>, an address as the network of it alone.</summary>
    public IEnumerable<IPNetwork> ProxyNetworks =>
        Proxies.Select(text => Network(text) ?? throw new FormatException(text));

    private string[] Proxies =>
        TrustedProxies.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public IPAddress Address => Host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(Host);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host != "localhost" && !IPAddress.TryParse(Host, out _))
            yield return new ValidationResult($"Host is an IP address or localhost, not '{Host}'.", [nameof(Host)]);
        if (Resume is { } file && !File.Exists(file))
            yield return new ValidationResult($"Resume names a file that is not there: {file}.", [nameof(Resume)]);
        foreach (var text in Proxies.Where(text => Network(text) is null))
            yield return new ValidationResult(
                $"TrustedProxies are networks and addresses as 10.0.0.0/8, 127.0.0.1; '{text}' is none.",
                [nameof(TrustedProxies)]);
        if (OwnerKey is { } key && !(KeyText.TryRead(key, out var kind) && kind == CallerKind.Owner))
            yield return new ValidationResult(
                $"RESUMEVOICE_OWNER_KEY begins with rv_sk_ and goes on with {KeyText.RandomLength} of A-Z a-z 0-9 - _.",
                [nameof(OwnerKey)]);
    }

    private static IPNetwork? Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        return IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetworkV6 ? 128 : 32)
            : null;
    }
}

[OptionsValidator]
internal sealed partial class ServerOptionsValidator : IValidateOptions<ServerOptions>;
