using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "What did she do at the book publisher?": an employer by what the résumé says it is, where the first of its words
/// would name a section by itself.
/// </summary>
internal static class Houses
{
    /// <summary>Notes the employer as a topic of the question.</summary>
    public static void Note(Question question, ResumeIndex index)
    {
        for (var at = 2; at + 1 < question.Tokens.Count; at++)
        {
            if (question.WordAt(at - 1) is not ("the" or "a" or "an" or "that")) continue;
            if (question.WordAt(at - 2) is not ("at" or "for")) continue;
            // "the University of Bergen" says by itself which.
            if (!Senses.IsFrameNoun(question, at) || question.IsCovered(at + 1, Sense.Function)) continue;
            if (TopicSpotter.Word(question, index, at + 1) is { } kind && Note(question, kind, at, index)) return;
        }
    }

    // The jobs at such a house, if there are any.
    private static bool Note(Question question, Topic kind, int start, ResumeIndex index)
    {
        // "the language school": where both are sections' nouns, one house must be both.
        var both = Senses.IsFrameNoun(question, start + 1) ? TopicSpotter.Word(question, index, start) : null;
        if (both is null && Senses.IsFrameNoun(question, start + 1)) return false;
        var houses = kind.Postings.FindAll(posting => index.SectionAt(posting.Item) == Section.Work &&
            Describes(posting.Field) && (both is null || both.WeightIn(posting.Item) > 0));
        if (houses.Count == 0) return false;
        var end = start + 2;
        question.Topics.RemoveAll(topic => topic.Start < end && topic.End > start);
        var place = question.Topics.FindIndex(topic => topic.Start > start);
        var name = question.Text[question.Tokens[start].Start..question.Tokens[end - 1].End];
        var house = kind with { Name = name, Start = start, End = end, Postings = houses };
        question.Topics.Insert(place < 0 ? question.Topics.Count : place, house);
        return true;
    }

    private static bool Describes(FieldKind field) =>
        field is FieldKind.Description or FieldKind.Organization or FieldKind.Summary or FieldKind.Position;
}
