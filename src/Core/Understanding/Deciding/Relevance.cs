using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// One score for whether a question is about this person's résumé: the log-odds of a logistic regression over the
/// <see cref="Evidence"/> and single words (<see cref="WordWeights"/>). <c>./rv bench relevance</c> fits the weights
/// anew and shows what each threshold costs; docs/relevance.md tells how to read that.
/// </summary>
internal static class Relevance
{
    /// <summary>From this score on a question is fair.</summary>
    public const double Threshold = 0;

    // Whom "he" and "she" mean is clear where nothing of the world stands beside: there words take away no more.
    private const float LeastBesidePerson = -0.5f;

    private static readonly float[] Weights = Table(
        (Evidence.Bias, 1.2f), (Evidence.Person, 1.6f), (Evidence.Plural, 0.7f), (Evidence.OwnName, 1.0f),
        (Evidence.Reach, 0.3f),
        (Evidence.Continues, 0.9f), (Evidence.OfScope, 1.2f), (Evidence.NounOfWork, 1.0f),
        (Evidence.NounOfVolunteer, 0.1f),
        (Evidence.NounOfEducation, -0.1f), (Evidence.NounOfCertificates, 0.4f), (Evidence.NounOfPublications, 0.3f),
        (Evidence.NounOfSkills, 0.7f), (Evidence.NounOfInterests, 0.1f), (Evidence.NounOfReferences, 0.3f),
        (Evidence.NounOfProjects, 0.1f), (Evidence.NounInGeneral, -0.3f),
        (Evidence.TheSection, 1.2f), (Evidence.OnPage, 1.0f), (Evidence.SectionVerb, -0.1f),
        (Evidence.Contact, 0.1f), (Evidence.Overview, 0.2f), (Evidence.Location, -0.3f), (Evidence.Dates, 0.3f),
        (Evidence.Amount, 0.1f), (Evidence.Order, -0.1f), (Evidence.Private, -0.4f),
        (Evidence.Personal, 3.0f), (Evidence.Detail, 0.4f),
        (Evidence.Entity, 1.2f), (Evidence.GuessedEntity, 0.4f),
        (Evidence.CoinedName, 2.0f), (Evidence.HeardName, 1.2f), (Evidence.Concept, 0.3f), (Evidence.Place, -0.5f),
        (Evidence.AbsentPlace, -1.2f), (Evidence.AbsentConcept, -0.9f), (Evidence.NamingWord, 0.3f),
        (Evidence.Word, -0.3f), (Evidence.GuessedWord, -0.1f), (Evidence.TheKnown, 0.6f), (Evidence.ThePhrase, 2.0f),
        (Evidence.Counted, 1.5f), (Evidence.PointsBack, 1.2f), (Evidence.PastOfKnown, 0.9f),
        (Evidence.InTalk, 0.8f),
        (Evidence.Together, 0.5f),
        (Evidence.OneSentence, 1.2f), (Evidence.AmountOfKnown, 1.5f),
        (Evidence.Career, 0.2f), (Evidence.Everyday, -1.1f), (Evidence.Unknown, -1.5f), (Evidence.Closed, 2.0f),
        (Evidence.Hollow, 1.1f), (Evidence.Terse, 0.3f), (Evidence.TellMe, -0.1f), (Evidence.Any, 0.6f),
        (Evidence.Speaker, -0.5f), (Evidence.Mine, -0.4f), (Evidence.AnyOfKind, -0.1f),
        (Evidence.AnyOfCareers, -0.6f), (Evidence.Listener, -0.5f), (Evidence.Command, -1.9f),
        (Evidence.CommandWithin, -0.1f), (Evidence.Definition, -1.3f), (Evidence.BareDefinition, -1.0f),
        (Evidence.HowTo, -0.4f), (Evidence.OpenQuestion, -0.9f), (Evidence.WhetherOthers, -0.8f),
        (Evidence.WhetherThings, -1.6f),
        (Evidence.Explain, -0.7f), (Evidence.World, -2.5f), (Evidence.WorldBesidePerson, -0.9f),
        (Evidence.WorldInResume, 0.4f), (Evidence.Advice, -0.2f), (Evidence.Comparison, -0.5f),
        (Evidence.LengthBesidePerson, 0.3f));

    public static double Score(Question question, bool continues)
    {
        Span<float> counts = stackalloc float[EvidenceCounter.Kinds];
        EvidenceCounter.Count(question, continues, counts);
        var score = 0f;
        for (var kind = 0; kind < counts.Length; kind++) score += counts[kind] * Weights[kind];
        var words = WordWeights.Sum(question);
        var isOfPerson = counts[(int)Evidence.Person] > 0 && counts[(int)Evidence.WorldBesidePerson] == 0;
        // "how do I get in touch?"
        isOfPerson |= counts[(int)Evidence.Contact] > 1;
        return score + (isOfPerson ? Math.Max(words, LeastBesidePerson) : words);
    }

    private static float[] Table(params ReadOnlySpan<(Evidence Kind, float Weight)> weights)
    {
        var table = new float[EvidenceCounter.Kinds];
        foreach (var (kind, weight) in weights) table[(int)kind] = weight;
        return table;
    }
}
