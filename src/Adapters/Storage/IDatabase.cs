using System.Data.Common;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.Storage;

/// <summary>
/// What the stores need of an engine. Most SQL is the same for both and is run by <see cref="ReadAsync"/> and
/// <see cref="WriteAsync"/>; what is not stands here as a member. Failures leave as <see cref="DependencyException"/>.
/// </summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>
    /// What a subquery that picks a row to change adds, so that concurrent pickers take different rows.
    /// </summary>
    string SkipLocked { get; }

    /// <summary>
    /// How many turns at most are numbered and not yet to be seen while later ones are: the rows' numbers are given
    /// before the commit.
    /// </summary>
    int TurnsInFlightMax { get; }

    /// <summary>How this engine finds items by words.</summary>
    IItemIndex Items { get; }

    /// <summary>Opens the engine and brings its tables up to date; once, before anything else.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    Task<T> ReadAsync<T>(
        Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// Runs <paramref name="work"/> in a transaction; its result is durable once this returns. It may run twice, so it
    /// must touch nothing but the connection.
    /// </summary>
    Task<T> WriteAsync<T>(
        Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken);

    /// <summary>
    /// As <see cref="WriteAsync"/>, for work that erases: where the engine's files are this program's own, what was
    /// erased is not left in them.
    /// </summary>
    Task<T> EraseAsync<T>(
        Func<DbConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        WriteAsync(work, cancellationToken);

    /// <summary>See <see cref="IConversationStore.AppendAsync"/>: the one hot write, worded for each engine.</summary>
    Task<AppendOutcome> AppendAsync(NewTurn turn, CancellationToken cancellationToken);
}
