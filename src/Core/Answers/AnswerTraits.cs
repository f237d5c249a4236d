using System.Collections.Immutable;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>What a client may want to know of a turn that its answer does not say.</summary>
/// <param name="IsFollowUp">Whether the question leaned on the talk before it.</param>
/// <param name="Lacking">Technologies asked for that the résumé does not have.</param>
/// <param name="Similar">The nearest that it has instead.</param>
public sealed record AnswerTraits(bool IsFollowUp, ImmutableArray<string> Lacking, ImmutableArray<string> Similar)
{
    /// <summary>The traits of a turn, read from its question again in the light of the talk before it.</summary>
    public static AnswerTraits Of(string question, FollowUpContext before, CompiledResume resume, DateOnly today)
    {
        var analysis = QuestionReader.Read(question, resume, before, today);
        var lacking = analysis.Asks.SelectMany(ask => ask.Topics)
            .Where(topic => topic is { Kind: TopicKind.Concept, InResume: false }).ToList();
        return new AnswerTraits(
            analysis.Asks.Any(ask => ask.Follow is not (FollowKind.None or FollowKind.Lost)),
            [.. lacking.Select(topic => topic.Name).Distinct()],
            [.. lacking.Select(topic => Alternatives.For(topic, resume.Index).Nearest).OfType<string>().Distinct()]);
    }
}
