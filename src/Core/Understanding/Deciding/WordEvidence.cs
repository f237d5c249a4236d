using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>Counts what the words of a question speak of: the résumé, careers, the world, anything.</summary>
internal static class WordEvidence
{
    private const float NamingWeight = 0.95f;
    private const int TogetherMax = 2;
    private const int KindMax = 7;

    // What stands in more items than this meets others by chance.
    private const int SharedMax = 4;

    // Senses whose words are grammar, or ask without saying of what.
    private static readonly UInt128 Grammar = Senses.Bits(
        Sense.Function, Sense.Filler, Sense.TellMe, Sense.What, Sense.Which, Sense.Who, Sense.Where, Sense.How,
        Sense.HowMany, Sense.HowLong, Sense.WhenAsked, Sense.YesNo, Sense.Not, Sense.Person, Sense.Latest,
        Sense.Earliest, Sense.Highest, Sense.Previous, Sense.More, Sense.Else, Sense.WhatAbout, Sense.Greeting,
        Sense.Thanks, Sense.Now, Sense.Year, Sense.Month);

    // Senses that only questions on a person's working life give to their words.
    private static readonly UInt128 OfCareers = Senses.Bits(
        Sense.Duties, Sense.Level, Sense.Grade, Sense.Courses, Sense.Headline, Sense.NameAsked, Sense.Fit, Sense.Degree,
        Sense.Thesis, Sense.Advisor, Sense.Overview, Sense.Email, Sense.Phone, Sense.Availability, Sense.Networks,
        Sense.Longest, Sense.Shortest, Sense.NewestFirst, Sense.OldestFirst);

    /// <summary>Writes the counts of words and of what the question names.</summary>
    public static void Count(Question question, bool anchored, Span<float> counts)
    {
        foreach (var topic in question.Topics)
            if (KindOf(question, topic, anchored) is { } kind) Add(counts, kind, MostOf(kind, question, anchored));
        foreach (var topic in question.Topics)
        {
            if (CoinedNames.IsCoined(question, topic)) counts[(int)Evidence.CoinedName] = 1;
            if (CoinedNames.IsHeard(topic)) counts[(int)Evidence.HeardName] = 1;
        }

        var world = anchored ? Evidence.WorldBesidePerson : Evidence.World;
        foreach (var hit in question.Hits)
            if (hit.Sense == Sense.World && !IsNamed(question, hit)) Add(counts, world, anchored ? 1 : 3);
        counts[(int)Evidence.Together] = Together(question);
        var isOneSentence = AreOneSentence(question);
        counts[(int)Evidence.OneSentence] = isOneSentence ? 1 : 0;
        // "did the tree survive?": what one sentence of the résumé tells is no longer the world at large.
        if (isOneSentence && !anchored) counts[(int)Evidence.World] = 0;
        counts[(int)Evidence.TheKnown] = question.Topics.Any(
            question, static (topic, question) => IsTheKnown(question, topic)) ? 1 : 0;
        var said = 0;
        var ofCareers = 0;
        var ofResume = 0;
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var word = question.Tokens[at].Word;
            if (KindNamed(question, at) is { } any) Add(counts, any, 2);
            if (question.HasAnyAt(at, Grammar) || word.Number >= 0 || IsInDays(question, at)) continue;
            var speaks = SpeaksOfCareers(question, at);
            if (Lexicon.IsEmpty(word) && !speaks) continue;
            said++;
            if (speaks || IsOfNamed(question, at)) ofCareers++;
            else if (IsNamedIn(question, at)) ofResume++;
            if (IsNoun(question, at) || question.IsCovered(at, Sense.World) || IsOfNamed(question, at)) continue;
            var leaning = WordLeanings.Of(word);
            if (leaning == Leaning.Career) Add(counts, Evidence.Career, 3);
            // "shorter than two years" compares, whatever a shorter may be.
            if (leaning != Leaning.World || question.IsCovered(at, Sense.Compare)) continue;
            if (IsKnown(question, at)) Add(counts, Evidence.WorldInResume, 2);
            else Add(counts, world, anchored ? 1 : 3);
        }

