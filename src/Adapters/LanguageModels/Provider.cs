using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenAI;
using ResumeVoice.Core.Answers.Prompts;
using ResumeVoice.Core.Ports;
using ChatClient = OpenAI.Chat.ChatClient;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>What a provider's answer took: tokens as it says, or else as estimated.</summary>
internal sealed class Metered
{
    private long? _tokensIn;

    /// <summary>The request, once it is on its way.</summary>
    public ModelRequest? Sent { get; set; }

    public long TokensIn
    {
        get => _tokensIn ?? (Sent is null ? 0 : Estimate(Sent));
        set => _tokensIn = value;
    }

    public long TokensOut { get; set; }

    private static long Estimate(ModelRequest request) => TokenCount.Of(request.Instructions)
        + request.Messages.Sum(static message => (long)TokenCount.Of(message.Text));
}

/// <summary>One server that speaks the OpenAI protocol. Retries and limits are its caller's.</summary>
internal sealed class Provider
{
    private const float Temperature = 0.2f;
    private const string Stop = "stop";

    private readonly ChatClient _chat;

    public Provider(ProviderOptions options, CircuitBreaker breaker, HttpClient http)
    {
        Name = options.Name ?? new Uri(options.BaseUrl).Host;
        Options = options;
        Breaker = breaker;
        var key = new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey);
        _chat = new ChatClient(options.Model, key, new OpenAIClientOptions
        {
            Endpoint = new Uri(options.BaseUrl),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            Transport = new HttpClientPipelineTransport(http),
        });
    }

    public string Name { get; }

    public ProviderOptions Options { get; }

    public CircuitBreaker Breaker { get; }

    /// <summary>
    /// The model's words; pieces without words are passed over. Fails in the client's own ways, which
    /// <see cref="ProviderException.Of"/> reads; what it took is in <paramref name="metered"/>, as the provider says or
    /// estimated.
    /// </summary>
    public async IAsyncEnumerable<string> StreamAsync(
        ModelRequest request, Metered metered, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        metered.Sent = request;
        using var response = await AskAsync(request, cancellationToken);
        var isWhole = false;
        var chunks = SseParser.Create(response.ContentStream ?? Stream.Null, Read).EnumerateAsync(cancellationToken);
        await foreach (var happened in chunks)
        {
            if (happened.Data is not { } chunk) break;
            if (chunk.Error is not null) throw ProviderException.Broken("The answer ended by an error.");
            if (chunk.Usage is { } usage)
                (metered.TokensIn, metered.TokensOut) = (usage.PromptTokens, usage.CompletionTokens);
            if (chunk.Choices is not [var choice, ..]) continue;
            if (choice.FinishReason is { Length: > 0 } reason)
            {
                // Cut at the limit or by a filter: what came is no whole answer.
                if (reason != Stop) throw ProviderException.Broken($"The answer ended by {reason}.");
                isWhole = true;
            }

            if (choice.Delta is not { Content: { Length: > 0 } words }) continue;
            if (chunk.Usage is null) metered.TokensOut++;
            yield return words;
        }

        if (!isWhole) throw ProviderException.Broken("The answer broke off.");
    }

    private async Task<PipelineResponse> AskAsync(ModelRequest request, CancellationToken cancellationToken)
    {
        var said = request.Messages.Select(
            static message => new ChatMessage(message.IsFromModel ? "assistant" : "user", message.Text));
        ChatMessage[] messages = [new("system", request.Instructions), .. said];
        var body = new ChatRequest(Options.Model, messages, request.TokensMax, Temperature);
        using var content = BinaryContent.Create(
            BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(body, ChatJson.Protocol.ChatRequest)));
        var options = new RequestOptions { BufferResponse = false, CancellationToken = cancellationToken };
        return (await _chat.CompleteChatAsync(content, options)).GetRawResponse();
    }

    // Null where the answer ends.
    private static ChatChunk? Read(string type, ReadOnlySpan<byte> utf8) => utf8.SequenceEqual("[DONE]"u8)
        ? null
        : JsonSerializer.Deserialize(utf8, ChatJson.Protocol.ChatChunk) ?? throw new JsonException("A chunk is null.");
}
