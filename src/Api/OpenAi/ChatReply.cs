using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ResumeVoice.Api.Sessions;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Answers.Prompts;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Api.OpenAi;

/// <summary>Writes a turn as a completion, whole or in pieces as it happens.</summary>
internal sealed class ChatReply(HttpContext context, ChatRequest request, long created)
{
    private const string Stop = "stop";

    private string _id = "";

    public async Task WriteAsync(TurnEvent happened)
    {
        switch (happened)
        {
            case TurnEvent.Began(var opening):
                _id = "chatcmpl-" + opening.Id;
                if (request.Stream is not true) break;
                context.Response.ContentType = TurnStream.MediaType;
                context.Response.Headers.CacheControl = "no-cache, no-transform";
                context.Response.Headers["X-Accel-Buffering"] = "no";
                await PieceAsync(new ChatDelta("assistant", ""), null);
                break;
            case TurnEvent.Words(_, var text) when request.Stream is true:
                await PieceAsync(new ChatDelta(null, text), null);
                break;
            case TurnEvent.Finished finished:
                await FinishAsync(AnswerJson.Read(finished.Json.Span));
                break;
        }
    }

    private async Task FinishAsync(Answer answer)
    {
        var prompt = (request.Messages ?? []).Sum(message => TokenCount.Of(message.Text));
        var said = TokenCount.Of(answer.Text);
        var usage = new ChatUsage(prompt, said, prompt + said);
        if (request.Stream is not true)
        {
            var choice = new ChatChoice(0, new ChatMessage("assistant", answer.Text), null, Stop);
            var whole = new ChatCompletion(_id, "chat.completion", created, request.Model ?? "", [choice], usage);
            await context.Response.WriteAsJsonAsync(
                whole, OpenAiJson.Default.ChatCompletion, cancellationToken: context.RequestAborted);
            return;
        }

        await PieceAsync(new ChatDelta(null, null), Stop);
        if (request.StreamOptions is { IncludeUsage: true }) await SendAsync([], usage);
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private Task PieceAsync(ChatDelta delta, string? finishReason) =>
        SendAsync([new ChatChoice(0, null, delta, finishReason)], null);

    private async Task SendAsync(ChatChoice[] choices, ChatUsage? usage)
    {
        var piece = new ChatCompletion(_id, "chat.completion.chunk", created, request.Model ?? "", choices, usage);
        var json = JsonSerializer.Serialize(piece, OpenAiJson.Default.ChatCompletion);
        await context.Response.WriteAsync($"data: {json}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
