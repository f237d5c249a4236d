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

        Assert.Null(connections.TryEnter("one", null));
        Assert.Null(connections.TryEnter("one", null));
        Assert.NotNull(connections.TryEnter("one", null));
        Assert.Null(connections.TryEnter("two", null));
        Assert.NotNull(connections.TryEnter("three", null));

        connections.Leave("one", null);
        Assert.Null(connections.TryEnter("three", null));
    }

    [Fact]
    public void All_visitors_at_an_address_have_so_many_together()
    {
        var connections = new LiveConnections(Options.Create(new RealtimeOptions { ConnectionsPerAddressMax = 2 }));

        Assert.Null(connections.TryEnter("one", "here"));
        Assert.Null(connections.TryEnter("two", "here"));
        Assert.NotNull(connections.TryEnter("three", "here"));
        Assert.Null(connections.TryEnter("three", "there"));
        Assert.Null(connections.TryEnter("four", null));

        connections.Leave("one", "here");
        Assert.Null(connections.TryEnter("five", "here"));
    }
}
