using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Chooses the items that answer an ask: sections, then names and words, then dates, then order.</summary>
internal static class Selector
{
    private static readonly string[] AdvisorStems = ["advis", "supervis", "doctor", "thesis", "professor"];

    private static readonly (Detail Detail, FieldKind Kind, string Name)[] Fielded =
        [(Detail.Grade, FieldKind.Score, "any grades"), (Detail.Courses, FieldKind.Course, "the courses")];

    private static readonly Section[] Lived = [Section.Work, Section.Education, Section.Volunteer, Section.Projects];

    public static Selection Select(Ask ask, ResumeIndex index, DateOnly today)
    {
        if (AsksBasics(ask, index)) return Selection.Of(Finding.Basics);
        if (ask.Follow is FollowKind.Before or FollowKind.After or FollowKind.Rest && ask.Scope.IsEmpty) return Selection.Of(Finding.Missing);
        if (ask.Intent is Intent.Overview or Intent.Fit && !ask.IsScoped && ask.Topics.All(topic => !topic.InResume)) return Selection.Of(Finding.Overview);
        if (ask.Follow == FollowKind.Focus && Relations.Of(ask, index) is { } related) return related;
        foreach (var section in ask.Sections)
            if ((ask.AreSectionsNamed || ask.Topics.IsEmpty) && !ask.IsScoped && ask.Sections.Length == 1 && !index.Has(section) && !MayStandIn(ask, index))
                return new Selection(Finding.Missing, []) { Missing = SectionWords.Plural(section) };
        if (ask.Intent == Intent.Compare && Compared(ask, index) is { Items.Length: 2 } compared) return compared;
        if (ask.Wants(Detail.Advisor) && Advisors(index) is { Items.IsEmpty: false } advisors) return advisors;
        var pool = Pool(ask, index);
        pool = [.. pool.Where(item => !ask.Excluded.Any(topic => topic.WeightIn(item) >= 0.5f))];
        var selection = ByTopics(ask, pool, index);
        if (selection.Finding != Finding.Found) return selection;
        if (ask.Dates is { } dates && ByDates(selection, dates, index) is var dated)
        {
            if (dated.Items.IsEmpty) return new Selection(Finding.Missing, []) { Missing = dates.Phrase, Topics = selection.Topics };
            selection = dated;
        }

        if (LacksDetail(ask, selection, index) is { } detail) return selection with { Finding = Finding.Missing, Missing = detail };
        return Ordering.Apply(ask, selection, index, today);
    }

    // What is compared are two items that are dated, the best of each topic.
    private static Selection Compared(Ask ask, ResumeIndex index) => new(Finding.Found, [.. ask.Topics
        .Select(topic => topic.Postings.Where(posting => Lived.Contains(index.Items[posting.Item].Ref.Section) && index.Items[posting.Item].Dates is not null)
            .OrderByDescending(posting => posting.Weight).Select(posting => posting.Item).FirstOrDefault(-1))
        .Where(item => item >= 0).Distinct().Take(2).Select(item => new Ranked(item, 1f))]);

    // Who advised: the references that say so.
    private static Selection Advisors(ResumeIndex index)
    {
        var said = AdvisorStems.Where(index.Words.ContainsKey).SelectMany(stem => index.Words[stem].Postings)
            .Where(posting => index.Items[posting.Item].Ref.Section == Section.References).GroupBy(posting => posting.Item)
            .OrderByDescending(group => group.Count()).Select(group => new Ranked(group.Key, 1f)).Take(1);
        return new Selection(Finding.Found, [.. said]);
    }

    private static string? LacksDetail(Ask ask, Selection selection, ResumeIndex index)
    {
        foreach (var (detail, kind, name) in Fielded)
            if (ask.Wants(detail) && ask.Sections.Contains(Section.Education) && !selection.Items.Any(ranked => index.Items[ranked.Item].Field(kind) is not null)) return name;
        return null;
    }

