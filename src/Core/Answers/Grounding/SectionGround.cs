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

    private static readonly string Contributing = Stemmer.Stem("contributed");

    /// <summary>What is over has been left, or completed.</summary>
    private static readonly Dictionary<Section, string[]> SaidOnceOver = new()
    {
        [Section.Work] = Stems("leave leaving left"),
        [Section.Volunteer] = Stems("leave leaving left"),
        [Section.Education] = Stems("graduate graduated graduation complete completed finish finished"),
    };

    private static readonly Dictionary<Section, string[]> Said = new()
    {
        [Section.Basics] = Stems("contact email phone reach website link summary"),
        [Section.Work] = Stems("employ employee employed career professional colleague join joined became"),
        [Section.Volunteer] = Stems("volunteer voluntary join joined"),
        [Section.Education] = Stems("study studied degree education school student learn earn receive obtain"),
        [Section.Awards] = Stems("award awarded win won receive received prize honor"),
        [Section.Certificates] = Stems("certificate certification certified earn earned receive obtain complete pass"),
        [Section.Publications] = Stems("publish published publication author"),
        [Section.Languages] = Stems("speak speaks spoken language"),
        [Section.Interests] = Stems("interest interested hobby enjoy"),
        [Section.References] = Stems("reference referee recommend recommendation"),
        [Section.Projects] = Making,
        [Section.Blog] = Stems("blog post write published"),
    };

    /// <summary>Stems that an item of the section grounds beyond its words.</summary>
    public static IEnumerable<string> Stems(ResumeItem item, Func<string, bool> says)
    {
        var section = item.Ref.Section;
        var said = section == Section.Projects && says(Contributing) ? [] : Said.GetValueOrDefault(section) ?? [];
        if (item.Dates is { IsOngoing: false }) said = [.. said, .. SaidOnceOver.GetValueOrDefault(section) ?? []];
        // Who leads people leads a team.
        if (Leading.Any(says)) said = [.. said, .. Team];
        // To have built is to have made and developed; to have contributed is not.
        return Making.Any(says) ? said.Concat(Making) : said;
    }

    private static string[] Stems(string words) => [.. words.Split(' ').Select(Stemmer.Stem).Distinct()];
}
