using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "is her German good enough for client meetings?", "could he run interviews in French?": the level of the language
/// says, and who asks is to judge.
/// </summary>
internal static class AskedTongue
{
    private static readonly string[] Uses =
    [
        "meeting", "meetings", "call", "calls", "interview", "interviews", "client", "clients", "customer", "customers",
        "present", "presentation", "presentations", "negotiate", "negotiations", "conversation", "workshop",
        "workshops", "report", "reports", "documentation", "patients", "talk", "business",
    ];

    /// <summary>The ask of that language's level, where its use for something is asked; the ask as it is otherwise.</summary>
    public static Ask Of(Ask ask, ResumeIndex index)
    {
        if (ask.Intent is not (Intent.YesNo or Intent.Fit or Intent.Detail) || ask.IsScoped) return ask;
        if (Tongue(ask, index) is not { } tongue || !AsksUse(ask.Question)) return ask;
        return ask with
        {
            Sections = [Section.Languages],
            AreSectionsNamed = true,
            Topics = [tongue],
            Intent = Intent.Detail,
            Order = Order.None,
            Details = [Detail.Level],
        };
    }

    private static Topic? Tongue(Ask ask, ResumeIndex index)
    {
        Topic? tongue = null;
        foreach (var topic in ask.Topics)
        {
            if (topic.Concept?.File == "tongues")
            {
                if (tongue is not null || !AskedSubject.IsOf(topic, Section.Languages, index)) return null;
                tongue = topic;
            }
            else if (topic is { InResume: true, Kind: TopicKind.Entity }) return null;
        }

        return tongue;
    }

    // "well enough", "good enough"; "can she … in German?"
    private static bool AsksUse(Question question)
    {
        if (question.Says("enough", "sufficient", "suffice")) return true;
        return question.WordAt(0) is "can" or "could" or "would" or "will" && question.Says(Uses);
    }
}
