using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Puts together what one clause asks for.</summary>
internal static class AskReader
{
    private static readonly (Sense Sense, Detail Detail)[] DetailSenses =
    [
        (Sense.Email, Detail.Email), (Sense.Phone, Detail.Phone), (Sense.Networks, Detail.Network), (Sense.Website, Detail.Website),
        (Sense.Private, Detail.Private), (Sense.Availability, Detail.Availability), (Sense.UsedWhat, Detail.Technologies), (Sense.Grade, Detail.Grade),
        (Sense.Courses, Detail.Courses), (Sense.Link, Detail.Link), (Sense.Giver, Detail.Giver), (Sense.Level, Detail.Level), (Sense.Advisor, Detail.Advisor),
        (Sense.NameAsked, Detail.FullName), (Sense.Headline, Detail.Headline), (Sense.Duties, Detail.Duties), (Sense.Location, Detail.Location), (Sense.Contact, Detail.Contact),
    ];

    private static readonly (Sense Sense, Order Order)[] OrderSenses =
    [
        (Sense.OldestFirst, Order.OldestFirst), (Sense.NewestFirst, Order.NewestFirst), (Sense.Longest, Order.Longest), (Sense.Shortest, Order.Shortest),
        (Sense.Earliest, Order.Earliest), (Sense.Latest, Order.Latest), (Sense.Previous, Order.Previous), (Sense.Highest, Order.Highest), (Sense.Now, Order.Current),
    ];

    public static Ask Read(Question question, Follow follow, FollowUpContext context, ResumeIndex index)
    {
        var (sections, named) = SectionsOf(question, index);
        var nounsDropped = false;
        if (follow.Kind is FollowKind.Rest or FollowKind.List or FollowKind.Pick && sections.Length == 1 && !follow.Scope.IsDefaultOrEmpty &&
            follow.Scope.All(position => index.Items[position].Ref.Section != sections[0]))
            (sections, named, nounsDropped) = ([], false, true);
        var topics = question.Wanted.ToImmutableArray();
        if (follow.Kind == FollowKind.Rest && nounsDropped) topics = [.. topics, .. NounsAsWords(question, index)];
        var ask = new Ask
        {
            Question = question,
            Sections = sections,
            AreSectionsNamed = named,
            Details = DetailsOf(question),
            Order = OrderOf(question),
            Dates = question.Dates,
            Topics = topics,
            Excluded = [.. question.Topics.Where(topic => topic.IsExcluded)],
            Follow = follow.Kind,
            Scope = follow.Scope,
        };
        ask = ask with { Intent = IntentOf(ask) };
        return follow.Kind == FollowKind.Instead ? Inherit(ask, context) : ask;
    }

    // "what about Dropbox?" asks what was asked before, of something else.
    private static Ask Inherit(Ask ask, FollowUpContext context)
    {
        if (!ask.Topics.IsEmpty && ask.Intent is Intent.Detail or Intent.None && Enum.TryParse<Intent>(context.LastIntent, out var intent) &&
            intent is Intent.Duration or Intent.When or Intent.Where)
            ask = ask with { Intent = intent };
        if (ask.Topics.IsEmpty && ask.Sections.IsEmpty && ask.Dates is not null) ask = ask with { Sections = context.Sections, AreSectionsNamed = true };
        return ask;
    }

    private static (ImmutableArray<Section> Sections, bool Named) SectionsOf(Question question, ResumeIndex index)
    {
        var nouns = question.Hits.Where(hit => Senses.NounOf(hit.Sense) is not null && !IsModifier(question, hit) && !InTopic(question, hit))
            .Select(hit => Senses.NounOf(hit.Sense)!.Value).Distinct().ToImmutableArray();
        if (nouns.Length > 1 && nouns.Contains(Section.Work) && IsWeakWork(question)) nouns = nouns.Remove(Section.Work);
        if (question.HasAny(Sense.Grade, Sense.Courses) && nouns.IsEmpty) return ([Section.Education], true);
        if (question.Has(Sense.DoRecommend) && !nouns.Any(noun => noun != Section.Work)) return ([Section.References], index.Has(Section.References));
        if (question.HasAny(Sense.Degree) && nouns.IsEmpty) nouns = [Section.Education];
        if (nouns.Length > 1 && nouns.Contains(Section.Skills) && question.Has(Sense.UsedWhat)) nouns = nouns.Remove(Section.Skills);
        if (nouns is [Section.Languages] && !question.HasAny(Sense.DoSpeak) && question.HasAny(Sense.UsedWhat)) nouns = [];
        if (nouns is [Section.Publications] && question.Has(Sense.Awards)) nouns = [Section.Awards];
        if (!nouns.IsEmpty) return (nouns, !(nouns is [Section.Work] && IsWeakWork(question) && question.Wanted.Any()));
        var verbs = question.Hits.Where(hit => Senses.VerbOf(hit.Sense) is not null && !InDates(question, hit) && !InTopic(question, hit))
            .Select(hit => Senses.VerbOf(hit.Sense)!.Value).Distinct().ToImmutableArray();
        return (verbs, false);
    }

