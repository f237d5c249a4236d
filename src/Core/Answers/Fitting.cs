using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "would she suit an ML role?": who only lists it among the skills is also told by the job they have now.
/// </summary>
internal static class Fitting
{
    // What was not asked for is never as good as what was.
    private const float Share = 0.5f;

    /// <summary>The person as a whole, and the job that they have now, where nothing bears on what is asked.</summary>
    public static Selection Whole(ResumeIndex index) =>
        Achievements.Latest(index.BySection[(int)Section.Work], index) is { } job
            ? new Selection(Finding.Overview, [new Ranked(job, Share)])
            : Selection.Of(Finding.Overview);

    /// <summary>
    /// "an executive chef for a hotel in Chicago?": what bears on the part of it that the résumé has; null where it
    /// has none.
    /// </summary>
    public static Selection? Known(Ask ask, ResumeIndex index)
    {
        var known = ask.Topics.Without(static topic => !topic.InResume ||
            topic.Kind is not (TopicKind.Concept or TopicKind.Entity) || topic.Concept?.File == "places");
        if (known.IsEmpty || ask.IsScoped) return null;
        var named = TopicMatch.ByName(ask, known, Practice(index.Everywhere, index), index);
        return named.IsEmpty ? null : new Selection(Finding.Found, named) { Topics = known };
    }

    public static Selection WithJob(Ask ask, Selection selection, ResumeIndex index)
    {
        if (ask.Intent != Intent.Fit || ask.IsScoped || selection.Items is not [var only]) return selection;
        if (index.SectionAt(only.Item) != Section.Skills) return selection;
        return Achievements.Latest(index.BySection[(int)Section.Work], index) is { } job
            ? selection.Of([only, new Ranked(job, Share)])
            : selection;
    }

    /// <summary>"could she lead a Vue team?": what she did with Vue, and whom she led.</summary>
    public static Selection Beside(
        Ask ask, Selection led, ImmutableArray<Topic> present, ImmutableArray<int> pool, ResumeIndex index)
    {
        var named = TopicMatch.ByName(ask, present, pool, index);
        return led.Of([.. named, .. led.Items.Where(ranked => !named.Any(own => own.Item == ranked.Item))]);
    }

    /// <summary>
    /// "would she suit a Rust role?", of somebody without it: what the résumé lacks of the tools and tongues that it
    /// takes. What a job is called says less of what it needs.
    /// </summary>
    public static ImmutableArray<string> Lacking(Ask ask, ImmutableArray<string> found) => ask.Intent != Intent.Fit
        ? found
        : [.. ask.Topics.Where(topic => IsNeeded(topic) || (found.Contains(topic.Name) && IsSkill(topic)))
            .Select(static topic => topic.Name).Distinct()];

    // "somebody friendly for our Lyon office": none of these is a skill that the job takes.
    private static bool IsSkill(Topic topic) =>
        topic is { InResume: false, Concept.File: not ("places" or "professions" or "synonyms" or "pastimes") };

    // An MBA is one, and a degree as such may be any.
    private static bool IsNeeded(Topic topic) => topic is { InResume: false, Concept: { } concept } &&
        (concept.File is "technology" or "tongues" ||
            (concept.File == "degrees" && !concept.Name.EndsWith("degree", StringComparison.Ordinal)));

    /// <summary>Who would suit is told by what they do and can, not by where a paper came out.</summary>
    public static ImmutableArray<int> Practice(ImmutableArray<int> pool, ResumeIndex index) =>
        pool.Without(index, static (item, index) => index.SectionAt(item) is Section.Publications or Section.Blog);
}
