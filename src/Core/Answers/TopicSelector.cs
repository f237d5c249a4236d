using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Chooses among a pool of items by what the ask names: by names and concepts where it has some, by plain words
/// otherwise; all of the pool where it names nothing.
/// </summary>
internal static class TopicSelector
{
    private const int MissingWordsMax = 3;

    public static Selection Select(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        var selection = Choose(ask, pool, index);
        // Whether somebody would suit has an answer whatever the résumé lacks.
        var judges = ask.Intent == Intent.Fit && selection.Finding == Finding.Missing;
        return judges ? Selection.Of(Finding.Overview) : selection;
    }

    private static Selection Choose(Ask ask, ImmutableArray<int> pool, ResumeIndex index)
    {
        var names = ask.Topics.RemoveAll(topic => topic.Kind is not (TopicKind.Concept or TopicKind.Entity));
        var present = names.RemoveAll(topic => !topic.InResume);
        if (!names.IsEmpty && present.IsEmpty && IsMissing(ask, names)) return Alternatives.For(names[0], index);
        if (Elsewhere(ask, names) is { } place) return Alternatives.For(place, index);
        if (Stranger(ask) is { } stranger) return new Selection(Finding.Missing, []) { Missing = stranger.Name };
        if (!present.IsEmpty)
        {
            var named = TopicMatch.ByName(ask, Narrow(ask, present, index), pool, index);
            if (named.IsEmpty && ask.AreSectionsNamed && !ask.IsScoped)
                named = TopicMatch.ByName(ask, present, index.Everywhere, index);
            if (!named.IsEmpty) return Refine(ask, named, names, index);
            if (ask.IsScoped) return new Selection(Finding.Found, All(ask.Scope)) { IsUnsaid = true, Topics = present };
        }

        return ByWords(ask, pool, names, index);
    }

    // "hospitals in Dublin" of somebody who worked in hospitals, but not there.
    private static Topic? Elsewhere(Ask ask, ImmutableArray<Topic> names) => ask.Question.IsRambling || ask.IsScoped
        ? null
        : names.FirstOrDefault(topic => topic is { InResume: false, IsExact: true, Concept.File: "places" });

    // "Did they design for Nike?": a name that the résumé does not have decides, whatever else it has.
    private static Topic? Stranger(Ask ask) => ask.Intent != Intent.YesNo || ask.Question.IsRambling || ask.IsScoped
        ? null
        : ask.Topics.FirstOrDefault(topic => topic.Kind == TopicKind.Unknown && topic.Start > 0 &&
            ask.Question.Tokens[topic.Start].IsCapital);

    // In a long talk a name is often beside the point; of "a patent or a utility model" one may do.
    private static bool IsMissing(Ask ask, ImmutableArray<Topic> names)
    {
        if (ask.Question.IsRambling || ask.IsScoped) return false;
        var isEitherOr = ask.Question.Tokens.Exists(token => token.Word.Text == "or") &&
            ask.Topics.Any(topic => topic.Kind == TopicKind.Word && !names.Contains(topic));
        return !isEitherOr;
    }

    // "Which databases does she know?" is answered by the skills where those list some.
    private static ImmutableArray<Topic> Narrow(Ask ask, ImmutableArray<Topic> present, ResumeIndex index)
    {
        var asksWhich = ask.Question.HasAny(Sense.What, Sense.Which, Sense.TellMe, Sense.HowMany);
        if (ask.IsScoped || ask.AreSectionsNamed || !asksWhich) return present;
        return [.. present.Select(topic => IsKind(topic, index) ? ToSkills(topic, index) : topic)];
    }

    // A kind of things, which the résumé does not itself list as one.
    private static bool IsKind(Topic topic, ResumeIndex index) =>
        topic is { Kind: TopicKind.Concept, Concept: { Children.Count: > 0, File: not "professions" } concept } &&
        index.FindTerm(Taxonomy.Squeeze(concept.Name))?.Kind != TermKind.Keyword;

    private static Topic ToSkills(Topic topic, ResumeIndex index)
    {
        var skills = topic.Postings.Where(posting => index.SectionAt(posting.Item) == Section.Skills).ToList();
        return skills.Count > 0 ? topic with { Postings = skills } : topic;
    }

