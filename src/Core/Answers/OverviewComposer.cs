using System.Buffers;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>Introduces the person: headline, the first of the summary, what they do now, what they studied.</summary>
internal static class OverviewComposer
{
    private const int SummaryMax = 320;
    private const int SkillsMax = 4;

    // So few sentences have no place for the title and the job apart.
    private const int BriefMax = 4;

    private static readonly string[] OwnWords = ["I ", "I'", "I\u2019", "my ", "My "];
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?");

    /// <summary>In so many sentences at most; what says most of a person comes first then.</summary>
    public static void Compose(AnswerText text, Writing writing, int sentences = Brevity.None)
    {
        if (sentences <= BriefMax)
        {
            InBrief(text, writing, sentences);
            return;
        }

        Name(text, writing).Say(".");
        // The name, the job, the studies and the skills have a sentence each.
        var ofSummary = sentences == Brevity.None ? sentences : sentences - BriefMax;
        if (writing.Index.Items[0].Field(FieldKind.Summary) is { } summary) Summary(text, summary, ofSummary, writing);
        Job(text, writing, null);
        Studies(text, writing);
        Skills(text, writing);
    }

    // The name and the job in one sentence, then the first of the summary, the studies, the skills.
    private static void InBrief(AnswerText text, Writing writing, int sentences)
    {
        var job = Latest(writing, Section.Work);
        var label = writing.Index.Items[0].Field(FieldKind.Position);
        // Of a title that the job repeats the job says more.
        var isSaid = job is not null && label is { } title &&
            job.Title.Contains(title.Text.Trim(), StringComparison.OrdinalIgnoreCase);
        Name(text, writing, isSaid);
        if (job is not null)
        {
            var isNow = job.Dates is { IsOngoing: true };
            text.Say(label is null || isSaid ? ": " : isNow ? ", now " : ", most recently ").Item(job);
        }

        text.Say(".");
        var left = sentences - 1;
        if (left > 0 && writing.Index.Items[0].Field(FieldKind.Summary) is { } summary)
        {
            Summary(text, summary, 1, writing);
            left--;
        }

        if (left-- > 0) Studies(text, writing);
        if (left > 0) Skills(text, writing);
    }

    private static AnswerText Name(AnswerText text, Writing writing, bool isAlone = false)
    {
        var basics = writing.Index.Items[0];
        text.Cite(writing.Resume.Resume.Name, basics.Field(FieldKind.Name)?.Pointer ?? basics.Pointer);
        return isAlone || basics.Field(FieldKind.Position) is not { } label ? text : text.Say(": ").Cite(label);
    }

    private static void Studies(AnswerText text, Writing writing)
    {
        if (Studied(writing) is { } degree) text.Space().Say("Studies: ").Item(degree).Say(".");
    }

    private static void Skills(AnswerText text, Writing writing)
    {
        var skills = writing.Index.BySection[(int)Section.Skills];
        if (skills.IsEmpty) return;
        text.Space().Say("Skills: ");
        var count = Math.Min(skills.Length, SkillsMax);
        for (var at = 0; at < count; at++)
        {
            var skill = writing.Index.Items[skills[at]];
            // The last of all follows on "and".
            text.Say(at == 0 ? "" : at == skills.Length - 1 ? " and " : ", ").Cite(skill.Title, skill.Pointer);
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
    private static void Summary(AnswerText text, ItemField summary, int sentences, Writing writing)
    {
        var cut = summary with { Text = Shorten(summary.Text.Trim()) };
        var words = Excerpt.First(cut, sentences).Field.Text;
        var quotes = OwnWords.Any(own => words.Contains(own, StringComparison.Ordinal));
        text.Space().Say(quotes ? $"In {writing.Person.Their} own words: \u201c" : "").Cite(words, summary.Pointer);
        text.Say(quotes ? "\u201d" : words[^1] is '.' or '!' or '?' ? "" : ".");
    }

    private static string Shorten(string words)
    {
        if (words.Length <= SummaryMax) return words;
        var stop = words.AsSpan(0, SummaryMax).LastIndexOfAny(Stops);
        return stop > 0 ? words[..(stop + 1)] : TextCleaner.Shorten(words, SummaryMax) + " \u2026";
    }

    // The highest degree; of several the latest.
    private static ResumeItem? Studied(Writing writing) => writing.Index.BySection[(int)Section.Education]
        .OrderByDescending(writing.Index.DegreeAt)
        .ThenByDescending(position => writing.Index.DatesAt(position)?.Last ?? DateOnly.MinValue)
        .Select(position => writing.Index.Items[position]).FirstOrDefault();

    private static ResumeItem? Latest(Writing writing, Section section) => writing.Index.BySection[(int)section]
        .OrderByDescending(position => writing.Index.DatesAt(position)?.Last ?? DateOnly.MinValue)
        .ThenByDescending(writing.Index.StandingAt)
        .ThenByDescending(position => writing.Index.DatesAt(position)?.First)
        .Select(position => writing.Index.Items[position]).FirstOrDefault();
}
