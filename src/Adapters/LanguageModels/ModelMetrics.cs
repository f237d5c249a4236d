using System.Diagnostics.Metrics;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>How models do: time to the first word, tokens sent and received, failures, by provider.</summary>
internal sealed class ModelMetrics
{
    public const string MeterName = "ResumeVoice.LanguageModels";

    private static readonly double[] Seconds = [0.05, 0.1, 0.2, 0.4, 0.8, 1.2, 2, 4, 8];

    private readonly Histogram<double> _firstWord;
    private readonly Counter<long> _tokens;
    private readonly Counter<long> _failures;

    public ModelMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _firstWord = meter.CreateHistogram(
            "resumevoice.model.first_word", "s", "Time to a model's first word.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        _tokens = meter.CreateCounter<long>("resumevoice.model.tokens", "{token}", "Tokens sent and received.");
        _failures = meter.CreateCounter<long>("resumevoice.model.failures", "{request}", "Requests that failed.");
    }

    public void FirstWord(string provider, TimeSpan took) =>
        _firstWord.Record(took.TotalSeconds, KeyValuePair.Create<string, object?>("provider", provider));

    public void Tokens(string provider, long sent, long received)
    {
        var tag = KeyValuePair.Create<string, object?>("provider", provider);
        _tokens.Add(sent, tag, KeyValuePair.Create<string, object?>("direction", "in"));
        _tokens.Add(received, tag, KeyValuePair.Create<string, object?>("direction", "out"));
    }

    public void Failed(string provider, DependencyFailure failure) => _failures.Add(
        1, KeyValuePair.Create<string, object?>("provider", provider),
        KeyValuePair.Create<string, object?>("failure", failure.ToString()));
}
