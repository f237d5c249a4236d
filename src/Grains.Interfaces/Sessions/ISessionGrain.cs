using Orleans.Concurrency;

namespace ResumeVoice.Grains.Interfaces.Sessions;

/// <summary>
/// The one owner of a conversation in the cluster; its key is the session's id. Turns enter one at a time, in the order
/// they came. Repeating a command with its request id repeats its reply and takes no second turn.
/// </summary>
[Alias("rv.ISessionGrain")]
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>One turn; the answer is stored before this returns.</summary>
    [Alias("Ask")]
    Task<AskReply> AskAsync(AskCommand command, CancellationToken cancellationToken = default);

    /// <summary>
    /// One turn as with <see cref="AskAsync"/>, but for one that a model words: this returns once it runs, and <see
    /// cref="FollowAsync"/> tells what is said.
    /// </summary>
    [Alias("Begin")]
    Task<AskReply> BeginAsync(AskCommand command, CancellationToken cancellationToken = default);

    /// <summary>
    /// What a running turn says after a place in its text: waits for it a moment, so it is called again and again.
    /// </summary>
    [AlwaysInterleave]
    [Alias("Follow")]
    Task<FollowReply> FollowAsync(FollowCommand command, CancellationToken cancellationToken = default);

    /// <summary>Whoever followed a running turn does so no more.</summary>
    [AlwaysInterleave]
    [Alias("Unfollow")]
    Task UnfollowAsync(FollowCommand command);

    /// <summary>
    /// Returns when it is the turn of a request that waits, or after a moment: a request that is not spoken for so, again
    /// and again, loses its place.
    /// </summary>
    [AlwaysInterleave]
    [Alias("AwaitTurn")]
    Task AwaitTurnAsync(Guid requestId, CancellationToken cancellationToken = default);

    /// <summary>A request that waits is not to be answered any more.</summary>
    [AlwaysInterleave]
    [OneWay]
    [Alias("LeaveQueue")]
    Task LeaveQueueAsync(Guid requestId);

    /// <summary>The answers after a number, in order, those that the history does not hold yet among them.</summary>
    [Alias("Read")]
    Task<ReadReply> ReadAsync(ReadCommand command, CancellationToken cancellationToken = default);

    /// <summary>Notes what was heard of an answer; false where there is none, or it is not the subject's.</summary>
    [Alias("KeepHeard")]
    Task<bool> KeepHeardAsync(HeardCommand command, CancellationToken cancellationToken = default);

    /// <summary>Erases the session and all it holds; false where it is not the subject's.</summary>
    [Alias("Erase")]
    Task<bool> EraseAsync(string subject, CancellationToken cancellationToken = default);

    /// <summary>Hands every turn that the history lacks on to it, and returns once they are there.</summary>
    [Alias("Save")]
    Task SaveAsync(CancellationToken cancellationToken = default);
}
