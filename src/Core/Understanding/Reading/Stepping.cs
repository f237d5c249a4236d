using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Steps in time from what was told: "then?", "what happened right after he left?", "what did she study before?", "and
/// the one in between?", "had he led anyone before that?"
/// </summary>
internal static class Stepping
{
    private const int BothMax = 4;
    private const int StepMax = 9;

    private static readonly Section[] Lived =
        [Section.Work, Section.Volunteer, Section.Education, Section.Projects];

    /// <summary>The entries that the step leads to; null where none is asked for.</summary>
    public static Follow? Find(
        Question question, FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (question.Tokens.Count > StepMax || question.Dates is not null || question.Sides is not null) return null;
        if (Whether(question, shown, focus, index) is { } whether) return whether;
        if (question.Topics.Exists(static topic => topic.InResume)) return null;
        return Both(question, context, shown, focus, index) ?? Between(question, context, shown, focus, index) ??
            Next(question, shown, focus, index);
    }

    // "both?", after two that were shown, or one and then the other.
    private static Follow? Both(
        Question question, FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        var first = question.WordAt(0) is "and" or "ok" or "so" ? 1 : 0;
        if (question.Tokens.Count > BothMax || question.WordAt(first) != "both") return null;
        if (question.WordAt(first + 1) is not ("" or "of" or "please" or "then")) return null;
        if (shown.Length == 2) return new Follow(FollowKind.List, shown);
        if (shown.Length > 2 || focus is not { } told || Former(context, index) is not { } former) return null;
        return former == told ? null : new Follow(FollowKind.List, [former, told]);
    }

    // "and the one in between?", after the first job and the present one; the middle one of three.
    private static Follow? Between(
        Question question, FollowUpContext context, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        var last = question.Tokens.Count - 1;
        if (question.WordAt(last) != "between" || question.WordAt(last - 1) is not ("in" or "one" or "ones"))
            return null;
        if (focus is { } told && Former(context, index) is { } former && former != told &&
            index.SectionAt(former) == index.SectionAt(told) && index.DatesAt(told) is { } one &&
            index.DatesAt(former) is { } other)
        {
            var (from, to) = one.First < other.First ? (one, other) : (other, one);
            var between = index.BySection[(int)index.SectionAt(told)].RemoveAll(at => at == told || at == former ||
                index.DatesAt(at) is not { } dates || dates.First < from.First || dates.First > to.First);
            return new Follow(between.IsEmpty ? FollowKind.Rest : FollowKind.Pick, between);
        }

        return shown.Length == 3 && focus is null ? new Follow(FollowKind.Pick, [shown[1]]) : null;
    }

    private static int? Former(FollowUpContext context, ResumeIndex index) =>
        context.Former is { } former && ConversationReader.Positions([former], index) is [var at] ? at : null;

    // "then?", "what happened right after he left?", "what did she study before?", after a degree.
    private static Follow? Next(Question question, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (shown.IsEmpty && focus is null) return null;
        ImmutableArray<int> told = focus is { } one ? [one] : shown;
        if (!told.Any(index, static (at, index) => index.DatesAt(at) is not null)) return null;
        var kind = Direction(question, index.SectionAt(told[0]));
        return kind == FollowKind.None
            ? null
            : new Follow(kind, Neighbours.Of(question, kind, told, index));
    }

    private static FollowKind Direction(Question question, Section section)
    {
        if (question.Tokens.Count == 1 && question.WordAt(0) == "then") return FollowKind.After;
        if (question.WordAt(0) is not ("what" or "where" or "who" or "which" or "and" or "so" or "right" or "straight"))
            return FollowKind.None;
        var last = question.Tokens.Count - 1;
        for (var at = 0; at <= last; at++)
        {
            var kind = question.WordAt(at) switch
            {
                "after" => FollowKind.After,
                "before" => FollowKind.Before,
                _ => FollowKind.None,
            };
            if (kind == FollowKind.None) continue;
            if (at == last && IsOfKind(question, section)) return kind;
            if (EndsStay(question, at + 1, last, kind)) return kind;
        }

        return FollowKind.None;
    }

    // "what did she study before?", "where did he work after?", of an entry of that kind; "right after?" of any.
    private static bool IsOfKind(Question question, Section section)
    {
        var last = question.Tokens.Count - 1;
        if (question.WordAt(last - 1) is "right" or "straight" or "immediately" && last <= 3) return true;
        var namesOther = question.Hits.Any(section, static (hit, section) =>
            Senses.NounOf(hit.Sense) is { } noun && noun != section);
        return !namesOther && question.Has(Sense.Person) &&
            question.Hits.Any((section, last), static (hit, of) => hit.End == of.last &&
                (Senses.VerbOf(hit.Sense) ?? Senses.NounOf(hit.Sense)) == of.section);
    }

    // "after he left", "after leaving", "before joining".
    private static bool EndsStay(Question question, int at, int last, FollowKind kind)
    {
        if (question.IsCovered(at, Sense.Person)) at++;
        if (at < last && question.WordAt(last) is "that" or "there" or "it" or "them") last--;
        if (at != last) return false;
        return kind == FollowKind.After
            ? question.WordAt(at) is "left" or "leaving" or "quit" or "quitting" or "finished" or "finishing" or
                "graduated" or "graduating" or "resigned" or "resigning" or "stopped"
            : question.WordAt(at) is "joined" or "joining" or "starting" or "started" or "began";
    }

    // "had he led anyone before that?": of all that began earlier, not of the one entry before alone.
    private static Follow? Whether(Question question, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        var isBefore = question.Has(Sense.BeforeThat);
        if (isBefore == question.Has(Sense.AfterThat) || !AskReader.OpensYesNo(question)) return null;
        if (!question.Has(Sense.Person) || !question.Topics.Exists(
            static topic => topic is { InResume: true, IsExcluded: false })) return null;
        ImmutableArray<int> told = focus is { } one ? [one] : shown;
        DateOnly? edge = null;
        foreach (var at in told)
        {
            if (index.DatesAt(at) is not { } dates) continue;
            if (edge is not { } known || (isBefore ? dates.First < known : dates.First > known)) edge = dates.First;
        }

        if (edge is not { } day) return null;
        var items = ImmutableArray.CreateBuilder<int>();
        foreach (var section in Lived)
            foreach (var at in index.BySection[(int)section])
                if (!told.Contains(at) && index.DatesAt(at) is { } dates &&
                    (isBefore ? dates.First < day : dates.First > day)) items.Add(at);
        return new Follow(isBefore ? FollowKind.Before : FollowKind.After, items.ToImmutable());
    }
}
