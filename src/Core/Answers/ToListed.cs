using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Which databases does she know?" is answered by the skills where those list some.</summary>
internal static class ToListed
{
    // What a list of keywords names itself weighs so much.
    private const float ListedMin = 0.94f;

    /// <summary>The topics, of each kind of things only where the skills list some.</summary>
    public static ImmutableArray<Topic> Narrow(Ask ask, ImmutableArray<Topic> present, ResumeIndex index)
    {
        var asksWhich = ask.Question.HasAny(Sense.What, Sense.Which, Sense.TellMe, Sense.HowMany) ||
            (present is [var only] && only.Start == 0 && ask.Topics.Length == 1);
        // "what's the pen testing thing about?" asks for one thing.
        asksWhich &= !present.Any(ask.Question, static (topic, question) => IsOneThing(question, topic));
        // "what has he done in NLP?" asks for deeds.
        asksWhich &= !ask.Question.Says(
            "done", "did", "do", "built", "build", "made", "accomplished", "achieved", "experience", "background");
        if (ask.IsScoped || ask.AreSectionsNamed || !asksWhich) return present;
        return present.Any(index, static (topic, index) => IsKind(topic, index)) ? Narrowed(present, index) : present;
    }

    private static bool IsOneThing(Question question, Topic topic) =>
        question.WordAt(topic.End) is "thing" or "bit" or "part" or "gig" or "stint" or "job" or "project" or "work";

    private static ImmutableArray<Topic> Narrowed(ImmutableArray<Topic> present, ResumeIndex index) =>
        [.. present.Select(topic => IsKind(topic, index) ? ToSkills(topic, index) : topic)];

    // A kind of things, which the résumé does not itself list as one.
    private static bool IsKind(Topic topic, ResumeIndex index) =>
        topic is { Kind: TopicKind.Concept, Concept: { Children.Count: > 0, File: not "professions" } concept } &&
        !Practices.Contains(concept.Name) &&
        index.FindTerm(concept.Key)?.Kind != TermKind.Keyword && !topic.Postings.Any(index, IsListedItself);

    // What is done, and not only known: the jobs tell of it as well as the skills.
    private static readonly FrozenSet<string> Practices = new[]
    {
        "CI/CD", "infrastructure as code", "GitOps", "caching", "FinOps", "cost saving", "high traffic", "scalability",
        "microservices", "secrets management", "incident management", "data visualization", "software testing",
        "test automation", "DevOps", "MLOps", "security", "model optimization", "edge AI", "performance optimization",
        "observability", "system architecture", "cloud migration", "high availability", "load testing",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "gcp?" is listed as "Google Cloud"; what only something narrower stands for weighs less. A group's name is none.
    private static bool IsListedItself(Posting posting, ResumeIndex index) => posting.Weight >= ListedMin &&
        (posting.Field == FieldKind.Keyword || (posting.Field == FieldKind.Name &&
            index.Items[posting.Item] is { Ref.Section: Section.Skills, Technologies.IsEmpty: true }));

    private static Topic ToSkills(Topic topic, ResumeIndex index)
    {
        var skills = topic.Postings.Where(posting => index.SectionAt(posting.Item) == Section.Skills).ToList();
        return skills.Count > 0 ? topic with { Postings = skills } : topic;
    }
}
