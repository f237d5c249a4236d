using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ResumeVoice.Adapters.LanguageModels;
using ResumeVoice.Contract;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Tests.Models;

/// <summary>The language models' adapter alone, asking a <see cref="ModelServer"/>: as a turn reads it.</summary>
internal sealed class ModelClient : IAsyncDisposable
{
    private static readonly ModelRequest Request = new()
    {
        OwnerId = "owner", Instructions = "Answer.", TokensMax = 320,
        Messages = [new ModelMessage(IsFromModel: false, "What has she built with Python?")],
    };

    private readonly ServiceProvider _services;

    private ModelClient(ServiceProvider services) => _services = services;

    /// <summary>What breakers and budgets go by; limits are in real time.</summary>
    public ManualTime Clock => _services.GetRequiredService<ManualTime>();

    /// <summary>What was logged and what was booked.</summary>
    public Kept Kept => _services.GetRequiredService<Kept>();

    public static ModelClient Of(ModelServer server, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Models:Providers:0:BaseUrl"] = server.BaseUrl, ["Models:Providers:0:Model"] = "one",
            // Long, because nothing is learnt from a machine that is merely busy.
            ["Models:FirstTokenTimeout"] = "00:01:00", ["Models:StallTimeout"] = "00:01:00",
            ["Models:TotalTimeout"] = "00:02:00", ["Models:HedgeAfter"] = "00:00:50", ["Models:RetriesMax"] = "0",
        };
        foreach (var (name, value) in settings) all[$"Models:{name}"] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        var kept = new Kept();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<ManualTime>()
            .AddSingleton<TimeProvider>(static services => services.GetRequiredService<ManualTime>())
            .AddSingleton<ITokenStore>(kept)
            .AddSingleton(kept)
            .AddLogging(logging => logging.AddProvider(kept));
        Assert.True(services.AddLanguageModelPort(configuration));
        return new ModelClient(services.BuildServiceProvider());
    }

    /// <summary>The pieces of an answer up to its end. Throws as the port does.</summary>
    public async Task<List<string>> ListenAsync()
    {
        var pieces = new List<string>();
        await foreach (var piece in PiecesAsync()) pieces.Add(piece);
        return pieces;
    }

    public IAsyncEnumerable<string> PiecesAsync() => _services.GetRequiredService<ILanguageModel>().StreamAsync(
        Request, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>Keeps what the adapter logs and books.</summary>
internal sealed class Kept : ITokenStore, ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public TokenUse Use { get; private set; }

    public Task<TokenUse> AddAsync(string ownerId, DateOnly day, TokenUse use, CancellationToken cancellationToken) =>
        Task.FromResult(Use += use);

    public Task<TokenUse> FindAsync(string ownerId, DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult(Use);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception));

    public void Dispose()
    {
        // It only holds what it was given.
    }
}
