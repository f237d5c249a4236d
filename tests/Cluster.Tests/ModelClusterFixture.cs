using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using ResumeVoice.Adapters.RedisCache;
using ResumeVoice.Contract;
using ResumeVoice.Contract.Servers;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Ports;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Cluster.Tests;

/// <summary>
/// A cluster whose answers a model words: the one of the test that runs. What it said is shared through a real Redis,
/// one that nobody else needs.
/// </summary>
public sealed class ModelClusterFixture(PostgresServer postgres) : ClusterFixture(postgres)
{
    public new const string Collection = "models";

    private readonly CurrentModel _model = new();
    private string? _redis;

    public RedisServer Redis { get; } = new();

    /// <summary>The model from now on.</summary>
    public void Use(ScriptedModel model) => _model.Current = model;

    public override async ValueTask InitializeAsync()
    {
        _redis = await Redis.AddressAsync();
        await base.InitializeAsync();
    }

    public override void Need()
    {
        base.Need();
        Assert.SkipWhen(_redis is null, RedisServer.MissingReason);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Redis.DisposeAsync();
    }

    protected override void Configure(ISiloBuilder silo)
    {
        silo.Services.AddSingleton<ILanguageModel>(_model);
        silo.Services.AddRedisAnswerCache(_ => (_redis ?? "", "tests"));
        silo.Services.AddWordingByWorkers();
        silo.Services.AddSingleton(new ModelTimes { LeaveGrace = TimeSpan.FromSeconds(5) });
    }

    private sealed class CurrentModel : ILanguageModel
    {
        public ScriptedModel Current { get; set; } = new();

        public async IAsyncEnumerable<string> StreamAsync(
            ModelRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var words in Current.StreamAsync(request, cancellationToken)) yield return words;
        }
    }
}

[CollectionDefinition(ModelClusterFixture.Collection)]
public sealed class ModelClusterCollection : ICollectionFixture<ModelClusterFixture>;
