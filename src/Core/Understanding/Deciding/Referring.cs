using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>Counts how a question refers: to what the résumé has, to what was shown, to things as such.</summary>
internal static class Referring
{
    private const int ShortMax = 7;
    private const int PhraseMax = 4;
    private const int ThingAtMax = 2;

    // Who asks for a maker or for what to take has no person in mind at all.
    private const int NobodyCount = 3;

    // What stands in few items is one that the asker has read of.
    private const int RareMax = 3;

    public static void Count(Question question, bool person, bool continues, Span<float> counts)
    {
        var isPhrase = HasKnownPhrase(question);
        counts[(int)Evidence.ThePhrase] = isPhrase ? 1 : 0;
        // "the weather station project" is no weather, "the bin essay" no essay to be written.
        if (isPhrase) counts[(int)Evidence.World] = counts[(int)Evidence.WorldBesidePerson] = 0;
        counts[(int)Evidence.Counted] = IsCounted(question) ? 1 : 0;
        // "how many downloads did the game have?": the résumé counts them, and for that very thing.
        if (counts[(int)Evidence.Counted] > 0 && counts[(int)Evidence.Together] > 0 &&
            counts[(int)Evidence.TheKnown] > 0) counts[(int)Evidence.World] = 0;
        var isAmount = (counts[(int)Evidence.Together] > 0 && AsksAmount(question)) || AsksStay(question);
        counts[(int)Evidence.AmountOfKnown] = isAmount ? 1 : 0;
        counts[(int)Evidence.PastOfKnown] = PastOfKnown(question);
        var pointsBack = continues && question.Tokens.Count <= ShortMax && Pointing.PointsBack(question);
        counts[(int)Evidence.PointsBack] = pointsBack ? 1 : 0;
        // "how much money did that save?" of what was shown.
        if (pointsBack) counts[(int)Evidence.Everyday] = Math.Min(counts[(int)Evidence.Everyday], 1);
        if (person || continues || (isPhrase && !AsksForInventor(question))) return;
        var isOfNobody = AsksForMaker(question) || AsksWhatToTake(question) || AsksForAdvice(question) ||
            OfNobody.IsAsked(question);
        if (!isOfNobody && !AsksOfThings(question)) return;
        counts[(int)Evidence.WhetherThings] = isOfNobody ? NobodyCount : 1;
        counts[(int)Evidence.Closed] = 0;
    }

    /// <summary>"Fair enough, none of my business. Hobbies then?": the last sentence is a section's noun alone.</summary>
    public static bool EndsInSection(Question question)
    {
        var start = question.Tokens.FindLastIndex(
            Math.Max(0, question.Tokens.Count - 2), static token => token.EndsSentence) + 1;
        if (start == 0 || question.Tokens.Count - start >= PhraseMax) return false;
        var names = false;
        for (var at = start; at < question.Tokens.Count; at++)
        {
            var isNoun = Senses.IsFrameNoun(question, at);
            names |= isNoun;
            if (!isNoun && !question.HasAnyAt(at, Sense.Function, Sense.Filler, Sense.Person)) return false;
        }

        return names;
    }

    /// <summary>"We build guitar pedals. Any relevance?": after what the speaker needs, whether the person suits.</summary>
    public static bool AsksForUs(Question question)
    {
        if (!question.Has(Sense.Fit) || !question.Has(Sense.Speaker)) return false;
        if (question.WordAt(0) is not ("we" or "our" or "im" or "were" or "i")) return false;
        var start = -1;
        for (var at = 0; at + 1 < question.Tokens.Count; at++)
            if (question.Tokens[at].EndsSentence) start = at + 1;
        if (start <= 0 || question.Tokens.Count - start > PhraseMax) return false;
        foreach (var hit in question.Hits)
            if (hit.Sense == Sense.Fit && hit.Start >= start) return true;
        return false;
    }

    // "how many years in Berlin?", "how long between Kestrel and Brisk?": of places and events that the résumé has.
    private static bool AsksStay(Question question)
    {
        if (question.Interval is not null) return true;
        if (!question.Has(Sense.HowLong) || question.WordAt(0) != "how") return false;
        return question.Topics is [{ InResume: true, IsExact: true } place] && place.End == question.Tokens.Count &&
            question.WordAt(place.Start - 1) is "in" or "at" && question.IsCovered(place.Start - 2, Sense.HowLong);
    }

    // "how far did awareness climb?"; "how much does Kafka Streams cost?" is of no résumé.
    private static bool AsksAmount(Question question)
    {
        if (question.Says("does", "do", "is", "are", "can", "should", "would", "will", "could")) return false;
        return (question.WordAt(0), question.WordAt(1)) switch
        {
            ("how", "many" or "much" or "far" or "often" or "early" or "late" or "big" or "high" or "fast") => true,
            ("what", "percentage" or "share" or "proportion" or "portion" or "fraction" or "percent") => true,
            ("by", "how") => true,
            _ => false,
        };
    }

