using System.Diagnostics;
using ResumeVoice.Contract;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>Which answers of a provider are whole, however it ends them.</summary>
public sealed class WholeAnswerTests : ModelServerTests
{
    private const string Good = "She built Harbor.";

    [Theory]
    [InlineData("stop")]
    [InlineData("eos")]
    [InlineData("eos_token")]
    [InlineData("STOP")]
    [InlineData("end_turn")]
    [InlineData("stop_sequence")]
    [InlineData("COMPLETE")]
    public async Task An_answer_that_ended_normally_is_whole_by_any_name(string reason)
    {
        Models.Script("one", reply => SayAsync(reply, EndOf(reason)));
        await using var client = ModelClient.Of(Models);

        Assert.Equal(Good, string.Concat(await client.ListenAsync()));
    }

    [Theory]
    [InlineData("length")]
    [InlineData("MAX_TOKENS")]
    [InlineData("content_filter")]
    [InlineData("SAFETY")]
    [InlineData("tool_calls")]
    [InlineData("function_call")]
    [InlineData("error")]
    public async Task An_answer_that_was_cut_is_not_whole(string reason)
    {
        Models.Script("one", reply => SayAsync(reply, EndOf(reason) + "data: [DONE]\n\n"));
        await using var client = ModelClient.Of(Models);

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
    }

