using System.Collections.Concurrent;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Speech;

/// <summary>
/// Spoken answers on their way into a file: each can be heard from its first sound on, while the rest of it is being
/// made and kept, and a little longer, for whoever comes just then. Safe to use concurrently.
/// </summary>
public sealed class SpokenAnswers(IAudioStore files, IConversations conversations, TimeProvider clock)
    : IAsyncDisposable
{
    /// <summary>How long an answer can be heard from here once it is whole, kept or not.</summary>
    public static readonly TimeSpan HeldForDefault = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Answers that are held; past it one is whole before it is given out, and let go as soon as it is kept.
    /// </summary>
    public const int HeldMax = 100;

    private static readonly TimeSpan EndingMax = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<AudioFile, Held> _held = new();
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Zero where nobody but the store is asked for answers.</summary>
    public TimeSpan HeldFor { get; init; } = HeldForDefault;

    /// <summary>Whether so many are on their way that no more should be given out before they are whole.</summary>
    public bool IsFull => _held.Count >= HeldMax;

    /// <summary>
    /// Keeps an answer, with what was said for it, as soon as it is whole. Whether it was kept comes later; a session
    /// that ends meanwhile takes it along.
    /// </summary>
    public Task<bool> KeepAsync(AudioFile file, SpokenQuestion question, Sound said, RunningSpeech speech)
    {
        var held = new Held(speech, question.Subject);
        _held[file] = held;
        held.Keeping = PutAsync(file, question, said, speech);
        held.Leaving = LetGoAsync(file, held);
        return held.Keeping;
    }

    /// <summary>Whether the answer is held here, also where nobody may hear it any more.</summary>
    public bool Holds(AudioFile file) => _held.ContainsKey(file);

    /// <summary>The answer; null where it is not held here, or its session is gone.</summary>
    public async Task<RunningSpeech?> FindAsync(AudioFile file, CancellationToken cancellationToken) =>
        _held.TryGetValue(file, out var held)
        && await conversations.FindAsync(file.SessionId, held.Subject, cancellationToken) is not null
            ? held.Speech
            : null;

    /// <summary>Waits until what is being made is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested) return;
        await _ending.CancelAsync();
        var leaving = Task.WhenAll(_held.Values.Select(held => held.Leaving));
        await leaving.WaitAsync(EndingMax, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> PutAsync(AudioFile file, SpokenQuestion question, Sound said, RunningSpeech speech)
    {
        try
        {
            var spoken = await speech.WholeAsync(CancellationToken.None);
            var recording = file with { Kind = AudioKind.Transcription };
            await Task.WhenAll(
                files.PutAsync(file, WavFile.Write(spoken), CancellationToken.None),
                files.PutAsync(recording, WavFile.Write(said), CancellationToken.None));
            // Erased while its answer was being spoken: what was kept since goes the same way.
            if (await conversations.FindAsync(file.SessionId, question.Subject, CancellationToken.None) is not null)
                return true;
            await files.EraseSessionAsync(file.SessionId, CancellationToken.None);
            return false;
        }
        catch (DependencyException)
        {
            // The answer is stored and can be read: a voice or a store that fails takes nothing from it.
            return false;
        }
    }

    private async Task LetGoAsync(AudioFile file, Held held)
    {
        // Whatever became of it: one that stayed would take its room for good. Whoever asked for it is told.
        await ((Task)held.Keeping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (HeldFor > TimeSpan.Zero && !IsFull)
            await Task.Delay(HeldFor, clock, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _held.TryRemove(KeyValuePair.Create(file, held));
    }

    private sealed class Held(RunningSpeech speech, string subject)
    {
        public RunningSpeech Speech => speech;

        public string Subject => subject;

        public Task<bool> Keeping { get; set; } = Task.FromResult(false);

        public Task Leaving { get; set; } = Task.CompletedTask;
    }
}
