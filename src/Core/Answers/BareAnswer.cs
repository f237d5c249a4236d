using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Answers the few words that ask a thing of what was told: "is that recent?", "which company?", "how come?". What the
/// entries do not tell is said so.
/// </summary>
internal static class BareAnswer
{
    private const int RecentYears = 3;
    private const int LongYears = 5;
    private const int ItemsMax = 12;
    private const int SentencesMax = 3;

    private static readonly string[] Payments =
        ["paid by", "fund", "sponsor", "financ", "commission", "grant", "scholar"];

    /// <summary>The entries that tell it, or that none does; null where nothing is asked so.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.Follow is not (FollowKind.Focus or FollowKind.List) || ask.Scope.IsDefaultOrEmpty) return null;
        switch (BareAsk.Of(ask.Question))
        {
            case BareMatter.Recency:
                return Recent(ask.Scope, index) is { } recent ? Found([recent]) : Untold(ask.Scope);
            case BareMatter.Reason:
                return Untold(ask.Scope);
            // "which employer was it for?": the job of those days may stand behind a project.
            case BareMatter.House when ask.Question.Says("employer", "employers") &&
                index.SectionAt(ask.Scope[0]) == Section.Projects:
                return null;
            case BareMatter.House:
                var housed = ask.Scope.Without(index, static (at, index) => House(index.Items[at]) is null);
                return housed.IsEmpty ? Untold(ask.Scope) : Found(housed);
            case BareMatter.Payer:
                if (ask.Scope.Any(index, static (at, index) => SaysWhoPaid(index.Items[at]))) return null;
                return ask.Scope.Length == 1 ? Found(ask.Scope) : Untold(ask.Scope);
            case BareMatter.Split when ask.Follow == FollowKind.Focus:
                return null;
            case BareMatter.Split or BareMatter.Title:
                return Found(ask.Scope);
            default:
                return null;
        }
    }

    public static bool TryCompose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (ask.Follow is not (FollowKind.Focus or FollowKind.List) || items.IsEmpty) return false;
        switch (BareAsk.Of(ask.Question))
        {
            case BareMatter.Recency:
                Recency(text, ask, items[0], writing);
                return true;
            case BareMatter.House:
                foreach (var item in items.AsSpan()[..Math.Min(items.Length, ItemsMax)]) Housed(text.Space(), item);
                return true;
            case BareMatter.Title when items.Length > 1:
                text.List(items.AsSpan(), ItemsMax).Say(".");
                return true;
            // What is told of it may still say so, in words that nobody foresaw: "an ERC project".
            case BareMatter.Payer when items is [var only] && !SaysWhoPaid(only):
                text.Say($"{writing.Person.Names} résumé does not say who paid. What it does say: ");
                EvidenceComposer.Tell(text.Item(only).Say("."), only, SentencesMax);
                return true;
            case BareMatter.Split when ask.Follow == FollowKind.List:
                Split(text, items);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What is not told, for "the résumé does not say …"; nothing where only that is known.</summary>
    public static string Lacking(Ask ask) => BareAsk.Of(ask.Question) switch
    {
        BareMatter.Recency => " when",
        BareMatter.Reason => " why",
        BareMatter.House => " for whom",
        BareMatter.Payer => " who paid",
        _ => "",
    };

    private static Selection Found(ImmutableArray<int> items) =>
        new(Finding.Found, [.. items.Select(static item => new Ranked(item, 1f))]);

    private static Selection Untold(ImmutableArray<int> items) =>
        new(Finding.Missing, [.. items.Select(static item => new Ranked(item, 1f))]);

    // What reaches furthest of what has days; null where nothing has.
    private static int? Recent(ImmutableArray<int> scope, ResumeIndex index)
    {
        int? latest = null;
        foreach (var at in scope)
            if (index.DatesAt(at) is { } dates && (latest is not { } known || dates.Last > index.DatesAt(known)!.Last))
                latest = at;
        return latest;
    }

    // What lies a few years back is told by its days alone; so is what is also listed without any, as a skill.
    private static void Recency(AnswerText text, Ask ask, ResumeItem item, Writing writing)
    {
        var last = item.Dates!.Last;
        var isUndatedToo = ask.Scope.Any(writing.Index, static (at, index) => index.DatesAt(at) is null);
        if (last >= writing.Today.AddYears(-RecentYears)) text.Say("Yes. ");
        else if (isUndatedToo) text.Say($"The latest of it that {writing.Person.Names} résumé dates: ");
        else if (last < writing.Today.AddYears(-LongYears)) text.Say("No. ");
        text.Item(item).Say(".");
    }

    // Whose job it was, or for whom or by whom it was done; what gave out a skill or a language, nothing says.
    private static ItemField? House(ResumeItem item) => item.Ref.Section switch
    {
        Section.Projects => item.Field(FieldKind.Entity),
        Section.Work or Section.Volunteer or Section.Education or Section.Awards or Section.Certificates or
            Section.Publications => item.Field(FieldKind.Organization),
        _ => null,
    };

    private static void Housed(AnswerText text, ResumeItem item)
    {
        if (House(item) is not { } house) return;
        if (item.Ref.Section == Section.Projects)
            text.Cite(item.Title, item.Pointer).Say(" was for ").Cite(house).Say(".");
        else text.Item(item).Say(".");
    }

    private static bool SaysWhoPaid(ResumeItem item) =>
        Payments.Any(item.Says) || (item.Ref.Section == Section.Projects && item.Field(FieldKind.Entity) is not null);

    // "how are they split up?": by whose they are; what belongs to nobody is listed.
    private static void Split(AnswerText text, ImmutableArray<ResumeItem> items)
    {
        var houses = new List<(ItemField House, int Count)>();
        foreach (var item in items)
        {
            if (House(item) is not { } house) continue;
            var known = houses.FindIndex(other => other.House.Text == house.Text);
            if (known < 0) houses.Add((house, 1));
            else houses[known] = (house, houses[known].Count + 1);
        }

        if (houses.Sum(static house => house.Count) < items.Length)
        {
            text.List(items.AsSpan(), ItemsMax).Say(".");
            return;
        }

        for (var at = 0; at < houses.Count; at++)
            text.Say(at == 0 ? "" : ", ").Cite(houses[at].House).Say($": {houses[at].Count}");
        text.Say(". ").List(items.AsSpan(), ItemsMax).Say(".");
    }
}