    // "work" alone is as much a verb as a section.
    private static bool IsWeakWork(Question question) =>
        question.Hits.Where(hit => hit.Sense == Sense.Work).All(hit => question.WordAt(hit.Start) is "work" or "role" && hit.End - hit.Start == 1);

    // The first of two nouns in a row only says which: "paper award", "university projects".
    private static bool IsModifier(Question question, SenseHit noun) => question.Hits.Exists(
        hit => hit.Start == noun.End && hit.Sense != noun.Sense && Senses.NounOf(hit.Sense) is not null && !question.Tokens[noun.End - 1].EndsSentence &&
            question.Text[question.Tokens[noun.End - 1].End] is ' ' or '-');

    private static bool InTopic(Question question, SenseHit hit) =>
        question.Topics.Exists(topic => topic.Start <= hit.Start && topic.End >= hit.End && topic.Kind != TopicKind.Unknown);

    private static bool InDates(Question question, SenseHit hit) =>
        question.Dates is { } dates && hit.Start >= dates.Start && hit.Start < dates.End;

    private static ImmutableArray<Detail> DetailsOf(Question question)
    {
        var details = ImmutableArray.CreateBuilder<Detail>();
        foreach (var (sense, detail) in DetailSenses)
            if (question.Hits.Exists(hit => hit.Sense == sense && !(InTopic(question, hit) && detail is not (Detail.Network or Detail.Advisor)) && !InDates(question, hit))) details.Add(detail);
        if (details.Contains(Detail.Network) && details.Contains(Detail.Contact)) details.Remove(Detail.Contact);
        if (details.Contains(Detail.Email) || details.Contains(Detail.Phone) || details.Contains(Detail.Location)) details.Remove(Detail.Contact);
        if (question.Has(Sense.Website) && details.Contains(Detail.Link)) details.Remove(Detail.Link);
        return details.DrainToImmutable();
    }

    private static Order OrderOf(Question question)
    {
        foreach (var (sense, order) in OrderSenses)
            if (question.Hits.Exists(hit => hit.Sense == sense && !InDates(question, hit) && !InTopic(question, hit))) return order;
        return Order.None;
    }

    // "anybody else from the university?" asks within the references; there the noun is but a word.
    private static IEnumerable<Topic> NounsAsWords(Question question, ResumeIndex index) => question.Hits
        .Where(hit => Senses.NounOf(hit.Sense) is not null).Select(hit => TopicSpotter.Word(question, index, hit.Start)).OfType<Topic>();

    private static bool IsLeadIn(Question question, int end)
    {
        for (var at = 0; at < end; at++)
            if (question.WordAt(at) is not ("so" or "and" or "but" or "ok" or "okay" or "then" or "well" or "also" or "hi" or "hey" or "hello" or "right")) return false;
        return true;
    }

    private static Intent IntentOf(Ask ask)
    {
        var question = ask.Question;
        if (question.Has(Sense.HowMany)) return Intent.Count;
        if (question.Has(Sense.HowLong)) return Intent.Duration;
        if (question.Has(Sense.Compare)) return Intent.Compare;
        if (question.Has(Sense.Fit)) return Intent.Fit;
        if (ask.Details.Any(detail => detail is Detail.Email or Detail.Phone or Detail.Contact or Detail.Network or Detail.Website)) return Intent.Contact;
        if (question.Has(Sense.WhenAsked) && !question.Has(Sense.YesNo) || question.WordAt(0) == "when") return Intent.When;
        if (question.First(Sense.Where) is { End: > 0, Start: <= 2 }) return Intent.Where;
        if (question.First(Sense.Who) is { End: > 0, Start: <= 2 }) return Intent.Who;
        if (question.First(Sense.YesNo) is { End: > 0 } opens && (opens.Start == 0 || (opens.Start <= 2 && IsLeadIn(question, opens.Start))) && question.WordAt(opens.Start) != "any") return Intent.YesNo;
        if (question.Has(Sense.Overview) && ask.Topics.IsEmpty && ask.Sections.IsEmpty) return Intent.Overview;
        return ask.Topics.IsEmpty && !ask.Sections.IsEmpty ? Intent.List : Intent.Detail;
    }
}
