using ResumeVoice.Contract;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>What comes of a provider's refusal of the request.</summary>
public sealed class RefusalTests : IAsyncLifetime
{
    private ModelServer? _models;

    private ModelServer Models => _models ?? throw new InvalidOperationException();

    public async ValueTask InitializeAsync() => _models = await ModelServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_models is not null) await _models.DisposeAsync();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task The_log_says_why_a_provider_refused(int status)
    {
        Models.Script("one", async reply =>
        {
            await reply.BeginFailingAsync(status);
            await reply.RawAsync("\"error\": \"No model\r\n\tof that name.\"}" + new string('x', 1000));
        });
        await using var client = ModelClient.Of(Models);

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);

        var line = Assert.Single(client.Kept.Lines, static line => line.Contains("failed", StringComparison.Ordinal));
        Assert.Contains("{\"error\": \"No model   of that name.\"}xxx", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, char.IsControl);
        Assert.InRange(line.Length, 300, 450);
    }
}
