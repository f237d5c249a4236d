using System.Net;
using Microsoft.Extensions.Options;
using Orleans.Clustering.Redis;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Streams;
using ResumeVoice.Adapters.LanguageModels;
using ResumeVoice.Adapters.RedisCache;
using ResumeVoice.Adapters.Speech;
using ResumeVoice.Adapters.Storage;
using ResumeVoice.Adapters.Storage.Audio;
using ResumeVoice.Adapters.Telemetry;
using ResumeVoice.Api;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Grains;
using ResumeVoice.Grains.Interfaces;
using ResumeVoice.Grains.Ports;
using ResumeVoice.Grains.Sessions;
using StackExchange.Redis;

namespace ResumeVoice.Silo.Start;

/// <summary>Orleans as a silo of ours runs it.</summary>
internal static class SiloRegistration
{
    /// <summary>
    /// A conversation wakes on the silo that its gateway speaks to, unless another's load is less by so much: from there
    /// a call need not be passed on to a third process. A gateway speaks to all silos alike.
    /// </summary>
    private const int LocalPreferencePercent = 20;

    /// <summary>
    /// Shares of the directory a silo, the same in all silos of a cluster. With one each, one of three silos may keep most
    /// of the directory, and its death holds everybody up.
    /// </summary>
    private const int DirectoryPartitions = 8;

    /// <summary>The same in all silos of a cluster, or events wait for nobody.</summary>
    private const int EventQueues = 4;

    /// <summary>Events that are written to analytics in one go.</summary>
    private const int EventsAtOnceMax = 200;

    /// <summary>Nobody waits for analytics, and asking the queues often costs an idle cluster more than all else.</summary>
    private static readonly TimeSpan GatherEventsFor = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan JobCallsWithin = TimeSpan.FromSeconds(30);

    public static void UseSilo(this WebApplicationBuilder builder)
    {
        builder.UseOrleans(silo =>
        {
            silo.Services.AddEndpoints();
            silo.UseRedisMembership();
            silo.UseStorage();
            silo.UseStreams();
            silo.Configure<ResourceOptimizedPlacementOptions>(
                options => options.LocalSiloPreferenceMargin = LocalPreferencePercent);
            silo.Services.Configure<ExceptionSerializationOptions>(
                options => options.SupportedNamespacePrefixes.UnionWith(ClusterNames.ExceptionNamespaces));
            // Its filters stand in the way of every call, so they are there where somebody wants the traces.
            if (builder.Configuration.HasTraces()) silo.AddActivityPropagation();
            silo.AddStartupTask<BeginHousekeeping>();
            silo.AddStartupTask<Rehearse>();
        });
    }

    /// <summary>
    /// States and reminders in PostgreSQL, over the process's one pool of connections. A cleared state's row goes.
    /// </summary>
    public static void UseStorage(this ISiloBuilder silo)
    {
        silo.AddAdoNetGrainStorage(ClusterNames.Storage, options => options.Configure<ClusterStore, Serializer>(
            (storage, store, serializer) =>
            {
                storage.Invariant = "Npgsql";
                storage.DataSource = store.Source;
                storage.DeleteStateOnClear = true;
                storage.GrainStorageSerializer = new StateSerializer(serializer);
            }));
        silo.UseAdoNetReminderService(options => options.Configure<ClusterStore>((reminders, store) =>
        {
            reminders.Invariant = "Npgsql";
            reminders.DataSource = store.Source;
        }));
    }

    /// <summary>
    /// Events live in memory: what a dying silo takes with it is made up for from the history (decision 11).
    /// </summary>
    public static void UseStreams(this ISiloBuilder silo) => silo.AddMemoryStreams(ClusterNames.Streams, streams =>
    {
        streams.ConfigureStreamPubSub(StreamPubSubType.ImplicitOnly);
        streams.ConfigurePartitioning(EventQueues);
        streams.ConfigurePullingAgent(agent => agent.Configure(options =>
        {
            options.GetQueueMsgsTimerPeriod = GatherEventsFor;
            options.BatchContainerBatchSize = EventsAtOnceMax;
        }));
    });

    /// <summary>What the grains of a silo need: the store, the résumés, their own services.</summary>
    public static IServiceCollection AddConversations(this IServiceCollection services)
    {
        services.AddKeyedSingleton(GrainClock.Key, TimeProvider.System);
        services.AddClusterStorage();
        services.AddSingleton(provider => new ResumeLibrary(
            provider.GetRequiredService<IResumeStore>(), provider.GetRequiredService<TimeProvider>(), Ids.New));
        return services.AddGrainServices();
    }

