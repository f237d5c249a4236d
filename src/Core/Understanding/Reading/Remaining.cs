using System.Collections.Immutable;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// What is left besides what was shown: "the other one", "her other paper", "anything else?", "any others?", "and what
/// was her role there earlier?"
/// </summary>
internal static class Remaining
{
    private const int OppositeMax = 5;

    private static readonly HashSet<string> Nots = new(StringComparer.Ordinal)
    {
        "not", "isnt", "arent", "wasnt", "werent", "doesnt", "dont", "didnt", "hasnt", "havent", "cant",
    };

    public static Follow? Find(
        Question question, FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (Opposite(question, context, shown, index) is { } opposite) return opposite;
        var asksElse = question.Has(Sense.Else);
        var asksOther = question.Has(Sense.Other);
        if (question.HasAny(Sense.Networks, Sense.Email, Sense.Phone, Sense.Contact)) return null;
        if (question.HasAny(Sense.Overview, Sense.Fit) || IsOfPerson(question)) return null;
        return asksElse || (asksOther && !question.Has(Sense.More))
            ? Others(question, context, shown, focus, index)
            : null;
    }

    // "and the ones that aren't?", "which don't?": of what was narrowed all that was not shown.
    private static Follow? Opposite(
        Question question, FollowUpContext context, ImmutableArray<int> shown, ResumeIndex index)
    {
        var last = question.Tokens.Count - 1;
        if (last is < 1 or > OppositeMax || shown.IsEmpty || !Nots.Contains(question.WordAt(last))) return null;
        if (question.WordAt(0) is "why" || (!question.Has(Sense.Which) && !question.Says("ones", "those", "one")))
            return null;
        if (Pointing.HasSubject(question)) return null;
        var pool = Topical(context, shown, null, index).SelectMany(section => index.BySection[(int)section]);
        return new Follow(FollowKind.Rest, [.. pool.Where(position => !shown.Contains(position))]);
    }

    // "anything else about her I ought to know?": not of what was shown.
    private static bool IsOfPerson(Question question)
    {
        for (var at = 1; at + 1 < question.Tokens.Count; at++)
            if (question.WordAt(at) == "about" && question.WordAt(at + 1) is "her" or "him" or "them" &&
                !Pointing.HasSubject(question)) return true;
        return false;
    }

    /// <summary>"and her role there before?": the last that the same house had earlier; null where none.</summary>
    public static Follow? EarlierThere(Question question, int? focus, ResumeIndex index)
    {
        if (focus is not { } talked || !question.Says("there") || question.Topics.Count > 0) return null;
        if (question.Dates is not null || question.Sides is not null || question.Has(Sense.HowLong)) return null;
        var isEarlier = question.HasAny(Sense.Previous, Sense.BeforeThat) ||
            question.WordAt(question.Tokens.Count - 1) == "before";
        if (!isEarlier || index.DatesAt(talked) is not { } span) return null;
        var house = SameHouse(talked, index.BySection[(int)index.SectionAt(talked)], index);
        var earlier = LastBefore(span.First, house, index);
        return earlier.IsEmpty ? null : new Follow(FollowKind.Before, earlier);
    }

    private static ImmutableArray<int> LastBefore(DateOnly day, ImmutableArray<int> items, ResumeIndex index) =>
        [.. items.Where(at => index.DatesAt(at) is { } other && other.First < day)
            .OrderByDescending(at => index.DatesAt(at)!.First).Take(1)];

    private static Follow? Others(
        Question question, FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        var asksElse = question.Has(Sense.Else);
        var asksOther = question.Has(Sense.Other);
        // "and the other one?", after one of a list was told: what else the list has.
        var isOfList = asksOther && !asksElse && focus is { } told && shown.Length > 1 && shown.Contains(told);
        if (isOfList && !question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null))
            return new Follow(FollowKind.Rest, shown.Remove(focus!.Value));
        var named = question.Hits.Select(hit => Senses.NounOf(hit.Sense))
            .FirstOrDefault(section => section is { } noun && index.Has(noun));
        // "any other certificates?" names what is asked for, "anybody else from the university?" does not.
        var isNoun = asksElse && question.Hits.Exists(hit => Senses.NounOf(hit.Sense) == named &&
            hit.Start == question.First(Sense.Else).End);
        var sections = named is { } own && (!asksElse || isNoun) ? [own] : Topical(context, shown, focus, index);
        if (sections.IsEmpty) return null;
        var pool = sections.SelectMany(section => index.BySection[(int)section]).ToImmutableArray();
        if (asksOther && !asksElse && focus is { } one && pool.Contains(one) &&
            SameHouse(one, pool, index) is { IsEmpty: false } house) return new Follow(FollowKind.Rest, house);
        var seen = ConversationReader.Positions(context.Seen, index);
        // What was only offered in place of what is lacking was not seen.
        var rest = pool.RemoveAll(position => seen.Contains(position));
        if (rest.IsEmpty && asksOther)
            rest = pool.RemoveAll(position => focus is { } talked ? position == talked : shown.Contains(position));
        return new Follow(FollowKind.Rest, rest);
    }

    // The same employer's or publisher's others ("the other one he did for them").
    private static ImmutableArray<int> SameHouse(int talked, ImmutableArray<int> pool, ResumeIndex index)
    {
        if (House(talked) is not { } house) return [];
        return [.. pool.Where(position => position != talked && House(position) == house)];

        string? House(int position) => index.Items[position].Field(FieldKind.Organization)?.Text;
    }

    private static ImmutableArray<Section> Topical(
        FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (!context.Sections.IsEmpty) return context.Sections;
        if (focus is { } one) return [index.SectionAt(one)];
        return [.. shown.Select(index.SectionAt).Distinct()];
    }
}
