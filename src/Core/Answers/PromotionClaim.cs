using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Was she promoted at Halden?", "has he ever been promoted?": no résumé says so in one word, but a higher title at
/// the same employer does; who somebody else was that got promoted says nothing of it.
/// </summary>
internal static class PromotionClaim
{
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (ask.Intent != Intent.YesNo || ask.IsScoped || !question.Says("promoted", "promotion", "promotions"))
            return null;
        if (question.Says("anyone", "anybody", "people", "engineers", "team", "others")) return null;
        var houses = ask.Topics.RemoveAll(topic => !Teams.IsHouse(question, topic, index));
        var jobs = index.BySection[(int)Section.Work].Sort(
            (left, right) => First(left, index).CompareTo(First(right, index)));
        if (!houses.IsEmpty) jobs = jobs.RemoveAll(job => !houses.All(house => IsAt(house, job, index)));
        if (jobs.IsEmpty) return null;
        var (higher, other) = Steps(jobs, index);
        if (!higher.IsEmpty) return Told(higher, Verdict.Yes, "By the titles at one employer");
        if (!other.IsEmpty)
            return Told(other, Verdict.Unsaid, "It lists several titles at one employer, one after the other");
        return houses.IsEmpty ? null : Told(jobs, Verdict.Unsaid, "It lists one title there");
    }

    // The titles of an employer that rose, and those that only changed.
    private static (ImmutableArray<Ranked> Higher, ImmutableArray<Ranked> Other) Steps(
        ImmutableArray<int> jobs, ResumeIndex index)
    {
        var (higher, other) = (ImmutableArray<Ranked>.Empty, ImmutableArray<Ranked>.Empty);
        for (var at = 0; at < jobs.Length; at++)
            for (var later = at + 1; later < jobs.Length; later++)
            {
                if (House(jobs[at], index) is not { } house || house != House(jobs[later], index)) continue;
                var rises = Seniority.Of(index.Items[jobs[later]]) > Seniority.Of(index.Items[jobs[at]]);
                if (rises) higher = With(With(higher, jobs[at]), jobs[later]);
                else other = With(With(other, jobs[at]), jobs[later]);
            }

        return (higher, other);
    }

    // What a freelance job says of an employer is not held there.
    private static bool IsAt(Topic house, int job, ResumeIndex index) => house.Postings.Any(
        (job, index), static (posting, of) => posting.Item == of.job && TopicMatch.IsHouse(posting, of.index));

    private static ImmutableArray<Ranked> With(ImmutableArray<Ranked> items, int item) =>
        items.Any(item, static (ranked, item) => ranked.Item == item) ? items : items.Add(new Ranked(item, 1f));

    private static DateOnly First(int job, ResumeIndex index) => index.DatesAt(job)?.First ?? DateOnly.MinValue;

    private static string? House(int job, ResumeIndex index) =>
        index.Items[job].Field(FieldKind.Organization)?.Text;

    private static Selection Told(ImmutableArray<Ranked> items, Verdict verdict, string lead) =>
        new(Finding.Found, items) { Claim = new Claim(verdict) { Lead = lead } };

    private static Selection Told(ImmutableArray<int> jobs, Verdict verdict, string lead) =>
        Told([.. jobs.Select(static job => new Ranked(job, 1f))], verdict, lead);
}
