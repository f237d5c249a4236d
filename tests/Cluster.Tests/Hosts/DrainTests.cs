using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResumeVoice.Gateway.Start;

namespace ResumeVoice.Cluster.Tests.Hosts;

public sealed class DrainTests
{
    [Theory]
    [InlineData("00:00:00", 30)]
    [InlineData("00:00:30", 60)]
    [InlineData("00:02:00", 150)]
    [InlineData("00:05:00", 330)]
    public async Task What_is_under_way_when_a_gateway_has_drained_has_half_a_minute_more(string drainFor, int seconds)
    {
        await using var host = GatewayHost.Build(new Dictionary<string, string?>
        {
            ["Gateway:DrainFor"] = drainFor,
            ["Storage:ConnectionString"] = "Host=127.0.0.1",
            ["Cluster:Redis"] = "127.0.0.1:6379",
        });

        var options = host.Services.GetRequiredService<IOptions<HostOptions>>().Value;

        Assert.Equal(TimeSpan.FromSeconds(seconds), options.ShutdownTimeout);
    }
}
