using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using ResumeVoice.Core.Ports;
using ResumeVoice.Core.Speech;
using Whisper.net;

namespace ResumeVoice.Adapters.Speech.Whisper;

/// <summary>
/// Whisper on this machine. The model is loaded once and shared; each recording that is being recognised has a processor
/// of its own, as many at once as there are workers. The résumé's terms go along as the prompt.
/// </summary>
internal sealed class WhisperRecogniser : IRecogniser, IDisposable
{
    private const float FullScale = 32_768;

    private readonly WhisperOptions _options;
    private readonly ModelFile _model;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _workers;
    private readonly SemaphoreSlim _loading = new(1, 1);
    private WhisperFactory? _factory;

    public WhisperRecogniser(IOptions<WhisperOptions> options, ModelFile model, TimeProvider clock)
    {
        _options = options.Value;
        _model = model;
        _clock = clock;
        _workers = new SemaphoreSlim(_options.Workers, _options.Workers);
    }

    public string Name => WhisperRegistration.Name;

    public bool IsAvailable => _options.IsSet && _model.IsThere;

    public bool Knows(string language) =>
        language == "en" || (!_model.IsEnglishOnly && Languages.Known.Contains(language));

    public async Task<Transcript> RecogniseAsync(
        Sound sound, RecognitionHints hints, CancellationToken cancellationToken)
    {
        if (!IsAvailable) throw Failure(DependencyFailure.Unavailable, "Whisper has no model here.");
        using var limit = new CancellationTokenSource(_options.Timeout, _clock);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var factory = await LoadAsync(ended.Token);
        await _workers.WaitAsync(cancellationToken);
        try
        {
            return await RecogniseAsync(factory, sound, hints, ended.Token);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw exception is OperationCanceledException
                ? Failure(DependencyFailure.Timeout, $"Whisper needed more than {_options.Timeout}.", exception)
                : Failure(DependencyFailure.Corrupt, "Whisper failed at a recording.", exception);
        }
        finally
        {
            _workers.Release();
        }
    }

    /// <summary>Loads the model, so that no visitor waits for it.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _model.PrepareAsync(cancellationToken);
        await LoadAsync(cancellationToken);
    }

    public void Dispose()
    {
        _factory?.Dispose();
        _factory = null;
        _workers.Dispose();
        _loading.Dispose();
    }

    private async Task<Transcript> RecogniseAsync(
        WhisperFactory factory, Sound sound, RecognitionHints hints, CancellationToken cancellationToken)
    {
        var samples = new float[sound.Samples.Length];
        for (var at = 0; at < samples.Length; at++) samples[at] = sound.Samples.Span[at] / FullScale;
        await using var processor = Processor(factory, hints);
        var segments = new List<SegmentData>();
        await foreach (var segment in processor.ProcessAsync(samples, cancellationToken))
            if (!IsRemark(segment.Text)) segments.Add(segment);
        // What is not closed by then is still running, and its end is waited for when it is disposed of.
        cancellationToken.ThrowIfCancellationRequested();
        var text = string.Concat(segments.Select(segment => segment.Text)).Trim();
        double? confidence = segments.Count == 0 ? null : segments.Average(segment => segment.Probability);
        return new Transcript(text, confidence) { Language = segments.FirstOrDefault()?.Language };
    }

    private WhisperProcessor Processor(WhisperFactory factory, RecognitionHints hints)
    {
        var threads = Math.Max(1, Environment.ProcessorCount / _options.Workers);
        var builder = factory.CreateBuilder().WithThreads(threads).WithNoContext().WithProbabilities();
        var language = hints.Language ?? _options.Language;
        builder = language.Length == 0 ? builder.WithLanguageDetection() : builder.WithLanguage(language);
        return HintPrompt.Of(hints) is { } prompt ? builder.WithPrompt(prompt).Build() : builder.Build();
    }

    private async Task<WhisperFactory> LoadAsync(CancellationToken cancellationToken)
    {
        if (_factory is { } loaded) return loaded;
        await _loading.WaitAsync(cancellationToken);
        try
        {
            return _factory ??= await Task.Run(() => WhisperFactory.FromPath(_model.Path), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw Failure(DependencyFailure.Corrupt, $"The model {_model.Path} cannot be loaded.", exception);
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>"[BLANK_AUDIO]", "(music)": what Whisper says of sounds that are no words.</summary>
    private static bool IsRemark(string text) => text.Trim() is ['[', .., ']'] or ['(', .., ')'] or "";

    private static DependencyException Failure(DependencyFailure failure, string message, Exception? inner = null) =>
        new("recogniser", failure, message, inner);

    /// <summary>Asked of the native library, and only once somebody wants to know.</summary>
    private static class Languages
    {
        public static readonly FrozenSet<string> Known = WhisperFactory.GetSupportedLanguages().ToFrozenSet();
    }
}
