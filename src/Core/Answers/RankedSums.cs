using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "rank her projects by budget", "the cheapest project", "his second biggest by cost": a section's entries by the sums
/// that they give, and the one in the place asked for.
/// </summary>
internal static class RankedSums
{
    private const int WordsMax = 14;

    private static readonly FrozenSet<string> Budgeted = Stemmer.Stems("budget", "cost", "contract", "worth", "value");

    private static readonly FrozenSet<string> Budgets = Stemmer.Stems("budget", "budgets", "worth", "contract");

    private static readonly FrozenSet<string> Saved = Stemmer.Stems("under", "saved", "saving", "below", "raised");

    /// <summary>The entries with their sums, or the one of them; null where no ranking by money is asked.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (!IsAsked(question) || ask.Dates is not null || !ask.Excluded.IsEmpty) return null;
        if (!ask.AreSectionsNamed && !ask.IsScoped) return null;
        var sums = Sums(ask, index);
        // One sum alone ranks nothing, but is the largest that is told.
        if (sums.Count == 0 || (sums.Count == 1 && !(ask.IsScoped && Position(question) == 0))) return null;
        var place = Place(question, sums.Count);
        if (place is null)
            return new Selection(Finding.Found, [.. sums.Select(static sum => new Ranked(sum.Item, 1f))])
            {
                Numbers = [.. sums],
                AreRanked = true,
            };
        var picked = sums[place.Value];
        return new Selection(Finding.Found, [new Ranked(picked.Item, 1f)]) { Number = picked };
    }

    /// <summary>"which had the biggest budget?", "rank them by cost", after a list.</summary>
    public static bool IsOfShown(Question question) => IsAsked(question) && !question.Has(Sense.Projects) &&
        (question.WordAt(0) is "which" or "and" or "the" || question.Says("them", "these", "those")) &&
        !question.Says("he", "she", "her", "his", "their") && !question.Has(Sense.Work);

    /// <summary>Whether entries are to be put in order by money, or one of them picked by it.</summary>
    public static bool IsAsked(Question question)
    {
        if (question.Tokens.Count > WordsMax) return false;
        if (question.HasAny(Sense.Speaker, Sense.HowMany, Sense.HowLong)) return false;
        if (question.Says("cheapest", "priciest", "costliest")) return true;
        if (!question.Says("budget", "budgets", "cost", "costs", "price", "money", "worth")) return false;
        return Sorts(question) || Position(question) is not null;
    }

    // "rank", "sort by", "in order of", "biggest to smallest"
    private static bool Sorts(Question question) =>
        question.WordAt(0) is "rank" or "order" or "sort" || question.Says("ranked", "ordered", "sorted") ||
        (question.Says("order") && question.Says("of", "by")) ||
        (question.Says("biggest", "largest", "highest") && question.Says("smallest", "lowest"));

    // Counted from the largest; negative from the smallest; null where the whole order is asked.
    private static int? Place(Question question, int count)
    {
        if (Sorts(question) || Position(question) is not { } place) return null;
        var at = place < 0 ? count + place : place;
        return at >= 0 && at < count ? at : null;
    }

    private static int? Position(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var isLeast = question.WordAt(at) is "smallest" or "lowest" or "cheapest" or "least";
            var isMost = question.WordAt(at) is "biggest" or "largest" or "highest" or "priciest" or "costliest"
                or "greatest";
            // "which cost the most?"
            isMost |= question.WordAt(at) is "most" && question.WordAt(at - 1) == "the" &&
                question.Says("cost", "costs");
            if (!isLeast && !isMost) continue;
            var before = question.WordAt(at - 1) switch
            {
                "second" or "2nd" => 1,
                "third" or "3rd" => 2,
                _ => 0,
            };
            return isLeast ? -1 - before : before;
        }

        return null;
    }

    // Of each entry the sum that it cost, the largest first.
    private static List<NumberMention> Sums(Ask ask, ResumeIndex index)
    {
        var sums = new List<NumberMention>();
        foreach (var mention in index.Numbers)
        {
            if (!mention.IsMoney || !Numbers.IsAllowed(ask, mention, index)) continue;
            if (!ask.IsScoped && !ask.Sections.Contains(index.SectionAt(mention.Item))) continue;
            // A job has sums of all kinds.
            var isOther = index.SectionAt(mention.Item) != Section.Projects && !mention.Stems.Overlaps(Budgets);
            if (isOther || IsSaved(mention)) continue;
            var known = sums.FindIndex(other => other.Item == mention.Item);
            if (known < 0) sums.Add(mention);
            else if (IsNearer(mention, sums[known], index)) sums[known] = mention;
        }

        sums.Sort((one, other) => Worth.Of(other, index).CompareTo(Worth.Of(one, index)));
        return sums;
    }

    // "€30,000 under a budget of …" is no budget.
    private static bool IsSaved(NumberMention mention) => mention.After is [var next, ..] && Saved.Contains(next) ||
        mention.Before is [var before, ..] && Saved.Contains(before);

    private static bool IsNearer(NumberMention mention, NumberMention known, ResumeIndex index)
    {
        var (own, other) = (IsBudget(mention), IsBudget(known));
        return own == other ? Worth.Of(mention, index) > Worth.Of(known, index) : own;
    }

    private static bool IsBudget(NumberMention mention)
    {
        foreach (var stem in mention.Before)
            if (Budgeted.Contains(stem)) return true;
        return mention.After is [var next, ..] && Budgeted.Contains(next);
    }
}
