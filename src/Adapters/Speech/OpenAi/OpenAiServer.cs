using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using OpenAI;
using OpenAI.Audio;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Speech.OpenAi;

/// <summary>
/// One server that speaks the OpenAI protocol: asked once, within its time, and every failure told as the ports tell
/// it. Safe to use concurrently.
/// </summary>
internal sealed class OpenAiServer : IDisposable
{
    private const int TooManyRequests = 429;
    private const int RequestTimeout = 408;
    private const int FirstServerError = 500;

    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);

    private readonly string _dependency;
    private readonly SpeechServerOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private readonly AudioClient _client;

    /// <param name="dependency">What it is to us: <c>recogniser</c> or <c>synthesiser</c>.</param>
    /// <param name="options">With an address.</param>
    /// <param name="replyBytesMax">A reply of more is a failure.</param>
    /// <param name="clock">Measures its time.</param>
    public OpenAiServer(string dependency, SpeechServerOptions options, int replyBytesMax, TimeProvider clock)
    {
        _dependency = dependency;
        _options = options;
        _clock = clock;
        var connections = new SocketsHttpHandler
        {
            PooledConnectionLifetime = ConnectionLife,
            ConnectTimeout = ConnectTimeout,
        };
        _http = new HttpClient(new BoundedReplies(replyBytesMax, connections)) { Timeout = Timeout.InfiniteTimeSpan };
        var key = new ApiKeyCredential(string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey);
        _client = new AudioClient(options.Model, key, new OpenAIClientOptions
        {
            Endpoint = new Uri(options.BaseUrl ?? ""),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            Transport = new HttpClientPipelineTransport(_http),
        });
    }

    /// <summary>What the server gives. Throws <see cref="DependencyException"/>.</summary>
    public async Task<T> AskAsync<T>(
        Func<AudioClient, CancellationToken, Task<ClientResult<T>>> ask, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await ask(_client, ended.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure(exception);
        }
    }

    public DependencyException Corrupt(Exception? inner = null) =>
        new(_dependency, DependencyFailure.Corrupt, "The server's reply cannot be read.", inner);

    public void Dispose() => _http.Dispose();

    private DependencyException Failure(Exception exception) => exception switch
    {
        OperationCanceledException => new DependencyException(
            _dependency, DependencyFailure.Timeout,
            $"The server did not answer within {_options.Timeout.TotalSeconds:0.#} s.", exception),
        ClientResultException { Status: >= FirstServerError or RequestTimeout or TooManyRequests } down =>
            new DependencyException(
                _dependency, DependencyFailure.Unavailable, $"The server answered {down.Status}.", down),
        ClientResultException { Status: > 0 } refused => new DependencyException(
            _dependency, DependencyFailure.Refused, $"The server answered {refused.Status}.", refused),
        JsonException or FormatException or InvalidOperationException or KeyNotFoundException => Corrupt(exception),
        _ => new DependencyException(
            _dependency, DependencyFailure.Unavailable, "The server cannot be reached.", exception),
    };

    /// <summary>Takes in replies whole, up to a limit.</summary>
    private sealed class BoundedReplies(int bytesMax, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            try
            {
                await response.Content.LoadIntoBufferAsync(bytesMax, cancellationToken);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }
    }
}
