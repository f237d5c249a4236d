namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// What in a question speaks for or against its being about this person; each is weighed by <see cref="Relevance"/>.
/// </summary>
internal enum Evidence
{
    /// <summary>Always there: what a question without any evidence scores.</summary>
    Bias,

    /// <summary>A pronoun of the third person, the person's name, "the candidate".</summary>
    Person,

    /// <summary>Only "they" or "them", which may also mean others.</summary>
    Plural,

    /// <summary>It leans on what this conversation has shown.</summary>
    Continues,

    /// <summary>A noun that names a section, a verb of careers.</summary>
    SectionNoun,
    SectionVerb,

    /// <summary>A way to reach the person.</summary>
    Contact,
    Overview,
    Location,
    Dates,
    Amount,
    Order,
    Private,

    // What the question names.
    Entity,
    GuessedEntity,
    Concept,
    Place,
    AbsentPlace,
    AbsentConcept,
    NamingWord,
    Word,
    Unknown,
    UnknownBesidePerson,
    Terse,
    TellMe,

    // What it asks of whom.
    Speaker,
    SpeakerBesidePerson,
    Listener,
    Command,
    CommandWithin,
    Definition,

    /// <summary>"what is X", "how does X work", and no more: the thing, not the person.</summary>
    BareDefinition,
    HowTo,
    OpenQuestion,
    Explain,
    World,
    WorldBesidePerson,
    Advice,
    Comparison,
    Length,
}
