using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Answers that are one fact of the items: a number, a date, a link, a grade, who gave it, what it was made with.
/// </summary>
internal static class FactComposer
{
    // A fact of more items than this would be a list.
    private const int ItemsMax = 3;

    // What is said in a word each is told of so many.
    private const int ShortMax = 6;
    private const int CountedMax = 12;

    private const StringComparison Same = StringComparison.OrdinalIgnoreCase;

    public static bool TryCompose(
        AnswerText text, Ask ask, Selection selection, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (Figures(text, ask, selection, writing) is { } told) return told;
        if (Reasons.TryCompose(text, selection, writing)) return true;
        if (BareAnswer.TryCompose(text, ask, items, writing)) return true;
        if (Abundance.TryCompose(text, ask, writing)) return true;
        if (WorkingTime.TryCompose(text, ask, items, writing)) return true;
        if (LengthFilter.TryCompose(text, ask, items, writing)) return true;
        if (HouseComposer.TryCompose(text, ask, items)) return true;
        if (PlaceComposer.TryCompose(text, ask, items, writing)) return true;
        if (ClientComposer.TryCompose(text, ask, items) || Clientele.TryCompose(text, ask, items)) return true;
        var isAbroad = Abroad.IsAsked(ask.Question) && ask.Intent != Intent.Duration;
        if (isAbroad && items.Any(item => Place(item) is not null))
        {
            WhereAbroad(text, ask, items, writing);
            return true;
        }

        if (ask is { Intent: Intent.YesNo, Dates: null } && !Denials.IsMade(ask.Question) &&
            items is [{ Dates.IsPoint: false } only] &&
            GoesOn(ask.Question, selection, only, writing) is { } goesOn)
        {
            text.Say(goesOn ? "Yes. " : "No. ").Item(only).Say(".");
            return true;
        }

        switch (ask.Intent)
        {
            case Intent.Count:
                return Count(text, ask, items, writing);
            // "how long does the battery last?": of a thing that the entry tells of, not of the entry.
            case Intent.Duration when ask.Follow == FollowKind.Focus && !ask.Question.Has(Sense.Person) &&
                selection.Topics.Any(static topic => topic.Kind == TopicKind.Word):
                return false;
            case Intent.Duration:
                return DurationComposer.Compose(text, ask, items, writing);
            case Intent.Compare when selection.IsPair:
                return Contrast.TryCompose(text, ask, selection, writing) ||
                    CompareComposer.Compose(text, ask, selection, writing);
            case Intent.Where when items.Length <= ItemsMax && IsSomewhere(items, selection):
                if (items is [var one]) Composer.Chosen(text, ask, one, writing);
                // What has no place, a group of skills, does not say where.
                foreach (var item in items)
                    if (Place(item) is not null || item.Ref.Section != Section.Skills) Where(text, item);
                return true;
            case Intent.When when items.Length <= ItemsMax && items.All(item => item.Dates is not null):
                foreach (var item in items) When(text, item);
                return true;
        }

        foreach (var detail in ask.Details)
        {
            var most = detail is Detail.Grade or Detail.Giver ? ShortMax : ItemsMax;
            if (items.Length <= most && Tell(text, ask, detail, items, writing)) return true;
        }

        return false;
    }

    // The figures that were chosen; null where there are none.
    private static bool? Figures(AnswerText text, Ask ask, Selection selection, Writing writing)
    {
        if (selection.AreRanked) return NumberComposer.Ranked(text, selection.Numbers, writing);
        if (!selection.Numbers.IsEmpty) return NumberComposer.Several(text, selection.Numbers, writing);
        if (selection.IsFigures) return Quantified.Compose(text, ask, selection, writing);
        if (selection.Lead is { } lead) text.Say($"{lead}: ");
        return selection.Number is { } number ? NumberComposer.Compose(text, number, writing) : null;
    }

    private static void WhereAbroad(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (items.Length > ItemsMax)
        {
            PlaceComposer.Abroad(text, ask, items, writing);
            return;
        }

        var isDenied = Denials.IsMade(ask.Question);
        if (ask.Intent == Intent.YesNo) text.Say(isDenied ? "The résumé says otherwise." : "Yes.");
        foreach (var item in items) Where(text, item);
    }