    [Theory]
    [InlineData("")]
    [InlineData("""data: {"choices":[{"delta":{},"finish_reason":""}]}""")]
    [InlineData("""data: {"choices":[{"delta":{}}],"usage":{"prompt_tokens":3,"completion_tokens":4}}""")]
    public async Task The_end_of_the_stream_after_words_is_an_end_without_a_reason_too(string before)
    {
        Models.Script("one", reply => SayAsync(reply, $"{before}\n\ndata: [DONE]\n\n"));
        await using var client = ModelClient.Of(Models);

        Assert.Equal(Good, string.Concat(await client.ListenAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("event: error\ndata: {\"message\":\"No.\"}\n\ndata: [DONE]\n\n")]
    [InlineData("data: {\"object\":\"error\",\"message\":\"No.\"}\n\ndata: [DONE]\n\n")]
    [InlineData("data: {\"error\":{\"message\":\"No.\"}}\n\ndata: [DONE]\n\n")]
    public async Task An_answer_without_an_end_or_that_failed_is_not_whole(string rest)
    {
        Models.Script("one", reply => SayAsync(reply, rest));
        await using var client = ModelClient.Of(Models);

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
    }

    [Theory]
    [InlineData("silence")]
    [InlineData("data: {\"error\":{\"message\":\"No.\"}}\n\n")]
    [InlineData("data: {\"choices\": [oops\n\n")]
    [InlineData("data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1.0,\"completion_tokens\":\"9\"}}\n\n")]
    [InlineData("data: {\"choices\":[],\"usage\":[7]}\n\n")]
    public async Task Whatever_comes_after_its_end_does_not_spoil_an_answer(string trouble)
    {
        Models.Script("one", async reply =>
        {
            await SayAsync(reply, EndOf("stop"));
            if (trouble == "silence") await reply.StallAsync();
            else await reply.RawAsync(trouble);
        });
        await using var client = ModelClient.Of(Models);
        var started = Stopwatch.GetTimestamp();

        Assert.Equal(Good, string.Concat(await client.ListenAsync()));
        // Well below the limit between two pieces, with room for a busy machine.
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_connection_that_breaks_after_its_end_does_not_spoil_an_answer()
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Models.Script("one", async reply =>
        {
            await reply.RawAsync(
                $$"""data: {"choices":[{"delta":{"content":"{{Good}}"},"finish_reason":"stop"}]}""" + "\n\n");
            await read.Task.WaitAsync(reply.Gone);
            reply.Cut();
        });
        await using var client = ModelClient.Of(Models);

        var said = "";
        await foreach (var piece in client.PiecesAsync())
        {
            said += piece;
            read.TrySetResult();
        }

        Assert.Equal(Good, said);
    }

    [Theory]
    [InlineData("1.0", "\"9\"")]
    [InlineData("\"many\"", "{\"all\":9}")]
    [InlineData("null", "-1")]
    public async Task An_odd_number_of_tokens_is_none(string sent, string received)
    {
        var usage = $$"""{"prompt_tokens":{{sent}},"completion_tokens":{{received}}}""";
        Models.Script("one", reply => SayAsync(
            reply, $$"""data: {"choices":[{"delta":{},"finish_reason":"stop"}],"usage":{{usage}}}""" + "\n\n"));
        await using var client = ModelClient.Of(Models);

        Assert.Equal(Good, string.Concat(await client.ListenAsync()));
        Assert.True(client.Kept.Use is { TokensIn: > 0, TokensOut: > 0 });
    }

    [Fact]
    public async Task Signs_of_life_do_not_disturb_an_answer()
    {
        Models.Script("one", async reply =>
        {
            await reply.RawAsync("data:\n\ndata: ping\n\nevent: ping\ndata: \"\"\n\nevent: ping\ndata: {}\n\n");
            await reply.SayAsync("She built ");
            await reply.RawAsync("data: \n\ndata\n\nevent: ping\ndata: {\"type\":\"ping\"}\n\n");
            await reply.SayAsync("Harbor.");
            await reply.RawAsync("data: [DONE] \n\n");
        });
        await using var client = ModelClient.Of(Models);

        Assert.Equal(["She built ", "Harbor."], await client.ListenAsync());
    }

    [Theory]
    [InlineData("data: Internal error\n\ndata: [DONE]\n\n")]
    [InlineData("event: error\ndata: Internal error\n\ndata: [DONE]\n\n")]
    public async Task What_is_no_chunk_amid_an_answer_is_no_sign_of_life(string rest)
    {
        Models.Script("one", reply => SayAsync(reply, rest));
        await using var client = ModelClient.Of(Models);

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
    }

    [Fact]
    public async Task Spaces_before_the_first_word_are_dropped()
    {
        Models.Script("one", async reply =>
        {
            await reply.SayAsync("\n\n", " ", "\u00A0 She built ", "Harbor.", "\n");
            await reply.EndAsync();
        });
        await using var client = ModelClient.Of(Models);

        Assert.Equal(["She built ", "Harbor.", "\n"], await client.ListenAsync());
    }

    [Fact]
    public async Task Spaces_do_not_win_the_race_to_the_first_word()
    {
        Models.Script("one", async reply =>
        {
            await reply.SayAsync(" ", "\n");
            await reply.StallAsync();
        });
        Models.Script("two", reply => SayAsync(reply, EndOf("stop")));
        await using var client = ModelClient.Of(
            Models, ("Providers:1:BaseUrl", Models.BaseUrl), ("Providers:1:Model", "two"),
            ("HedgeAfter", "00:00:00.1"));

        Assert.Equal(Good, string.Concat(await client.ListenAsync()));
    }

    [Theory]
    [InlineData("data: [DONE]\n\n")]
    [InlineData("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n")]
    public async Task Spaces_alone_are_an_empty_answer(string end)
    {
        Models.Script("one", async reply =>
        {
            await reply.SayAsync(" ", "\n");
            await reply.RawAsync(end);
        });
        await using var client = ModelClient.Of(Models);

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
    }

    [Theory]
    [InlineData("")]
    [InlineData(",\"usage\":{\"prompt_tokens\":0,\"completion_tokens\":0}")]
    [InlineData(",\"usage\":{\"prompt_tokens\":900,\"completion_tokens\":800}")]
    public async Task An_answer_in_letters_is_as_long_as_it_is(string usage)
    {
        var answer = string.Concat(Enumerable.Repeat("She built Harbor with Python. ", 40));
        Models.Script("one", async reply =>
        {
            var letters = answer.Select(
                letter => $$$"""data: {"choices":[{"delta":{"content":"{{{letter}}}"}}]{{{usage}}}}""");
            await reply.RawAsync(string.Join("\n\n", letters) + "\n\n" + EndOf("stop"));
        });
        await using var client = ModelClient.Of(Models);

        Assert.Equal(answer, string.Concat(await client.ListenAsync()));
        var isCounted = usage.Contains("800", StringComparison.Ordinal);
        Assert.Equal(isCounted ? 800 : answer.Length / 4, client.Kept.Use.TokensOut);
        Assert.True(client.Kept.Use.TokensIn > 0);
    }

    [Fact]
    public async Task An_answer_ends_at_a_mark_of_its_end_whatever_the_server_makes_of_it()
    {
        Models.Script("one", async reply =>
        {
            await reply.SayAsync("<think>", "Harbor.", "</think>\n\n", "She built ", "Harbor.<|im", "_end|>", "\nuser");
            await reply.RawAsync(EndOf("length"));
        });
        await using var client = ModelClient.Of(Models);

        Assert.Equal(Good, string.Concat(await client.ListenAsync()));
    }

    [Theory]
    [InlineData("<think>Harbor, is it?")]
    [InlineData("<think>Harbor, is it?</think>\n")]
    public async Task Thoughts_alone_are_an_empty_answer(string thoughts)
    {
        Models.Script("one", async reply =>
        {
            await reply.SayAsync(thoughts);
            await reply.EndAsync();
        });
        await using var client = ModelClient.Of(Models);

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
    }

    [Theory]
    [InlineData(5120, true)]
    [InlineData(5121, false)]
    public async Task An_answer_far_beyond_its_limit_is_not_listened_to(int length, bool isHeard)
    {
        Models.Script("one", async reply =>
        {
            await reply.SayAsync("a", new string('b', length - 2), "c");
            await reply.EndAsync();
        });
        await using var client = ModelClient.Of(Models);

        if (isHeard) Assert.Equal(length, string.Concat(await client.ListenAsync()).Length);
        else await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
    }

    private static string EndOf(string reason) =>
        $$"""data: {"choices":[{"delta":{},"finish_reason":"{{reason}}"}]}""" + "\n\n";

    private static async Task SayAsync(ModelReply reply, string rest)
    {
        await reply.SayAsync("She built ", "Harbor.");
        await reply.RawAsync(rest);
    }
}
