using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>
/// What standing in a section says of an item by itself: a job was a job, a degree was studied for, a project was made.
/// </summary>
internal static class SectionGround
{
    private static readonly string[] Making = Stems("build develop create make write implement engineer program code");

    private static readonly string[] Leading = Stems("lead manage supervise head mentor");

    private static readonly string[] Team = Stems("team");

    private static readonly string[] Courses = Stems("course courses coursework");

    private static readonly string Contributing = Stemmer.Stem("contributed");

    /// <summary>What is over has been left, or completed.</summary>
    private static readonly Dictionary<Section, string[]> SaidOnceOver = new()
    {
        [Section.Work] = Stems("leave leaving left"),
        [Section.Volunteer] = Stems("leave leaving left"),
        [Section.Education] = Stems("graduate graduated graduation complete completed finish finished pass passed"),
    };

    private static readonly Dictionary<Section, string[]> Said = new()
    {
        [Section.Basics] = Stems("contact email phone reach website link summary"),
        [Section.Work] = Stems("employ employee employed career professional colleague join joined became"),
        [Section.Volunteer] = Stems("volunteer voluntary join joined"),
        [Section.Education] = Stems("study studied degree education school student learn earn receive obtain"),
        [Section.Awards] = Stems("award awarded win won receive received prize honor dated"),
        [Section.Certificates] = Stems(
            "certificate certification certified earn earned receive obtain complete pass dated"),
        [Section.Publications] = Stems("publish published publication author dated"),
        [Section.Languages] = Stems("speak speaks spoken language level"),
        [Section.Interests] = Stems("interest interested hobby enjoy"),
        [Section.References] = Stems("reference referee recommend recommendation"),
        [Section.Projects] = [.. Making, .. Stems("launch run")],
        [Section.Blog] = Stems("blog post write published"),
    };

    // What counts a section's items: "three certificates".
    private static readonly Dictionary<string, Section> Counting = Nouns(
        (Section.Certificates, "certificates certifications"), (Section.Awards, "awards prizes honors"),
        (Section.Publications, "publications papers articles"), (Section.Languages, "languages"),
        (Section.Education, "degrees"), (Section.Work, "jobs roles positions"), (Section.Projects, "projects"),
        (Section.References, "references referees"));

    /// <summary>The section whose items a noun, by its stem, counts, or null.</summary>
    public static Section? CountedIn(string stem) => Counting.TryGetValue(stem, out var section) ? section : null;

    private static Dictionary<string, Section> Nouns(params ReadOnlySpan<(Section Section, string Words)> nouns)
    {
        var counting = new Dictionary<string, Section>(StringComparer.Ordinal);
        foreach (var (section, words) in nouns)
            foreach (var stem in Stems(words)) counting[stem] = section;
        return counting;
    }

    /// <summary>Stems that an item of the section grounds beyond its words.</summary>
    public static IEnumerable<string> Stems(ResumeItem item, Func<string, bool> says)
    {
        var section = item.Ref.Section;
        var said = section == Section.Projects && says(Contributing) ? [] : Said.GetValueOrDefault(section) ?? [];
        if (item.Dates is { IsOngoing: false }) said = [.. said, .. SaidOnceOver.GetValueOrDefault(section) ?? []];
        if (item.Field(FieldKind.Course) is not null) said = [.. said, .. Courses];
        // Who leads people leads a team.
        if (Leading.Any(says)) said = [.. said, .. Team];
        // To have built is to have made and developed; to have contributed is not.
        return Making.Any(says) ? said.Concat(Making) : said;
    }

    private static string[] Stems(string words) => [.. words.Split(' ').Select(Stemmer.Stem).Distinct()];
}
