using System.Buffers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>Introduces the person: headline, the first of the summary, what they do now, what they studied.</summary>
internal static class OverviewComposer
{
    private const int SummaryMax = 320;
    private const int SkillsMax = 4;

    private static readonly string[] OwnWords = ["I ", "I'", "I\u2019", "my ", "My "];
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?");

    public static void Compose(AnswerText text, Writing writing)
    {
        var basics = writing.Index.Items[0];
        text.Cite(writing.Resume.Resume.Name, basics.Field(FieldKind.Name)?.Pointer ?? basics.Pointer);
        if (basics.Field(FieldKind.Position) is { } label) text.Say(": ").Cite(label);
        text.Say(".");
        if (basics.Field(FieldKind.Summary) is { } summary) Summary(text, summary, writing);
        Job(text, writing, null);
        if (Studied(writing) is { } degree) text.Space().Say("Studies: ").Item(degree).Say(".");
        var skills = writing.Index.BySection[(int)Section.Skills];
        if (skills.IsEmpty) return;
        text.Space().Say("Skills: ");
        for (var at = 0; at < Math.Min(skills.Length, SkillsMax); at++)
        {
            var skill = writing.Index.Items[skills[at]];
            text.Say(at == 0 ? "" : ", ").Cite(skill.Title, skill.Pointer);
        }

        text.Say(skills.Length > SkillsMax ? " and more." : ".");
    }

    /// <summary>The present or the last job, unless it was told already.</summary>
    public static void Job(AnswerText text, Writing writing, ResumeItem? told)
    {
        if (Latest(writing, Section.Work) is not { } job || job == told) return;
        text.Space().Say(job.Dates is { IsOngoing: true } ? "Present job: " : "Last job: ").Item(job).Say(".");
    }

    // A summary in the first person is quoted as such, and a long one is cut at a sentence.
    private static void Summary(AnswerText text, ItemField summary, Writing writing)
    {
        var words = Shorten(summary.Text.Trim());
        var quotes = OwnWords.Any(own => words.Contains(own, StringComparison.Ordinal));
        text.Space().Say(quotes ? $"In {writing.Person.Their} own words: \u201c" : "").Cite(words, summary.Pointer);
        text.Say(quotes ? "\u201d" : words[^1] is '.' or '!' or '?' ? "" : ".");
    }

    private static string Shorten(string words)
    {
        if (words.Length <= SummaryMax) return words;
        var stop = words.AsSpan(0, SummaryMax).LastIndexOfAny(Stops);
        return stop > 0 ? words[..(stop + 1)] : words[..words.LastIndexOf(' ', SummaryMax)] + " \u2026";
    }

    // The highest degree; of several the latest.
    private static ResumeItem? Studied(Writing writing) => writing.Index.BySection[(int)Section.Education]
        .OrderByDescending(writing.Index.DegreeAt)
        .ThenByDescending(position => writing.Index.DatesAt(position)?.Last ?? DateOnly.MinValue)
        .Select(position => writing.Index.Items[position]).FirstOrDefault();

    private static ResumeItem? Latest(Writing writing, Section section) => writing.Index.BySection[(int)section]
        .Select(position => writing.Index.Items[position])
        .OrderByDescending(item => item.Dates?.Last ?? DateOnly.MinValue)
        .ThenByDescending(item => item.Dates?.First).FirstOrDefault();
}
