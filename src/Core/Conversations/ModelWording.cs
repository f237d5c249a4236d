using System.Collections.Concurrent;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Answers.Grounding;
using ResumeVoice.Core.Answers.Prompts;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Conversations;

/// <summary>
/// Words begun turns by a model: what passes the check is kept as a draft and then read; where the model fails, says
/// something that the items do not or nothing at all, or nobody reads any more, the composer finishes. Equal questions
/// at once ask the model once and all read along, and where the cache spans processes, theirs wait for the whole. Safe
/// to call concurrently for different turns.
/// </summary>
public sealed class ModelWording(ILanguageModel model, IAnswerCache cache, IDraftStore drafts)
{
    private readonly ConcurrentDictionary<string, RunningAnswer> _asked = new(StringComparer.Ordinal);

    /// <summary>
    /// The wording of the turn; its words up to some point have gone to <paramref name="turn"/>, the rest is the
    /// caller's to say once the turn is stored. Never fails: there is always the composer's.
    /// </summary>
    public async Task<Wording> WordAsync(BegunTurn begun, RunningTurn turn, CancellationToken stopping)
    {
        var prompt = AnswerPrompt.Of(begun);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(turn.Left, stopping);
        var release = new WordRelease(begun, turn, drafts);
        try
        {
            while (true)
            {
                if (await cache.FindAsync(prompt.Key, ended.Token) is { } known) return Cached(known);
                var mine = new RunningAnswer(new CancellationTokenSource());
                var shared = _asked.GetOrAdd(prompt.Key, mine);
                if (shared.TryJoin(release))
                {
                    if (ReferenceEquals(shared, mine)) Start(mine, begun, prompt);
                    return await ReadAsync(shared, release, begun, ended.Token);
                }

                await shared.End.WaitAsync(ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            return ComposedEnding.After(await release.EndAsync(), begun);
        }
    }

    /// <summary>The same model and cache for turns that nothing is stored of.</summary>
    public ModelWording WithoutDrafts() => new(model, cache, NoDrafts.Instance);

    private static Wording Cached(CachedWords known) =>
        new(known.Text, known.Citations, AnswerSource.Cache, Degraded: false);

    private static async Task<Wording> ReadAsync(
        RunningAnswer shared, WordRelease release, BegunTurn begun, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await shared.End.WaitAsync(cancellationToken);
            var released = await release.EndAsync();
            if (answer is { Source: AnswerSource.Cache, Words: var known }) return Cached(known);
            // Where the model could not answer all of them, it is not asked for each in turn.
            return answer is { Words: var words } && words.Text.Length == released.Length
                ? new Wording(released, words.Citations, AnswerSource.Llm, Degraded: false)
                : ComposedEnding.After(released, begun);
        }
        finally
        {
            shared.Leave(release);
        }
    }

    /// <summary>
    /// Away from the turn that happens to be the first: others may read on when that is over. Only where a grain's
    /// scheduler is to be left does this take another thread.
    /// </summary>
    private void Start(RunningAnswer shared, BegunTurn begun, AnswerPrompt prompt)
    {
        if (TaskScheduler.Current == TaskScheduler.Default) _ = AnswerAsync(shared, begun, prompt);
        else _ = Task.Run(() => AnswerAsync(shared, begun, prompt), CancellationToken.None);
    }

    /// <summary>Never fails itself: whoever reads is told.</summary>
    private async Task AnswerAsync(RunningAnswer shared, BegunTurn begun, AnswerPrompt prompt)
    {
        var (answer, failure) = (default(WordedAnswer), default(Exception));
        try
        {
            answer = await cache.ClaimAsync(prompt.Key, shared.Left) is { } known
                ? new WordedAnswer(known, AnswerSource.Cache)
                : await AskAsync(shared, begun, prompt);
        }
        catch (OperationCanceledException)
        {
            // All have left.
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        await cache.ReleaseAsync(prompt.Key);
        _asked.TryRemove(prompt.Key, out _);
        if (failure is null) shared.Finish(answer);
        else shared.Fail(failure);
    }

    private async Task<WordedAnswer?> AskAsync(RunningAnswer shared, BegunTurn begun, AnswerPrompt prompt)
    {
        GroundedWords words;
        try
        {
            await using var pieces = model.StreamAsync(prompt.Request, shared.Left).GetAsyncEnumerator(shared.Left);
            var first = pieces.MoveNextAsync().AsTask();
            // While the model thinks.
            words = new GroundedWords(Evidence.Of(begun));
            for (var isMore = await first; isMore;)
            {
                shared.Say(words.Push(pieces.Current));
                isMore = !words.IsBroken && await pieces.MoveNextAsync();
            }

            shared.Say(words.End());
        }
        catch (Exception exception) when (exception is DependencyException or OperationCanceledException)
        {
            return null;
        }

        if (words.IsBroken || StatesNothing(words, words.Text)) return null;
        var worded = new CachedWords(words.Text, words.Citations);
        await cache.KeepAsync(prompt.Key, worded, CancellationToken.None);
        return new WordedAnswer(worded, AnswerSource.Llm);
    }

    // "Sure, here is the answer:" passes word by word, and answers nothing. A denial has no place to cite, but names
    // what it denies.
    private static bool StatesNothing(GroundedWords words, string text) => words.Citations.IsEmpty
        && Tokenizer.Read(text, static folded => new Word(folded)).TrueForAll(
            static token => token.Word.Text.Length == 0 || GroundWord.IsNeutral(token.Word));

    private sealed class NoDrafts : IDraftStore
    {
        public static readonly NoDrafts Instance = new();

        public Task SaveAsync(Draft draft, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task EraseAsync(string sessionId, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task<Draft?> FindAsync(string sessionId, CancellationToken cancellationToken) =>
            Task.FromResult<Draft?>(null);

        public Task<IReadOnlyList<Draft>> ListAsync(int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Draft>>([]);
    }
}
