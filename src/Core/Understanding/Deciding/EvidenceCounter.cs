using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>Counts the evidence in a question.</summary>
internal static class EvidenceCounter
{
    /// <summary>How many kinds of evidence there are.</summary>
    public static readonly int Kinds = Enum.GetValues<Evidence>().Length;

    private const int TerseMax = 4;
    private const int LongFrom = 14;
    private const int LeadInMax = 4;
    private const int ReachMax = 10;
    private const float NamingWeight = 0.95f;
    private const float PartWeight = 0.8f;

    // What an assistant is asked to make.
    private static readonly HashSet<string> Works = new(StringComparer.Ordinal)
        { "poem", "haiku", "song", "joke", "essay", "riddle", "recipe", "lyrics", "cover", "story", "limerick" };

    private static readonly Sense[] Contacts =
        [Sense.Email, Sense.Phone, Sense.Networks, Sense.Contact, Sense.Website];

    private static readonly Sense[] Rankings =
        [Sense.Latest, Sense.Earliest, Sense.Longest, Sense.Now, Sense.Previous];

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
        { "is", "are", "was", "were", "s", "does", "do", "did", "a", "an", "has", "can", "would", "should", "the" };

    private static readonly Sense[] LeadIns =
        [Sense.Listener, Sense.Speaker, Sense.TellMe, Sense.Filler, Sense.Function, Sense.Greeting];

    /// <summary>Writes one count a kind into <paramref name="counts"/>, which has <see cref="Kinds"/> places.</summary>
    public static void Count(Question question, bool continues, Span<float> counts)
    {
        counts.Clear();
        counts[(int)Evidence.Bias] = 1;
        var person = question.Has(Sense.Person) || AsksToReach(question);
        var plural = person && IsPlural(question);
        Note(counts, Evidence.Person, person && !plural);
        Note(counts, Evidence.Plural, plural);
        Note(counts, Evidence.Continues, continues);
        Named(question, counts);
        Topics(question, person || continues, counts);
        Frames(question, person, person || continues, counts);
    }

    // "How can I get in touch?": on a résumé's page that is with the person, where nobody else is named.
    private static bool AsksToReach(Question question) => question.Tokens.Count <= ReachMax &&
        question.Hits.Exists(hit => hit.Sense == Sense.Contact && hit.End - hit.Start > 1) &&
        question.Topics.TrueForAll(topic => topic.InResume) && !question.HasAny(Sense.World, Sense.Command);

