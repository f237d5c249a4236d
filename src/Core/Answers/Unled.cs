using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"In which jobs did she not lead a team?", "jobs without leadership": those that tell of none.</summary>
internal static class Unled
{
    // Who is called a manager or a head leads, whatever the sentences say.
    private const int LeadsFrom = 6;

    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask is not { AreSectionsNamed: true, IsScoped: false, Sections: [Section.Work] }) return null;
        if (ask.Intent == Intent.YesNo || !ask.Question.HasAny(Sense.Not, Sense.Except)) return null;
        if (!Teams.IsAsked(ask)) return null;
        var jobs = index.BySection[(int)Section.Work];
        var led = Teams.Led(ask, jobs, index)?.Items ?? [];
        var unled = jobs.RemoveAll(job => led.Any(ranked => ranked.Item == job) ||
            (Seniority.Of(index.Items[job]) >= LeadsFrom && !Teams.IsOfThings(index.Items[job].Title)));
        return unled.IsEmpty
            ? new Selection(Finding.Missing, []) { Missing = "jobs like that" }
            : new Selection(Finding.Found, [.. unled.Select(static job => new Ranked(job, 1f))])
            {
                Claim = new Claim(Verdict.Told) { Lead = "Jobs that tell of leading nobody" },
            };
    }
}
