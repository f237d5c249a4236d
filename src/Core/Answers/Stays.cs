using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Which employer was she with the longest?", "was he longer at Brisk or at Kestrel?": all the jobs at one house are
/// one stay.
/// </summary>
internal static class Stays
{
    /// <summary>The jobs of the longest or the shortest stay; null where none is asked for, or each is one job.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index, DateOnly today)
    {
        var isOfOne = IsOfOneHouse(ask);
        if (!isOfOne && !IsAsked(ask)) return null;
        var stays = index.BySection[(int)Section.Work]
            .Where(job => index.DatesAt(job) is { IsPoint: false, Start: not null })
            .GroupBy(job => House(index.Items[job])).ToList();
        if (isOfOne && stays.MaxBy(stay => Months(stay, index, today)) is { } most)
            return new Selection(Finding.Found, [.. most.Select(static job => new Ranked(job, 1f))]);
        if (stays.TrueForAll(static stay => stay.Count() == 1)) return null;
        var longest = ask.Order == Order.Longest
            ? stays.MaxBy(stay => Months(stay, index, today))
            : stays.MinBy(stay => Months(stay, index, today));
        return new Selection(Finding.Found, [.. longest!.Select(static job => new Ranked(job, 1f))]);
    }

    /// <summary>Says the stay; false where none was asked for, or it is one job.</summary>
    public static bool TryCompose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (items.Length < 2 || !IsAsked(ask) || items.Any(item => House(item) != House(items[0]))) return false;
        var rank = ask.Order == Order.Longest ? "longest" : "shortest";
        var length = DurationComposer.Length(DurationComposer.Merged(items, writing.Today));
        text.Say($"{writing.Person.Names} {rank} stay, about {length} in {items.Length} jobs: ");
        DurationComposer.Each(text, items, writing);
        return true;
    }

    /// <summary>An entry with the others at its house, where the question names the house and not the one job.</summary>
    public static ImmutableArray<ResumeItem> With(ResumeItem item, Ask ask, ResumeIndex index)
    {
        if (item.Ref.Section != Section.Work || House(item) is not { Length: > 0 } house) return [item];
        var isNamed = ask.Topics.Any(index, (topic, index) => topic.Postings.Any(index, (posting, index) =>
            posting.Field == FieldKind.Organization && index.Items[posting.Item].Ref == item.Ref));
        if (!isNamed) return [item];
        return [.. index.BySection[(int)Section.Work].Select(job => index.Items[job])
            .Where(job => House(job) == house)];
    }

    private static bool IsAsked(Ask ask)
    {
        if (ask.Order is not (Order.Longest or Order.Shortest) || ask.Dates is not null) return false;
        if (ask.Sections is not ([] or [Section.Work])) return false;
        if (ask.Topics.Any(static topic => topic is { InResume: true, Kind: not TopicKind.Word })) return false;
        var question = ask.Question;
        if (question.Says("employer", "employers", "company", "companies", "firm", "organisation", "organization"))
            return true;
        return !ask.IsScoped && question.Says("stay", "stayed", "stint", "tenure") &&
            !question.Says("job", "role", "position", "post");
    }

    // "was he with the same employer for more than five years?": the longest stay decides.
    private static bool IsOfOneHouse(Ask ask)
    {
        if (ask.IsScoped || ask.Dates is not null || !ask.Topics.IsEmpty) return false;
        if (LengthClaim.Of(ask.Question) is not { IsLess: false }) return false;
        for (var at = 1; at < ask.Question.Tokens.Count; at++)
            if (ask.Question.WordAt(at) is "employer" or "company" or "firm" or "place" or "house" or "organisation"
                or "organization" && ask.Question.WordAt(at - 1) is "same" or "one" or "single") return true;
        return false;
    }

    private static int Months(IEnumerable<int> jobs, ResumeIndex index, DateOnly today) =>
        DurationComposer.Merged(jobs.Select(job => index.Items[job]), today);

    private static string House(ResumeItem job) => job.Field(FieldKind.Organization)?.Text ?? job.Title;
}
