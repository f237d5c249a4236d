using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Quotas;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Contract;

/// <summary>
/// An edition as the contract sees it, over an empty store of its own that knows the owners <see cref="Some.OwnerId"/>
/// and
/// <see cref="Some.OtherOwnerId"/>. Sessions live for <see cref="Some.SessionLifetime"/>.
/// </summary>
public interface IEdition : IAsyncDisposable
{
    ManualTime Time { get; }

    IConversations Conversations { get; }

    IQuotas Quotas { get; }

    ResumeLibrary Library { get; }

    /// <summary>Throws away all that is held in memory and opens the same store again.</summary>
    Task RestartAsync();
}
