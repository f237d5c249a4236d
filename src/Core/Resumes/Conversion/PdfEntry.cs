namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>One job, degree or project as it stands on paper: the lines around its dates, then words and bullets.</summary>
internal sealed class PdfEntry
{
    /// <summary>A longer line is a sentence and no heading.</summary>
    private const int HeadingMax = 90;

    private const int HeadingLinesMax = 3;

    private PdfEntry(List<PdfLine> lines) => Lines = lines;

    public List<PdfLine> Lines { get; }

    /// <summary>The parts of the heading, without the dates.</summary>
    public List<string> Heading { get; } = [];

    public string? Start { get; private set; }

    public string? End { get; private set; }

    public List<string> Summary { get; } = [];

    public List<string> Bullets { get; } = [];

    /// <summary>
    /// Cuts a section into entries. Each begins with its line of dates, or with the headings right before that line.
    /// </summary>
    public static IEnumerable<PdfEntry> Split(List<PdfLine> lines)
    {
        var starts = new List<int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (Prose.Bullet(lines[at].Text) is not null || lines[at].Dates() is null) continue;
            var start = at;
            var last = starts.Count > 0 ? starts[^1] : -1;
            while (start - 1 > last && at - start < HeadingLinesMax - 1 && IsHeading(lines, start - 1)) start--;
            starts.Add(start);
        }

        if (starts.Count == 0 || starts[0] > 0) starts.Insert(0, 0);
        for (var entry = 0; entry < starts.Count; entry++)
        {
            var end = entry + 1 < starts.Count ? starts[entry + 1] : lines.Count;
            yield return Read(lines[starts[entry]..end]);
        }
    }

    /// <summary>Short, no bullet, no words that go on from the line before, no dates of its own.</summary>
    private static bool IsHeading(List<PdfLine> lines, int at)
    {
        var text = lines[at].Text.Trim();
        if (text.Length > HeadingMax || text.EndsWith('.') || Prose.Bullet(text) is not null) return false;
        if (lines[at].Dates() is not null || !char.IsUpper(text[0])) return false;
        // A bullet's second line is set in; a heading is not.
        var indent = lines[at].Text.Length - lines[at].Text.TrimStart().Length;
        var before = at > 0 && Prose.Bullet(lines[at - 1].Text) is not null;
        return !before || indent <= lines[at - 1].Text.Length - lines[at - 1].Text.TrimStart().Length;
    }

    private static PdfEntry Read(List<PdfLine> lines)
    {
        var entry = new PdfEntry(lines);
        var isBody = false;
        foreach (var line in lines)
        {
            var bullet = Prose.Bullet(line.Text);
            if (bullet is not null)
            {
                isBody = true;
                entry.Bullets.Add(bullet);
                continue;
            }

            if (entry.Start is null && line.Dates() is { } dates)
            {
                (entry.Start, entry.End) = (dates.Start, dates.End);
                entry.AddHeading(dates.Words);
                continue;
            }

            var text = line.Text.Trim();
            if (!isBody && text.Length <= HeadingMax && !text.EndsWith('.') && entry.Heading.Count < HeadingLinesMax)
            {
                entry.AddHeading(text);
                continue;
            }

            isBody = true;
            // What follows a bullet without one of its own goes on with it.
            if (entry.Bullets.Count > 0) entry.Bullets[^1] += " " + text;
            else entry.Summary.Add(text);
        }

        return entry;
    }

    private void AddHeading(string text) => Heading.AddRange(
        text.Split(["    ", " | ", " — ", " – ", " · ", " at ", ", "], StringSplitOptions.TrimEntries).Select(
            part => part.Trim(',', ' ', '|', '–', '—', '-')).Where(part => part.Length > 0));
}
