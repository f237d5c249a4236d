using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>"Does she speak French?" of somebody whose languages are listed, and French is none of them.</summary>
internal static class Tongues
{
    private const int ListedMax = 3;

    /// <summary>That the languages lack it, with those that there are; null where that is not so.</summary>
    public static Selection? Lacking(Ask ask, ResumeIndex index)
    {
        if (ask is not { Sections: [Section.Languages], AreSectionsNamed: true, Topics: [var tongue] }) return null;
        if (ask.Intent != Intent.YesNo || tongue.Concept?.File != "tongues") return null;
        if (!index.Has(Section.Languages)) return null;
        if (AskedSubject.IsOf(tongue, Section.Languages, index)) return null;
        var listed = index.BySection[(int)Section.Languages]
            .Take(ListedMax).Select(static item => new Ranked(item, 0.5f));
        return new Selection(Finding.Missing, [.. listed]) { Missing = tongue.Name };
    }
}
