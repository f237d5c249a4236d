using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Finds the two items that a question compares: the best of what each side names.</summary>
internal static class Pair
{
    // What has dates can be compared by them.
    private const float UndatedShare = 0.5f;

    // The section that the question names counts before others.
    private const float OtherSectionShare = 0.5f;
    private const float LivedShare = 0.75f;

    // Of two things compared, one of the other's kind is meant if it scores this share of the best.
    private const float AlikeShare = 0.5f;

    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var sides = ask.Question.Sides;
        if (sides is null) return null;
        // "is she stronger in German or in Arabic?": whatever was done in either, the languages say it.
        Section? within = AreTongues(ask, sides) && index.Has(Section.Languages) ? Section.Languages : null;
        var left = Best(ask, index, sides.IsLeft, -1, within);
        var right = Best(ask, index, sides.IsRight, -1, within);
        // Where one item is the best of both, the side that has another takes that.
        if (left == right && Best(ask, index, sides.IsLeft, left) is >= 0 and var other) left = other;
        else if (left == right) right = Best(ask, index, sides.IsRight, left);
        if (left < 0 || right < 0) return null;
        (left, right) = Alike(ask, index, sides, (left, right));
        if (IsSecondChosen(ask, left, right, index)) (left, right) = (right, left);
        return new Selection(Finding.Found, [new Ranked(left, 1f), new Ranked(right, 1f)])
        {
            IsPair = true,
            Topics = ask.Topics,
        };
    }

    // "which came later, A or B?": the one that did comes first, and the talk stays with it.
    private static bool IsSecondChosen(Ask ask, int left, int right, ResumeIndex index)
    {
        if (!ask.Question.Says("which") || !CompareComposer.AsksOrder(ask.Question)) return false;
        if (index.DatesAt(left) is not { } one || index.DatesAt(right) is not { } other) return false;
        return CompareComposer.AsksLater(ask.Question) == other.First > one.First;
    }

    private static bool AreTongues(Ask ask, Sides sides)
    {
        var (left, right) = (false, false);
        foreach (var topic in ask.Topics)
        {
            if (topic.Concept?.File != "tongues") continue;
            left |= sides.IsLeft(topic);
            right |= sides.IsRight(topic);
        }

        return left && right;
    }

    /// <summary>
    /// "compare those two": the two that the talk narrowed to; null where it did not, or something is named.
    /// </summary>
    public static Selection? Shown(Ask ask) => ask is { IsScoped: true, Order: Order.None } &&
        ask.Topics.All(static topic => topic.Kind == TopicKind.Unknown) && ask.Scope is [var left, var right]
        ? new Selection(Finding.Found, [new Ranked(left, 1f), new Ranked(right, 1f)]) { IsPair = true }
        : null;

    /// <summary>
    /// "her award or her certificate, which is newer?": of two sections the latest of each, or the first where that is
    /// asked for; null where something is named.
    /// </summary>
    public static Selection? OfSections(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped || !ask.AreSectionsNamed || ask.Sections is not [var left, var right]) return null;
        if (ask.Topics.Any(static topic => topic.InResume) || !CompareComposer.AsksOrder(ask.Question)) return null;
        if (Utmost(ask, left, index) is not { } one || Utmost(ask, right, index) is not { } other) return null;
        return new Selection(Finding.Found, [new Ranked(one, 1f), new Ranked(other, 1f)]) { IsPair = true };
    }

    // The first where the noun has that word, or where nothing later is asked for; the latest otherwise.
    private static int? Utmost(Ask ask, Section section, ResumeIndex index)
    {
        var isLate = CompareComposer.AsksLater(ask.Question);
        foreach (var hit in ask.Question.Hits)
        {
            if (Senses.NounOf(hit.Sense) != section) continue;
            var before = ask.Question.WordAt(hit.Start - 1);
            if (before is "first" or "earliest" or "oldest") isLate = false;
            else if (before is "last" or "latest" or "newest" or "recent") isLate = true;
        }

        int? best = null;
        foreach (var item in index.BySection[(int)section])
        {
            if (index.DatesAt(item) is not { } dates) continue;
            var isBetter = best is not { } known ||
                (isLate ? dates.Last > index.DatesAt(known)!.Last : dates.First < index.DatesAt(known)!.First);
            if (isBetter) best = item;
        }

        return best;
    }

    // "the CKA or the AWS one": two of a kind, where either side has one of the other's kind that is nearly as good.
    private static (int Left, int Right) Alike(
        Ask ask, ResumeIndex index, Sides sides, (int Left, int Right) pair)
    {
        var (left, right) = pair;
        if (index.SectionAt(left) == index.SectionAt(right)) return pair;
        var toRight = Best(ask, index, sides.IsLeft, right, index.SectionAt(right));
        var toLeft = Best(ask, index, sides.IsRight, left, index.SectionAt(left));
        var asRight = Share(sides.IsLeft, toRight, left);
        var asLeft = Share(sides.IsRight, toLeft, right);
        if (Math.Max(asRight, asLeft) < AlikeShare) return pair;
        return asRight > asLeft ? (toRight, right) : (left, toLeft);

        float Share(Predicate<Topic> isOwn, int item, int best) =>
            item < 0 ? 0f : Score(ask, index, isOwn, item) / Score(ask, index, isOwn, best);
    }

    // The item that has most of the side's topics; -1 where none has any.
    private static int Best(
        Ask ask, ResumeIndex index, Predicate<Topic> isOwn, int besides, Section? within = null)
    {
        var best = -1;
        var most = 0f;
        for (var item = 1; item < index.Items.Length; item++)
        {
            if (item == besides || (within is { } only && index.SectionAt(item) != only)) continue;
            var score = Score(ask, index, isOwn, item);
            if (score > most) (best, most) = (item, score);
        }

        return best;
    }

    private static float Score(Ask ask, ResumeIndex index, Predicate<Topic> isOwn, int item)
    {
        var score = 0f;
        foreach (var topic in ask.Topics)
            if (topic.InResume && isOwn(topic)) score += Weight(topic, item) * topic.Rarity;
        if (index.DatesAt(item) is null) score *= UndatedShare;
        var section = index.SectionAt(item);
        if (!IsAsked(ask, section, index)) score *= IsLived(section) ? LivedShare : OtherSectionShare;
        return score;
    }

    // "the Leeds hospital": where something is tells it apart as well as a name.
    private static float Weight(Topic topic, int item)
    {
        foreach (var posting in topic.Postings)
            if (posting.Item == item)
                return posting.Field is FieldKind.Location or FieldKind.City ? 1f : posting.Weight;
        return 0f;
    }

    private static bool IsAsked(Ask ask, Section section, ResumeIndex index) => !ask.Sections.Any(index.Has)
        ? IsLived(section)
        : ask.Sections.Contains(section) || (IsLived(section) && ask.Sections.Any(asked => !index.Has(asked)));

    private static bool IsLived(Section section) =>
        section is Section.Work or Section.Education or Section.Volunteer or Section.Projects;
}
