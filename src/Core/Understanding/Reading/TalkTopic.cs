using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Hears "it" as the one thing that the last question named, where nothing else can be meant: "does she know Kafka?",
/// "and how long has she used it?", "has she written about it?"
/// </summary>
internal static class TalkTopic
{
    /// <summary>The one concept, a technology say, that a question names and the résumé has; null otherwise.</summary>
    public static string? Of(Question question)
    {
        string? name = null;
        foreach (var topic in question.Topics)
        {
            if (topic is not { InResume: true, Kind: TopicKind.Concept }) continue;
            if (name is not null) return null;
            name = topic.Name;
        }

        return name;
    }

    /// <summary>The topic, where the pronoun stands; null where the pronoun means an entry, or nothing.</summary>
    public static Topic? Recall(Question question, FollowUpContext context, ResumeIndex index)
    {
        if (question.Topics.Count > 0 || context.Topics is not [var name]) return null;
        if (context.Focus is not null && Elsewhere.IsAsked(question)) return null;
        var wasRefused = context.LastDecision == nameof(Decision.OffTopic);
        var at = PronounAt(question, wasRefused ? null : context.Focus?.Section);
        var isPlace = at < 0;
        if (isPlace) at = PlaceAt(question, context);
        if (at < 0) return null;
        var named = QuestionWords.Read(name, index);
        var topics = TopicSpotter.Find(named, index);
        if (isPlace && topics is not [{ Concept.File: "places" }]) return null;
        return topics is [{ InResume: true, Kind: TopicKind.Concept or TopicKind.Word } topic]
            ? topic with { Start = at, End = at + 1 }
            : null;
    }

    // "any jobs there too?", after the projects in a country.
    private static int PlaceAt(Question question, FollowUpContext context)
    {
        var asksOther = question.Hits.Any(context, static (hit, context) =>
            Senses.NounOf(hit.Sense) is { } section && !context.Sections.Contains(section));
        return asksOther ? question.Tokens.FindIndex(1, static token => token.Word.Text == "there") : -1;
    }

    // A job or a degree is neither used nor known; what a skill or several entries are about may be written about too.
    private static int PronounAt(Question question, Section? focus)
    {
        var isLived = focus is Section.Work or Section.Education or Section.Volunteer;
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is not ("it" or "that" or "this" or "them")) continue;
            var ends = question.Tokens[at].EndsSentence || at == question.Tokens.Count - 1 ||
                question.HasAnyAt(at + 1, Sense.Function, Sense.Generic, Sense.Since, Sense.Before, Sense.Person);
            if (!ends) continue;
            var isUsed = question.WordAt(at - 1) is "use" or "uses" or "used" or "using" or "know" or "knows";
            if (isUsed && focus is null or Section.Skills) return at;
            if (isUsed && isLived) return at;
            var isBeside = question.WordAt(at - 1) is "with" or "about" or "in" or "on";
            if (isBeside && focus is null or Section.Skills) return at;
        }

        return -1;
    }
}