    // "happened to", "happened in" before what the résumé names says it twice over.
    private static float PastOfKnown(Question question)
    {
        if (question.WordAt(0) is not ("what" or "how" or "when" or "where" or "why" or "who")) return 0;
        // "what happened to", "what went wrong in"
        var end = question.WordAt(1) == "happened" ? 2 : question.WordAt(1) == "went" ? 3 : 0;
        var isHappening = end > 0 && question.WordAt(end) is "to" or "in" or "with" or "at" or "during" or "on" or
            "off" or "near" or "aboard" or "after";
        var at = question.WordAt(end + 1) is "the" or "a" ? end + 2 : end + 1;
        if (isHappening) return TopicAt(question, at) is { InResume: true, IsExact: true } ? 2 : 0;
        if (question.WordAt(1) is "did" or "does" or "do" && ComesIn(question)) return 2;
        // "how long did the MBA take?"
        var verb = question.WordAt(0) == "how" && question.WordAt(1) is "long" or "soon" or "fast" or "much" ? 2 : 1;
        if (question.WordAt(verb) is not ("did" or "was" or "were")) return 0;
        if (question.WordAt(verb + 1) != "the") return 0;
        var known = TopicAt(question, verb + 2);
        if (known is not { InResume: true, IsExact: true } || known.Concept?.File == "places") return 0;
        // "how long did the migration take?", "how much did the coverage rise?"
        return verb == 2 && question.WordAt(question.Tokens.Count - 1) is "take" or "last" or "rise" or "fall" or "grow"
            or "drop" or "improve" or "change" or "shrink" or "cost" or "save" ? 2 : 1;
    }

    // "where did satellites come in?", "how did the choir fit in?", "when did the lathe come in handy?"
    private static bool ComesIn(Question question)
    {
        var last = question.Tokens.Count - 1;
        if (question.WordAt(last) is "handy" or "useful") last--;
        // "what does JAX show up in?"
        if (question.WordAt(last) is "in" or "on" && question.WordAt(last - 1) == "up") last--;
        if (question.WordAt(last - 1) is not ("come" or "fit" or "feature" or "figure" or "crop" or "play" or "show" or
            "appear" or "turn" or "pop" or "occur")) return false;
        if (question.WordAt(last) is not ("in" or "up" or "into" or "here" or "there" or "part")) return false;
        var at = question.WordAt(2) is "the" or "a" or "all" ? 3 : 2;
        return TopicAt(question, at) is { InResume: true, IsExact: true } topic && topic.End == last - 1;
    }

    private static bool HasKnownPhrase(Question question)
    {
        for (var at = 0; at + 2 < question.Tokens.Count; at++)
            if (question.WordAt(at) is "the" or "that" or "this" && IsKnownPhrase(question, at + 1)) return true;
        return false;
    }

    // Words in a row that stand in one item, two at least, of which one may be the noun of its section.
    private static bool IsKnownPhrase(Question question, int start)
    {
        Topic? first = null;
        for (var at = start; at < Math.Min(start + PhraseMax, question.Tokens.Count);)
        {
            var topic = TopicAt(question, at);
            // "the weather station project", "the bike thing"
            if (topic is null)
                return first is not null && at > first.End - 1 && (Senses.IsFrameNoun(question, at) ||
                    question.WordAt(at) is "thing" or "stuff" or "one");
            if (!topic.InResume || !topic.IsExact || topic.Concept?.File == "places") return false;
            if (first is not null && SharesItem(first, topic)) return true;
            first ??= topic;
            at = topic.End;
        }

        return false;
    }

    private static Topic? TopicAt(Question question, int at)
    {
        foreach (var topic in question.Topics)
            if (topic.Start == at) return topic;
        return null;
    }

    private static bool SharesItem(Topic one, Topic other)
    {
        foreach (var posting in one.Postings)
            if (posting.Item != 0 && !posting.IsCousin && other.WeightIn(posting.Item) > 0) return true;
        return false;
    }

    private static bool IsCounted(Question question)
    {
        if (question.First(Sense.HowLong) is { End: > 0 } span)
            return question.WordAt(span.End) == "as" && TopicAt(question, span.End + 1) is { InResume: true } ||
                (question.WordAt(span.End) == "as" && TopicAt(question, span.End + 2) is { InResume: true });
        if (question.First(Sense.HowMany) is not { End: > 0 } many) return false;
        // "how much money came with the stipend?"
        var isPast = question.Says("did", "was", "were", "came", "went", "had");
        if (isPast && question.Topics.Any(question, static (topic, question) =>
            topic is { InResume: true, IsExact: true, Postings.Count: <= RareMax } &&
            topic.Concept?.File != "places" && question.WordAt(topic.Start - 1) == "the")) return true;
        return question.WordAt(many.End - 1) == "many" &&
            TopicAt(question, many.End) is { InResume: true, IsExact: true, IsCountedThing: true };
    }

