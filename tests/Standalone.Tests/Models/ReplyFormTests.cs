using ResumeVoice.Contract;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>The forms that words come in besides pieces of text.</summary>
public sealed class ReplyFormTests : ModelServerTests
{
    private const string Good = "She built Harbor.";
    private const string Json = "application/json; charset=utf-8";

    [Theory]
    [InlineData("""{"choices":[{"message":{"role":"assistant","content":"She built Harbor."}}]}""")]
    [InlineData("""
        {"object":"chat.completion","choices":[
            {"finish_reason":"stop","message":{"content":"<think>Hm.</think>\nShe built Harbor.","tool_calls":null} },
            {"message":{"content":"She built Lantern."} }
        ],"usage":{"prompt_tokens":7,"completion_tokens":9} }
        """)]
    [InlineData("""{"choices":[{"message":{"content":[{"type":"text","text":"She built Harbor."}]}}]}""")]
    public async Task A_whole_reply_to_the_request_for_a_stream_is_an_answer(string reply)
    {
        Models.Script("one", model => model.RawAsync(reply, Json));
        await using var client = ModelClient.Of(Models);

        Assert.Equal([Good], await client.ListenAsync());
        Assert.True(client.Kept.Use is { TokensIn: > 0, TokensOut: > 0 });
    }

    [Theory]
    [InlineData("""{"choices":[{"message":{"content":"She built"},"finish_reason":"length"}]}""")]
    [InlineData("""{"choices":[{"message":{"content":"She built"}}]""")]
    [InlineData("""{"choices":[{"message":{"content":" "}}]}""")]
    [InlineData("""{"choices":[{"message":{"content":"She built"}}],"error":{"message":"No."}}""")]
    [InlineData("""{"error":{"message":"No."}}""")]
    [InlineData("")]
    public async Task A_whole_reply_that_is_cut_or_failed_is_no_answer(string reply)
    {
        Models.Script("one", model => model.RawAsync(reply, Json));
        await using var client = ModelClient.Of(Models);

        await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
    }

    [Theory]
    [InlineData(1 << 20, true)]
    [InlineData((1 << 20) + 1, false)]
    public async Task A_whole_reply_that_is_far_too_long_is_not_listened_to(int length, bool isHeard)
    {
        const string reply = """{"choices":[{"message":{"content":"She built Harbor."}}]}""";
        Models.Script("one", model => model.RawAsync(reply.PadRight(length), Json));
        await using var client = ModelClient.Of(Models);

        if (isHeard) Assert.Equal([Good], await client.ListenAsync());
        else await Assert.ThrowsAsync<DependencyException>(client.ListenAsync);
    }

    [Fact]
    public async Task A_stream_that_is_announced_as_a_whole_reply_is_a_stream()
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Models.Script("one", async reply =>
        {
            await reply.RawAsync("\n", Json);
            await reply.SayAsync("She built ");
            await read.Task.WaitAsync(reply.Gone);
            await reply.SayAsync("Harbor.");
            await reply.EndAsync();
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

    [Fact]
    public async Task A_whole_message_as_the_only_event_is_an_answer()
    {
        Models.Script("one", reply => reply.RawAsync("""
            data: {"choices":[{"index":0,"message":{"content":"She built Harbor."},"finish_reason":"stop"}]}

            data: [DONE]


            """));
        await using var client = ModelClient.Of(Models);

        Assert.Equal([Good], await client.ListenAsync());
    }

    [Fact]
    public async Task A_message_so_far_beside_what_is_new_of_it_is_not_said_twice()
    {
        Models.Script("one", reply => reply.RawAsync("""
            data: {"choices":[{"message":{"content":"She "},"delta":{"content":"She "}}]}

            data: {"choices":[{"message":{"content":"She built "},"delta":{"content":"built "}}]}

            data: {"choices":[{"message":{"content":"She built Harbor."},"delta":{"content":"Harbor."}}]}

            data: {"choices":[{"message":{"content":"She built Harbor."},"finish_reason":"stop"}]}


            """));
        await using var client = ModelClient.Of(Models);

        Assert.Equal(["She ", "built ", "Harbor."], await client.ListenAsync());
    }

    [Theory]
    [InlineData("""[{"type":"text","text":"She "},{"text":"built "}]""")]
    [InlineData("""[{"type":"thinking","thinking":[{"text":"Hm."}]},{"text":"She built ","type":"text"}]""")]
    [InlineData("""[{"type":"reasoning","text":"Hm."},null,{"type":"output_text","text":"She built "}]""")]
    public async Task Words_in_parts_are_said(string parts)
    {
        Models.Script("one", async reply =>
        {
            await reply.RawAsync("""data: {"choices":[{"delta":{"content":[]}}]}""" + "\n\n");
            await reply.RawAsync($$"""data: {"choices":[{"delta":{"content":{{parts}}} }]}""" + "\n\n");
            await reply.SayAsync("Harbor.");
            await reply.EndAsync();
        });
        await using var client = ModelClient.Of(Models);

        Assert.Equal(["She built ", "Harbor."], await client.ListenAsync());
    }
}
