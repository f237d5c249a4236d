using System.Text.Json;
using System.Threading.Channels;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Standalone.Conversations;

/// <summary>
/// Turns on their way to analytics. Bounded and never waited for: a turn that finds no place is stored already, and
/// analytics finds it later (<see cref="IAnalyticsStore.FindUnrecordedAsync"/>).
/// </summary>
internal sealed class FinishedTurns
{
    public const int WaitingMax = 20_000;

    private static readonly string[] Decisions = Names<Decision>();
    private static readonly string[] Intents = Names<Intent>();

    private readonly Channel<FinishedTurn> _turns = Channel.CreateBounded<FinishedTurn>(
        new BoundedChannelOptions(WaitingMax) { SingleReader = true });

    private int _missed;

    public ChannelReader<FinishedTurn> Reader => _turns.Reader;

    public void Add(Session session, NewTurn turn)
    {
        var added = _turns.Writer.TryWrite(new FinishedTurn(
            turn.SessionId, turn.Seq, session.ResumeId, turn.Question, Decisions[(int)turn.Decision],
            Intents[(int)turn.Intent], turn.ItemRefs, turn.At, turn.TotalMs));
        if (!added) Miss();
    }

    /// <summary>Some turns have to be looked for in the store.</summary>
    public void Miss() => Volatile.Write(ref _missed, 1);

    /// <summary>Whether turns were missed since this was last asked.</summary>
    public bool TakeMissed() => Interlocked.Exchange(ref _missed, 0) == 1;

    private static string[] Names<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];
}
