using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>
/// The recogniser of a bare Debian machine: works offline and at once, hears American English, and mishears more than
/// people expect. A few decoders work at a time, each for the résumé that it knows already where that can be had.
/// </summary>
internal sealed class SphinxRecogniser : IRecogniser, IDisposable
{
    private const string English = "en";

    /// <summary>What it makes of a noise; nobody says one of these words and no other.</summary>
    private static readonly FrozenSet<string> OfNoise = new[]
    {
        "a", "an", "and", "but", "huh", "i", "in", "it", "of", "oh", "the", "to", "uh",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly DomainModels _domains;
    private readonly SemaphoreSlim _free;
    private readonly Lock _gate = new();

    // The one used longest ago comes first.
    private readonly List<SphinxDecoder> _idle = [];
    private readonly int _workers;
    private int _made;

    public SphinxRecogniser(DomainModels domains, IOptions<SpeechOptions> options)
    {
        _domains = domains;
        _workers = options.Value.Workers;
        _free = new SemaphoreSlim(_workers, _workers);
    }

    public string Name => "pocketsphinx";

    public bool IsAvailable => SphinxLibrary.IsInstalled;

    public bool IsCheap => true;

    public bool Knows(string language) => language == English;

    /// <summary>Starting a decoder and teaching it the résumé take longer than a question.</summary>
    public async Task WarmUpAsync(
        RecognitionHints hints, bool mayDisplace, CancellationToken cancellationToken)
    {
        if (!IsAvailable) return;
        lock (_gate)
        {
            if (_idle.Exists(decoder => decoder.Key == hints.Key)) return;
            if (!mayDisplace && _made == _workers) return;
        }

        try
        {
            var domain = await _domains.FindAsync(hints).WaitAsync(cancellationToken);
            await UseAsync(domain, static _ => true, cancellationToken);
        }
        catch (Exception exception) when (exception is DependencyException or OperationCanceledException)
        {
            // The first question meets whatever this was and reports it.
        }
    }

    public async Task<Transcript> RecogniseAsync(
        Sound sound, RecognitionHints hints, CancellationToken cancellationToken)
    {
        Check();
        var domain = await _domains.FindAsync(hints).WaitAsync(cancellationToken);
        var heard = await UseAsync(domain, decoder => decoder.Recognise(sound), cancellationToken);
        var text = OfNoise.Contains(heard.Text) ? "" : domain.Write(heard.Text);
        return heard with { Text = text, IsDegraded = true, Language = English };
    }

    public void Dispose()
    {
        lock (_gate)
        {
            // A container that knows it under two names disposes of it twice; native memory is freed once.
            _idle.ForEach(decoder => decoder.Dispose());
            _idle.Clear();
        }

        _free.Dispose();
    }

    /// <summary>
    /// Runs the work on a decoder that leans towards the domain, on a thread of its own: it takes seconds, for which the
    /// pool's few threads would do nothing else. What has begun runs to its end, also where nobody waits for it any
    /// more: its place is free only then.
    /// </summary>
    private async Task<T> UseAsync<T>(
        DomainModel domain, Func<SphinxDecoder, T> work, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        var used = Task.Factory.StartNew(
            () => Use(domain, work), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return await used.WaitAsync(cancellationToken);
    }

    private T Use<T>(DomainModel domain, Func<SphinxDecoder, T> work)
    {
        SphinxDecoder? decoder = null;
        try
        {
            decoder = Take(domain.Key) ?? Make();
            if (decoder.Key != domain.Key) decoder.Take(domain);
            return work(decoder);
        }
        catch (DependencyException)
        {
            // One that failed is not used again.
            if (decoder is not null) End(decoder);
            decoder = null;
            throw;
        }
        finally
        {
            GiveBack(decoder);
            _free.Release();
        }
    }

    private SphinxDecoder? Take(string key)
    {
        lock (_gate)
        {
            if (_idle.Count == 0) return null;
            var at = _idle.FindLastIndex(decoder => decoder.Key == key);
            // A place is left for another decoder: rather start one than make this one forget its résumé.
            if (at < 0 && _idle.Count <= _free.CurrentCount) return null;
            var decoder = _idle[Math.Max(at, 0)];
            _idle.RemoveAt(Math.Max(at, 0));
            return decoder;
        }
    }

    private void GiveBack(SphinxDecoder? decoder)
    {
        if (decoder is null) return;
        if (decoder.IsWorn) End(decoder);
        else lock (_gate) _idle.Add(decoder);
    }

    private SphinxDecoder Make()
    {
        var decoder = new SphinxDecoder();
        lock (_gate) _made++;
        return decoder;
    }

    private void End(SphinxDecoder decoder)
    {
        lock (_gate) _made--;
        decoder.Dispose();
    }

    private static void Check()
    {
        if (!SphinxLibrary.IsInstalled)
            throw new DependencyException(
                "recogniser", DependencyFailure.Unavailable, "PocketSphinx is not installed on this machine.");
    }
}
