using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Does he work at Ostra now?", "is she working there?": its jobs say by their dates.</summary>
internal static class PresentClaim
{
    public static Selection? Of(Ask ask, ResumeIndex index, DateOnly today)
    {
        if (!IsMade(ask.Question) || ask.Dates is not null || ask.Question.Says("or", "not", "before")) return null;
        var house = ask.Topics.FirstOrDefault(topic => topic is { Kind: TopicKind.Entity, InResume: true } &&
            ask.Question.WordAt(topic.Start - 1) is "at" or "for" or "with");
        if (house is null || ask.Topics.Length > 1) return null;
        var jobs = index.BySection[(int)Section.Work].RemoveAll(job => !house.Postings.Any((job, index),
            static (posting, of) => posting.Item == of.job && TopicMatch.IsHouse(posting, of.index)));
        if (jobs.IsEmpty) return null;
        var present = jobs.RemoveAll(job => index.DatesAt(job) is not { } dates || dates.Last < today);
        var told = present.IsEmpty ? jobs : present;
        if (present.IsEmpty && jobs.Any(index, static (job, index) => index.DatesAt(job) is null)) return null;
        return new Selection(Finding.Found, [.. told.Select(static job => new Ranked(job, 1f))])
        {
            Claim = new Claim(present.IsEmpty ? Verdict.No : Verdict.Yes) { IsListed = true },
        };
    }

    // "so does she work", "is he still employed", "are they working".
    private static bool IsMade(Question question)
    {
        var at = question.WordAt(0) is "so" or "and" or "but" ? 1 : 0;
        if (question.WordAt(at) is not ("is" or "are" or "does" or "do")) return false;
        at++;
        while (question.IsCovered(at, Sense.Person)) at++;
        while (question.WordAt(at) is "still" or "currently" or "now" or "presently") at++;
        return question.WordAt(at) is "work" or "working" or "employed";
    }
}
