using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "What is her biggest achievement?": the latest award, and of jobs and projects those whose sentences give
/// numbers.
/// </summary>
internal static class Achievements
{
    private const int ItemsMax = 3;

    private static readonly Section[] Done = [Section.Work, Section.Projects, Section.Volunteer];

    /// <summary>What the person may be proud of; null where that is not asked, or nothing is told of it.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (!IsAsked(ask)) return null;
        var told = new List<Posting>();
        Note(told, true, index);
        Note(told, false, index);

        var items = ImmutableArray.CreateBuilder<Ranked>();
        if (Latest(index.BySection[(int)Section.Awards], index) is { } award) items.Add(new Ranked(award, 1f));
        foreach (var section in Done)
            foreach (var item in Newest(told, section, index))
                if (items.Count < ItemsMax) items.Add(new Ranked(item, 1f));
        if (items.Count == 0) return null;
        var topic = new Topic { Kind = TopicKind.Word, Name = "achievements", Start = 0, End = 0, Postings = told };
        return new Selection(Finding.Found, items.ToImmutable()) { Topics = [topic], StandsOut = true };
    }

    // What is listed as a highlight before what a summary tells in passing ("one night in three").
    private static void Note(List<Posting> told, bool isHighlight, ResumeIndex index)
    {
        foreach (var mention in index.Numbers)
        {
            if (!Done.Contains(index.SectionAt(mention.Item)) || mention.IsSpan) continue;
            var kind = index.Items[mention.Item].Fields[mention.Field].Kind;
            if (kind == FieldKind.Highlight == isHighlight && told.Of(mention.Item).Weight == 0)
                told.Note(new Posting(mention.Item, 1f, FieldKind.Highlight, mention.Field));
        }
    }

    private static bool IsAsked(Ask ask)
    {
        if (ask.IsScoped || ask.Dates is not null) return false;
        // "why should we hire her?"
        if (ask.Intent == Intent.Fit)
            return ask.Question.Says("why", "reasons", "reason") && ask.Sections.IsEmpty && ask.Topics.IsEmpty;
        if (ask.Intent is not (Intent.Detail or Intent.Overview or Intent.List)) return false;
        var question = ask.Question;
        // "what impact has he made?" asks for no projects.
        var isElsewhere = ask.Sections is not ([] or [Section.Awards]) &&
            (ask.AreSectionsNamed || !question.Says("impact"));
        if (isElsewhere || ask.Topics.Any(static topic => IsTold(topic))) return false;
        if (question.Says("achievement", "achievements", "accomplishment", "accomplishments", "proudest")) return true;
        if (question.Says("proud")) return question.Has(Sense.Person);
        // "what makes him stand out?", "what sets her apart?"
        if (question.Has(Sense.Person) && (question.Says("apart") && question.Says("set", "sets") ||
            question.Says("out") && question.Says("stand", "stands"))) return true;
        return question.Has(Sense.Person) && (
            question.Says("impressive", "impactful", "achieved", "accomplished") ||
            (question.Says("impact") && (question.Has(Sense.What) ||
                question.Says("biggest", "greatest", "largest", "main", "most"))));
    }

    // What somebody achieved at one place, or with one thing, is told there.
    private static bool IsTold(Topic topic) =>
        topic.InResume && (topic.Kind != TopicKind.Word || topic.Postings.Exists(posting => posting.Weight > 0.9f));

    // "six years of nursing" is no achievement.
    /// <summary>The entry that ended last, or still goes on; the first of several; null where there is none.</summary>
    public static int? Latest(ImmutableArray<int> items, ResumeIndex index)
    {
        int? latest = null;
        foreach (var item in items)
            if (latest is not { } known || index.LastDayAt(item) > index.LastDayAt(known)) latest = item;
        return latest;
    }

    private static List<int> Newest(List<Posting> told, Section section, ResumeIndex index)
    {
        var items = new List<int>();
        foreach (var posting in told)
            if (index.SectionAt(posting.Item) == section) items.Add(posting.Item);
        items.Sort((one, other) => index.LastDayAt(other).CompareTo(index.LastDayAt(one)));
        return items.Count > 2 ? items[..2] : items;
    }
}