    // "is she still there?", "is the project finished?"; null where neither is asked, or nothing told.
    private static bool? GoesOn(Question question, Selection selection, ResumeItem only, Writing writing)
    {
        var isOver = only.Dates!.Last < writing.Today;
        if (question.Has(Sense.Now) && !selection.IsUnsaid)
            return isOver && !IsOfEntry(selection, writing.Index) ? null : !isOver;
        var last = question.WordAt(question.Tokens.Count - 1);
        return last is "finished" or "over" or "completed" or "ended" ? isOver : null;
    }

    // "does he still work at Ostra?" is over with the job; "does he still code?" is not over with one project.
    private static bool IsOfEntry(Selection selection, ResumeIndex index) => selection.Topics.All(
        index, static (topic, index) => topic.Kind == TopicKind.Entity || topic.Postings.Any(
            index, static (posting, index) => TopicMatch.IsHouse(posting, index) ||
                posting.Field is FieldKind.Position or FieldKind.StudyType or FieldKind.Area));

    private static bool Count(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        // "how much money did she recover?" where no sentence gives a number is told by what there is.
        if (Numbers.IsAmount(ask.Question) || TeamSize.Asked(ask.Question)) return false;
        var sections = items.Select(item => item.Ref.Section).Distinct().ToList();
        if (sections is [Section.Skills] && Skills(text, items, ask.Topics)) return true;
        // "how often was it retrained?", "how many birds does it know?": one entry is no number of them.
        if (items.Length == 1 && !Numbers.CountsEntries(ask.Question)) return false;
        if (sections is [Section.Work] && CountsEmployers(ask.Question)) return Employers(text, items, writing);
        var counted = sections.Select(section =>
            SectionWords.Counted(section, items.Count(item => item.Ref.Section == section)));
        text.Say($"{writing.Person.Names} résumé lists {string.Join(" and ", counted)}: ");
        text.List(items.AsSpan(), CountedMax).Say(".");
        return true;
    }

    // What the groups have of the kind counts; all of several groups where none is called so.
    private static bool Skills(AnswerText text, ImmutableArray<ResumeItem> groups, ImmutableArray<Topic> topics)
    {
        if (topics.IsEmpty) return false;
        var named = groups.Select(group => (Group: group, Names: EvidenceComposer.Named(group, topics)))
            .Where(static pair => !pair.Names.IsEmpty).ToList();
        if (named.Count == 0 && groups.Length == 1) return false;
        if (named.Count == 0) named = [.. groups.Select(static group => (group, group.Technologies))];
        text.Say($"{named.Sum(static pair => pair.Names.Length)}");
        for (var at = 0; at < named.Count; at++)
            text.Say(at == 0 ? ": " : ", ").Cite(string.Join(", ", named[at].Names), named[at].Group.Pointer);
        text.Say(".");
        return true;
    }

    private static bool CountsEmployers(Question question) => AskedSections.CountsWorkplaces(question) ||
        question.Tokens.Exists(token => token.Word.Light is "company" or "employer" or "firm" or "organisation"
            or "organization" or "workplace");

    // Two jobs at one employer are one employer.
    private static bool Employers(AnswerText text, ImmutableArray<ResumeItem> items, Writing writing)
    {
        var names = new List<ItemField>();
        foreach (var item in items)
            if (item.Field(FieldKind.Organization) is { } house && !names.Exists(known => known.Text == house.Text))
                names.Add(house);
        if (names.Count == 0) return false;
        var counted = names.Count == 1 ? "1 employer" : $"{names.Count} employers";
        text.Say($"{writing.Person.Names} résumé lists {counted}: ");
        for (var at = 0; at < names.Count; at++)
            text.Say(at == 0 ? "" : at == names.Count - 1 ? " and " : ", ").Cite(names[at]);
        text.Say(".");
        return true;
    }

    private static ItemField? Place(ResumeItem item) =>
        item.Ref.Section == Section.Basics ? null : item.Field(FieldKind.Location) ?? item.Field(FieldKind.City);

    // "where does he work?" is answered by the house too, "where did he use Docker?" by more than that.
    private static bool IsSomewhere(ImmutableArray<ResumeItem> items, Selection selection) =>
        items.Any(static item => Place(item) is not null) ||
        (selection.Topics.IsEmpty && items.Any(static item => item.Ref.Section is Section.Work or Section.Volunteer &&
            item.Field(FieldKind.Organization) is not null));

