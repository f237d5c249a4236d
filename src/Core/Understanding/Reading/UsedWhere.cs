using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "where did she use it?", "in how many roles?", after a skill or a certificate: the jobs and projects that tell of
/// it, not the certificate again, and not all jobs.
/// </summary>
internal static class UsedWhere
{
    private const int AskedMax = 8;
    private const int BareMax = 6;
    private const float TellsMin = 0.5f;

    private static readonly ImmutableArray<Section> Lived =
        [Section.Work, Section.Projects, Section.Volunteer, Section.Education];

    /// <summary>Those entries, none where none tells of it; null where nothing is asked so.</summary>
    public static Follow? Find(Question question, FollowUpContext context, ResumeIndex index)
    {
        if (question.Dates is not null || question.Topics.Exists(static topic => topic.InResume)) return null;
        if (!IsAsked(question) || question.HasAny(Sense.Else, Sense.Other)) return null;
        var isOfSkill = context.Focus is { Section: Section.Skills or Section.Certificates } ||
            (context.Focus is null && context.Sections.Contains(Section.Skills));
        var topics = Topics(context, index);
        // "does she know Go?", "where did she use it?", "in how many roles?": of Go, whatever was told of it.
        var isOfTopic = topics is [{ Concept.File: "technology" }];
        if (topics.Count == 0 || !(isOfSkill || isOfTopic)) return OfThose(question, context, index);
        var asked = Asked(question);
        var items = ImmutableArray.CreateBuilder<int>();
        foreach (var section in Lived)
        {
            if (asked is { } only && only != section) continue;
            foreach (var item in index.BySection[(int)section])
                if (topics.Exists(topic => TellsOf(item, topic))) items.Add(item);
        }

        return new Follow(items.Count == 0 ? FollowKind.Rest : FollowKind.List, items.ToImmutable());
    }

    /// <summary>Whether a few words ask where something was used, or in how many of one kind.</summary>
    public static bool IsAsked(Question question)
    {
        var uses = question.Says("use", "used", "using", "apply", "applied", "uses") && question.Has(Sense.Person);
        if (uses && question.Tokens.Count <= AskedMax)
            return question.Says("where", "which", "what", "many") && question.Says("it", "that", "this", "them");
        var first = question.WordAt(0) is "and" or "so" or "ok" ? 1 : 0;
        return question.Tokens.Count <= BareMax && question.WordAt(first) is "in" or "at" or "on" &&
            question.WordAt(first + 1) is "how" or "which" or "what" && !question.Has(Sense.Person) &&
            Asked(question) is not null;
    }

    // "where did she use it?", "in how many roles?", after a licence: of those that the first question found.
    private static Follow? OfThose(Question question, FollowUpContext context, ResumeIndex index)
    {
        if (question.Has(Sense.Person) || context is not { Question: { } before, Shown.IsEmpty: false }) return null;
        // "how long was she at Ostra?", "in how many roles?": in those that were told.
        var areOfKind = context.Shown.Length > 1 && Asked(question) is { } asked &&
            context.Shown.All(asked, static (shown, asked) => shown.Section == asked);
        return areOfKind || IsAsked(QuestionWords.Read(before, index))
            ? new Follow(FollowKind.List, ConversationReader.Positions(context.Shown, index))
            : null;
    }

    private static bool TellsOf(int item, Topic topic)
    {
        foreach (var posting in topic.Postings)
            if (posting.Item == item && !posting.IsCousin && posting.Weight >= TellsMin) return true;
        return false;
    }

    private static Section? Asked(Question question)
    {
        foreach (var hit in question.Hits)
            if (Senses.NounOf(hit.Sense) is { } section && Lived.Contains(section)) return section;
        return null;
    }

    // What the talk was about, or what the certificate is called by.
    private static List<Topic> Topics(FollowUpContext context, ResumeIndex index)
    {
        var names = context.Topics is [var one] && context.Focus is not { Section: Section.Certificates }
            ? TopicSpotter.Find(QuestionWords.Read(one, index), index)
            : [];
        if (names is [{ InResume: true, Kind: TopicKind.Concept or TopicKind.Word }]) return names;
        var told = new List<Topic>();
        if (context.Focus is not { Section: Section.Certificates } focus) return told;
        if (ConversationReader.Positions([focus], index) is not [var at]) return told;
        var title = index.Items[at].Title;
        // What it is called by, not what that is a kind of.
        foreach (var term in index.Concepts.Values)
            if (term.Concept is { File: "technology" } concept &&
                title.Contains(concept.Name, StringComparison.OrdinalIgnoreCase) &&
                term.Postings.Exists(posting => posting.Item == at && posting.Field == FieldKind.Name))
                told.AddRange(TopicSpotter.Find(QuestionWords.Read(concept.Name, index), index));
        return told.Count > 0 ? told : TopicSpotter.Find(QuestionWords.Read(title, index), index);
    }
}
