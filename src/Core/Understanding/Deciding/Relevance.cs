using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// One score for whether a question is about this person's résumé: the log-odds of a logistic regression over the
/// <see cref="Evidence"/>. The weights were fitted on questions that people ask of résumés and of assistants, and
/// rounded.
/// </summary>
internal static class Relevance
{
    /// <summary>From this score on a question is fair.</summary>
    public const double Threshold = 0;

    private static readonly float[] Weights = Table(
        (Evidence.Bias, 1.0f), (Evidence.Person, 2.8f), (Evidence.Plural, 0.6f), (Evidence.Continues, 1.6f),
        (Evidence.SectionNoun, 1.6f), (Evidence.Contact, 0.3f), (Evidence.Overview, 0.1f), (Evidence.Location, -1.0f),
        (Evidence.Dates, 0.6f), (Evidence.Amount, -0.2f), (Evidence.Order, 0.4f), (Evidence.Private, -0.3f),
        (Evidence.Entity, 1.2f), (Evidence.GuessedEntity, 1.2f), (Evidence.Concept, 0.6f), (Evidence.Place, -0.1f),
        (Evidence.AbsentPlace, -1.7f), (Evidence.AbsentConcept, -1.0f), (Evidence.NamingWord, 0.7f),
        (Evidence.Word, -0.5f), (Evidence.Unknown, -2.2f), (Evidence.UnknownBesidePerson, -0.3f),
        (Evidence.Terse, 1.1f), (Evidence.TellMe, -0.1f), (Evidence.Speaker, -1.6f),
        (Evidence.SpeakerBesidePerson, -0.4f), (Evidence.Listener, -0.4f), (Evidence.Command, -2.0f),
        (Evidence.CommandWithin, -0.4f), (Evidence.Definition, -1.7f), (Evidence.BareDefinition, -1.4f),
        (Evidence.HowTo, -1.8f), (Evidence.OpenQuestion, -0.7f), (Evidence.Explain, -0.7f), (Evidence.World, -2.8f),
        (Evidence.WorldBesidePerson, -1.3f), (Evidence.Advice, 0.3f), (Evidence.Comparison, -0.9f));

    public static double Score(Question question, bool continues)
    {
        Span<float> counts = stackalloc float[EvidenceCounter.Kinds];
        EvidenceCounter.Count(question, continues, counts);
        var score = 0f;
        for (var kind = 0; kind < counts.Length; kind++) score += counts[kind] * Weights[kind];
        return score;
    }

    private static float[] Table(params ReadOnlySpan<(Evidence Kind, float Weight)> weights)
    {
        var table = new float[EvidenceCounter.Kinds];
        foreach (var (kind, weight) in weights) table[(int)kind] = weight;
        return table;
    }
}
