using ResumeVoice.Core.Ports;

namespace ResumeVoice.Grains.Housekeeping;

/// <summary>Where the housekeeper looks besides the history.</summary>
internal sealed record HousekeepingStores(
    IConversationStore Conversations, IDraftStore Drafts, IJobStore Jobs, IPassingStates Passing);
