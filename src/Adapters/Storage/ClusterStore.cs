using System.Data.Common;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage;

/// <summary>What PostgreSQL keeps for a cluster beside the five stores.</summary>
/// <param name="Source">The process's one pool of connections, also for Orleans' own tables.</param>
/// <param name="History">Turns handed on by the grains that own them.</param>
/// <param name="Texts">What all processes agree on.</param>
/// <param name="Passing">What grains left when they went to rest.</param>
public sealed record ClusterStore(
    DbDataSource Source, IHistoryStore History, IAgreedTexts Texts, IPassingStates Passing);
