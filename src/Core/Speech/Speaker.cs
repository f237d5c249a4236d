using System.Runtime.CompilerServices;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Core.Speech;

/// <summary>A piece of a text as it sounds: <c>Text</c> is complete, and spoken when the last sound of it is.</summary>
public sealed record SpokenPiece(string Text, Sound Sound);

/// <summary>
/// The use case of speaking: a text, sentence by sentence, the next one made while the last is played, each kept for
/// when it is wanted again. Safe to call concurrently.
/// </summary>
public sealed class Speaker(ISynthesiser synthesiser, SoundCache cache)
{
    private const int VoiceNameMax = 64;

    public bool IsAvailable => synthesiser.IsAvailable;

    /// <summary>The voice that will be heard where this one is asked for.</summary>
    public string VoiceFor(string? wanted) =>
        wanted is { Length: > 0 and <= VoiceNameMax } && synthesiser.Knows(wanted) ? wanted : synthesiser.DefaultVoice;

    /// <summary>The text spoken, a sentence at a time.</summary>
    public IAsyncEnumerable<SpokenPiece> SpeakAsync(
        string text, string? voice, CancellationToken cancellationToken) =>
        SpeakAsync(Of(Sentences.Of(text)), voice, cancellationToken);

    /// <summary>Sentences spoken as they come; the next one is being made while the reader has the last.</summary>
    public async IAsyncEnumerable<SpokenPiece> SpeakAsync(
        IAsyncEnumerable<string> sentences, string? voice, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chosen = VoiceFor(voice);
        Task<SpokenPiece>? ahead = null;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await foreach (var sentence in sentences.WithCancellation(cancellationToken))
            {
                var next = MakeAsync(sentence, chosen, stopping.Token);
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
        return Join(pieces);
    }

    private async Task<SpokenPiece> MakeAsync(string sentence, string voice, CancellationToken cancellationToken)
    {
        var key = new SoundKey(synthesiser.Name, voice, sentence);
        if (cache.Find(key) is { } kept) return new SpokenPiece(sentence, kept);
        var parts = new List<Sound>();
        await foreach (var part in synthesiser.SpeakAsync(sentence, voice, cancellationToken)) parts.Add(part);
        var sound = Join(parts);
        cache.Keep(key, sound);
        return new SpokenPiece(sentence, sound);
    }

    private static Sound Join(List<Sound> parts)
    {
        if (parts.Count == 1) return parts[0];
        var samples = new short[parts.Sum(part => part.Samples.Length)];
        var at = 0;
        foreach (var part in parts)
        {
            part.Samples.CopyTo(samples.AsMemory(at));
            at += part.Samples.Length;
        }

        return new Sound(samples, parts.Count == 0 ? Sound.RecognisedRate : parts[0].Rate);
    }

    private static async IAsyncEnumerable<string> Of(IEnumerable<string> sentences)
    {
        foreach (var sentence in sentences) yield return sentence;
        await Task.CompletedTask;
    }
}
