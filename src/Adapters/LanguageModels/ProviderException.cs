using System.ClientModel;
using System.Net.Http.Headers;
using System.Text;
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

    // Letters of a refusal's body that an operator reads in the log.
    private const int BodyMax = 300;

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

    private static string WhyOf(ClientResultException exception)
    {
        if (exception.GetRawResponse()?.Content is not { } body) return ".";
        var bytes = body.ToMemory().Span;
        // No letter takes more than three bytes for each of its code units.
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 3 * BodyMax)]).Trim();
        if (text.Length == 0) return ".";
        var shown = text.Length > BodyMax ? text[..BodyMax] + "\u2026" : text;
        return ": " + string.Concat(shown.Select(static letter => char.IsControl(letter) ? ' ' : letter));
    }

    private static TimeSpan? WaitOf(ClientResultException exception)
    {
        if (exception.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var text) != true) return null;
        if (!RetryConditionHeaderValue.TryParse(text, out var wanted)) return null;
        if (wanted.Delta is { } seconds) return seconds;
        var left = wanted.Date - TimeProvider.System.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left;
    }
}
