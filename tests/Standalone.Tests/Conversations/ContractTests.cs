using ResumeVoice.Contract;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Standalone.Tests.Conversations;

public sealed class StandaloneConversationTests : ConversationContract
{
    protected override async Task<IEdition> OpenAsync() => await StandaloneEdition.OpenAsync();
}

public sealed class StandaloneLifetimeTests : LifetimeContract
{
    protected override async Task<IEdition> OpenAsync() => await StandaloneEdition.OpenAsync();
}

public sealed class StandaloneStreamingTests : StreamingContract
{
    protected override async Task<IEdition> OpenAsync() => await StandaloneEdition.OpenAsync();
}

public sealed class StandaloneModelTests : ModelContract
{
    protected override async Task<IEdition> OpenAsync() => await StandaloneEdition.OpenAsync(model: Model);
}

public sealed class StandaloneQueueTests : QueueContract
{
    protected override async Task<IEdition> OpenAsync() =>
        await StandaloneEdition.OpenAsync(model: Model, whileAnswering: WhileAnswering.Enqueue);
}

public sealed class StandaloneQuotaTests : QuotaContract
{
    protected override async Task<IEdition> OpenAsync() => await StandaloneEdition.OpenAsync();
}
