using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Which company was it for?", "who was the archive done for?": for whom a project was.</summary>
internal static class ClientComposer
{
    private static readonly HashSet<string> Clients = new(StringComparer.Ordinal)
        { "company", "client", "employer", "customer", "organisation", "organization", "firm", "who", "whom" };

    public static bool TryCompose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items)
    {
        if (items is not [{ Ref.Section: Section.Projects } project] || !IsAsked(ask.Question)) return false;
        if (project.Field(FieldKind.Entity) is not { } client) return false;
        text.Cite(project.Title, project.Pointer).Say(" was for ").Cite(client).Say(".");
        return true;
    }

    private static bool IsAsked(Question question)
    {
        if (!question.HasAny(Sense.Which, Sense.What, Sense.Who) || !question.Says("for", "with", "commissioned"))
            return false;
        foreach (var token in question.Tokens)
            if (Clients.Contains(token.Word.Light)) return true;
        return false;
    }
}