    /// <summary>The item with where it was.</summary>
    public static void Where(AnswerText text, ResumeItem item)
    {
        text.Space().Item(item);
        // "Remote" is no place to be in.
        if (Place(item) is { } place) text.Say(place.Text.StartsWith("Remote", Same) ? ", " : ", in ").Cite(place);
        text.Say(".");
    }

    private static void When(AnswerText text, ResumeItem item)
    {
        var dates = item.Dates!;
        text.Space().Item(item, withDates: false).Say(": ");
        if (dates.IsPoint) text.Cite(DateText.Format(dates), item.Pointer).Say(".");
        else text.Cite(DateText.Format(dates), item.Pointer).Say(dates.IsOngoing ? ", still going on." : ".");
    }

    private static bool Tell(
        AnswerText text, Ask ask, Detail detail, ImmutableArray<ResumeItem> items, Writing writing)
    {
        var answered = false;
        foreach (var item in items)
        {
            if (!IsKnown(detail, item, writing)) continue;
            answered = true;
            text.Space();
            switch (detail)
            {
                case Detail.Technologies:
                    UsedThings.Tell(text, ask, item, writing);
                    break;
                case Detail.Grade:
                    text.Item(item, withDates: false).Say(": ").Cite(item.Field(FieldKind.Score)!.Value).Say(".");
                    break;
                case Detail.Courses:
                    text.Item(item, withDates: false).Say(": ");
                    Listed(text, item, FieldKind.Course);
                    text.Say(".");
                    break;
                case Detail.Link or Detail.Website or Detail.Contact:
                    text.Cite(item.Title, item.Pointer).Say(": ").Cite(item.Url!, item.Pointer).Say(".");
                    break;
                case Detail.Giver:
                    text.Cite(item.Title, item.Pointer);
                    text.Say(item.Ref.Section == Section.Publications ? ": " : " came from ");
                    text.Cite(item.Field(FieldKind.Organization)!.Value).Say(".");
                    break;
                case Detail.Authors:
                    text.Cite(item.Title, item.Pointer).Say(" was written by ");
                    Listed(text, item, FieldKind.Entity);
                    text.Say(".");
                    break;
                // The title is what an item is called by; a part in a project is a field of its own.
                case Detail.Headline when item.Field(FieldKind.Role) is { } role:
                    text.Cite(role).Say(": ").Item(item).Say(".");
                    break;
                case Detail.Headline:
                    text.Item(item).Say(".");
                    break;
                case Detail.Level when item.Ref.Section == Section.Skills:
                    text.Cite(item.Title, item.Pointer).Say(": ").Cite(item.Field(FieldKind.Level)!.Value).Say(".");
                    break;
                case Detail.Level:
                    text.Item(item).Say(".");
                    break;
            }
        }

        return answered;
    }

    private static bool IsKnown(Detail detail, ResumeItem item, Writing writing) => detail switch
    {
        // A group of skills is made with nothing.
        Detail.Technologies => item.Ref.Section is not (Section.Skills or Section.Interests or Section.Languages) &&
            UsedThings.Of(item, writing).Count > 0,
        Detail.Grade => item.Field(FieldKind.Score) is not null,
        Detail.Courses => item.Field(FieldKind.Course) is not null,
        Detail.Link or Detail.Website or Detail.Contact => item.Url is not null,
        Detail.Giver => item.Field(FieldKind.Organization) is not null &&
            item.Ref.Section is Section.Awards or Section.Certificates or Section.Publications or Section.Education,
        Detail.Authors => item.Ref.Section is Section.Publications or Section.Blog &&
            item.Field(FieldKind.Entity) is not null,
        Detail.Headline => item.Field(FieldKind.Role) is not null ||
            (item.Ref.Section is Section.Work or Section.Volunteer && item.Field(FieldKind.Position) is not null),
        Detail.Level => item.Ref.Section is Section.Languages ||
            (item.Ref.Section == Section.Skills && item.Field(FieldKind.Level) is not null),
        _ => false,
    };

    private static void Listed(AnswerText text, ResumeItem item, FieldKind kind)
    {
        var isFirst = true;
        foreach (var field in item.Fields)
        {
            if (field.Kind != kind) continue;
            text.Say(isFirst ? "" : ", ").Cite(field);
            isFirst = false;
        }
    }
}
