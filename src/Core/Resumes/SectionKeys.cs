using System.Collections.Frozen;

namespace ResumeVoice.Core.Resumes;

/// <summary>Which top-level keys hold which section, in both formats and in documents written by hand.</summary>
internal static class SectionKeys
{
    private static readonly FrozenDictionary<string, Section> Sections = new (Section Section, string Keys)[]
    {
        (Section.Work, "work experience experiences workexperience employment employmenthistory workhistory"
            + " professionalexperience"),
        (Section.Volunteer, "volunteer volunteering volunteerwork volunteerexperience"),
        (Section.Education, "education educations"),
        (Section.Awards, "awards honors honours awardsandhonors achievements"),
        (Section.Certificates, "certificates certifications certification licenses"),
        (Section.Publications, "publications papers"),
        (Section.Skills, "skills technicalskills"),
        (Section.Languages, "languages"),
        (Section.Interests, "interests hobbies"),
        (Section.References, "references testimonials recommendations"),
        (Section.Projects, "projects personalprojects sideprojects"),
        (Section.Blog, "blog blogs blogposts posts articles"),
    }.SelectMany(section => section.Keys.Split(' '), (section, key) => (section.Section, key))
        .ToFrozenDictionary(pair => pair.key, pair => pair.Section, StringComparer.Ordinal);

    internal static Section? Find(string key) => Sections.TryGetValue(Keys.Fold(key), out var section) ? section : null;
}
