using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// One score for whether a question is about this person's résumé: what ties it to the person and the document speaks
/// for it, what asks an assistant for something else speaks against it. From <see cref="Threshold"/> on it is fair.
/// </summary>
internal static class Relevance
{
    public const double Threshold = 0;

    private const double Bias = -1.0;

    // What an assistant is asked to make.
    private static readonly string[] Works =
        ["poem", "haiku", "song", "joke", "essay", "riddle", "recipe", "lyrics", "cover"];

    private static readonly Sense[] LeadIns =
        [Sense.Listener, Sense.Speaker, Sense.TellMe, Sense.Filler, Sense.Function, Sense.Greeting];

    public static double Score(Question question, bool continues)
    {
        var person = question.Has(Sense.Person);
        var score = Bias;
        if (person) score += 3.2;
        if (continues) score += 2.2;
        score += Named(question);
        score += TopicEvidence(question, person || continues);
        score += Frames(question, person, continues);
        return score;
    }

    // A section's noun, a verb of careers, a way to reach the person.
    private static double Named(Question question)
    {
        var noun = question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null);
        var verb = question.Hits.Exists(hit => Senses.VerbOf(hit.Sense) is not null);
        var dated = question.Dates is not null;
        return (dated ? 1.1 : 0) + (noun ? 1.7 : 0) + (verb ? 0.5 : 0) + (AsksDetail(question) ? 1.5 : 0);
    }

    private static bool AsksDetail(Question question)
    {
        if (question.HasAny(Sense.Email, Sense.Phone, Sense.Networks, Sense.Contact)) return true;
        if (question.HasAny(Sense.Overview, Sense.Fit, Sense.Degree, Sense.Thesis)) return true;
        return question.Has(Sense.Location) && (question.Has(Sense.Person) || question.Tokens.Count <= 2);
    }

    private static double TopicEvidence(Question question, bool anchored)
    {
        double known = 0, unknown = 0;
        foreach (var topic in question.Topics)
        {
            known += Weight(topic);
            if (topic.Kind == TopicKind.Unknown) unknown++;
        }

        var terse = question.Tokens.Count <= 4 && known > 0 && unknown == 0 ? 0.9 : 0;
        if (question.Has(Sense.TellMe) && unknown == 0 && known > 0) known += 0.7;
        return Math.Min(known, 2.6) + terse - (Math.Min(unknown, 4) * (anchored ? 0.25 : 0.8));
    }

    private static double Weight(Topic topic) => topic switch
    {
        { Kind: TopicKind.Entity } => topic.IsExact ? 1.4 : 0.8,
        { Kind: TopicKind.Concept, InResume: true, Concept.File: "places" or "synonyms" } => 0.4,
        { Kind: TopicKind.Concept, InResume: true } => topic.IsExact ? 1.3 : 0.8,
        { Kind: TopicKind.Concept, Concept.File: "technology" or "methods" or "degrees" } => 0.7,
        { Kind: TopicKind.Concept } => 0.2,
        { Kind: TopicKind.Word } => !topic.IsExact ? 0.2 : IsNaming(topic) ? 0.9 : 0.45,
        _ => 0,
    };

    private static double Frames(Question question, bool person, bool continues)
    {
        double against = 0;
        var anchored = person || continues;
        if (question.Has(Sense.Speaker)) against += person ? 0.3 : continues ? 0.8 : 2.0;
        if (question.Has(Sense.Listener)) against += anchored ? 0.3 : 1.0;
        against += Orders(question) * (person ? 1.7 : 2.2);
        if (!person && AsksHowItWorks(question)) against += 3.5;
        else if (IsGeneral(question, person)) against += anchored ? 0.8 : IsSettled(question) ? 1.0 : 2.6;
        var world = question.Hits.Count(hit => hit.Sense == Sense.World && !IsNamed(question, hit));
        against += Math.Min(world, 3) * (anchored ? 0.5 : 1.1);
        if (question.Has(Sense.Advice)) against += anchored ? 0.3 : 1.0;
        return -against;
    }

    // How much the question orders an assistant about: at its start, or for something made ("a poem").
    private static double Orders(Question question)
    {
        double orders = 0;
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != Sense.Command || IsNamed(question, hit)) continue;
            var opens = hit.Start == 0 || (hit.Start <= 4 && LeadsIn(question, hit.Start));
            orders += opens || Works.Contains(question.WordAt(hit.Start)) ? 1 : 0.15;
        }

        return Math.Min(orders, 2);
    }

    private static bool LeadsIn(Question question, int end)
    {
        for (var at = 0; at < end; at++)
            if (!question.HasAnyAt(at, LeadIns)) return false;
        return true;
    }

    // Questions on the world at large: "what is X", "how does X work", "how do I …".
    private static bool IsGeneral(Question question, bool person)
    {
        if (AsksByName(question)) return false;
        if (question.Has(Sense.Compare) && !person) return !question.Topics.Exists(IsExactEntity);
        if (question.Has(Sense.Explain) && question.First(Sense.Explain).Start <= 2) return true;
        if (person) return false;
        var second = question.WordAt(1);
        switch (question.WordAt(0))
        {
            case "how":
                return second is "does" or "do" or "did" or "is" or "are" or "can" or "to" or "would" &&
                    !question.HasAny(Sense.HowLong, Sense.HowMany);
            case "whats" or "why":
                return true;
            case "what" or "who" or "when" or "where" or "which":
                return question.Tokens.Count >= 4 || second is "is" or "are" or "was" or "were" or "does" or "do"
                    or "did" or "has" or "can" or "kind" or "would" or "should";
            default:
                return false;
        }
    }

    private static bool IsExactEntity(Topic topic) => topic is { Kind: TopicKind.Entity, IsExact: true };

    // "What is Magic Pocket?": nothing but a name that only this résumé gives.
    private static bool AsksByName(Question question) => question.Topics.Count > 0 &&
        question.Topics.TrueForAll(topic => IsExactEntity(topic) && topic.Concept is null);

    private static bool AsksHowItWorks(Question question) =>
        question.WordAt(0) is "how" && question.WordAt(1) is "does" or "do" &&
        question.WordAt(question.Tokens.Count - 1) is "work" or "works" or "function" or "happen";

    // A section's noun and nothing unknown: "what was the first project at Zred about".
    private static bool IsSettled(Question question) =>
        question.Topics.Count > 0 && question.Topics.TrueForAll(topic => topic.InResume) &&
        question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null) &&
        !question.HasAny(Sense.World, Sense.Speaker, Sense.Explain);

    private static bool IsNaming(Topic topic) => topic.Postings.Any(posting => posting.Weight >= 0.95f);

    // Whether the words of a hit belong to something that has a name.
    private static bool IsNamed(Question question, SenseHit hit) => question.Topics.Exists(topic =>
        topic.Start < hit.End && topic.End > hit.Start &&
        (topic.InResume || topic.Concept is not null) && (topic.Kind != TopicKind.Word || IsNaming(topic)));
}
