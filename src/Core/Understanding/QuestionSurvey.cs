using System.Collections.Immutable;
using System.Text;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding;

/// <summary>Something that a question names: a technology, a method, an employer.</summary>
public sealed record NamedTopic(string Name, bool InResume);

/// <summary>A question as those see it who count questions.</summary>
/// <param name="Topics">What it names.</param>
/// <param name="LooksFair">Whether it may well have been meant for this résumé, also where it was declined.</param>
public sealed record SurveyedQuestion(ImmutableArray<NamedTopic> Topics, bool LooksFair);

/// <summary>Reads questions again to tell an owner what they were about. Pure and total, as reading them is.</summary>
public static class QuestionSurvey
{
    /// <summary>Log-odds of being fair: from one in five on a declined question is worth an owner's look.</summary>
    private const double FairEnough = -1.5;

    public static SurveyedQuestion Read(string question, CompiledResume resume, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(resume);
        var analysis = QuestionReader.Read(question, resume, FollowUpContext.Empty, today);
        var topics = analysis.Asks.SelectMany(ask => ask.Topics)
            .Where(topic => topic.Kind is TopicKind.Concept or TopicKind.Entity)
            .Select(topic => new NamedTopic(topic.Concept?.Name ?? topic.Name, topic.InResume))
            .DistinctBy(topic => topic.Name);
        var looksFair = analysis.Decision is Decision.Answer or Decision.OffTopic && analysis.Relevance >= FairEnough;
        return new SurveyedQuestion([.. topics], looksFair);
    }

    /// <summary>
    /// What questions have in common that differ in case, accents, punctuation and spaces only.
    /// </summary>
    public static string Key(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var key = new StringBuilder(question.Length);
        foreach (var letter in question)
        {
            if (TextFold.IsWord(letter)) key.Append(TextFold.Fold(letter));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        var text = key.ToString().TrimEnd();
        return text.Length == 0 ? question.Trim() : text;
    }
}
