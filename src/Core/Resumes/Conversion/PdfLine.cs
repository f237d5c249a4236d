using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>A line of a PDF's text and where it stands.</summary>
internal sealed partial record PdfLine(string Text, SourcePlace Place)
{
    /// <summary>Characters of a line; no page is wider.</summary>
    private const int LineMax = 500;

    /// <summary>Spaces within a line that set two columns apart.</summary>
    private const string Gap = "    ";

    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether something stands far to the right of the rest.</summary>
    public bool HasGap => Text.Contains(Gap, StringComparison.Ordinal);

    /// <summary>All lines; pages end with a form feed.</summary>
    public static ImmutableArray<PdfLine> Of(string text)
    {
        var lines = ImmutableArray.CreateBuilder<PdfLine>();
        var pages = text.Split('\f');
        for (var page = 0; page < pages.Length; page++)
        {
            var number = 0;
            foreach (var line in pages[page].Split('\n'))
            {
                number++;
                if (lines.Count == ConversionLimits.LinesMax) return lines.ToImmutable();
                lines.Add(new PdfLine(Cleaned(line), new SourcePlace($"page {page + 1}", number)));
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>
    /// The line's stretch of time or single date at its end, and what stands before it; null where it has none.
    /// </summary>
    public (string Words, string Start, string? End)? Dates()
    {
        var range = Range().Match(Text);
        if (range.Success)
            return (Around(range), range.Groups["from"].Value.Trim(), range.Groups["to"].Value.Trim());
        var single = Single().Match(Text);
        return single.Success ? (Around(single), single.Groups["on"].Value.Trim(), null) : null;
    }

    private string Around(Match dates) => (Text[..dates.Index] + Gap + Text[(dates.Index + dates.Length)..]).Trim(
        ' ', ',', '|', '(', ')', '·', '–', '—', '-');

    /// <summary>Tabs and odd spaces as spaces, ligatures as letters, no control characters.</summary>
    private static string Cleaned(string line) => new string([.. line[..Math.Min(line.Length, LineMax)]
        .Replace("ﬁ", "fi", StringComparison.Ordinal).Replace("ﬂ", "fl", StringComparison.Ordinal)
        .Replace("\t", Gap, StringComparison.Ordinal)
        .Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter)
        .Where(letter => !char.IsControl(letter) && letter != '\uFFFD')]).TrimEnd();

    private const string Month = @"(?:\b(?:jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz?|apr(?:il)?|may|mai"
        + @"|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?"
        + @"|spring|summer|autumn|fall|winter)\.?\s+|\b\d{1,2}[/.])?";
    private const string Year = @"(?:19|20)\d\d";

    [GeneratedRegex(
        @"\(?(?<from>" + Month + Year + @")\s*(?:-|–|—|to|until)\s*(?<to>" + Month + Year
        + @"|present|now|current|today|ongoing)\b\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"(?:^|\s|\()(?<on>" + Month + Year + @")\)?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Single();
}
