using System.Collections.Frozen;

namespace ResumeVoice.Core.Resumes.Conversion;

/// <summary>The headings that résumés on paper give their sections.</summary>
internal static class PdfSections
{
    /// <summary>A longer line is no heading.</summary>
    private const int HeadingMax = 40;

    private static readonly FrozenDictionary<string, Section> Headings = new (Section Section, string Words)[]
    {
        (Section.Basics, "summary, profile, about, about me, objective, professional summary, personal statement"),
        (Section.Work, "experience, work experience, professional experience, employment, employment history"
            + ", work history, career, career history, relevant experience"),
        (Section.Education, "education, academic background, education and training, studies, qualifications"),
        (Section.Skills, "skills, technical skills, key skills, core skills, skills and tools, technologies"
            + ", competencies, core competencies, tools"),
        (Section.Projects, "projects, personal projects, selected projects, side projects, open source"),
        (Section.Publications, "publications, papers, selected publications, talks and publications"),
        (Section.Certificates, "certifications, certificates, licenses and certifications, training"),
        (Section.Awards, "awards, honors, honours, awards and honors, honors and awards, achievements"),
        (Section.Languages, "languages, language skills"),
        (Section.Volunteer, "volunteering, volunteer experience, volunteer work, community"),
        (Section.Interests, "interests, hobbies, hobbies and interests"),
        (Section.References, "references, recommendations"),
    }.SelectMany(section => section.Words.Split(", "), (section, words) => (section.Section, words))
        .ToFrozenDictionary(pair => pair.words, pair => pair.Section, StringComparer.Ordinal);

    /// <summary>The section that a line opens; null where it is no heading.</summary>
    public static Section? Of(string line)
    {
        var text = line.Trim().TrimEnd(':');
        if (text.Length is 0 or > HeadingMax) return null;
        var plain = text.ToLowerInvariant().Replace("&", "and", StringComparison.Ordinal);
        // Letters set apart for looks: "E D U C A T I O N".
        if (plain.Length > 5 && plain.Where((_, at) => at % 2 == 1).All(letter => letter == ' '))
            plain = plain.Replace(" ", "", StringComparison.Ordinal);
        return Headings.TryGetValue(plain, out var section) ? section : null;
    }
}
