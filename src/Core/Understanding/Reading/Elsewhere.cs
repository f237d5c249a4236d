using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "did she use it anywhere else?", "and elsewhere?", after one entry was told: the others that have what was asked
/// about, or any of what that one was made with.
/// </summary>
internal static class Elsewhere
{
    private const int AskedMax = 10;

    private static readonly ImmutableArray<Section> Lived =
        [Section.Work, Section.Projects, Section.Volunteer, Section.Education];

    /// <summary>Whether a question asks for other places than the one talked about.</summary>
    public static bool IsAsked(Question question) => question.Tokens.Count <= AskedMax &&
        (question.Says("elsewhere") || (question.Has(Sense.Else) && question.Says("anywhere", "somewhere", "where")));

    /// <summary>Those others, none where there are none; null where nothing is asked of several places.</summary>
    public static Follow? Find(Question question, FollowUpContext context, int? focus, ResumeIndex index)
    {
        if (focus is not { } told || !IsAsked(question) || question.Dates is not null) return null;
        if (question.Topics.Exists(static topic => topic.InResume)) return null;
        if (question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null)) return null;
        var asked = Asked(context, told, index);
        var isUsed = asked.Count == 0;
        if (isUsed && question.Says("use", "used", "using", "uses")) asked = Used(told, index);
        if (asked.Count == 0) return null;
        var others = ImmutableArray.CreateBuilder<int>();
        foreach (var section in Lived)
            foreach (var item in index.BySection[(int)section])
            {
                if (item == told) continue;
                var has = isUsed
                    ? asked.Exists(topic => topic.WeightIn(item) > 0)
                    : asked.TrueForAll(topic => topic.WeightIn(item) > 0);
                if (has) others.Add(item);
            }

        return new Follow(FollowKind.Rest, others.ToImmutable());
    }

    // What the talk was about besides where it was.
    private static List<Topic> Asked(FollowUpContext context, int told, ResumeIndex index)
    {
        var asked = new List<Topic>();
        foreach (var name in context.Topics)
            foreach (var topic in TopicSpotter.Find(QuestionWords.Read(name, index), index))
                if (topic is { InResume: true, Kind: TopicKind.Concept or TopicKind.Word } &&
                    topic.Concept?.File != "places" && !IsCalledSo(topic, told)) asked.Add(topic);
        return asked;
    }

    private static bool IsCalledSo(Topic topic, int item)
    {
        foreach (var posting in topic.Postings)
            if (posting.Item == item) return posting.Field is FieldKind.Organization or FieldKind.Name;
        return false;
    }

    private static List<Topic> Used(int item, ResumeIndex index)
    {
        var used = new List<Topic>();
        foreach (var technology in index.Items[item].Technologies)
            if (TopicSpotter.Find(QuestionWords.Read(technology, index), index) is [{ InResume: true } topic])
                used.Add(topic);
        return used;
    }
}
