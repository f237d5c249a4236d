using System.Diagnostics;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Bench.Cluster;

/// <summary>
/// Calls made one after the other in each of many sessions, and in all of them at once. Who finds a session full opens
/// another.
/// </summary>
internal sealed class Turns(Machines machines, IEnumerable<Session> sessions)
{
    private static readonly string[] Questions =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "questions.txt"));

    private readonly Session[] _sessions = [.. sessions];
    private int _asked;

    /// <summary>Questions answered in the time.</summary>
    public Task<long> AskAsync(TimeSpan duration) => RunAsync(duration, async at =>
    {
        var text = Questions[Interlocked.Increment(ref _asked) % Questions.Length];
        var outcome = await AskAsync(_sessions[at], text);
        if (outcome is AskOutcome.Full)
        {
            _sessions[at] = (await machines.OpenAsync(1))[0];
            outcome = await AskAsync(_sessions[at], text);
        }

        if (outcome is not AskOutcome.Answered)
            throw new InvalidOperationException($"A question was not answered: {outcome}.");
    });

    /// <summary>Bare calls with one persisted write made in the time.</summary>
    public Task<long> CountAsync(TimeSpan duration) => RunAsync(
        duration, at => machines.Grains.GetGrain<IBareGrain>($"bare-{at}").CountAsync());

    private Task<AskOutcome> AskAsync(Session session, string text) => machines.Conversations.AskAsync(
        new AskQuestion(session.Id, session.OpenedBy, text, IdempotencyKey: null), CancellationToken.None);

    private async Task<long> RunAsync(TimeSpan duration, Func<int, Task> call)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, _sessions.Length).Select(at => Task.Run(async () =>
        {
            var calls = 0L;
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                await call(at);
                calls++;
            }

            return calls;
        })));
        return counts.Sum();
    }
}
