using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Did she switch from Java to Go?": a sentence that goes from the one to the other says it, or the titles of the
/// jobs; the other way round is a no.
/// </summary>
internal static class SwitchClaim
{
    private const StringComparison Same = StringComparison.OrdinalIgnoreCase;

    // So far apart in a sentence are the two that belong together.
    private const int BetweenMax = 40;
    private const int ShownMax = 4;

    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped || ask.Intent != Intent.YesNo || Ends(ask) is not var (from, to)) return null;
        for (var item = 0; item < index.Items.Length; item++)
        {
            if (index.SectionAt(item) is Section.References || from.WeightIn(item) <= 0 || to.WeightIn(item) <= 0)
                continue;
            foreach (var field in index.Items[item].Fields)
            {
                if (Goes(field.Text, from.Name, to.Name)) return Said(item, Verdict.Yes, field);
                if (Goes(field.Text, to.Name, from.Name)) return Said(item, Verdict.No, field);
            }
        }

        return ByTitles(from, to, index) ?? Unsaid(from, to, index);
    }

    private static Selection Said(int item, Verdict verdict, ItemField sentence) =>
        new(Finding.Found, [new Ranked(item, 1f)]) { Claim = new Claim(verdict) { Sentence = sentence } };

    private static (Topic From, Topic To)? Ends(Ask ask)
    {
        if (!ask.Question.Says("switch", "move", "change", "cross", "transition", "migrate", "go", "pivot", "switched",
            "moved", "changed", "crossed")) return null;
        Topic? from = null;
        Topic? to = null;
        foreach (var topic in ask.Topics)
        {
            if (!topic.InResume) continue;
            if (ask.Question.WordAt(topic.Start - 1) == "from") from = topic;
            else if (ask.Question.WordAt(topic.Start - 1) is "to" or "into") to = topic;
        }

        return from is null || to is null ? null : (from, to);
    }

    private static bool Goes(string text, string from, string to)
    {
        var start = text.IndexOf("from " + from, Same);
        if (start < 0) return false;
        var after = start + 5 + from.Length;
        var end = text.IndexOf(" to " + to, after, Same);
        return end >= 0 && end - after <= BetweenMax;
    }

    // All jobs called after the one came before those called after the other.
    private static Selection? ByTitles(Topic from, Topic to, ResumeIndex index)
    {
        var (one, other) = (Called(from, index), Called(to, index));
        one.RemoveAll(other.Contains);
        if (one.Count == 0 || other.Count == 0) return null;
        if (IsBefore(one, other, index)) return Steps(one[^1], other[0], Verdict.Yes);
        return IsBefore(other, one, index) ? Steps(other[^1], one[0], Verdict.No) : null;
    }

    private static Selection Steps(int before, int after, Verdict verdict) =>
        new(Finding.Found, [new Ranked(before, 1f), new Ranked(after, 1f)]) { Claim = new Claim(verdict) };

    // The jobs that tell of either, for the reader to judge.
    private static Selection? Unsaid(Topic from, Topic to, ResumeIndex index)
    {
        var jobs = index.BySection[(int)Section.Work]
            .Where(job => from.WeightIn(job) > 0 || to.WeightIn(job) > 0)
            .Select(static job => new Ranked(job, 1f)).Take(ShownMax);
        return jobs.Any()
            ? new Selection(Finding.Found, [.. jobs]) { Claim = new Claim(Verdict.Unsaid) }
            : null;
    }

    private static List<int> Called(Topic topic, ResumeIndex index)
    {
        var jobs = new List<int>();
        foreach (var posting in topic.Postings)
            if (posting.Field == FieldKind.Position && index.SectionAt(posting.Item) == Section.Work &&
                index.DatesAt(posting.Item) is not null && !jobs.Contains(posting.Item)) jobs.Add(posting.Item);
        jobs.Sort((left, right) => index.DatesAt(left)!.First.CompareTo(index.DatesAt(right)!.First));
        return jobs;
    }

    private static bool IsBefore(List<int> one, List<int> other, ResumeIndex index) =>
        index.DatesAt(one[^1])!.First < index.DatesAt(other[0])!.First;
}