        if (AsksAnyOfKind(question))
            foreach (var kind in OfStrangers) counts[(int)kind] = Math.Min(counts[(int)kind], 1);
        counts[(int)Evidence.Hollow] = said == 0 ? 1 : 0;
        counts[(int)Evidence.Closed] = ofCareers > 0 && said == ofCareers + ofResume ? 1 : 0;
    }

    /// <summary>Whether a word is said of working lives: a section's noun, a detail, a word of <c>career.txt</c>.</summary>
    public static bool SpeaksOfCareers(Question question, int at) => !IsWorking(question, at) &&
        (IsNoun(question, at) || question.HasAnyAt(at, OfCareers) ||
            (at < question.Tokens.Count && WordLeanings.Of(question.Tokens[at].Word) == Leaning.Career));

    /// <summary>The last word of "how does a kiln work?", which speaks of no job.</summary>
    public static bool IsWorking(Question question, int at) => at > 0 && at == question.Tokens.Count - 1 &&
        question.WordAt(0) == "how" && question.WordAt(at) is "work" or "works" && !question.Has(Sense.Person);

    /// <summary>
    /// Whether the words of a hit belong to something that has a name. A plain word that is part of some name is enough
    /// only beside something else of the résumé: "weather" alone is the weather, whatever a project is called.
    /// </summary>
    public static bool IsNamed(Question question, SenseHit hit)
    {
        var isTied = question.Has(Sense.Person) || question.Topics.Exists(topic => topic.Kind == TopicKind.Entity) ||
            question.Hits.Exists(other => Senses.NounOf(other.Sense) is not null);
        return question.Topics.Exists(topic => topic.Start < hit.End && topic.End > hit.Start && IsNoWorld(topic) &&
            (topic.Kind != TopicKind.Word || (isTied && IsNaming(topic))));
    }

    private static readonly Evidence[] OfStrangers =
        [Evidence.Unknown, Evidence.Everyday, Evidence.AbsentConcept, Evidence.World];

    // "any marine or deep-sea work?": however many words say of what kind, it asks for one.
    private static bool AsksAnyOfKind(Question question) => question.WordAt(0) == "any" &&
        question.Tokens.Count <= KindMax && !question.HasAny(Sense.Command, Sense.Speaker, Sense.Listener) &&
        question.WordAt(question.Tokens.Count - 1) is "work" or "experience" or "projects" or "jobs" or "roles" or
            "skills" or "qualifications" or "certificates" or "training" or "volunteering";

    private static bool IsTheKnown(Question question, Topic topic) => topic is { InResume: true, IsExact: true } &&
        topic.Concept?.File != "places" && question.WordAt(topic.Start - 1) == "the";

    // How many topics, two at most, stand in one item with another; the person's own summary holds too much to count.
    private static int Together(Question question)
    {
        var together = 0;
        for (var at = 1; at < question.Topics.Count && together < TogetherMax; at++)
            for (var before = 0; before < at; before++)
                if (ShareItem(question.Topics[before], question.Topics[at]))
                {
                    together++;
                    break;
                }

        return together;
    }

    // Words side by side are one term, which anybody may use.
    private static bool AreOneSentence(Question question)
    {
        for (var at = 1; at < question.Topics.Count; at++)
            for (var before = 0; before < at; before++)
                if (question.Topics[before].End < question.Topics[at].Start &&
                    ShareSentence(question.Topics[before], question.Topics[at])) return true;
        return false;
    }

    private static bool ShareSentence(Topic one, Topic other)
    {
        if (!one.IsExact || !other.IsExact || one.Postings.Count > SharedMax || other.Postings.Count > SharedMax)
            return false;
        foreach (var posting in one.Postings)
            if (posting.Item != 0 && posting.Told >= 0 && other.ToldIn(posting.Item) == posting.Told) return true;
        return false;
    }

    private static bool ShareItem(Topic one, Topic other)
    {
        if (one.Postings.Count > SharedMax && other.Postings.Count > SharedMax) return false;
        foreach (var posting in one.Postings)
            if (posting.Item != 0 && other.WeightIn(posting.Item) > 0) return true;
        return false;
    }

    private static Evidence? KindOf(Question question, Topic topic, bool anchored) => topic switch
    {
        { Kind: TopicKind.Entity, Concept: null } when topic.IsExact && CoinedNames.IsPlace(topic) => Evidence.Place,
        { Kind: TopicKind.Entity } => topic.IsExact ? Evidence.Entity : Evidence.GuessedEntity,
        // "could she run a logistics start-up?": what the work would be, no résumé need have.
        { Kind: TopicKind.Concept, InResume: false } when anchored && question.Has(Sense.Fit) => null,
        // "jobs outside Germany", of somebody who never was there.
        { InResume: false, IsExcluded: true, Concept.File: "places" } => null,
        { Kind: TopicKind.Concept, Concept.File: "places" or "synonyms" or "pastimes" } =>
            topic.InResume ? Evidence.Place : Evidence.AbsentPlace,
        { Kind: TopicKind.Concept, InResume: true } => topic.IsExact ? Evidence.Concept : Evidence.GuessedEntity,
        { Kind: TopicKind.Concept } => Evidence.AbsentConcept,
        { Kind: TopicKind.Word, IsExact: true } => IsNaming(topic) ? Evidence.NamingWord : Evidence.Word,
        { Kind: TopicKind.Word } => Evidence.GuessedWord,
        _ => WordLeanings.Of(question.Tokens[topic.Start].Word) switch
        {
            // Careers and the world are counted word by word.
            Leaning.Career or Leaning.World => null,
            Leaning.Everyday => Evidence.Everyday,
            _ => anchored ? Evidence.UnknownBesidePerson : Evidence.Unknown,
        },
    };

    // "how big is an acre", "how long is a medical degree"; "is there a gap" asks of the person.
    private static Evidence? KindNamed(Question question, int at)
    {
        if (question.WordAt(at) is not ("a" or "an") || at + 1 >= question.Tokens.Count) return null;
        if (question.IsCovered(at + 1, Sense.Function) || IsNamedIn(question, at + 1)) return null;
        if (!SpeaksOfCareers(question, at + 1) && !SpeaksOfCareers(question, at + 2)) return Evidence.AnyOfKind;
        return question.WordAt(0) is "how" or "what" or "whats" or "which" or "where" or "why" or "find" or "write"
            ? Evidence.AnyOfCareers
            : null;
    }

    // Who tells a long story about the person uses many everyday words.
    private static float MostOf(Evidence kind, Question question, bool anchored) =>
        kind != Evidence.Everyday ? 2 : anchored && question.IsRambling ? 2 : 4;

    // "the award that was won": the verb of a section that is named.
    private static bool IsOfNamed(Question question, int at)
    {
        foreach (var hit in question.Hits)
        {
            if (at < hit.Start || at >= hit.End || Senses.VerbOf(hit.Sense) is not { } section) continue;
            foreach (var other in question.Hits)
                if (Senses.NounOf(other.Sense) == section) return true;
        }

        return false;
    }

    // "in the summer of 2016" says when, and nothing of the summer.
    private static bool IsInDays(Question question, int at) =>
        question.Dates is { IsEvent: false } dates && at >= dates.Start && at < dates.End;

    private static bool IsNoun(Question question, int at) => Senses.IsFrameNoun(question, at);

    // Stands in something that the résumé calls by a name.
    private static bool IsNamedIn(Question question, int at)
    {
        foreach (var topic in question.Topics)
            if (topic.InResume && topic.Kind != TopicKind.Word && at >= topic.Start && at < topic.End) return true;
        return false;
    }

    private static bool IsKnown(Question question, int at)
    {
        foreach (var topic in question.Topics)
            if (IsNoWorld(topic) && at >= topic.Start && at < topic.End) return true;
        return false;
    }

    // What the résumé has, or what only working lives have; anybody may speak of horses and football.
    private static bool IsNoWorld(Topic topic) =>
        topic.InResume || topic.Concept is { File: not "pastimes" };

    private static bool IsNaming(Topic topic)
    {
        foreach (var posting in topic.Postings)
            if (posting.Weight >= NamingWeight) return true;
        return false;
    }

    private static void Add(Span<float> counts, Evidence kind, float most) =>
        counts[(int)kind] = Math.Min(counts[(int)kind] + 1, most);
}
