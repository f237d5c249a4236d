using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace ResumeVoice.Api.Quotas;

/// <summary>The address that a limit counts.</summary>
internal static class ClientAddress
{
    /// <summary>IPv6 users own a /64 of addresses and may not multiply their quota with it.</summary>
    public static string Address(this ConnectionInfo connection)
    {
        var address = connection.RemoteIpAddress;
        if (address is null) return "local";
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address.ToString();
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return Convert.ToHexString(bytes[..8]);
    }
}
