using System.Buffers;
using System.Net;
using System.Text.RegularExpressions;

namespace ResumeVoice.Core.Resumes;

/// <summary>
/// HTML and Markdown that résumé themes render and that a voice should not read out. Only known tags are markup:
/// <c>List&lt;T&gt;</c> and <c>a &lt; b</c> are text.
/// </summary>
internal static partial class Markup
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("<&*[`#");

    /// <summary>The text without markup; the same instance where there is none.</summary>
    internal static string Strip(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs)) return text;
        var plain = Comment().Replace(text, " ");
        plain = InlineTag().Replace(plain, "");
        plain = BlockTag().Replace(plain, " ");
        plain = Link().Replace(plain, "$1");
        plain = Bold().Replace(plain, "$1");
        plain = Italic().Replace(plain, "$1");
        plain = Code().Replace(plain, "$1");
        plain = Heading().Replace(plain, "");
        plain = Entity().Replace(plain, entity => WebUtility.HtmlDecode(entity.Value));
        return plain == text ? text : plain;
    }

    // Every repetition below is bounded or stops at the next bracket, so that no text makes them slow.
    [GeneratedRegex("<!--[^<>]*-->", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(
        @"</?(?:a|abbr|b|big|code|em|font|i|kbd|mark|s|small|span|strong|sub|sup|tt|u)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InlineTag();

    [GeneratedRegex(
        @"</?(?:article|blockquote|body|br|button|center|div|embed|form|h[1-6]|head|hr|html|iframe|img|input|li|link"
        + @"|meta|object|ol|p|pre|script|section|style|svg|table|tbody|td|th|thead|title|tr|ul|video)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockTag();

    [GeneratedRegex(
        @"!?\[([^\[\]\r\n]{1,300})\]\((?:https?:|mailto:|/|#)[^()\s]{0,500}\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*([^*\r\n]{1,300})\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![\w*])\*([^*\s][^*\r\n]{0,300})(?<!\s)\*(?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Italic();

    [GeneratedRegex(@"`([^`\r\n]{1,300})`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{1,6}\s+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(
        "&(?:#[0-9]{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8});", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Entity();
}
