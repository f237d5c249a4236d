using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Finds what another section says about the item talked about: the award for "it", who can speak for "that job".
/// </summary>
internal static class Relations
{
    private const int RelatedMax = 4;
    private const float SharedMin = 2.0f;
    private const float NamesHouse = 20f;
    private const float NameWeight = 0.95f;
    private const float NamedTimes = 2f;

    // Two rare words of a name, or more of plainer ones.
    private const float CalledMin = 5f;

    // An item stays if it shares at least so much of what the best one shares.
    private const float ShareMin = 0.6f;

    // "is there a project behind it?" asks for one.
    private const float ShareMinOfOne = 0.8f;

    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask is { Follow: FollowKind.List, Sections: [Section.Awards or Section.Publications] })
            return OfAny(ask.Sections[0], ask.Scope, index);
        if (ask.Intent == Intent.Who && Knowing(ask, index) is { } who) return who;
        if (ask.Scope is not [var focus]) return null;
        var isSkill = index.SectionAt(focus) is Section.Skills or Section.Languages && ask.AreSectionsNamed;
        var section = ask.Sections.FirstOrDefault(
            named => Relates(named, ask) || (isSkill && named is Section.Work or Section.Volunteer));
        if (section == Section.Basics || section == index.SectionAt(focus) || !index.Has(section)) return null;
        if (section == Section.Work && !isSkill) return BehindWork(focus, index);
        if (section == Section.References && OfHouse(focus, index) is { IsEmpty: false } house)
            return new Selection(Finding.Found, house);
        var related = index.BySection[(int)section]
            .Select(item => new Ranked(item, Shared(focus, item, index)))
            .Where(ranked => ranked.Score >= SharedMin)
            .Select(ranked => section is Section.Awards or Section.Publications
                ? ranked with { Score = ranked.Score + Called(focus, ranked.Item, index) }
                : ranked)
            .OrderByDescending(ranked => ranked.Score).Take(RelatedMax).ToImmutableArray();
        if (related.IsEmpty)
            return new Selection(Finding.Missing, [new Ranked(focus, 0.5f)])
            {
                Missing = SectionWords.Plural(section) + " for that",
            };
        var best = related[0].Score;
        var least = best * (ask.IsPlural ? ShareMin : ShareMinOfOne);
        return new Selection(Finding.Found, [.. related
            .Where(ranked => ranked.Score >= least)
            .Select(ranked => ranked with { Score = ranked.Score / best })]);
    }

    // "who was the head chef there?": a referee of that house who is called so.
    private static Selection? Knowing(Ask ask, ResumeIndex index)
    {
        if (ask.Topics.IsEmpty || !ask.Topics.All(static topic => topic.InResume)) return null;
        ImmutableArray<Ranked> known = [.. ask.Scope
            .Where(focus => index.SectionAt(focus) is Section.Work or Section.Volunteer or Section.Education)
            .SelectMany(focus => OfHouse(focus, index))
            .DistinctBy(static ranked => ranked.Item).Where(ranked => ask.Topics.All(topic => topic.Postings.Exists(
                posting => posting.Item == ranked.Item && posting.Field != FieldKind.Quote)))];
        return known.IsEmpty ? null : new Selection(Finding.Found, known);
    }

    // "which job was that part of?": the house that it names, or else the job of those days that shares most with it.
    private static Selection? BehindWork(int focus, ResumeIndex index)
    {
        var best = default(Ranked?);
        var most = SharedMin;
        foreach (var job in index.BySection[(int)Section.Work])
        {
            var score = Shared(focus, job, index) + (IsDuring(focus, job, index) ? SharedMin : 0);
            if (Names(index.Items[focus], index.Items[job])) score += NamesHouse;
            if (score > most) (best, most) = (new Ranked(job, 1f), score);
        }

        return best is { } behind ? new Selection(Finding.Found, [behind, new Ranked(focus, 0.9f)]) : null;
    }

    private static bool IsDuring(int item, int job, ResumeIndex index) =>
        index.DatesAt(item) is { } days && index.DatesAt(job) is { } span && span.Overlaps(days.First, days.Last);

    private static bool Names(ResumeItem item, ResumeItem job) => job.Field(FieldKind.Organization) is { } house &&
        item.Fields.Any(field => field.Text.Contains(house.Text, StringComparison.OrdinalIgnoreCase) ||
            (field.Kind == FieldKind.Entity && house.Text.Contains(field.Text, StringComparison.OrdinalIgnoreCase)));

    /// <summary>"which of his papers won something?": each that an award tells of, and that; null for none.</summary>
    public static Selection? Winning(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (!question.HasAny(Sense.Projects, Sense.Publications)) return null;
        if (!question.HasAny(Sense.DoWin, Sense.Awards)) return null;
        if (!ask.Topics.IsEmpty || ask.Dates is not null || !ask.AreSectionsNamed) return null;
        if (!question.Says("of") || !(question.Has(Sense.Which) || question.Says("any"))) return null;
        return OfAwards(question.Has(Sense.Projects) ? Section.Projects : Section.Publications, index);
    }

    private static Selection? OfAwards(Section section, ResumeIndex index)
    {
        if (!index.Has(section)) return null;
        var found = ImmutableArray.CreateBuilder<Ranked>();
        foreach (var award in index.BySection[(int)Section.Awards])
        {
            var best = index.BySection[(int)section].Select(item => new Ranked(item, Called(item, award, index)))
                .MaxBy(static ranked => ranked.Score);
            if (best.Score < CalledMin) continue;
            found.Add(best with { Score = 1f });
            found.Add(new Ranked(award, 0.9f));
        }

        return found.Count == 0 ? null : new Selection(Finding.Found, found.ToImmutable());
    }

    // "did any of these win a prize?", "did he publish on it?": the award or paper that shares most with one of them,
    // and that one; null where none does.
    private static Selection? OfAny(Section section, ImmutableArray<int> shown, ResumeIndex index)
    {
        var best = index.BySection[(int)section]
            .SelectMany(award => shown.Select(item => (award, item, score: Shared(item, award, index))))
            .Where(static pair => pair.score >= SharedMin).OrderByDescending(static pair => pair.score).ToList();
        if (best.Count == 0 || shown.Any(item => index.SectionAt(item) == section)) return null;
        var (one, other, _) = best[0];
        return new Selection(Finding.Found, [new Ranked(one, 1f), new Ranked(other, 0.9f)]);
    }

    /// <summary>
    /// "what does her boss in Lyon say?": the references of whom the jobs name; empty where the items are references
    /// themselves, or nobody is named.
    /// </summary>
    public static ImmutableArray<Ranked> Speaking(ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (items.Any(ranked => index.SectionAt(ranked.Item) == Section.References)) return [];
        var speaking = ImmutableArray.CreateBuilder<Ranked>();
        foreach (var reference in index.BySection[(int)Section.References])
            if (items.Any(ranked => OfHouse(ranked.Item, index).Any(of => of.Item == reference) ||
                NamesInto(index.Items[reference], index.Items[ranked.Item]))) speaking.Add(new Ranked(reference, 1f));
        return speaking.ToImmutable();
    }

    // "Hélène Roussel, chef" is named in "Two-star house of Hélène Roussel".
    private static bool NamesInto(ResumeItem reference, ResumeItem item)
    {
        if (reference.Field(FieldKind.Name) is not { } name) return false;
        var end = name.Text.IndexOf(',', StringComparison.Ordinal);
        var who = end < 0 ? name.Text : name.Text[..end];
        return item.Fields.Any(field => field.Text.Contains(who, StringComparison.OrdinalIgnoreCase));
    }

    // "did anyone from there give a reference?": who is named with the employer.
    private static ImmutableArray<Ranked> OfHouse(int focus, ResumeIndex index)
    {
        if (index.Items[focus].Field(FieldKind.Organization) is not { } house) return [];
        return [.. index.BySection[(int)Section.References]
            .Where(item => index.Items[item].Fields.Any(field => field.Kind != FieldKind.Quote &&
                field.Text.Contains(house.Text, StringComparison.OrdinalIgnoreCase)))
            .Select(item => new Ranked(item, 1f))];
    }

    private static bool Relates(Section section, Ask ask) => section switch
    {
        // "which employer was this for?"; "that job" is the one talked about.
        Section.Work => ask.AreSectionsNamed && ask.Question.HasAny(Sense.Which, Sense.What) && ask.Topics.IsEmpty,
        Section.Awards or Section.References or Section.Publications or Section.Certificates => true,
        Section.Projects or Section.Skills => ask.AreSectionsNamed && !ask.Wants(Detail.Technologies),
        _ => false,
    };

    // How much of the words of an item's name another says.
    private static float Called(int item, int other, ResumeIndex index)
    {
        var name = index.FindTerm(Taxonomy.Squeeze(index.Items[item].Title));
        float called = name is not null && name.Postings.Of(other).Weight > 0 ? CalledMin : 0;
        foreach (var word in index.Words.Values)
            if (word.Word.Text.Length >= 4 && word.Postings.Of(item).Weight >= NameWeight &&
                word.Postings.Of(other).Weight > 0) called += word.Rarity;
        return called;
    }

    // How much of their rarer words two items share.
    private static float Shared(int left, int right, ResumeIndex index)
    {
        float shared = 0;
        foreach (var word in index.Words.Values)
        {
            if (word.Word.Text.Length < 4 || Lexicon.Default.SaysNothing(word.Word.Text)) continue;
            var weight = word.Postings.Of(left).Weight;
            if (weight <= 0 || !word.Postings.Exists(posting => posting.Item == right)) continue;
            // What a thing is called says most of what else is about it.
            shared += weight >= NameWeight ? word.Rarity * NamedTimes : word.Rarity;
        }

        return shared;
    }
}
