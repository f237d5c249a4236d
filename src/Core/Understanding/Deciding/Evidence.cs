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

    /// <summary>The person's own name.</summary>
    OwnName,

    /// <summary>Only "they" or "them", which may also mean others.</summary>
    Plural,

    /// <summary>A way to reach, beside the person: "how do I email him?"</summary>
    Reach,

    /// <summary>It leans on what this conversation has shown.</summary>
    Continues,

    /// <summary>It names something of what it leans on.</summary>
    OfScope,

    // A noun that names a section: some are said of much else ("book", "school", "weekend").
    NounOfWork,
    NounOfVolunteer,
    NounOfEducation,
    NounOfAwards,
    NounOfCertificates,
    NounOfPublications,
    NounOfSkills,
    NounOfLanguages,
    NounOfInterests,
    NounOfReferences,
    NounOfProjects,
    NounOfBlog,

    /// <summary>"the certificate", "the two jobs": those of the page, where nothing else is named.</summary>
    TheSection,

    /// <summary>"on here", "mentioned anywhere": what the page says.</summary>
    OnPage,

    /// <summary>A section's noun where something general is asked ("how do I …", "what is a …", an order).</summary>
    NounInGeneral,

    /// <summary>A verb of careers.</summary>
    SectionVerb,

    /// <summary>A way to reach the person.</summary>
    Contact,
    Overview,
    Location,
    Dates,
    Amount,
    Order,
    Private,

    /// <summary>What only the person can tell: a faith, the pay of a new post, when and where it could be.</summary>
    Personal,

    /// <summary>What an item is asked for: duties, a level, a grade, whether it fits.</summary>
    Detail,

    // What the question names.
    Entity,
    GuessedEntity,

    /// <summary>A name that no list of words has: only this résumé gives it.</summary>
    CoinedName,

    /// <summary>Words that together sound like a name of the résumé: "cube trim".</summary>
    HeardName,
    Concept,
    Place,
    AbsentPlace,
    AbsentConcept,
    NamingWord,
    Word,
    GuessedWord,

    /// <summary>"the sauna logger", "the kurtosis paper": one that the listener is taken to know.</summary>
    TheKnown,

    /// <summary>"the weather station project", "that bin essay": words that one and the same item has.</summary>
    ThePhrase,

    /// <summary>"how many ships?" where the résumé counts ships, "years as head chef" where it names the post.</summary>
    Counted,

    /// <summary>"what did the trial find?", "what happened in Nepal?": how something known went.</summary>
    PastOfKnown,

    /// <summary>A pointer at what the talk has shown, in a few words: "how popular is it?"</summary>
    PointsBack,

    /// <summary>A few words that are no sentence, in a talk on the résumé: "acupuncture?", "in London?"</summary>
    InTalk,

    /// <summary>Two things or words that the résumé has in one and the same item.</summary>
    Together,

    /// <summary>Two words that stand in one and the same sentence.</summary>
    OneSentence,

    /// <summary>"what share of the landowners agreed?": an amount, of two things that one item has together.</summary>
    AmountOfKnown,

    /// <summary>A word said of working lives, whether or not the résumé has it.</summary>
    Career,

    /// <summary>Everyday words that the résumé lacks.</summary>
    Everyday,
    Unknown,
    UnknownBesidePerson,

    /// <summary>All that the question says is of careers or of the résumé.</summary>
    Closed,

    /// <summary>It says no noun or verb of its own.</summary>
    Hollow,
    Terse,
    TellMe,

    /// <summary>"any …", as people ask of what a list may hold.</summary>
    Any,

    // What it asks of whom.
    Speaker,
    SpeakerBesidePerson,

    /// <summary>"my car", "our house": something of the speaker's that no employer has.</summary>
    Mine,

    /// <summary>"a turkey", "an acre": any of a kind of things.</summary>
    AnyOfKind,

    /// <summary>"a nurse", "a certificate", in a question on how or what something is.</summary>
    AnyOfCareers,
    Listener,
    Command,
    CommandWithin,
    Definition,

    /// <summary>"what is X", "how does X work", and no more: the thing, not the person.</summary>
    BareDefinition,
    HowTo,
    OpenQuestion,

    /// <summary>"is tofu …", "do fish …": asked of something that is not the person.</summary>
    WhetherOthers,

    /// <summary>"is Rust faster than Scala", "should I buy …": of a thing as such, whoever has worked with it.</summary>
    WhetherThings,
    Explain,
    World,
    WorldBesidePerson,

    /// <summary>A thing of the world that the résumé mentions.</summary>
    WorldInResume,
    Advice,
    Comparison,
    Length,
    LengthBesidePerson,
}
