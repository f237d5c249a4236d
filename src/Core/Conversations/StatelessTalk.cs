using System.Globalization;
using System.Runtime.CompilerServices;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// Answers a question for protocols that send the whole talk each time and keep no session: the earlier questions are
/// taken again for what the last one leans on, the last one is answered as in any conversation, and nothing is stored.
/// Safe to call concurrently.
/// </summary>
public sealed class StatelessTalk(ResumeLibrary library, TimeProvider clock, ModelWording? wording)
{
    /// <summary>Earlier questions that the last one may lean on; older ones are passed over.</summary>
    public const int EarlierMax = 8;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly ModelWording? _wording = wording?.WithoutDrafts();

    /// <summary>
    /// The turn of the last question as it happens; null where the caller may not talk to the résumé or there is none.
    /// </summary>
    public async Task<IAsyncEnumerable<TurnEvent>?> AskAsync(
        Caller caller, string resumeId, IReadOnlyList<string> questions, CancellationToken cancellationToken)
    {
        if (await library.FindAsync(caller, resumeId, cancellationToken) is null) return null;
        if (await library.CompiledAsync(resumeId, cancellationToken) is not { } resume) return null;
        var conversation = new Conversation(SessionOf(caller, resumeId), 0, FollowUpContext.Empty);
        foreach (var earlier in questions.SkipLast(1).TakeLast(EarlierMax))
            conversation = TakeTurn.Run(conversation, resume, earlier, null, clock).Next;
        var begun = TakeTurn.Begin(conversation, resume, questions[^1], null, clock);
        return TellAsync(begun, cancellationToken);
    }

    private async IAsyncEnumerable<TurnEvent> TellAsync(
        BegunTurn begun, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_wording is null || !begun.IsForModel)
        {
            foreach (var told in StoredAnswer.Tell(Answered(begun, begun.AsComposed))) yield return told;
            yield break;
        }

        // The reader is here from the start, and its leaving is in the token.
        using var turn = new RunningTurn(begun.Opening, Timeout.InfiniteTimeSpan, clock);
        var words = WordAsync(begun, _wording, turn, cancellationToken);
        await foreach (var happened in turn.ReadAsync(cancellationToken)) yield return happened;
        await words;
    }

    private async Task WordAsync(
        BegunTurn begun, ModelWording words, RunningTurn turn, CancellationToken cancellationToken)
    {
        TurnEvent end = new TurnEvent.Refused(new AskOutcome.StoreUnavailable(RetryAfter));
        try
        {
            var wording = await words.WordAsync(begun, turn, cancellationToken);
            turn.Say(wording.Text);
            var (json, seq, replayed) = Answered(begun, wording);
            end = new TurnEvent.Finished(json, seq, replayed);
        }
        finally
        {
            // Also after a bug of ours, which the caller hears of when its reading has come to this end.
            turn.End(end);
        }
    }

    private AskOutcome.Answered Answered(BegunTurn begun, Wording wording)
    {
        var taken = TakeTurn.Finish(begun, wording, clock);
        return new AskOutcome.Answered(taken.Turn.AnswerJson, taken.Turn.Seq, Replayed: false);
    }

    private Session SessionOf(Caller caller, string resumeId)
    {
        var now = clock.GetUtcNow();
        return new Session
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"ses_{Guid.CreateVersion7(now):n}"),
            ResumeId = resumeId,
            OwnerId = caller.OwnerId,
            OpenedBy = caller.Subject,
            CreatedAt = now,
            ExpiresAt = now,
        };
    }
}
