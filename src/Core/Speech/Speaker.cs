using System.Runtime.CompilerServices;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Speech;

/// <summary>A piece of a text as it sounds: <c>Text</c> is complete, and spoken when the last sound of it is.</summary>
public sealed record SpokenPiece(string Text, Sound Sound);

/// <summary>
/// The use case of speaking: a text, sentence by sentence, the next one made while the last is played, each kept for
/// when it is wanted again. Who has the wanted voice speaks; a sentence that a synthesiser fails at is the next one's.
/// Safe to call concurrently.
/// </summary>
/// <param name="synthesisers">In order of preference, at least one.</param>
/// <param name="cache">Keeps sentences by who spoke them, so that a fallback's sound stands in for nobody's.</param>
public sealed class Speaker(IReadOnlyList<ISynthesiser> synthesisers, SoundCache cache)
{
    private const int VoiceNameMax = 64;

    public Speaker(ISynthesiser synthesiser, SoundCache cache)
        : this([synthesiser], cache)
    {
    }

    public bool IsAvailable => synthesisers.Any(one => one.IsAvailable);

    /// <summary>The short name of who speaks, as long as it does not fail.</summary>
    public string Synthesiser => synthesisers[0].Name;

    /// <summary>The voice that will be heard where this one is asked for.</summary>
    public string VoiceFor(string? wanted) => VoiceOf(Order(wanted).First(), wanted);

    /// <summary>The text spoken, a sentence at a time.</summary>
    public IAsyncEnumerable<SpokenPiece> SpeakAsync(
        string text, string? voice, CancellationToken cancellationToken) =>
        SpeakAsync(Of(Sentences.Of(text)), voice, cancellationToken);

    /// <summary>Sentences spoken as they come; the next one is being made while the reader has the last.</summary>
    public async IAsyncEnumerable<SpokenPiece> SpeakAsync(
        IAsyncEnumerable<string> sentences, string? voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Task<SpokenPiece>? ahead = null;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await foreach (var sentence in sentences.WithCancellation(cancellationToken))
            {
                var next = MakeAsync(sentence, voice, stopping.Token);
                if (ahead is not null) yield return await ahead;
                ahead = next;
            }

            if (ahead is not null) yield return await ahead;
        }
        finally
        {
            // Whoever stops listening stops the sentence that is being made.
            await stopping.CancelAsync();
            if (ahead is Task left) await left.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The whole text as one sound.</summary>
    public async Task<Sound> SayAsync(string text, string? voice, CancellationToken cancellationToken)
    {
        var pieces = new List<Sound>();
        await foreach (var piece in SpeakAsync(text, voice, cancellationToken)) pieces.Add(piece.Sound);
        return Sound.Join(pieces);
    }

    private static string VoiceOf(ISynthesiser synthesiser, string? wanted) =>
        wanted is not null && Has(synthesiser, wanted) ? wanted : synthesiser.DefaultVoice;

    private static bool Has(ISynthesiser synthesiser, string voice) =>
        voice is { Length: > 0 and <= VoiceNameMax } && synthesiser.Knows(voice);

    /// <summary>Who speaks: those with the wanted voice first, else by preference.</summary>
    private IEnumerable<ISynthesiser> Order(string? wanted) => wanted is null
        ? synthesisers
        : synthesisers.OrderByDescending(one => Has(one, wanted));

    private async Task<SpokenPiece> MakeAsync(string sentence, string? wanted, CancellationToken cancellationToken)
    {
        var order = Order(wanted).ToList();
        for (var at = 0; ; at++)
        {
            var (one, isLast) = (order[at], at + 1 == order.Count);
            try
            {
                var sound = await MakeAsync(one, sentence, VoiceOf(one, wanted), cancellationToken);
                return new SpokenPiece(sentence, sound);
            }
            catch (DependencyException) when (!isLast)
            {
                // Whoever failed has said so where it is known why.
            }
        }
    }

    private async Task<Sound> MakeAsync(
        ISynthesiser synthesiser, string sentence, string voice, CancellationToken cancellationToken)
    {
        var key = new SoundKey(synthesiser.Name, voice, sentence);
        if (cache.Find(key) is { } kept) return kept;
        var parts = new List<Sound>();
        await foreach (var part in synthesiser.SpeakAsync(sentence, voice, cancellationToken)) parts.Add(part);
        var sound = Sound.Join(parts);
        cache.Keep(key, sound);
        return sound;
    }

    private static async IAsyncEnumerable<string> Of(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences) yield return sentence;
        await Task.CompletedTask;
    }
}
