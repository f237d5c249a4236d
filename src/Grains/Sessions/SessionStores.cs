using ResumeVoice.Core.Ports;

namespace ResumeVoice.Grains.Sessions;

/// <summary>Where a session's grain leaves things besides its state.</summary>
internal sealed record SessionStores(IConversationStore Conversations, HistoryWriter History, IDraftStore Drafts);
