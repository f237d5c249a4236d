using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using OpenAI;
using OpenAI.Chat;
using ResumeVoice.Core.Answers.Prompts;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>What a provider's answer took.</summary>
internal sealed class Metered
{
    public long TokensIn { get; set; }

    public long TokensOut { get; set; }
}

/// <summary>One server that speaks the OpenAI protocol. Retries and limits are its caller's.</summary>
internal sealed class Provider
{
    private const float Temperature = 0.2f;

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
    /// The model's words; pieces without words are passed over. Throws <see cref="ProviderException"/>; what it took is
    /// in <paramref name="metered"/>, as the provider says or estimated.
    /// </summary>
    public async IAsyncEnumerable<string> StreamAsync(
        ModelRequest request, Metered metered, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var messages = new List<ChatMessage> { new SystemChatMessage(request.Instructions) };
        foreach (var (isFromModel, text) in request.Messages)
            messages.Add(isFromModel ? new AssistantChatMessage(text) : new UserChatMessage(text));
        var options = new ChatCompletionOptions { MaxOutputTokenCount = request.TokensMax, Temperature = Temperature };
        await using var updates = _chat.CompleteChatStreamingAsync(messages, options, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        var next = NextAsync(updates);
        // While the request is on its way.
        metered.TokensIn = TokenCount.Of(request.Instructions)
            + request.Messages.Sum(static message => (long)TokenCount.Of(message.Text));
        var isWhole = false;
        for (; await next; next = NextAsync(updates))
        {
            var update = updates.Current;
            if (update.Usage is { } usage)
                (metered.TokensIn, metered.TokensOut) = (usage.InputTokenCount, usage.OutputTokenCount);
            if (update.FinishReason is { } reason)
            {
                // Cut at the limit or by a filter: what came is no whole answer.
                if (reason != ChatFinishReason.Stop) throw ProviderException.Broken($"The answer ended by {reason}.");
                isWhole = true;
            }

            foreach (var part in update.ContentUpdate)
            {
                if (string.IsNullOrEmpty(part.Text)) continue;
                if (update.Usage is null) metered.TokensOut++;
                yield return part.Text;
            }
        }

        if (!isWhole) throw ProviderException.Broken("The answer broke off.");
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<StreamingChatCompletionUpdate> updates)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw ProviderException.Of(exception);
        }
    }
}
