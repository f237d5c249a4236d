using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding;

namespace ResumeVoice.Core.Conversations;

/// <summary>A question asked before a session began.</summary>
/// <param name="Text">As asked.</param>
/// <param name="Shown">Refs or ids of the items that were shown with its answer, best first; empty: not known.</param>
public sealed record PastQuestion(string Text, ImmutableArray<string> Shown);

/// <summary>
/// Works out what a talk was about that a client remembers and the store does not: the questions are read again, and
/// what the visitor saw counts. Pure and total.
/// </summary>
public static class PastTalk
{
    /// <summary>Questions that are read again; of more the last ones.</summary>
    public const int QuestionsMax = 10;

    public static FollowUpContext ContextOf(
        IReadOnlyList<PastQuestion> questions, CompiledResume resume, DateOnly today)
    {
        var context = FollowUpContext.Empty;
        foreach (var question in questions.TakeLast(QuestionsMax))
        {
            if (question.Text.Length is 0 or > AskQuestion.TextMax) continue;
            var analysis = QuestionReader.Read(question.Text, resume, context, today);
            var reply = Answerer.Answer(question.Text, analysis, resume, context, today);
            context = Showing(reply.Context, Find(question.Shown, resume.Resume));
        }

        return context;
    }

    /// <summary>What a question after this answer may lean on, as far as the answer itself tells.</summary>
    public static FollowUpContext ContextOf(Answer answer)
    {
        var shown = ImmutableArray.CreateBuilder<ItemRef>(answer.Items.Length);
        foreach (var item in answer.Items)
            if (ItemRef.TryParse(item.Ref, out var reference)) shown.Add(reference);
        return new FollowUpContext
        {
            Shown = shown.ToImmutable(),
            Focus = shown.Count == 1 ? shown[0] : null,
            Question = answer.Question,
            Sections = [.. shown.Select(reference => reference.Section).Distinct()],
        };
    }

    // A client may show fewer than were found: then the longer list stands, as it would in a session.
    private static FollowUpContext Showing(FollowUpContext context, ImmutableArray<ItemRef> shown)
    {
        if (shown.IsEmpty || context.Shown.Take(shown.Length).SequenceEqual(shown)) return context;
        return context with
        {
            Shown = shown,
            Focus = shown is [var one] ? one : null,
            Seen = [.. context.Seen.Union(shown).TakeLast(FollowUpContext.SeenMax)],
            Sections = [.. shown.Select(reference => reference.Section).Distinct()],
        };
    }

    private static ImmutableArray<ItemRef> Find(ImmutableArray<string> shown, Resume resume)
    {
        var found = ImmutableArray.CreateBuilder<ItemRef>();
        foreach (var name in shown.Take(FollowUpContext.ShownMax))
            if (resume.Items.FirstOrDefault(item => item.SourceId == name || item.Ref.ToString() == name) is { } item)
                found.Add(item.Ref);
        return found.ToImmutable();
    }
}
