using System.Net;
using System.Net.Sockets;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>What of an answer that never came is booked on the owner.</summary>
public sealed class BookingTests : ModelServerTests
{
    [Fact]
    public async Task A_provider_that_no_connection_is_made_to_took_nothing()
    {
        // It takes connections, and never says a word of TLS.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var address = $"https://{silent.LocalEndpoint}/v1";
        await using var client = ModelClient.Of(
            Models, ("Providers:0:BaseUrl", address), ("FirstTokenTimeout", "00:00:00.5"));

        var failure = await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);

        Assert.Equal(DependencyFailure.Timeout, failure.Failure);
        Assert.Equal((1, 0, 0), (client.Kept.Use.Requests, client.Kept.Use.TokensIn, client.Kept.Use.TokensOut));
        Assert.Single(client.Kept.Lines, static line => line.Contains("127.0.0.1 failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_provider_that_was_asked_and_says_nothing_took_the_question()
    {
        Models.Script("one", static reply => reply.StallAsync());
        await using var client = ModelClient.Of(Models, ("FirstTokenTimeout", "00:00:02"));

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);

        Assert.True(client.Kept.Use.TokensIn > 0);
    }
}