    // A way to reach the person, or a fact about them as such.
    private static bool AsksBasics(Ask ask, ResumeIndex index)
    {
        if (ask.Details.IsEmpty || (ask.IsScoped && ask.Follow != FollowKind.List)) return false;
        if (ask.Wants(Detail.Network)) return !ask.AreSectionsNamed || !ask.Topics.Any(topic => topic.Kind == TopicKind.Entity);
        var named = ask.Topics.Any(topic => topic.Kind is TopicKind.Entity or TopicKind.Concept && topic.InResume && topic.Concept?.File != "places");
        if (ask.Wants(Detail.Private) || ask.Wants(Detail.Availability)) return !named && !ask.AreSectionsNamed;
        if (named || ask.AreSectionsNamed) return false;
        return ask.Details.Any(detail => detail is Detail.Email or Detail.Phone or Detail.Location or Detail.Website or Detail.Contact or Detail.FullName ||
            (detail == Detail.Headline && ask.Sections.IsEmpty && ask.Order == Order.None && index.Items[0].Field(FieldKind.Position) is not null));
    }

    // A section that the document lacks may be told by another: a patent among the certificates.
    private static bool MayStandIn(Ask ask, ResumeIndex index) => ask.Topics.Any(topic => topic.InResume && topic.Kind != TopicKind.Word) ||
        (ask.Sections[0] == Section.Certificates && index.Concepts.Count == 0);

