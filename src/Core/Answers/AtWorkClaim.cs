using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Did he use Go at work?", "Kotlin in a job or only as a hobby?": a job has to say so, and no project of one's own.
/// "Did she study law at university?": a study has to.
/// </summary>
internal static class AtWorkClaim
{
    private static readonly string[][] AtWork =
    [
        ["at", "work"], ["on", "the", "job"], ["on", "a", "job"], ["in", "a", "job"], ["in", "any", "job"],
        ["at", "a", "job"], ["in", "any", "jobs"], ["for", "work"], ["professionally"], ["commercially"],
        ["in", "a", "company"], ["in", "industry"], ["for", "an", "employer"], ["on", "any", "job"],
        ["in", "his", "job"], ["in", "her", "job"], ["in", "his", "jobs"], ["in", "her", "jobs"],
        ["in", "a", "professional", "setting"], ["in", "a", "professional", "context"],
    ];

    public static Selection? Of(Ask ask, Selection found, ResumeIndex index) =>
        ask.IsScoped || ask.Topics is not [{ InResume: true, Kind: not TopicKind.Entity } topic]
            ? null
            : OfWork(ask, topic, found, index) ?? OfStudy(ask, found, index);

    private static Selection? OfWork(Ask ask, Topic topic, Selection found, ResumeIndex index)
    {
        if (!Says(ask.Question) || topic.Concept?.File == "places") return null;
        var jobs = Postings(topic, index, isWork: true);
        if (!jobs.IsEmpty)
            return new Selection(Finding.Found, jobs) { Topics = [topic], Claim = new Claim(Verdict.Yes) };
        var others = Postings(topic, index, isWork: false);
        if (others.IsEmpty) return null;
        return found.Of(others) with
        {
            Claim = new Claim(Verdict.Unsaid)
            {
                Lead = $"No job mentions {topic.Name}, but this does",
                IsListed = true,
            },
        };
    }

    // A diploma from elsewhere is no study at a university.
    private static Selection? OfStudy(Ask ask, Selection found, ResumeIndex index)
    {
        if (!ask.Question.Says("study", "studied", "degree", "major") ||
            !ask.Question.Says("university", "uni", "college")) return null;
        if (found.Items.Any(index, static (ranked, index) => index.SectionAt(ranked.Item) == Section.Education))
            return null;
        var studies = index.BySection[(int)Section.Education];
        return studies.IsEmpty ? null : found.Of([.. studies.Select(static study => new Ranked(study, 1f))]) with
        {
            Claim = new Claim(Verdict.Unsaid) { Lead = "The studies that it lists", IsListed = true },
        };
    }

    private static ImmutableArray<Ranked> Postings(
        Topic topic, ResumeIndex index, bool isWork)
    {
        var items = new List<Ranked>();
        foreach (var posting in topic.Postings)
            if (!posting.IsCousin && posting.Item != 0 && isWork == (index.SectionAt(posting.Item) == Section.Work) &&
                index.SectionAt(posting.Item) != Section.References)
                items.Add(new Ranked(posting.Item, posting.Weight));
        return [.. items];
    }

    private static bool Says(Question question)
    {
        // "in any actual job", "in one of her real jobs"
        for (var at = 2; at < question.Tokens.Count; at++)
            if (question.WordAt(at) is "job" or "jobs" or "role" or "position" && question.WordAt(at - 1) is "actual" or
                "real" or "proper" or "paid") return true;
        foreach (var words in AtWork)
            for (var at = 1; at + words.Length <= question.Tokens.Count; at++)
                if (Stands(question, words, at)) return true;
        return false;
    }

    private static bool Stands(Question question, string[] words, int at)
    {
        for (var word = 0; word < words.Length; word++)
            if (question.WordAt(at + word) != words[word]) return false;
        return true;
    }
}
