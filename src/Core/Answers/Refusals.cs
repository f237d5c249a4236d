using ResumeVoice.Core.Understanding;
using ResumeVoice.Core.Understanding.Deciding;

namespace ResumeVoice.Core.Answers;

/// <summary>What is said where no item answers: kindly, plainly, and the same to the same question.</summary>
internal static class Refusals
{
    public static string Words(QuestionAnalysis analysis, Writing writing)
    {
        var name = writing.Person.Name;
        return (analysis.Decision, analysis.SmallTalk) switch
        {
            (Decision.Unsafe, _) => $"I can't help with that. I answer questions about {writing.Person.Names} résumé.",
            (Decision.Clarify, _) => $"Which one do you mean? Ask me for a list first, for example {writing.Person.Names} jobs or projects.",
            (Decision.SmallTalk, SmallTalkKind.Greeting) => $"Hello! Ask me anything about {writing.Person.Names} work, studies or skills.",
            (Decision.SmallTalk, SmallTalkKind.Thanks) => $"You're welcome. Is there anything else you'd like to know about {name}?",
            (Decision.SmallTalk, SmallTalkKind.Bye) => $"Goodbye, and thank you for your interest in {name}.",
            (Decision.SmallTalk, SmallTalkKind.Identity) =>
                $"I answer questions about {writing.Person.Names} résumé: jobs, projects, skills, education, dates, and how to get in touch.",
            (Decision.SmallTalk, _) => $"Good. What else would you like to know about {name}?",
            _ => $"That is outside of what I can answer: I only know {writing.Person.Names} résumé. Ask me about {writing.Person.Their} work, studies or skills.",
        };
    }
}
