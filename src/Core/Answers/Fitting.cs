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

    public static Selection WithJob(Ask ask, Selection selection, ResumeIndex index)
    {
        if (ask.Intent != Intent.Fit || ask.IsScoped || selection.Items is not [var only]) return selection;
        if (index.SectionAt(only.Item) != Section.Skills) return selection;
        return Achievements.Latest(index.BySection[(int)Section.Work], index) is { } job
            ? selection.Of([only, new Ranked(job, Share)])
            : selection;
    }
}
