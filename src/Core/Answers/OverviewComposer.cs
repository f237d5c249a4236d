using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Introduces the person: headline, summary, what they do now, what they studied, what they are good at.
/// </summary>
internal static class OverviewComposer
{
    private const int SkillsMax = 3;

    public static void Compose(AnswerText text, Writing writing)
    {
        var basics = writing.Index.Items[0];
        text.Cite(writing.Resume.Resume.Name, basics.Field(FieldKind.Name)?.Pointer ?? basics.Pointer);
        if (basics.Field(FieldKind.Position) is { } label) text.Say(": ").Cite(label);
        text.Say(".");
        if (basics.Field(FieldKind.Summary) is { } summary) text.Sentence(summary);
        if (Latest(writing, Section.Work) is { } job)
            text.Space().Say(job.Dates is { IsOngoing: true } ? "Now: " : "Last: ").Item(job).Say(".");
        if (Latest(writing, Section.Education) is { } degree) text.Space().Say("Studied: ").Item(degree).Say(".");
        var skills = ItemsOf(writing, Section.Skills).Take(SkillsMax).ToList();
        if (skills.Count > 0) text.Space().Say("Skills: ").List(skills, SkillsMax).Say(".");
    }

    private static ResumeItem? Latest(Writing writing, Section section) => ItemsOf(writing, section)
        .OrderByDescending(item => item.Dates?.Last ?? DateOnly.MinValue)
        .ThenByDescending(item => item.Dates?.First).FirstOrDefault();

    private static IEnumerable<ResumeItem> ItemsOf(Writing writing, Section section) =>
        writing.Index.BySection[(int)section].Select(position => writing.Index.Items[position]);
}
