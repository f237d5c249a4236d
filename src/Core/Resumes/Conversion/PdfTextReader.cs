using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>
/// Makes a document of a résumé on paper. Paper does not say what is what, so most of it is a guess from headings, dates
/// and bullets: every guess that may be wrong is told, and the owner looks it over before it is saved.
/// </summary>
internal sealed partial class PdfTextReader
{
    /// <summary>Lines in which the person's name and how to reach them are looked for.</summary>
    private const int HeadLines = 14;

    private const int LabelMax = 100;
    private const int NameWordsMax = 6;

    /// <summary>From so many lines with a gap on, the page is doubted to have two columns.</summary>
    private const int GapsMax = 12;

    private static readonly (string Key, string Name)[] Networks =
        [("linkedin.com", "LinkedIn"), ("github.com", "GitHub"), ("gitlab.com", "GitLab"), ("orcid.org", "ORCID")];

    private readonly DocumentDraft _draft = new();

    public static ConversionResult Read(string text)
    {
        if (text.Length > ConversionLimits.TextCharsMax)
            return ConversionResult.Refused.TooLarge("The PDF holds too much text for a résumé.");
        var lines = PdfLine.Of(text);
        if (!lines.Any(line => line.Text.Any(char.IsLetter)))
        {
            return ConversionResult.Refused.NotAResume(
                "The PDF holds no text: it is a picture of a page. Export it from where it was written.");
        }

        return new PdfTextReader().Convert([.. lines]);
    }

    private ConversionResult.Converted Convert(List<PdfLine> lines)
    {
        const string guess = "A PDF does not say what is what: look everything over before you save it.";
        _draft.Warn("pdf_guessed", guess, default);
        if (lines.Count == ConversionLimits.LinesMax)
            _draft.Warn("entries_cut", $"Only the first {ConversionLimits.LinesMax} lines were read.", default);
        var first = lines.FindIndex(line => PdfSections.Of(line.Text) is not null);
        var head = lines[..(first < 0 ? lines.Count : first)];
        ReadHead(head, lines);
        if (first < 0)
        {
            _draft.Warn("pdf_no_sections", "No section heading was found; only the person was read.", default);
            return _draft.Finish();
        }

        while (first < lines.Count && PdfSections.Of(lines[first].Text) is { } section)
        {
            var next = lines.FindIndex(first + 1, line => PdfSections.Of(line.Text) is not null);
            var end = next < 0 ? lines.Count : next;
            ReadSection(section, lines[(first + 1)..end], lines[first].Place);
            first = end;
        }

        return _draft.Finish();
    }

    private void ReadHead(List<PdfLine> head, List<PdfLine> all)
    {
        var basics = _draft.Basics;
        var words = head.Where(line => !line.IsBlank).Take(HeadLines).ToList();
        var name = words.Find(line => IsName(line.Text.Trim()));
        const string at = "/basics/name";
        if (name is null) _draft.Warn("name_missing", "No line reads as a name.", new SourcePlace("page 1", 1), at);
        else basics["name"] = name.Text.Trim();
        const string doubt = "The name does not stand in the first line; it may be something else.";
        if (name is not null && name != words[0]) _draft.Warn("pdf_uncertain", doubt, name.Place, at);
        var about = words.Where(line => line != name && !IsContact(line.Text)).ToList();
        if (about.FirstOrDefault() is { } label && label.Text.Trim().Length <= LabelMax)
        {
            basics["label"] = label.Text.Trim();
            about.Remove(label);
        }

        DocumentDraft.Set(basics, "summary", string.Join(' ', about.Select(line => line.Text.Trim())));
        ReadContact(words.Count > 0 ? words : all);
        var columns = all.Count(line => line.HasGap && line.Dates() is null);
        if (columns > GapsMax)
            _draft.Warn("pdf_columns", "The page seems to have two columns, whose lines may have been mixed.", default);
    }

    private void ReadContact(List<PdfLine> lines)
    {
        var text = string.Join('\n', lines.Select(line => line.Text));
        DocumentDraft.Set(_draft.Basics, "email", Email().Match(text).Value);
        DocumentDraft.Set(_draft.Basics, "phone", Phone().Match(text).Value);
        var profiles = new JsonArray();
        foreach (Match match in Address().Matches(Email().Replace(text, " ")))
        {
            if (Url.ToShow(match.Value.TrimEnd('.', ',', ')')) is not { } url) continue;
            var network = Networks.FirstOrDefault(known => url.Contains(known.Key, StringComparison.OrdinalIgnoreCase));
            if (network.Name is not null) profiles.Add(new JsonObject { ["network"] = network.Name, ["url"] = url });
            else if (_draft.Basics["url"] is null) _draft.Basics["url"] = url;
        }

        if (profiles.Count > 0) _draft.Basics["profiles"] = profiles;
    }

    private void ReadSection(Section section, List<PdfLine> lines, SourcePlace heading)
    {
        var words = lines.Where(line => !line.IsBlank).ToList();
        if (words.Count == 0)
        {
            _draft.Warn("pdf_uncertain", $"Nothing stands below this heading ({section.Name()}).", heading);
            return;
        }

        switch (section)
        {
            case Section.Basics:
                _draft.Basics["summary"] = string.Join(' ', words.Select(line => line.Text.Trim()));
                break;
            case Section.Skills:
                ReadSkills(words);
                break;
            case Section.Languages or Section.Interests:
                ReadList(section, words);
                break;
            case Section.Work or Section.Education or Section.Projects or Section.Volunteer:
                foreach (var entry in PdfEntry.Split(words)) ReadEntry(section, entry);
                break;
            default:
                foreach (var line in words) ReadLine(section, line);
                break;
        }
    }

