using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "Has he saved anybody money?": what words of a question say together without naming it, as <see cref="Sayings"/>
/// know.
/// </summary>
internal static class SaidTopics
{
    private const int Reach = 5;

    /// <summary>Notes what is said as a topic, in place of its words.</summary>
    public static void Note(Question question, ResumeIndex index)
    {
        // "how much money did it save?" asks for the number.
        if (question.Has(Sense.HowMany) || Sayings.In(question.Tokens, Reach) is not { } said) return;
        // What names a thing of the résumé's, or something else of the kind, is no part of a saying.
        if (question.Topics.Exists(topic => topic.Start < said.End && topic.End > said.Start &&
            topic.Kind is TopicKind.Entity or TopicKind.Concept)) return;
        question.Topics.RemoveAll(topic => topic.Start < said.End && topic.End > said.Start);
        var place = question.Topics.FindIndex(topic => topic.Start > said.Start);
        index.Concepts.TryGetValue(said.Concept, out var known);
        question.Topics.Insert(place < 0 ? question.Topics.Count : place, new Topic
        {
            Kind = TopicKind.Concept,
            Name = said.Concept.Name,
            Start = said.Start,
            End = said.End,
            Postings = known?.Postings ?? [],
            Concept = said.Concept,
        });
    }
}
