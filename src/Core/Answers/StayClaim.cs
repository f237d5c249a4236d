using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Has she worked in Norway?" of a job in Stockholm with customers there, "was his bakery in Turku?" of one in Oulu:
/// where somebody was is told by the entry's own place.
/// </summary>
internal static class StayClaim
{
    // Who or what is elsewhere, and not the one who tells of it.
    private static readonly string[] Others =
    [
        "customer", "client", "shipped", "ship ", "sold ", "sell ", "sales to", "export", "supplier", "partner",
        "deliver", "distribut", "imported", "users", "guests from", "buyers", "moved engineering", "for a ",
    ];

    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (ask is not { IsScoped: false, Dates: null, Order: Order.None, Excluded.IsEmpty: true }) return null;
        if (question.IsRambling || question.Says("or", "and", "not", "never", "no", "only", "all", "remotely"))
            return null;
        if (ask.Topics is [] || ask.Topics[^1] is not { Concept.File: "places", Concept: { } place } topic) return null;
        if (question.WordAt(topic.Start - 1) != "in" || topic.End != question.Tokens.Count) return null;
        return ask.Topics.Length == 1
            ? OfWork(ask, topic, place, index)
            : ask.Topics is [var thing, _] ? OfThing(question, thing, place, index) : null;
    }

    // "has she worked in Norway?"
    private static Selection? OfWork(Ask ask, Topic topic, Concept place, ResumeIndex index)
    {
        if (ask.Sections is not [Section.Work] || !topic.InResume || !ask.Question.Says("work", "worked", "working"))
            return null;
        foreach (var job in index.BySection[(int)Section.Work])
            if (Whereabouts.IsIn(index.Items[job], place)) return null;
        var jobs = index.BySection[(int)Section.Work].RemoveAll(job => topic.WeightIn(job) <= 0);
        if (jobs.IsEmpty || jobs.Any((topic, index), static (job, of) => !IsOfOthers(of.topic, job, of.index)))
            return null;
        return Told(jobs, Verdict.Unsaid, isOfPlace: false) with { Topics = [topic] };
    }

    // The place of the job is another, and the sentence tells of somebody there.
    private static bool IsOfOthers(Topic topic, int job, ResumeIndex index)
    {
        var item = index.Items[job];
        if (!Whereabouts.IsKnown(item)) return false;
        var told = topic.ToldIn(job);
        if (told < 0) return false;
        var text = item.Fields[told].Text;
        foreach (var words in Others)
            if (text.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        // "a Danish company"
        return !text.Contains(topic.Name, StringComparison.OrdinalIgnoreCase);
    }

    // "was her startup in Gothenburg?": the job that is called so has a place of its own.
    private static Selection? OfThing(Question question, Topic thing, Concept place, ResumeIndex index)
    {
        if (question.WordAt(0) is not ("is" or "was") || !thing.InResume || thing.End >= question.Tokens.Count - 1)
            return null;
        if (thing.Start > 2) return null;
        var entries = ImmutableArray.CreateBuilder<int>();
        foreach (var posting in thing.Postings)
            if (index.SectionAt(posting.Item) is Section.Work or Section.Education && !posting.IsCousin &&
                Calls(thing, posting) && !entries.Contains(posting.Item)) entries.Add(posting.Item);
        if (entries.Count == 0) return null;
        var items = entries.ToImmutable();
        if (items.Any(index, static (item, index) => !Whereabouts.IsKnown(index.Items[item]) ||
            Whereabouts.CountryOf(index.Items[item]) is null)) return null;
        var there = items.RemoveAll(item => !Whereabouts.IsIn(index.Items[item], place));
        return there.IsEmpty ? Told(items, Verdict.No, isOfPlace: true) : Told(there, Verdict.Yes, isOfPlace: true);
    }

    // A word of an employer's name stands for it; of anything else it says little.
    private static bool Calls(Topic thing, Posting posting) => posting.Field == FieldKind.Organization ||
        (thing.Kind != TopicKind.Word &&
            posting.Field is FieldKind.Position or FieldKind.Description or FieldKind.StudyType);

    private static Selection Told(ImmutableArray<int> items, Verdict verdict, bool isOfPlace) =>
        new(Finding.Found, [.. items.Select(static item => new Ranked(item, 1f))])
        {
            Claim = new Claim(verdict) { IsOfPlace = isOfPlace },
        };
}
