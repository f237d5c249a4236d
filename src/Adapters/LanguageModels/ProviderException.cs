using System.ClientModel;
using System.Net.Http.Headers;
using System.Text.Json;
using ResumeVoice.Core.Ports;

namespace ResumeVoice.Adapters.LanguageModels;

/// <summary>A provider failed; stays inside this adapter.</summary>
internal sealed class ProviderException(
    DependencyFailure failure, bool isWorthRetrying, TimeSpan? retryAfter, string message, Exception? inner)
    : Exception(message, inner)
{
    private const int TooManyRequests = 429;
    private const int RequestTimeout = 408;
    private const int FirstServerError = 500;

    // Letters of a refusal's explanation that an operator reads in the log.
    private const int WhyMax = 300;

    public DependencyFailure Failure => failure;

    public bool IsWorthRetrying => isWorthRetrying;

    /// <summary>When the provider wants to be asked again.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    public static ProviderException Broken(string message) =>
        new(DependencyFailure.Corrupt, isWorthRetrying: true, null, message, null);

    public static ProviderException Late() =>
        new(DependencyFailure.Timeout, isWorthRetrying: false, null, "No word came in time.", null);

    public static ProviderException Stalled() =>
        new(DependencyFailure.Timeout, isWorthRetrying: false, null, "The answer stalled after its first word.", null);

    public static ProviderException Of(Exception exception) => exception switch
    {
        ProviderException known => known,
        ClientResultException { Status: TooManyRequests } busy => new ProviderException(
            DependencyFailure.Refused, true, WaitOf(busy), $"The provider has too many requests{WhyOf(busy)}", busy),
        ClientResultException { Status: >= FirstServerError or RequestTimeout } down => new ProviderException(
            DependencyFailure.Unavailable, true, WaitOf(down), $"The provider answered {down.Status}.", down),
        ClientResultException { Status: > 0 } refused => new ProviderException(
            DependencyFailure.Refused, false, null, $"The provider answered {refused.Status}{WhyOf(refused)}", refused),
        JsonException or FormatException or InvalidOperationException => new ProviderException(
            DependencyFailure.Corrupt, true, null, "The provider's answer cannot be read.", exception),
        _ => new ProviderException(
            DependencyFailure.Unavailable, true, null, "The provider cannot be reached.", exception),
    };

    // Not the body as it is: some servers send back in it what they were asked.
    private static string WhyOf(ClientResultException exception)
    {
        if (exception.GetRawResponse()?.Content is not { } body || Explanation(body.ToMemory().Span) is not { } why)
            return ".";
        var shown = why.Length > WhyMax ? why[..WhyMax] + "\u2026" : why;
        return ": " + string.Concat(shown.Select(static letter => char.IsControl(letter) ? ' ' : letter));
    }

    private static string? Explanation(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var json = new Utf8JsonReader(utf8);
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName || !IsExplanation(json)) continue;
                json.Read();
                if (json.TokenType == JsonTokenType.String) return json.GetString();
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A page, or nothing.
        }

        return null;
    }

    private static bool IsExplanation(in Utf8JsonReader json) => json.ValueTextEquals("message"u8)
        || json.ValueTextEquals("msg"u8) || json.ValueTextEquals("detail"u8) || json.ValueTextEquals("error"u8);

    private static TimeSpan? WaitOf(ClientResultException exception)
    {
        if (exception.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) != true) return null;
        if (!RetryConditionHeaderValue.TryParse(text, out var wanted)) return null;
        if (wanted.Delta is { } seconds) return seconds;
        var left = wanted.Date - TimeProvider.System.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }
}
