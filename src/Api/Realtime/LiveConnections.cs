using Microsoft.Extensions.Options;

namespace ResumeVoice.Api.Realtime;

/// <summary>
/// Counts live connections, of everybody, of each user, and of all visitors who share an address. Safe to use
/// concurrently.
/// </summary>
internal sealed class LiveConnections(IOptions<RealtimeOptions> options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _ofUser = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _atAddress = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Counts one more; why not, where that is too many.</summary>
    /// <param name="user">Whose it is.</param>
    /// <param name="address">Where the user is one of many; null where not.</param>
    public string? TryEnter(string user, string? address)
    {
        var limits = options.Value;
        lock (_gate)
        {
            var count = _ofUser.GetValueOrDefault(user);
            if (count >= limits.ConnectionsPerUserMax)
                return $"A user has at most {limits.ConnectionsPerUserMax} live connections; end one first.";
            var atAddress = address is null ? 0 : _atAddress.GetValueOrDefault(address);
            if (atAddress >= limits.ConnectionsPerAddressMax)
                return $"An address has at most {limits.ConnectionsPerAddressMax} live connections; end one first.";
            if (_all >= limits.ConnectionsMax)
                return "This server has as many live connections as it takes; try again in a moment.";
            _ofUser[user] = count + 1;
            if (address is not null) _atAddress[address] = atAddress + 1;
            _all++;
            return null;
        }
    }

    public void Leave(string user, string? address)
    {
        lock (_gate)
        {
            _all--;
            if (--_ofUser[user] == 0) _ofUser.Remove(user);
            if (address is not null && --_atAddress[address] == 0) _atAddress.Remove(address);
        }
    }
}
