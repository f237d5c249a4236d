using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ResumeVoice.Core.Ports;
using ResumeVoice.Grains.Interfaces.Sessions;
using ResumeVoice.Grains.Sessions;

namespace ResumeVoice.Cluster.Tests.Conversations;

/// <summary>A history that fails as nobody foresaw.</summary>
public sealed class HistoryWriterTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TurnRecord[] Turns =
    [
        new TurnRecord
        {
            Seq = 1,
            MessageId = "msg_1",
            Question = "What has she built?",
            Decision = "answer",
            Intent = "list",
            ItemRefs = "",
            Answer = [],
            Context = [],
            At = DateTimeOffset.UnixEpoch,
            TotalMs = 1,
        },
    ];

    // Without streams: what cannot be announced is saved all the same.
    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task One_unexpected_failure_costs_nobody_a_turn()
    {
        var history = new FailingHistory(failures: 1);
        var writer = Writer(history);

        await writer.SaveAsync("ses_1", Turns).WaitAsync(Patience, Cancellation);
        await writer.SaveAsync("ses_2", Turns).WaitAsync(Patience, Cancellation);

        Assert.Equal(["ses_1", "ses_2"], history.Saved);
    }

    [Fact]
    public async Task Who_meets_it_again_is_told_to_wait_and_the_next_is_written()
    {
        var history = new FailingHistory(failures: 2);
        var writer = Writer(history);

        var failure = await Assert.ThrowsAsync<DependencyException>(
            () => writer.SaveAsync("ses_1", Turns).WaitAsync(Patience, Cancellation));
        await writer.SaveAsync("ses_2", Turns).WaitAsync(Patience, Cancellation);

        Assert.True(failure.IsTransient);
        Assert.Equal(["ses_2"], history.Saved);
    }

    private HistoryWriter Writer(IHistoryStore history) => new(
        history, new SavedTurns(_services, NullLogger<SavedTurns>.Instance), TimeProvider.System,
        NullLogger<HistoryWriter>.Instance);

    private sealed class FailingHistory(int failures) : IHistoryStore
    {
        private int _failures = failures;

        public List<string> Saved { get; } = [];

        public Task SaveAsync(IReadOnlyList<NewTurn> turns, CancellationToken cancellationToken)
        {
            if (_failures-- > 0) throw new InvalidOperationException("A bug.");
            Saved.AddRange(turns.Select(turn => turn.SessionId));
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<string>> FindUnsavedAsync(
            DateTimeOffset from, DateTimeOffset until, int limit, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task RecordAsync(IReadOnlyList<TurnKey> turns, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<long> RecordMissingAsync(long mark, DateTimeOffset until, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
