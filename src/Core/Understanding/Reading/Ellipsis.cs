using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Gives a question that is no whole one what it leaves out, from the question before it: "and the second one?" asks
/// the same detail of another, "no, I meant projects" the same days and names of another section.
/// </summary>
internal static class Ellipsis
{
    private const int CountMax = 8;

    /// <summary>Whether the question before has to be read again.</summary>
    public static bool LeavesOut(Ask ask) => LeavesOutDetail(ask) || LeavesOutFilter(ask);

    /// <summary>The ask with what it takes over.</summary>
    public static Ask Completed(Ask ask, Ask earlier, ResumeIndex index)
    {
        if (LeavesOutFilter(ask)) return Filtered(ask, earlier, index);
        if (!IsOfOne(earlier)) return ask;
        var details = earlier.Details.RemoveAll(static detail => !IsOfItem(detail));
        var isAsked = earlier.Intent is Intent.When or Intent.Where or Intent.Duration;
        if (details.IsEmpty && !isAsked) return ask;
        return ask with { Details = details, Intent = earlier.Intent, IsElliptic = true };
    }

    /// <summary>
    /// "how many did she attend?", after home births: the question with what it counts; null where it says that itself.
    /// </summary>
    public static string? Counted(Question question, FollowUpContext context)
    {
        if (context.Topics.IsEmpty || question.Tokens.Count > CountMax) return null;
        if (question.First(Sense.HowMany) is not { End: > 0 } many) return null;
        if (question.WordAt(many.End - 1) != "many") return null;
        var leavesOut = question.WordAt(many.End) is "did" or "does" or "has" or "have" or "were" or "was";
        if (!leavesOut || context.LastIntent is nameof(Intent.List) or nameof(Intent.Count)) return null;
        var end = question.Tokens[many.End - 1].End;
        return question.Text.Insert(end, " " + string.Join(' ', context.Topics));
    }

    // What can be asked of one entry as well as of another.
    private static bool IsOfItem(Detail detail) => detail is Detail.Technologies or Detail.Grade or Detail.Courses
        or Detail.Link or Detail.Giver or Detail.Authors or Detail.Duties or Detail.Level;

    // "where has she worked?" was asked of no one entry.
    private static bool IsOfOne(Ask ask) => !ask.Topics.IsEmpty || ask.Order != Order.None ||
        ask.Question.Ordinal is not null || Pointing.PointsBack(ask.Question);

    private static bool LeavesOutDetail(Ask ask) => ask.Intent == Intent.Detail && ask.Details.IsEmpty &&
        ask.Follow is FollowKind.Pick or FollowKind.Rest or FollowKind.Before or FollowKind.After
            or FollowKind.Instead &&
        Pointing.IsFragment(ask.Question);

    private static bool LeavesOutFilter(Ask ask) => ask is
    {
        Follow: FollowKind.Instead, AreSectionsNamed: true, Order: Order.None, Dates: null, Topics.IsEmpty: true,
    };

    // A correction keeps what was asked, whatever comes of it; "and projects?" keeps what some of them fit.
    private static Ask Filtered(Ask ask, Ask earlier, ResumeIndex index)
    {
        var topics = TakenOver(earlier.Topics).RemoveAll(
            static topic => !topic.InResume || topic.Kind is not (TopicKind.Concept or TopicKind.Entity));
        var isCorrection = ask.Question.Has(Sense.Meant);
        if (!topics.IsEmpty && !isCorrection && !AnyHas(ask.Sections, topics, index)) topics = [];
        var dates = earlier.Dates is { IsOfTalk: false } days && (isCorrection || AnyIn(ask.Sections, days, index))
            ? days
            : null;
        return ask with { Topics = topics, Dates = dates, Excluded = TakenOver(earlier.Excluded) };
    }

    // They stand in another question, which may be longer than this one.
    private static ImmutableArray<Topic> TakenOver(ImmutableArray<Topic> topics) =>
        [.. topics.Select(static topic => topic with { Start = 0, End = 1 })];

    private static bool AnyHas(ImmutableArray<Section> sections, ImmutableArray<Topic> topics, ResumeIndex index)
    {
        foreach (var section in sections)
            foreach (var item in index.BySection[(int)section])
            {
                var hasAll = true;
                foreach (var topic in topics) hasAll &= topic.WeightIn(item) > 0;
                if (hasAll) return true;
            }

        return false;
    }

    private static bool AnyIn(ImmutableArray<Section> sections, DateFilter dates, ResumeIndex index)
    {
        foreach (var section in sections)
            foreach (var item in index.BySection[(int)section])
                if (Within.Holds(item, dates, index)) return true;
        return false;
    }
}
