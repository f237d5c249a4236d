using ResumeVoice.Contract;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Cluster.Tests.Conversations;

[Collection(ClusterFixture.Collection)]
public sealed class ClusterConversationTests(ClusterFixture shared) : ConversationContract
{
    protected override async Task<IEdition> OpenAsync() => await ClusterEdition.OpenAsync(shared);
}

[Collection(ClusterFixture.Collection)]
public sealed class ClusterLifetimeTests(ClusterFixture shared) : LifetimeContract
{
    protected override async Task<IEdition> OpenAsync() => await ClusterEdition.OpenAsync(shared);
}

[Collection(ClusterFixture.Collection)]
public sealed class ClusterQuotaTests(ClusterFixture shared) : QuotaContract
{
    protected override async Task<IEdition> OpenAsync() => await ClusterEdition.OpenAsync(shared);
}

[Collection(ClusterFixture.Collection)]
public sealed class ClusterStreamingTests(ClusterFixture shared) : StreamingContract
{
    protected override async Task<IEdition> OpenAsync() => await ClusterEdition.OpenAsync(shared);
}

[Collection(ModelClusterFixture.Collection)]
public sealed class ClusterModelTests(ModelClusterFixture shared) : ModelContract
{
    protected override async Task<IEdition> OpenAsync()
    {
        shared.Use(Model);
        return await ClusterEdition.OpenAsync(shared);
    }
}

[Collection(ModelClusterFixture.Collection)]
public sealed class ClusterQueueTests(ModelClusterFixture shared) : QueueContract
{
    protected override async Task<IEdition> OpenAsync()
    {
        shared.Use(Model);
        return await ClusterEdition.OpenAsync(shared, WhileAnswering.Enqueue);
    }
}
