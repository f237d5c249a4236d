using Microsoft.Extensions.Options;
using ResumeVoice.Api.Realtime;

namespace ResumeVoice.Standalone.Tests.Realtime;

public sealed class LiveConnectionsTests
{
    [Fact]
    public void A_user_has_so_many_connections_and_all_users_together_so_many()
    {
        var connections = new LiveConnections(Options.Create(
            new RealtimeOptions { ConnectionsMax = 3, ConnectionsPerUserMax = 2 }));

        Assert.Null(connections.TryEnter("one"));
        Assert.Null(connections.TryEnter("one"));
        Assert.NotNull(connections.TryEnter("one"));
        Assert.Null(connections.TryEnter("two"));
        Assert.NotNull(connections.TryEnter("three"));

        connections.Leave("one");
        Assert.Null(connections.TryEnter("three"));
    }
}
