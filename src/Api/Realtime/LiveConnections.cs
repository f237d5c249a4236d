using Microsoft.Extensions.Options;

namespace ResumeVoice.Api.Realtime;

/// <summary>Counts live connections, of everybody and of each user. Safe to use concurrently.</summary>
internal sealed class LiveConnections(IOptions<RealtimeOptions> options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _ofUser = new(StringComparer.Ordinal);
    private int _all;

    /// <summary>Counts one more; why not, where that is too many.</summary>
    public string? TryEnter(string user)
    {
        var limits = options.Value;
        lock (_gate)
        {
            var count = _ofUser.GetValueOrDefault(user);
            if (count >= limits.ConnectionsPerUserMax)
                return $"A user has at most {limits.ConnectionsPerUserMax} live connections; end one first.";
            if (_all >= limits.ConnectionsMax)
                return "This server has as many live connections as it takes; try again in a moment.";
            _ofUser[user] = count + 1;
            _all++;
            return null;
        }
    }

    public void Leave(string user)
    {
        lock (_gate)
        {
            _all--;
            if (--_ofUser[user] == 0) _ofUser.Remove(user);
        }
    }
}
