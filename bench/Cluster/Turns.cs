using System.Diagnostics;
using ResumeVoice.Core.Conversations;

namespace ResumeVoice.Bench.Cluster;

/// <summary>Calls made one after the other in each of many sessions, and in all of them at once.</summary>
internal sealed class Turns(Machines machines, IReadOnlyList<Session> sessions)
{
    private static readonly string[] Questions =
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "questions.txt"));

    private int _asked;

    /// <summary>Questions answered in the time.</summary>
    public Task<long> AskAsync(TimeSpan duration) => RunAsync(duration, async session =>
    {
        var text = Questions[Interlocked.Increment(ref _asked) % Questions.Length];
        var question = new AskQuestion(session.Id, session.OpenedBy, text, IdempotencyKey: null);
        if (await machines.Conversations.AskAsync(question, CancellationToken.None) is not AskOutcome.Answered)
            throw new InvalidOperationException("A question was not answered.");
    });

    /// <summary>Bare calls with one persisted write made in the time.</summary>
    public Task<long> CountAsync(TimeSpan duration) => RunAsync(
        duration, session => machines.Grains.GetGrain<IBareGrain>($"bare-{session.Id}").CountAsync());

    private async Task<long> RunAsync(TimeSpan duration, Func<Session, Task> call)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(sessions.Select(session => Task.Run(async () =>
        {
            var calls = 0L;
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                await call(session);
                calls++;
            }

            return calls;
        })));
        return counts.Sum();
    }
}
