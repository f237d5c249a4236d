using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ResumeVoice.Adapters.Storage.Audio;

namespace ResumeVoice.Adapters.Storage;

/// <summary>Wires the store to a host.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// The store ports on the engine that <see cref="StorageOptions"/> name. The store opens when the host starts,
    /// before services registered later and before the server listens, and closes when the container is disposed.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<StorageOptions, StorageOptionsValidator>()
            .BindConfiguration(StorageOptions.Section);
        services.AddSingleton(provider => new Store(
            provider.GetRequiredService<IOptions<StorageOptions>>().Value, provider.GetService<KeptAudio>()));
        services.AddSingleton(provider => provider.GetRequiredService<Store>().Conversations);
        services.AddSingleton(provider => provider.GetRequiredService<Store>().Resumes);
        services.AddSingleton(provider => provider.GetRequiredService<Store>().Keys);
        services.AddSingleton(provider => provider.GetRequiredService<Store>().Analytics);
        services.AddSingleton(provider => provider.GetRequiredService<Store>().Jobs);
        services.AddSingleton(provider => provider.GetRequiredService<Store>().Drafts);
        services.AddSingleton(provider => provider.GetRequiredService<Store>().Tokens);
        services.AddHostedService<StoreStart>();
        return services;
    }

    /// <summary>What a cluster needs besides <see cref="AddStorage"/>; the engine is PostgreSQL.</summary>
    public static IServiceCollection AddClusterStorage(this IServiceCollection services)
    {
        services.Configure<StorageOptions>(options => options.Engine = StorageOptions.Postgres);
        services.AddStorage();
        services.AddSingleton(provider => provider.GetRequiredService<Store>().Cluster
            ?? throw new InvalidOperationException("A cluster keeps its data in PostgreSQL."));
        services.AddSingleton(provider => provider.GetRequiredService<ClusterStore>().History);
        services.AddSingleton(provider => provider.GetRequiredService<ClusterStore>().Texts);
        services.AddSingleton(provider => provider.GetRequiredService<ClusterStore>().Passing);
        return services;
    }

    private sealed class StoreStart(Store store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => store.StartAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