    private static ImmutableArray<int> Pool(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped) return ask.Scope;
        var named = ask.Sections.Where(index.Has).ToList();
        if (ask.AreSectionsNamed && named.Count > 0) return [.. named.SelectMany(section => index.BySection[(int)section])];
        if (ask.Topics.IsEmpty && named.Count > 0) return [.. named.SelectMany(section => index.BySection[(int)section])];
        if (ask.Topics.IsEmpty && (ask.Dates is not null || ask.Order != Order.None || !ask.Excluded.IsEmpty)) return [.. Lived.SelectMany(section => index.BySection[(int)section])];
        return [.. Enumerable.Range(0, index.Items.Length)];
    }

    private static Selection ByTopics(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        var names = ask.Topics.Where(topic => topic.Kind is TopicKind.Concept or TopicKind.Entity).ToImmutableArray();
        var present = names.Where(topic => topic.InResume).ToImmutableArray();
        if (!names.IsEmpty && present.IsEmpty && ask.Question.Tokens.Count < TopicMatch.RamblingFrom && !ask.IsScoped && !IsEitherOr(ask, names)) return Alternatives.For(ask, names[0], index);
        if (!present.IsEmpty)
        {
            var named = TopicMatch.ByName(ask, Narrow(ask, present, index), pool, index);
            if (named.IsEmpty && ask.AreSectionsNamed && !ask.IsScoped)
                named = TopicMatch.ByName(ask, present, [.. Enumerable.Range(0, index.Items.Length)], index);
            if (!named.IsEmpty) return Refine(ask, named, names, index);
            if (ask.IsScoped) return new Selection(Finding.Found, All(ask.Scope)) { IsUnsaid = true, Topics = present };
        }

        return ByWords(ask, pool, names, index);
    }

    // "a patent or a utility model": one of the two may do.
    private static bool IsEitherOr(Ask ask, ImmutableArray<Topic> names) => ask.Question.Tokens.Exists(token => token.Word.Text == "or") &&
        ask.Topics.Any(topic => topic.Kind == TopicKind.Word && !names.Contains(topic));

    private static Selection ByWords(Ask ask, ImmutableArray<int> pool, ImmutableArray<Topic> names, ResumeIndex index)
    {
        var words = ask.Topics.Where(topic => topic.Kind is TopicKind.Word or TopicKind.Unknown).ToImmutableArray();
        if (words.IsEmpty) return IsWhole(ask) ? Selection.Of(Finding.Overview) : new Selection(Finding.Found, All(pool));
        var hinted = ask.AreSectionsNamed || ask.IsScoped ? [] : pool.Where(item => ask.Sections.Contains(index.Items[item].Ref.Section)).ToList();
        var found = hinted.Count > 0 ? TopicMatch.ByWords(ask, hinted, true) : [];
        if (found.IsEmpty) found = TopicMatch.ByWords(ask, pool, true);
        if (found.IsEmpty && ask.AreSectionsNamed && !ask.IsScoped && words.Any(word => word.InResume))
            found = TopicMatch.ByWords(ask, [.. Enumerable.Range(0, index.Items.Length)], true);
        if (found.Length > 1) found = [.. found.Where(ranked => ranked.Item != 0)];
        if (!found.IsEmpty) return new Selection(Finding.Found, Prune(found, index)) { Topics = words };
        if (ask.IsScoped) return new Selection(Finding.Found, All(ask.Scope)) { IsUnsaid = true, Topics = words };
        if (ask.AreSectionsNamed && !Insists(ask, words)) return new Selection(Finding.Found, All(pool));
        if (!names.IsEmpty) return Alternatives.For(ask, names[0], index);
        return new Selection(Finding.Missing, []) { Missing = string.Join(' ', words.Where(word => word.Kind == TopicKind.Unknown || words.Length <= 3).Take(3).Select(word => word.Name)) };
    }

    // Words after a preposition or in a yes/no question are what is asked about; others only colour a list.
    private static bool Insists(Ask ask, ImmutableArray<Topic> words) => ask.Intent is Intent.YesNo || words.Any(word =>
        ask.Question.WordAt(word.Start - 1) is "in" or "at" or "with" or "about" or "for" or "on" or "of" or "from" or "involving" or "using" or "to");

    // "What does she do?", "tell me about her": nothing named at all.
    private static bool IsWhole(Ask ask) => !ask.IsScoped && ask.Sections.IsEmpty && ask.Dates is null && ask.Order == Order.None && ask.Excluded.IsEmpty;

    private static Selection Refine(Ask ask, ImmutableArray<Ranked> named, ImmutableArray<Topic> names, ResumeIndex index)
    {
        var hinted = named.Where(ranked => ask.Sections.Contains(index.Items[ranked.Item].Ref.Section)).ToImmutableArray();
        if (!hinted.IsEmpty && ask.Sections is not [Section.Projects or Section.Interests]) named = hinted;
        if (named.Length > 1) named = [.. named.Where(ranked => ranked.Item != 0)];
        var positions = named.Select(ranked => ranked.Item).ToList();
        var words = ask.Topics.Any(topic => topic.Kind is TopicKind.Word);
        var refined = words ? TopicMatch.ByWords(ask, positions, false) : [];
        var unsaid = ask.Topics.Any(topic => topic.Kind is TopicKind.Word or TopicKind.Unknown) && refined.IsEmpty && ask.Intent == Intent.YesNo;
        var items = refined.IsEmpty ? named : [.. named.Where(ranked => refined.Any(word => word.Item == ranked.Item))];
        return new Selection(Finding.Found, Prune(items, index))
        {
            Topics = [.. ask.Topics.Where(topic => topic.InResume)],
            Lacking = [.. names.Where(topic => !topic.InResume).Select(topic => topic.Name)],
            IsUnsaid = unsaid,
        };
    }

    // "Which databases does she know?" is answered by the skills where those list some.
    private static ImmutableArray<Topic> Narrow(Ask ask, ImmutableArray<Topic> present, ResumeIndex index)
    {
        var question = ask.Question;
        if (ask.IsScoped || ask.AreSectionsNamed || !question.HasAny(Sense.What, Sense.Which, Sense.TellMe, Sense.HowMany)) return present;
        return [.. present.Select(topic => topic is { Concept.Children.Count: > 0, Kind: TopicKind.Concept } && index.FindTerm(Taxonomy.Squeeze(topic.Concept!.Name))?.Kind != TermKind.Keyword &&
            topic.Postings.Where(posting => index.Items[posting.Item].Ref.Section == Section.Skills).ToList() is { Count: > 0 } skills
                ? topic with { Postings = skills }
                : topic)];
    }

    private static ImmutableArray<Ranked> Prune(ImmutableArray<Ranked> items, ResumeIndex index)
    {
        // What somebody else wrote is evidence only where nothing of the person's own is.
        var own = items.Where(ranked => index.Items[ranked.Item].Ref.Section != Section.References).ToImmutableArray();
        var best = items.Max(ranked => ranked.Score);
        return own.IsEmpty || items.Any(ranked => index.Items[ranked.Item].Ref.Section == Section.References && ranked.Score >= best) ? items : own;
    }

    private static Selection ByDates(Selection selection, DateFilter dates, ResumeIndex index) => selection with
    {
        Items = [.. selection.Items.Where(ranked => index.Items[ranked.Item].Dates is { } span && span.Overlaps(dates.From, dates.To))],
    };

    private static ImmutableArray<Ranked> All(ImmutableArray<int> pool) => [.. pool.Select(item => new Ranked(item, 1f))];
}
