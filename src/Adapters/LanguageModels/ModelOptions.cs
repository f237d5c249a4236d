using Microsoft.Extensions.Options;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>A server that speaks the OpenAI protocol.</summary>
public sealed class ProviderOptions
{
    /// <summary>Names it in logs and metrics. Default: the host of its address.</summary>
    public string? Name { get; set; }

    /// <summary>Up to and with the version: <c>https://api.openai.com/v1</c>.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>The model's name there.</summary>
    public string Model { get; set; } = "";

    /// <summary>Servers on one's own machine often need none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How freely it words, 0 to 2; models that reason often take 1 alone. Default 0.2.</summary>
    public float Temperature { get; set; } = 0.2f;

    /// <summary>How much a model that reasons does so, as its provider names it. Default: not said.</summary>
    public string? ReasoningEffort { get; set; }

    /// <summary>Price of a million tokens sent, in any currency, as long as the budget is in the same. Default 0.</summary>
    public double PricePerMillionIn { get; set; }

    /// <summary>Price of a million tokens received. Default 0.</summary>
    public double PricePerMillionOut { get; set; }
}

/// <summary>Which models word answers, tried in this order, and how long they may take.</summary>
public sealed class ModelOptions
{
    public const string Section = "Models";

    public const int ProvidersMax = 8;

    /// <summary>In order of preference; none: the composer words all answers.</summary>
    public IList<ProviderOptions> Providers { get; } = [];

    /// <summary>Until the first words of whichever provider is fastest. Default 4 s.</summary>
    public TimeSpan FirstTokenTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>What is waited between two pieces of an answer. Default 3 s.</summary>
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>What is waited for a whole answer; its reader's own time does not count. Default 20 s.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>After so long without a first word the next provider is asked as well. Default 1.2 s.</summary>
    public TimeSpan HedgeAfter { get; set; } = TimeSpan.FromSeconds(1.2);

    /// <summary>Times that a provider is asked again for one answer, before its first word. Default 2.</summary>
    public int RetriesMax { get; set; } = 2;

    /// <summary>Failures in a row after which a provider is left alone. Default 5.</summary>
    public int BreakerFailures { get; set; } = 5;

    /// <summary>For how long it is left alone. Default 30 s.</summary>
    public TimeSpan BreakerPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Tokens that an owner's visitors may use in a day (UTC), sent and received. Default 0: no limit.</summary>
    public long DailyTokensMax { get; set; }

    /// <summary>What they may cost in a day, by the providers' prices. Default 0: no limit.</summary>
    public double DailyCostMax { get; set; }
}

/// <summary>Names every mistake in the model settings at once, before anything is started.</summary>
public sealed class ModelOptionsValidator : IValidateOptions<ModelOptions>
{
    private static readonly TimeSpan TimeoutMax = TimeSpan.FromMinutes(10);

    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> mistakes = [];
        if (options.Providers.Count > ModelOptions.ProvidersMax)
            mistakes.Add($"Models:Providers has at most {ModelOptions.ProvidersMax} entries.");
        foreach (var (at, provider) in options.Providers.Index())
        {
            var isUrl = Uri.TryCreate(provider.BaseUrl, UriKind.Absolute, out var url);
            if (!isUrl || url?.Scheme is not ("http" or "https"))
                mistakes.Add($"Models:Providers:{at}:BaseUrl is an address such as http://127.0.0.1:11434/v1.");
            if (string.IsNullOrWhiteSpace(provider.Model))
                mistakes.Add($"Models:Providers:{at}:Model names the model.");
            if (provider.Temperature is not (>= 0 and <= 2))
                mistakes.Add($"Models:Providers:{at}:Temperature lies between 0 and 2.");
            if (provider.PricePerMillionIn < 0 || provider.PricePerMillionOut < 0)
                mistakes.Add($"Models:Providers:{at}: prices are not below 0.");
        }

        Check(nameof(options.FirstTokenTimeout), options.FirstTokenTimeout);
        Check(nameof(options.StallTimeout), options.StallTimeout);
        Check(nameof(options.TotalTimeout), options.TotalTimeout);
        Check(nameof(options.HedgeAfter), options.HedgeAfter);
        Check(nameof(options.BreakerPause), options.BreakerPause);
        if (options.FirstTokenTimeout > options.TotalTimeout)
            mistakes.Add("Models:FirstTokenTimeout is not longer than Models:TotalTimeout.");
        if (options.RetriesMax is < 0 or > 10) mistakes.Add("Models:RetriesMax lies between 0 and 10.");
        if (options.BreakerFailures < 1) mistakes.Add("Models:BreakerFailures is at least 1.");
        if (options.DailyTokensMax < 0 || options.DailyCostMax < 0)
            mistakes.Add("Models:DailyTokensMax and Models:DailyCostMax are not below 0.");
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);

        void Check(string setting, TimeSpan value)
        {
            if (value <= TimeSpan.Zero || value > TimeoutMax)
                mistakes.Add($"Models:{setting} is longer than 0 and at most {TimeoutMax.TotalMinutes:0} minutes.");
        }
    }
}