    /// <summary>Has models word answers where some are configured; what they said is shared through Redis.</summary>
    public static void AddModels(this IServiceCollection services, IConfiguration configuration)
    {
        if (!services.AddLanguageModelPort(configuration)) return;
        services.AddSingleton(provider => new ModelTimes
        {
            LeaveGrace = provider.GetRequiredService<IOptions<SiloSettings>>().Value.LeaveGrace,
        });
        services.AddRedisAnswerCache(provider =>
        {
            var cluster = provider.GetRequiredService<IOptions<ClusterSettings>>().Value;
            return (cluster.Redis ?? "", cluster.ServiceId);
        });
        services.AddWordingByWorkers();
    }

    /// <summary>
    /// Listens and speaks by what this machine has; works off jobs where there is a place for sound that all silos and
    /// gateways share.
    /// </summary>
    public static void AddVoice(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSpeech();
        if (!configuration.HasAudioStorage()) return;
        services.AddAudioStorage();
        services.AddJobs();
    }

    /// <summary>What the grains of jobs need besides the files' store: conversations, and ears and a voice.</summary>
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddSingleton(new CallLimits(JobCallsWithin));
        // Jobs open none.
        services.AddSingleton(provider => new Sessions(
            provider.GetRequiredService<IConversationStore>(), provider.GetRequiredService<ResumeLibrary>(),
            provider.GetRequiredService<TimeProvider>(), () => Ids.New(Ids.Session), TimeSpan.Zero));
        services.AddGrainConversations();
        services.AddJobWork();
    }

    private static void AddEndpoints(this IServiceCollection services)
    {
        services.AddOptions<ClusterOptions>().Configure<IOptions<ClusterSettings>>((options, settings) =>
        {
            options.ClusterId = settings.Value.ClusterId;
            options.ServiceId = settings.Value.ServiceId;
        });
        services.AddOptions<SiloOptions>().Configure<IOptions<SiloSettings>>(
            (options, settings) => options.SiloName = settings.Value.Name ?? options.SiloName);
        services.AddOptions<EndpointOptions>().Configure<IOptions<SiloSettings>>((options, settings) =>
        {
            var address = IPAddress.Parse(settings.Value.Address);
            options.AdvertisedIPAddress = address;
            options.SiloPort = settings.Value.SiloPort;
            options.GatewayPort = settings.Value.GatewayPort;
            var listen = IPAddress.IsLoopback(address) ? address : IPAddress.Any;
            options.SiloListeningEndpoint = new IPEndPoint(listen, settings.Value.SiloPort);
            options.GatewayListeningEndpoint = new IPEndPoint(listen, settings.Value.GatewayPort);
        });
        services.AddOptions<GrainCollectionOptions>().Configure<IOptions<SiloSettings>>(
            (options, settings) => options.CollectionAge = settings.Value.IdleAfter);
        services.AddOptions<HostOptions>().Configure<IOptions<SiloSettings>>(
            (options, settings) => options.ShutdownTimeout = settings.Value.DrainWithin);
    }

    /// <summary>
    /// The list of silos lives in Redis; which silo holds which grain, the silos know among themselves. So a Redis that
    /// is down keeps silos from joining and stops nothing else.
    /// </summary>
    private static void UseRedisMembership(this ISiloBuilder silo)
    {
        silo.UseRedisClustering(_ => { });
        silo.Services.AddOptions<RedisClusteringOptions>().Configure<IOptions<ClusterSettings>>(
            (options, settings) =>
                options.ConfigurationOptions = ConfigurationOptions.Parse(settings.Value.Redis ?? ""));
        silo.Services.AddOptions<ClusterMembershipOptions>().Configure<IOptions<SiloSettings>>((options, settings) =>
        {
            options.ProbeTimeout = settings.Value.ProbeTimeout;
            options.NumMissedProbesLimit = settings.Value.ProbesMissedMax;
            // Whoever sent anything within the longest probe times the probes that may be missed counts as alive. By
            // default a probe may grow to four times its timeout: that is how long a killed silo would be waited for.
            options.MaxProbeTimeout = settings.Value.ProbeTimeout;
        });
#pragma warning disable ORLEANSEXP003 // The one directory that survives both a silo's death and Redis'; decision 10.
        silo.AddDistributedGrainDirectory();
#pragma warning restore ORLEANSEXP003
        // A lease would keep a dead silo's grains from waking elsewhere; a second owner is refused by its version.
        silo.Configure<GrainDirectoryOptions>(options =>
        {
            options.RangeLeaseDuration = TimeSpan.Zero;
            options.PartitionsPerSilo = DirectoryPartitions;
        });
    }
}
