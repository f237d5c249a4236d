using System.Collections.Frozen;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "Which framework did the birdcount project use?", "what database was Lekdijk built on?": what the named entry was
/// made with, of that kind; not what else speaks of frameworks.
/// </summary>
internal static class UsedKind
{
    // A name weighs so much in what it names.
    private const float NameWeight = 0.95f;

    private static readonly FrozenSet<string> Kinds = new[]
    {
        "framework", "library", "database", "language", "cloud", "engine", "platform", "tool", "package", "software",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Ask Of(Ask ask, ResumeIndex index)
    {
        if (At(ask.Question) is not { } at || !ask.Topics.Any(index, IsEntry)) return ask;
        return ask with
        {
            Topics = ask.Topics.Without(at, static (topic, at) => topic.Start == at || !topic.InResume),
            Sections = ask.AreSectionsNamed ? ask.Sections.Remove(Section.Languages) : [],
            Details = ask.Wants(Detail.Technologies) ? ask.Details : ask.Details.Add(Detail.Technologies),
        };
    }

    /// <summary>Where it says of what kind: "which framework did …", "what database was … built on".</summary>
    public static int? At(Question question)
    {
        if (!question.Says("use", "used", "built", "written", "made", "run", "programmed", "implemented")) return null;
        for (var at = 1; at + 1 < question.Tokens.Count; at++)
            if (Kinds.Contains(question.Tokens[at].Word.Light) && question.WordAt(at - 1) is "which" or "what" &&
                question.WordAt(at + 1) is "did" or "does" or "was" or "is" or "were") return at;
        return null;
    }

    private static bool IsEntry(Topic topic, ResumeIndex index) => topic is { IsExcluded: false, IsExact: true } &&
        topic.Postings.Any(index, static (posting, index) => posting.Weight >= NameWeight &&
            posting.Field is FieldKind.Name or FieldKind.Organization &&
            index.SectionAt(posting.Item) is Section.Projects or Section.Work or Section.Volunteer);
}
