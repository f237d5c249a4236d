using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using OpenAI;
using ResumeVoice.Core.Ports;
using ChatClient = OpenAI.Chat.ChatClient;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>Each request is sent once: who asks decides what comes after a failure.</summary>
internal sealed class Once : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
        ProcessNext(message, pipeline, currentIndex);

    public override ValueTask ProcessAsync(
        PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex) =>
        ProcessNextAsync(message, pipeline, currentIndex);
}

/// <summary>One server that speaks the OpenAI protocol. Retries and limits are its caller's.</summary>
internal sealed class Provider
{
    private const int BadRequest = 400;
    private const int Unprocessable = 422;

    // No token of common text is longer: pieces say nothing of an answer's length, they may be letters.
    private const int LettersMax = 16;

    /// <summary>What an answer took comes after its last word, at once or not at all.</summary>
    private static readonly TimeSpan Following = TimeSpan.FromMilliseconds(300);

    private static readonly PipelineMessageClassifier Succeeds = PipelineMessageClassifier.Create([200]);

    private readonly ClientPipeline _pipeline;
    private readonly Uri _completions;

    // Learnt from its refusal; who asks at the same time may learn it too.
    private volatile bool _wantsEarlierLimit;

    public Provider(ProviderOptions options, CircuitBreaker breaker, HttpClient http)
    {
        Name = options.Name ?? new Uri(options.BaseUrl).Host;
        Options = options;
        Breaker = breaker;
        var key = new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey);
        var chat = new ChatClient(options.Model, key, new OpenAIClientOptions
        {
            Endpoint = new Uri(options.BaseUrl),
            RetryPolicy = new Once(),
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            Transport = new HttpClientPipelineTransport(http),
        });
        _pipeline = chat.Pipeline;
        var address = new UriBuilder(options.BaseUrl);
        address.Path = address.Path.TrimEnd('/') + "/chat/completions";
        _completions = address.Uri;
    }

    public string Name { get; }

    public ProviderOptions Options { get; }

    public CircuitBreaker Breaker { get; }

    /// <summary>
    /// The model's words as <see cref="SpokenPieces"/> passes them on, none of them empty. Fails in the client's own
    /// ways, which <see cref="ProviderException.Of"/> reads; what it took is in <paramref name="metered"/>, as the
    /// provider says or estimated.
    /// </summary>
    public async IAsyncEnumerable<string> StreamAsync(
        ModelRequest request, Metered metered, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var response = await TakenAsync(request, metered, cancellationToken);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var spoken = new SpokenPieces();
        await using var chunks = ReplyChunks.Of(response, spoken).GetAsyncEnumerator(ended.Token);
        var lengthMax = LettersMax * request.TokensMax;
        var isWhole = false;
        while (!isWhole && await chunks.MoveNextAsync())
        {
            if (chunks.Current.Data is not { } chunk)
            {
                // Not every server gives a reason for its end.
                isWhole = spoken.Length > 0;
                break;
            }

            if (chunk.IsError) throw ProviderException.Broken("The answer ended by an error.");
            metered.Take(chunk);
            if (chunk.IsCut) throw ProviderException.Broken($"The answer ended by {chunk.FinishReason}.");
            isWhole = chunk.FinishReason is { Length: > 0 };
            if (chunk.Words is not { Length: > 0 } content) continue;
            var words = spoken.Push(content);
            isWhole |= spoken.IsEnded;
            if (words.Length == 0) continue;
            // Not every server keeps to the limit that it is given.
            if (spoken.Length > lengthMax) throw ProviderException.Broken("The answer is too long.");
            yield return words;
        }

        if (!isWhole) throw ProviderException.Broken("The answer broke off.");
        if (spoken.End() is { Length: > 0 } rest) yield return rest;
        ended.CancelAfter(Following);
        await FollowAsync(chunks, metered);
    }

    /// <summary>Takes what follows a whole answer; whatever goes wrong there does not spoil the answer.</summary>
    private static async Task FollowAsync(IAsyncEnumerator<SseItem<ChatChunk?>> chunks, Metered metered)
    {
        try
        {
            while (await chunks.MoveNextAsync() && chunks.Current.Data is { } chunk) metered.Take(chunk);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Its words are all there; what it took stays estimated.
        }
    }

    /// <summary>What was refused took nothing, and nothing what was never sent.</summary>
    private async Task<PipelineResponse> TakenAsync(
        ModelRequest request, Metered metered, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(request, metered, cancellationToken);
        }
        catch (ClientResultException)
        {
            metered.Sent = null;
            throw;
        }
    }

    private async Task<PipelineResponse> AskAsync(
        ModelRequest request, Metered metered, CancellationToken cancellationToken)
    {
        var isEarlier = _wantsEarlierLimit;
        var response = await SendAsync(request, metered, isEarlier, cancellationToken);
        if (!isEarlier && RefusesLimit(response))
        {
            response.Dispose();
            response = await SendAsync(request, metered, isEarlier: true, cancellationToken);
            // Only where it helped: servers name their settings for other reasons too.
            if (!response.IsError) _wantsEarlierLimit = true;
        }

        if (!response.IsError) return response;
        using (response) throw await ClientResultException.CreateAsync(response);
    }

    /// <summary>The response with its whole body where it is an error, and else with the one that is still coming.</summary>
    private async Task<PipelineResponse> SendAsync(
        ModelRequest request, Metered metered, bool isEarlier, CancellationToken cancellationToken)
    {
        using var content = new SentContent(
            JsonSerializer.SerializeToUtf8Bytes(BodyOf(request, isEarlier), ChatJson.Protocol.ChatRequest),
            () => metered.Sent = request);
        using var message = _pipeline.CreateMessage(_completions, HttpMethod.Post.Method, Succeeds);
        message.Request.Content = content;
        message.Request.Headers.Set("Content-Type", "application/json");
        message.Request.Headers.Set("Accept", "application/json");
        message.Apply(new RequestOptions { CancellationToken = cancellationToken, BufferResponse = false });
        await _pipeline.SendAsync(message);
        // Here and not where the exception is made, which would wait for the body's end for ever.
        if (message.Response is { IsError: true } failed) await failed.BufferContentAsync(cancellationToken);
        return message.ExtractResponse() ?? throw ProviderException.Broken("There is no answer.");
    }

    private ChatRequest BodyOf(ModelRequest request, bool isEarlier)
    {
        var said = request.Messages.Select(
            static message => new ChatMessage(message.IsFromModel ? "assistant" : "user", message.Text));
        ChatMessage[] messages = [new("system", request.Instructions), .. said];
        return new ChatRequest(Options.Model, messages, Options.Temperature, Options.ReasoningEffort)
        {
            MaxCompletionTokens = isEarlier ? null : request.TokensMax,
            MaxTokens = isEarlier ? request.TokensMax : null,
        };
    }

    private static bool RefusesLimit(PipelineResponse response) =>
        response.Status is BadRequest or Unprocessable
        && response.Content.ToMemory().Span.IndexOf("max_completion_tokens"u8) >= 0;
}
