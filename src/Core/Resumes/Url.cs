using System.Text.RegularExpressions;

namespace ResumeVoice.Core.Resumes;

/// <summary>Addresses that may be shown as links.</summary>
public static partial class Url
{
    internal static bool IsWeb(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    internal static bool IsEmail(string text) => Email().IsMatch(text);

    /// <summary>
    /// The address as a link: with a scheme where the résumé leaves it out. Null for what is no web or mail address,
    /// <c>javascript:</c> above all.
    /// </summary>
    public static string? ToShow(string text)
    {
        if (text.Contains(' ', StringComparison.Ordinal)) return null;
        if (IsWeb(text)) return text;
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && IsEmail(text[7..])) return text;
        return Domain().IsMatch(text) && IsWeb($"https://{text}") ? $"https://{text}" : null;
    }

    [GeneratedRegex(@"^[^@\s]{1,100}@[^@\s.]{1,100}(?:\.[^@\s.]{1,100}){1,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}(?::[0-9]{1,5})?(?:[/?#]\S*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
