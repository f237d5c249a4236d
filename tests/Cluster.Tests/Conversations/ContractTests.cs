using ResumeVoice.Contract;

namespace ResumeVoice.Cluster.Tests.Conversations;

[Collection(SharedCluster.Collection)]
public sealed class ClusterConversationTests(SharedCluster shared) : ConversationContract
{
    protected override async Task<IEdition> OpenAsync() => await ClusterEdition.OpenAsync(shared);
}

[Collection(SharedCluster.Collection)]
public sealed class ClusterLifetimeTests(SharedCluster shared) : LifetimeContract
{
    protected override async Task<IEdition> OpenAsync() => await ClusterEdition.OpenAsync(shared);
}

[Collection(SharedCluster.Collection)]
public sealed class ClusterQuotaTests(SharedCluster shared) : QuotaContract
{
    protected override async Task<IEdition> OpenAsync() => await ClusterEdition.OpenAsync(shared);
}

[Collection(SharedCluster.Collection)]
public sealed class ClusterStreamingTests(SharedCluster shared) : StreamingContract
{
    protected override async Task<IEdition> OpenAsync() => await ClusterEdition.OpenAsync(shared);
}