    private static void Named(Question question, Span<float> counts)
    {
        var noun = question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null);
        Note(counts, Evidence.SectionNoun, noun && !(question.WordAt(0) == "how" && Defines(question)));
        Note(counts, Evidence.SectionVerb, question.Hits.Exists(hit => Senses.VerbOf(hit.Sense) is not null));
        Note(counts, Evidence.Contact, question.HasAny(Contacts));
        Note(counts, Evidence.Overview, question.HasAny(Sense.Overview, Sense.Fit, Sense.Degree, Sense.Thesis));
        Note(counts, Evidence.Location, question.Has(Sense.Location));
        Note(counts, Evidence.Dates, question.Dates is not null);
        Note(counts, Evidence.Amount, question.HasAny(Sense.HowLong, Sense.HowMany));
        Note(counts, Evidence.Order, question.HasAny(Rankings));
        Note(counts, Evidence.Private, question.HasAny(Sense.Private, Sense.Availability));
    }

    private static void Topics(Question question, bool anchored, Span<float> counts)
    {
        foreach (var topic in question.Topics) counts[(int)KindOf(topic, anchored)]++;
        var unknown = counts[(int)Evidence.Unknown] + counts[(int)Evidence.UnknownBesidePerson];
        var isKnown = unknown == 0 && question.Topics.Exists(topic => topic.InResume || topic.Concept is not null);
        Note(counts, Evidence.Terse, isKnown && question.Tokens.Count <= TerseMax && General(question) is null);
        Note(counts, Evidence.TellMe, isKnown && question.Has(Sense.TellMe));
        Cap(counts, Evidence.Entity, 2);
        Cap(counts, Evidence.Concept, 2);
        Cap(counts, Evidence.NamingWord, 2);
        Cap(counts, Evidence.Word, 3);
        Cap(counts, Evidence.Unknown, 4);
        Cap(counts, Evidence.UnknownBesidePerson, 4);
    }

    private static Evidence KindOf(Topic topic, bool anchored) => topic switch
    {
        { Kind: TopicKind.Entity } => topic.IsExact ? Evidence.Entity : Evidence.GuessedEntity,
        { Kind: TopicKind.Concept, Concept.File: "places" or "synonyms" } =>
            topic.InResume ? Evidence.Place : Evidence.AbsentPlace,
        { Kind: TopicKind.Concept, InResume: true } => topic.IsExact ? Evidence.Concept : Evidence.GuessedEntity,
        { Kind: TopicKind.Concept } => Evidence.AbsentConcept,
        { Kind: TopicKind.Word } => IsNaming(topic) && topic.IsExact ? Evidence.NamingWord : Evidence.Word,
        _ => anchored ? Evidence.UnknownBesidePerson : Evidence.Unknown,
    };

    private static void Frames(Question question, bool person, bool anchored, Span<float> counts)
    {
        Note(counts, person ? Evidence.SpeakerBesidePerson : Evidence.Speaker, question.Has(Sense.Speaker));
        Note(counts, Evidence.Listener, question.Has(Sense.Listener) && !anchored);
        Orders(question, counts);
        Note(counts, Evidence.Explain, question.First(Sense.Explain) is { End: > 0, Start: <= 2 });
        Note(counts, Evidence.Advice, question.Has(Sense.Advice));
        var world = question.Hits.Count(hit => hit.Sense == Sense.World && !IsNamed(question, hit));
        counts[(int)(anchored ? Evidence.WorldBesidePerson : Evidence.World)] = Math.Min(world, anchored ? 1 : 3);
        Note(counts, Evidence.Length, question.Tokens.Count >= LongFrom && !person);
        if (person) return;
        var compares = question.Has(Sense.Compare) && !question.Topics.Exists(IsExactEntity);
        Note(counts, Evidence.Comparison, compares);
        if (AsksByName(question)) return;
        if (General(question) is { } frame) Note(counts, frame, true);
        Note(counts, Evidence.BareDefinition, Defines(question));
    }

    // An order at the start, or for something made ("a poem"); a verb further in seldom is one.
    private static void Orders(Question question, Span<float> counts)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != Sense.Command || IsNamed(question, hit)) continue;
            var opens = hit.Start == 0 || (hit.Start <= LeadInMax && LeadsIn(question, hit.Start));
            var orders = opens || Works.Contains(question.WordAt(hit.Start));
            counts[(int)(orders ? Evidence.Command : Evidence.CommandWithin)]++;
        }

        Cap(counts, Evidence.Command, 2);
        Cap(counts, Evidence.CommandWithin, 2);
    }

    private static bool LeadsIn(Question question, int end)
    {
        for (var at = 0; at < end; at++)
            if (!question.HasAnyAt(at, LeadIns)) return false;
        return true;
    }

    // Questions on the world at large begin like this: "what is X", "how do I …", "which of all …".
    private static Evidence? General(Question question)
    {
        if (question.Has(Sense.WhatAbout)) return null;
        var second = question.WordAt(1);
        switch (question.WordAt(0))
        {
            case "how":
                var asksAmount = question.HasAny(Sense.HowLong, Sense.HowMany);
                return asksAmount ? Evidence.OpenQuestion : Evidence.HowTo;
            case "whats" or "why":
                return Evidence.Definition;
            case "which" when second is "is" or "are":
                return Evidence.Definition;
            case "when" or "where" or "which":
                return Evidence.OpenQuestion;
            case "what" or "who":
                return Verbs.Contains(second) ? Evidence.Definition : Evidence.OpenQuestion;
            default:
                return null;
        }
    }

    private static bool Defines(Question question)
    {
        if (question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null && hit.Sense != Sense.Work)) return false;
        var last = question.WordAt(question.Tokens.Count - 1);
        if (question.WordAt(0) == "how") return last is "work" or "works" or "function" or "happen" or "made";
        var asks = question.WordAt(0) is "what" or "whats" or "who" or "define" or "explain";
        if (!asks || question.Topics.Count == 0) return false;
        return question.Topics[^1].End == question.Tokens.Count && question.Topics[0].Start <= 3;
    }

    private static bool IsPlural(Question question)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != Sense.Person) continue;
            for (var at = hit.Start; at < hit.End; at++)
                if (question.WordAt(at) is not ("they" or "them" or "their" or "theirs" or "themselves")) return false;
        }

        return true;
    }

    // A name of the résumé's own, whole or in part: "Grey Menu", "Karim".
    private static bool IsExactEntity(Topic topic) => topic.IsExact &&
        (topic.Kind == TopicKind.Entity || (topic.Kind == TopicKind.Word && IsPartOfName(topic)));

    private static bool IsPartOfName(Topic topic)
    {
        foreach (var posting in topic.Postings)
            if (posting.Field is FieldKind.Name or FieldKind.Organization && posting.Weight >= PartWeight) return true;
        return false;
    }

    // "What is Magic Pocket?": nothing but a name that only this résumé gives.
    private static bool AsksByName(Question question) => question.Topics.Count > 0 &&
        question.Topics.TrueForAll(topic => IsExactEntity(topic) && topic.Concept is null);

    private static bool IsNaming(Topic topic)
    {
        foreach (var posting in topic.Postings)
            if (posting.Weight >= NamingWeight) return true;
        return false;
    }

    // Whether the words of a hit belong to something that has a name. A plain word that is part of some name is enough
    // only beside something else of the résumé: "weather" alone is the weather, whatever a project is called.
    private static bool IsNamed(Question question, SenseHit hit)
    {
        var isTied = question.Has(Sense.Person) || question.Topics.Exists(topic => topic.Kind == TopicKind.Entity) ||
            question.Hits.Exists(other => Senses.NounOf(other.Sense) is not null);
        return question.Topics.Exists(topic => topic.Start < hit.End && topic.End > hit.Start &&
            (topic.InResume || topic.Concept is not null) &&
            (topic.Kind != TopicKind.Word || (isTied && IsNaming(topic))));
    }

    private static void Note(Span<float> counts, Evidence kind, bool holds) => counts[(int)kind] = holds ? 1 : 0;

    private static void Cap(Span<float> counts, Evidence kind, float most) =>
        counts[(int)kind] = Math.Min(counts[(int)kind], most);
}