    // "which cloud is cheaper, AWS or GCP?", "what's the best CRM, Salesforce or HubSpot?"
    private static bool ChoosesBetween(Question question) => !question.Has(Sense.Person) &&
        question.Says("best", "better", "worse", "cheaper", "faster", "easier", "harder", "safer", "slower", "nicer") &&
        question.Topics.Exists(topic => topic.Kind == TopicKind.Concept && question.WordAt(topic.End) == "or" &&
            TopicAt(question, topic.End + 1) is { Kind: TopicKind.Concept });

    // "is Rust faster than Go?" has an answer whoever uses them; "is the German better than the Dutch?" is of the page.
    private static bool IsHeldAgainst(Question question, Topic subject)
    {
        if (question.WordAt(subject.Start - 1) == "the" || subject.Concept?.File is "tongues" or "places") return false;
        foreach (var topic in question.Topics)
            if (topic.Start > subject.End && topic.Kind == TopicKind.Concept &&
                question.WordAt(topic.Start - 1) == "than") return true;
        return false;
    }

    // "who invented the Python language?"; who made what only this résumé names may be asked.
    private static bool AsksForMaker(Question question) => question.WordAt(0) == "who" &&
        question.WordAt(1) is "invented" or "created" or "discovered" or "founded" or "developed" or "made" or "makes"
            or "owns" or "designed" or "invent" &&
        (question.Topics.Exists(static topic => topic.Kind == TopicKind.Concept) || AsksForInventor(question)) &&
        !question.Topics.Exists(static topic => topic is { Kind: TopicKind.Entity, Concept: null });

    // "who invented the carillon?"; what is written as a name may be the person's own.
    private static bool AsksForInventor(Question question) => question.WordAt(0) == "who" &&
        question.WordAt(1) is "invented" or "discovered" && !question.Topics.Any(
            question, static (topic, question) => question.Tokens[topic.Start].IsCapital);

    // "Kafka or RabbitMQ, which one should we pick?"
    private static bool AsksWhatToTake(Question question)
    {
        if (!question.Topics.Exists(static topic => topic.Kind == TopicKind.Concept)) return false;
        for (var at = 1; at + 2 < question.Tokens.Count; at++)
            if (question.WordAt(at) == "should" && question.WordAt(at + 1) is "i" or "we" or "one" &&
                question.WordAt(at + 2) is "use" or "pick" or "choose" or "take" or "learn" or "buy" or "get" or "go"
                    or "start" or "adopt") return true;
        return false;
    }

    // "I have a rash, what should I do?", "and what do you think about it?"
    private static bool AsksForAdvice(Question question) => question.Has(Sense.Advice) &&
        ((question.Has(Sense.Speaker) && question.Says("should")) || question.Says("think", "opinion")) &&
        question.Topics.TrueForAll(static topic => !topic.InResume) &&
        !question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null);

    // "are drones legal?", "is Rust faster than Scala?", "which restaurants have …", "should I buy …"
    private static bool AsksOfThings(Question question)
    {
        if (question.WordAt(0) == "should" && question.WordAt(1) is "i" or "we" or "one") return true;
        if (question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null)) return false;
        if (question.WordAt(0) is "which" or "what" or "whats" && ChoosesBetween(question)) return true;
        if (question.WordAt(0) == "which" && question.IsCovered(1, Sense.World))
            return question.Tokens.Exists(token => token.Word.Text is "have" or "are" or "is");
        if (question.WordAt(0) is not ("is" or "are" or "do" or "does" or "can" or "will")) return false;
        var subject = question.Topics.Find(topic => topic.Start is > 0 and <= ThingAtMax);
        if (subject is not { InResume: true, Kind: TopicKind.Concept }) return false;
        if (IsHeldAgainst(question, subject)) return true;
        // "is covid still a thing?"
        if (question.WordAt(subject.End) == "still" && question.WordAt(question.Tokens.Count - 1) is "thing" or
            "relevant" or "popular" or "alive" or "around" or "worth" or "used" or "good" or "dead") return true;
        for (var at = subject.End; at < question.Tokens.Count; at++)
        {
            if (question.IsCovered(at, Sense.Explain)) return true;
            if (question.HasAnyAt(at, Sense.Function, Sense.Generic) || TopicAt(question, at) is { InResume: true })
                continue;
            if (TopicAt(question, at) is { Kind: TopicKind.Unknown }) return true;
        }

        return false;
    }
}