    /// <summary>"Languages: C#, Go" is a group; a line without a colon belongs to the rest.</summary>
    private void ReadSkills(List<PdfLine> lines)
    {
        var rest = new List<string>();
        foreach (var line in lines)
        {
            var text = Prose.Bullet(line.Text) ?? line.Text.Trim();
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon is <= 0 or > 40)
            {
                rest.AddRange(Listed(text));
                continue;
            }

            var (entry, _) = _draft.Add(Section.Skills);
            entry["name"] = text[..colon].Trim();
            DocumentDraft.SetAll(entry, "keywords", Listed(text[(colon + 1)..]));
        }

        if (rest.Count == 0) return;
        var (other, pointer) = _draft.Add(Section.Skills);
        other["name"] = "Skills";
        DocumentDraft.SetAll(other, "keywords", rest);
        _draft.Warn("skills_guessed", "These skills have no group; they were cut at commas.", lines[0].Place, pointer);
    }

    private void ReadList(Section section, List<PdfLine> lines)
    {
        foreach (var text in lines.SelectMany(line => Listed(Prose.Bullet(line.Text) ?? line.Text)))
        {
            var (entry, _) = _draft.Add(section);
            var level = Level().Match(text);
            DocumentDraft.Set(entry, section == Section.Languages ? "language" : "name", level.Groups["name"].Value);
            if (section == Section.Languages) DocumentDraft.Set(entry, "fluency", level.Groups["level"].Value);
        }
    }

    private void ReadLine(Section section, PdfLine line)
    {
        var added = _draft.Add(section);
        var dates = line.Dates();
        var text = dates?.Words ?? line.Text;
        DocumentDraft.Set(added.Entry, section switch
        {
            Section.Awards => "title",
            Section.References => "reference",
            _ => "name",
        }, Prose.Bullet(text) ?? text);
        if (dates is { } when)
            _draft.SetDate(added, section == Section.Publications ? "releaseDate" : "date", when.Start, line.Place);
    }

    private void ReadEntry(Section section, PdfEntry read)
    {
        var added = _draft.Add(section);
        var entry = added.Entry;
        var parts = read.Heading;
        var (name, position) = section switch
        {
            Section.Education => ("institution", "studyType"),
            Section.Volunteer => ("organization", "position"),
            Section.Projects => ("name", "description"),
            _ => ("name", "position"),
        };
        var place = read.Lines[0].Place;
        var school = parts.FindIndex(part => School().IsMatch(part));
        // Jobs mostly begin with what somebody was, degrees with where it was.
        var first = section == Section.Education ? Math.Max(school, 0) : section == Section.Projects ? 0 : 1;
        if (parts.Count > first) DocumentDraft.Set(entry, name, parts[first]);
        else if (parts.Count > 0) DocumentDraft.Set(entry, section == Section.Work ? position : name, parts[0]);
        var other = parts.Where((_, at) => at != first).FirstOrDefault();
        if (parts.Count > 1) DocumentDraft.Set(entry, position, other);
        if (parts.Count > 2) DocumentDraft.Set(entry, "location", parts[^1]);
        foreach (var doubt in Doubts(section, read)) _draft.Warn("pdf_uncertain", doubt, place, added.Pointer);
        var isEnd = read.End is null && section == Section.Education;
        _draft.SetDate(added, isEnd ? "endDate" : "startDate", read.Start, place);
        _draft.SetDate(added, "endDate", read.End, place);
        DocumentDraft.Set(entry, "summary", string.Join(' ', read.Summary));
        DocumentDraft.SetAll(entry, "highlights", read.Bullets);
    }

    private static IEnumerable<string> Doubts(Section section, PdfEntry read)
    {
        if (read.Heading.Count == 0) yield return "This entry has no heading.";
        if (read.Start is null) yield return "No date was found for this entry.";
        if (section is not (Section.Work or Section.Volunteer) || read.Heading.Count < 2) yield break;
        var (position, employer) = (DocumentDraft.Shortened(read.Heading[0]), DocumentDraft.Shortened(read.Heading[1]));
        yield return $"“{position}” was taken for the position and “{employer}” for the employer.";
    }

    private static bool IsName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= NameWordsMax && PdfSections.Of(text) is null
            && words.All(word => char.IsLetter(word[0]))
            && !text.Any(letter => char.IsDigit(letter) || letter is '@' or '|' or ':' or ',');
    }

    private static bool IsContact(string text) =>
        Email().IsMatch(text) || Phone().IsMatch(text) || Address().IsMatch(text);

    private static IEnumerable<string> Listed(string text) =>
        text.Split([',', ';', '|', '•', '·']).Select(part => part.Trim().TrimEnd('.')).Where(part => part.Length > 0);

    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w/.])\+?\(?\d[\d ()./-]{7,18}\d(?![\w/])", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(
        @"(?:https?://)?(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12}(?:/[^\s,|]{0,200})?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?<name>[^(:–—-]+?)\s*(?:[(:–—-]\s*(?<level>[^)]+)\)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex(
        @"universit|college|institute|school|academy|polytechnic|hochschule|\bETH\b|\bMIT\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex School();
}
