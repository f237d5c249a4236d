using ResumeVoice.Contract;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>What comes of a provider's refusal of the request.</summary>
public sealed class RefusalTests : ModelServerTests
{
    private const string Good = "She built Harbor.";

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task The_log_says_why_a_provider_refused(int status)
    {
        Models.Script("one", async reply =>
        {
            await reply.BeginFailingAsync(status);
            var why = "No model\\r\\n\\tof that name." + new string('x', 1000);
            await reply.RawAsync($$"""
                "detail": [{ "type": "unknown", "input": "What was asked.", "msg": "{{why}}" }] }
                """);
        });
        await using var client = ModelClient.Of(Models);

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);

        var line = Assert.Single(client.Kept.Lines, static line => line.Contains("failed", StringComparison.Ordinal));
        Assert.Contains("No model   of that name.xxx", line, StringComparison.Ordinal);
        Assert.DoesNotContain("asked", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, char.IsControl);
        Assert.InRange(line.Length, 300, 450);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(422)]
    public async Task A_provider_that_refuses_the_limits_name_is_asked_by_its_earlier_one_from_then_on(int status)
    {
        Models.Script("one", async reply =>
        {
            if (reply.Request.TryGetProperty("max_completion_tokens", out _))
                await reply.FailAsync(status, message: "max_completion_tokens: extra inputs are not permitted");
            else if (reply.Request.GetProperty("max_tokens").GetInt32() == 320) await SayAsync(reply);
        });
        await using var client = ModelClient.Of(Models);

        Assert.Equal([Good], await client.ListenAsync());
        Assert.Equal([Good], await client.ListenAsync());
        Assert.Equal(3, Models.Requests("one"));
    }

    [Fact]
    public async Task A_provider_that_refuses_either_name_is_asked_by_the_newer_first_again()
    {
        Models.Script("one", async reply =>
        {
            var isNewer = reply.Request.TryGetProperty("max_completion_tokens", out _);
            if (reply.Number > 2 && isNewer) await SayAsync(reply);
            else await reply.FailAsync(400, message: "max_completion_tokens or max_tokens is too large");
        });
        await using var client = ModelClient.Of(Models);

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
        Assert.Equal([Good], await client.ListenAsync());
        Assert.Equal(3, Models.Requests("one"));
    }

    private static async Task SayAsync(ModelReply reply)
    {
        await reply.SayAsync(Good);
        await reply.EndAsync();
    }
}