    private static Selection Refine(
        Ask ask, ImmutableArray<Ranked> named, ImmutableArray<Topic> names, ResumeIndex index)
    {
        var hinted = named.RemoveAll(ranked => !ask.Sections.Contains(index.SectionAt(ranked.Item)));
        if (!hinted.IsEmpty && ask.Sections is not [Section.Projects or Section.Interests]) named = hinted;
        if (named.Length > 1) named = named.RemoveAll(ranked => ranked.Item == 0);
        if (ask.Intent == Intent.Duration && !ask.AreSectionsNamed) named = JobsOf(named, index);
        var asksWords = ask.Topics.Any(topic => topic.Kind == TopicKind.Word);
        var refined = asksWords ? TopicMatch.ByWords(ask, [.. named.Select(ranked => ranked.Item)], false, index) : [];
        var asksMore = asksWords || ask.Topics.Any(topic => topic.Kind == TopicKind.Unknown);
        if (!refined.IsEmpty) named = named.RemoveAll(ranked => !refined.Any(word => word.Item == ranked.Item));
        return new Selection(Finding.Found, OwnWords(named, index))
        {
            Topics = [.. ask.Topics.Where(topic => topic.InResume)],
            Lacking = [.. names.Where(topic => !topic.InResume).Select(topic => topic.Name)],
            IsUnsaid = asksMore && refined.IsEmpty && ask.Intent == Intent.YesNo,
        };
    }

    private static Selection ByWords(
        Ask ask, ImmutableArray<int> pool, ImmutableArray<Topic> names, ResumeIndex index)
    {
        var words = ask.Topics.RemoveAll(topic => topic.Kind is not (TopicKind.Word or TopicKind.Unknown));
        if (words.IsEmpty && IsWhole(ask)) return Selection.Of(Finding.Overview);
        if (words.IsEmpty) return new Selection(Finding.Found, All(pool));
        var found = Matching(ask, pool, words, index);
        if (found.Length > 1) found = found.RemoveAll(ranked => ranked.Item == 0);
        if (!found.IsEmpty) return new Selection(Finding.Found, OwnWords(found, index)) { Topics = words };
        if (ask.IsScoped) return new Selection(Finding.Found, All(ask.Scope)) { IsUnsaid = true, Topics = words };
        if (ask.AreSectionsNamed && !Insists(ask, words)) return new Selection(Finding.Found, All(pool));
        if (!names.IsEmpty) return Alternatives.For(names[0], index);
        var missing = words.Length <= MissingWordsMax ? words : words.RemoveAll(word => word.Kind != TopicKind.Unknown);
        return new Selection(Finding.Missing, [])
        {
            Missing = string.Join(' ', missing.Take(MissingWordsMax).Select(word => word.Name)),
        };
    }

    // First where a verb hints, then in the pool, and last everywhere for a word that the résumé does have.
    private static ImmutableArray<Ranked> Matching(
        Ask ask, ImmutableArray<int> pool, ImmutableArray<Topic> words, ResumeIndex index)
    {
        if (!ask.AreSectionsNamed && !ask.IsScoped)
        {
            var hinted = pool.RemoveAll(item => !ask.Sections.Contains(index.SectionAt(item)));
            if (TopicMatch.ByWords(ask, hinted, true, index) is { IsEmpty: false } there) return there;
        }

        var found = TopicMatch.ByWords(ask, pool, true, index);
        var mayLookFurther = ask.AreSectionsNamed && !ask.IsScoped && words.Any(word => word.InResume);
        return found.IsEmpty && mayLookFurther ? TopicMatch.ByWords(ask, index.Everywhere, true, index) : found;
    }

    // Words after a preposition or in a yes/no question are what is asked about; others only colour a list.
    private static bool Insists(Ask ask, ImmutableArray<Topic> words) =>
        ask.Intent is Intent.YesNo || words.Any(word => ask.Question.WordAt(word.Start - 1) is "in" or "at" or "with"
            or "about" or "for" or "on" or "of" or "from" or "involving" or "using" or "to");

    // "What does she do?", "tell me about her": nothing named at all.
    private static bool IsWhole(Ask ask) => !ask.IsScoped && ask.Sections.IsEmpty && ask.Dates is null &&
        ask.Order == Order.None && ask.Excluded.IsEmpty &&
        ask.Intent != Intent.Duration;

    // How long somebody did something is told by the jobs, where any did.
    private static ImmutableArray<Ranked> JobsOf(ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var jobs = items.RemoveAll(ranked => index.SectionAt(ranked.Item) != Section.Work);
        return jobs.IsEmpty ? items : jobs;
    }

    // What somebody else wrote is evidence only where nothing of the person's own is, or none better.
    private static ImmutableArray<Ranked> OwnWords(ImmutableArray<Ranked> items, ResumeIndex index)
    {
        var own = items.RemoveAll(ranked => index.SectionAt(ranked.Item) == Section.References);
        if (own.IsEmpty || own.Length == items.Length) return items;
        var best = items.Max(ranked => ranked.Score);
        var isTheirsBest = items.Any(
            ranked => index.SectionAt(ranked.Item) == Section.References && ranked.Score >= best);
        return isTheirsBest ? items : own;
    }

    private static ImmutableArray<Ranked> All(ImmutableArray<int> pool) =>
        [.. pool.Select(item => new Ranked(item, 1f))];
}
