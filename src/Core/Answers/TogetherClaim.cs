using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Did she use Kafka and Terraform in the same job?", "did he use Kafka only at Brisling?": what was used together, or
/// in one place alone, is told by the entries that have it.
/// </summary>
internal static class TogetherClaim
{
    private const int ApartMax = 4;

    private static readonly ImmutableArray<Section> Lived = [Section.Work, Section.Projects, Section.Volunteer];

    /// <summary>What the entries come to; null where nothing of the kind is claimed.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (ask.IsScoped || question.IsRambling || question.Sides is not null) return null;
        if (question.HasAny(Sense.Which, Sense.What, Sense.Who, Sense.HowMany, Sense.HowLong)) return null;
        return InOne(ask, index) ?? Alone(ask, index);
    }

    private static Selection? InOne(Ask ask, ResumeIndex index)
    {
        if (SectionOfOne(ask.Question) is not { } section || ask.Topics.Length < 2) return null;
        if (!ask.Topics.All(static topic => IsThing(topic))) return null;
        if (ask.Topics.FirstOrDefault(static topic => !topic.InResume) is { } lacking)
            return Alternatives.For(lacking, index, ask.Question);
        var both = ImmutableArray<Ranked>.Empty;
        var apart = ImmutableArray<Ranked>.Empty;
        foreach (var item in index.BySection[(int)section])
        {
            var count = ask.Topics.Count(topic => Has(topic, item));
            if (count == ask.Topics.Length) both = both.Add(new Ranked(item, 1f));
            else if (count > 0 && apart.Length < ApartMax) apart = apart.Add(new Ranked(item, 1f));
        }

        if (!both.IsEmpty) return Claimed(both, ask, Verdict.Yes, null);
        if (apart.IsEmpty) return null;
        var noun = section == Section.Projects ? "project" : "job";
        var names = string.Join(" and ", ask.Topics.Select(static topic => topic.Name));
        var lead = $"No one {noun} in the résumé mentions {names} together. Each by itself";
        return Claimed(apart, ask, Verdict.Told, lead);
    }

    private static Selection? Alone(Ask ask, ResumeIndex index)
    {
        if (ask.Intent != Intent.YesNo || ask.Topics is not [var first, var second]) return null;
        if (!ask.Question.Says("only", "solely", "exclusively") || ask.Question.Says("or")) return null;
        var (thing, house) = IsHouse(first, index) ? (second, first) : (first, second);
        if (!IsHouse(house, index) || IsHouse(thing, index) || !IsThing(thing)) return null;
        var there = ImmutableArray<Ranked>.Empty;
        var elsewhere = ImmutableArray<Ranked>.Empty;
        foreach (var section in Lived)
            foreach (var item in index.BySection[(int)section])
            {
                if (!Has(thing, item)) continue;
                if (house.WeightIn(item) > 0) there = there.Add(new Ranked(item, 1f));
                else elsewhere = elsewhere.Add(new Ranked(item, 1f));
            }

        if (there.IsEmpty) return null;
        return elsewhere.IsEmpty
            ? Claimed(there, ask, Verdict.Yes, null)
            : Claimed(elsewhere, ask, Verdict.No, $"{thing.Name} also comes up elsewhere");
    }

    private static Selection Claimed(ImmutableArray<Ranked> items, Ask ask, Verdict verdict, string? lead) =>
        new(Finding.Found, items) { Claim = new Claim(verdict) { Lead = lead }, Topics = ask.Topics };

    // "in the same job", "in one role"; "more than one job" and "the same time" claim something else.
    private static Section? SectionOfOne(Question question)
    {
        for (var at = 1; at + 1 < question.Tokens.Count; at++)
        {
            var isOne = question.WordAt(at) is "same" or "single" ||
                (question.WordAt(at) == "one" && question.WordAt(at - 1) is "in" or "at" or "on" or "for" or "within");
            if (!isOne) continue;
            switch (question.WordAt(at + 1))
            {
                case "job" or "role" or "position" or "post" or "company" or "employer" or "firm" or "workplace":
                    return Section.Work;
                case "project":
                    return Section.Projects;
            }
        }

        return null;
    }

    private static bool IsThing(Topic topic) => topic is { Kind: TopicKind.Concept or TopicKind.Word, IsExact: true } &&
        topic.Concept?.File is not ("places" or "degrees" or "professions");

    private static bool IsHouse(Topic topic, ResumeIndex index) =>
        topic is { Kind: TopicKind.Entity, InResume: true } && topic.Postings.Any(index, TopicMatch.IsHouse);

    private static bool Has(Topic topic, int item)
    {
        foreach (var posting in topic.Postings)
            if (posting.Item == item && !posting.IsCousin && posting.Weight > 0) return true;
        return false;
    }
}
