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
/// at once ask the model once, and where the cache spans processes, theirs too. Safe to call concurrently for different
/// turns.
/// </summary>
public sealed class ModelWording(ILanguageModel model, IAnswerCache cache, IDraftStore drafts)
{
    /// <summary>
    /// What an answer may stand on is worked out so long after the model was asked: the request and the opening want the
    /// processor first.
    /// </summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(1);

    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _asked = new(StringComparer.Ordinal);

    /// <summary>
    /// The wording of the turn; its words up to some point have gone to <paramref name="turn"/>, the rest is the
    /// caller's to say once the turn is stored. Never fails: there is always the composer's.
    /// </summary>
    public async Task<Wording> WordAsync(BegunTurn begun, RunningTurn turn, CancellationToken stopping)
    {
        var prompt = AnswerPrompt.Of(begun);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(turn.Left, stopping);
        var mine = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            while (true)
            {
                if (await cache.FindAsync(prompt.Key, ended.Token) is { } known) return Cached(known);
                var asked = _asked.GetOrAdd(prompt.Key, mine);
                if (ReferenceEquals(asked, mine)) break;
                // Where the model could not answer them, it is not asked for us in turn.
                var isWorthAsking = await asked.Task.WaitAsync(ended.Token);
                if (!isWorthAsking && await cache.FindAsync(prompt.Key, ended.Token) is null)
                    return ComposedEnding.After("", begun);
            }
        }
        catch (OperationCanceledException)
        {
            return ComposedEnding.After("", begun);
        }

        try
        {
            return await cache.ClaimAsync(prompt.Key, ended.Token) is { } known
                ? Cached(known)
                : await AskAsync(begun, prompt, turn, ended.Token);
        }
        catch (OperationCanceledException)
        {
            return ComposedEnding.After("", begun);
        }
        finally
        {
            await cache.ReleaseAsync(prompt.Key);
            _asked.TryRemove(prompt.Key, out _);
            // A visitor who left says nothing about the model.
            mine.SetResult(ended.IsCancellationRequested);
        }
    }

    /// <summary>The same model and cache for turns that nothing is stored of.</summary>
    public ModelWording WithoutDrafts() => new(model, cache, NoDrafts.Instance);

    private static Wording Cached(CachedWords known) =>
        new(known.Text, known.Citations, AnswerSource.Cache, Degraded: false);

    private async Task<Wording> AskAsync(
        BegunTurn begun, AnswerPrompt prompt, RunningTurn turn, CancellationToken cancellationToken)
    {
        var release = new WordRelease(begun, turn, drafts);
        GroundedWords? words = null;
        try
        {
            await using var pieces = model.StreamAsync(prompt.Request, cancellationToken).GetAsyncEnumerator(
                cancellationToken);
            var first = pieces.MoveNextAsync().AsTask();
            // While the model thinks.
            await Task.WhenAny(first, Task.Delay(Settling, CancellationToken.None));
            words = new GroundedWords(Evidence.Of(begun.Composed, begun.Resume));
            for (var isMore = await first; isMore;)
            {
                release.Add(words.Push(pieces.Current));
                isMore = !words.IsBroken && await pieces.MoveNextAsync();
            }

            release.Add(words.End());
        }
        catch (Exception exception) when (exception is DependencyException or OperationCanceledException)
        {
            words = null;
        }

        var released = await release.EndAsync();
        if (words is null or { IsBroken: true } || released.Length != words.Passed || StatesNothing(words, released))
            return ComposedEnding.After(released, begun);
        var wording = new Wording(released, words.Citations, AnswerSource.Llm, Degraded: false);
        await cache.KeepAsync(prompt.Key, new CachedWords(wording.Text, wording.Citations), CancellationToken.None);
        return wording;
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
