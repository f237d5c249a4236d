using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>What sections are called in a sentence.</summary>
internal static class SectionWords
{
    public static string Plural(Section section) => section switch
    {
        Section.Work => "jobs",
        Section.Volunteer => "volunteer work",
        Section.Education => "education",
        Section.Awards => "awards",
        Section.Certificates => "certificates",
        Section.Publications => "publications",
        Section.Skills => "skills",
        Section.Languages => "languages",
        Section.Interests => "interests",
        Section.References => "references",
        Section.Projects => "projects",
        Section.Blog => "blog posts",
        _ => "details",
    };

    /// <summary>The noun for so many items: "3 jobs", "1 award".</summary>
    public static string Counted(Section section, int count) =>
        count == 1 ? $"1 {Singular(section)}" : $"{count} {Several(section)}";

    /// <summary>The noun for several items.</summary>
    public static string Several(Section section) => section switch
    {
        Section.Volunteer => "volunteer roles",
        Section.Education => "degrees and courses of study",
        Section.Skills => "groups of skills",
        _ => Plural(section),
    };

    private static string Singular(Section section) => section switch
    {
        Section.Work => "job",
        Section.Volunteer => "volunteer role",
        Section.Education => "course of study",
        Section.Awards => "award",
        Section.Certificates => "certificate",
        Section.Publications => "publication",
        Section.Skills => "group of skills",
        Section.Languages => "language",
        Section.Interests => "interest",
        Section.References => "reference",
        Section.Projects => "project",
        Section.Blog => "blog post",
        _ => "entry",
    };
}
