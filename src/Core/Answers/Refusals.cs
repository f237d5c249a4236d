using ResumeVoice.Core.Understanding;
using ResumeVoice.Core.Understanding.Deciding;

namespace ResumeVoice.Core.Answers;

/// <summary>What is said where no item answers: kindly, plainly, and the same to the same question.</summary>
internal static class Refusals
{
    public static string Words(QuestionAnalysis analysis, Writing writing)
    {
        var name = writing.Person.Name;
        var names = writing.Person.Names;
        var their = writing.Person.Their;
        return analysis.Decision switch
        {
            Decision.Unsafe => $"I can't help with that. I answer questions about {names} résumé.",
            Decision.Clarify when analysis.IsForeign =>
                $"I only understand English so far. Ask me in English about {names} work, studies or skills.",
            Decision.Clarify =>
                $"Which one do you mean? Ask me for a list first, for example {names} jobs or projects.",
            Decision.SmallTalk => Talk(analysis.SmallTalk, name, names),
            _ => $"That is outside of what I can answer: I only know {names} résumé. " +
                $"Ask me about {their} work, studies or skills.",
        };
    }

    private static string Talk(SmallTalkKind kind, string name, string names) => kind switch
    {
        SmallTalkKind.Greeting => $"Hello! Ask me anything about {names} work, studies or skills.",
        SmallTalkKind.Thanks => $"You're welcome. Is there anything else you'd like to know about {name}?",
        SmallTalkKind.Bye => $"Goodbye, and thank you for your interest in {name}.",
        SmallTalkKind.Identity =>
            $"I answer questions about {names} résumé: jobs, projects, skills, education, dates, " +
            "and how to get in touch.",
        _ => $"Good. What else would you like to know about {name}?",
    };
}
