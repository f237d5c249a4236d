using System.Runtime.InteropServices;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;

namespace ResumeVoice.Adapters.Speech.PocketSphinx;

/// <summary>
/// One native decoder with its own copy of the general language model: about 100 MB. It leans towards one domain at a
/// time; taking on another takes about half a second. Not safe to use concurrently.
/// </summary>
internal sealed unsafe class SphinxDecoder : IDisposable
{
    /// <summary>Words taken on over its life before it is made anew: the native dictionary only grows.</summary>
    public const int WordsMax = 5_000;

    private const string Search = "domain";
    private const int AnyFormat = 0;
    private const float OwnShare = 0.6f;

    // A tenth of the usual width, and no second pass over what it found: less than half the time, and no word more
    // lost on questions (bench/results/voice.md).
    private static readonly string[] Settings =
    [
        "resumevoice", "-hmm", SphinxLibrary.Acoustic, "-dict", SphinxLibrary.Dictionary,
        "-maxhmmpf", "3000", "-fwdflat", "no",
    ];

    private readonly nint _settings;
    private readonly nint _decoder;
    private readonly nint _logMath;
    private readonly nint _general;
    private readonly HashSet<string> _added = new(StringComparer.Ordinal);
    private bool _hasSearch;

    public SphinxDecoder()
    {
        _settings = Made(SphinxLibrary.cmd_ln_parse_r(0, SphinxLibrary.ps_args(), Settings.Length, Settings, 1));
        _decoder = Made(SphinxLibrary.ps_init(_settings));
        _logMath = SphinxLibrary.ps_get_logmath(_decoder);
        _general = Read(SphinxLibrary.GeneralLanguage);
    }

    /// <summary>The key of the domain that it leans towards; null before the first and after a failure.</summary>
    public string? Key { get; private set; }

    public bool IsWorn => _added.Count > WordsMax;

    /// <summary>
    /// Leans towards the domain: its model and the general one, mixed. Alone, a domain model makes confident wrong
    /// questions of free speech, and the general one does not know the résumé's words.
    /// </summary>
    public void Take(DomainModel domain)
    {
        Key = null;
        // Words must come before the search: those that a search does not know would be likely in it.
        if (_hasSearch) SphinxLibrary.ps_unset_search(_decoder, Search);
        _hasSearch = false;
        foreach (var (word, phones) in domain.Pronunciations)
            if (_added.Add(word + phones)) SphinxLibrary.ps_add_word(_decoder, word, phones, 0);

        var path = Path.Combine(Path.GetTempPath(), $"resumevoice-{Guid.NewGuid():N}.lm");
        try
        {
            File.WriteAllText(path, domain.Language);
            var own = Read(path);
            var both = SphinxLibrary.ngram_model_set_init(
                _settings, [own, _general], ["own", "general"], [OwnShare, 1 - OwnShare], 2);
            _ = SphinxLibrary.ngram_model_free(own);
            _hasSearch = SphinxLibrary.ps_set_lm(_decoder, Search, Made(both)) >= 0;
            _ = SphinxLibrary.ngram_model_free(both);
        }
        finally
        {
            File.Delete(path);
        }

        if (!_hasSearch || SphinxLibrary.ps_set_search(_decoder, Search) < 0) throw Failure();
        Key = domain.Key;
    }

    /// <summary>
    /// The words of the sound, lower case, and how sure they are. The sound is handed over whole, so that its loudness
    /// and its channel are known before its first word; that keeps the work from being stopped half way.
    /// </summary>
    public Transcript Recognise(Sound sound)
    {
        int frames;
        fixed (short* samples = sound.Samples.Span)
        {
            LearnNoise(samples, sound.Samples.Length);
            if (SphinxLibrary.ps_start_utt(_decoder) < 0) throw Failure();
            frames = SphinxLibrary.ps_process_raw(_decoder, samples, (nuint)sound.Samples.Length, 0, 1);
        }

        if (SphinxLibrary.ps_end_utt(_decoder) < 0 || frames < 0) throw Failure();
        var words = Marshal.PtrToStringUTF8(SphinxLibrary.ps_get_hyp(_decoder, out _)) ?? "";
        var confidence = SphinxLibrary.logmath_exp(_logMath, SphinxLibrary.ps_get_prob(_decoder));
        return new Transcript(words, Math.Clamp(confidence, 0, 1));
    }

    public void Dispose()
    {
        _ = SphinxLibrary.ps_free(_decoder);
        _ = SphinxLibrary.ngram_model_free(_general);
        _ = SphinxLibrary.cmd_ln_free_r(_settings);
    }

    /// <summary>
    /// What is taken from the sound as noise is learnt from all of it before its words are looked for. Else it would be
    /// that of whoever spoke before, and the same sound would be heard otherwise another time.
    /// </summary>
    private void LearnNoise(short* samples, int count)
    {
        var frontEnd = SphinxLibrary.ps_get_fe(_decoder);
        SphinxLibrary.fe_start_stream(frontEnd);
        _ = SphinxLibrary.fe_start_utt(frontEnd);
        if (SphinxLibrary.fe_process_utt(frontEnd, samples, (nuint)count, out var features, out _) < 0) throw Failure();
        SphinxLibrary.fe_free_2d(features);
    }

    private nint Read(string path) =>
        Made(SphinxLibrary.ngram_model_read(_settings, path, AnyFormat, _logMath));

    private static nint Made(nint pointer) => pointer == 0 ? throw Failure() : pointer;

    private static DependencyException Failure() =>
        new("recogniser", DependencyFailure.Corrupt, "PocketSphinx does not work on this machine.");
}
