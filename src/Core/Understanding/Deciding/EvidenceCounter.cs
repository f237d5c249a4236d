using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
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
    private const int BareMax = 2;
    private const int ReachMax = 10;
    private const int FollowMax = 8;
    private const float PartWeight = 0.8f;

    // What an assistant is asked to make.
    private static readonly HashSet<string> Works = new(StringComparer.Ordinal)
        { "poem", "haiku", "song", "joke", "essay", "riddle", "recipe", "lyrics", "cover", "story", "limerick" };

    internal static readonly UInt128 Contacts = Senses.Bits(
        Sense.Email, Sense.Phone, Sense.Networks, Sense.Contact, Sense.Website);

    private static readonly UInt128 Details = Senses.Bits(
        Sense.Duties, Sense.Level, Sense.Grade, Sense.Courses, Sense.Giver, Sense.UsedWhat, Sense.Headline,
        Sense.NameAsked, Sense.Fit, Sense.Degree, Sense.Thesis, Sense.Advisor);

    private static readonly UInt128 Rankings = Senses.Bits(
        Sense.Latest, Sense.Earliest, Sense.Longest, Sense.Now, Sense.Previous);

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
        { "is", "are", "was", "were", "do", "does", "did", "can", "could", "will", "would", "has", "have", "may" };

    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
        { "is", "are", "was", "were", "s", "does", "do", "did", "a", "an", "has", "can", "would", "should", "the" };

    private static readonly UInt128 LeadIns = Senses.Bits(
        Sense.Listener, Sense.Speaker, Sense.TellMe, Sense.Filler, Sense.Function, Sense.Greeting);

    /// <summary>Writes one count a kind into <paramref name="counts"/>, which has <see cref="Kinds"/> places.</summary>
    public static void Count(Question question, bool continues, Span<float> counts)
    {
        counts.Clear();
        counts[(int)Evidence.Bias] = 1;
        var person = question.Has(Sense.Person) || AsksToReach(question) || Referring.AsksForUs(question);
        var plural = person && IsPlural(question);
        Note(counts, Evidence.Person, person && !plural);
        Note(counts, Evidence.Plural, plural);
        Note(counts, Evidence.OwnName, SaysName(question));
        Note(counts, Evidence.Reach, question.Has(Sense.Person) && question.HasAny(Contacts));
        Note(counts, Evidence.Continues, continues);
        Note(counts, Evidence.OfScope, question.TouchesScope);
        Named(question, counts);
        WordEvidence.Count(question, person || continues, counts);
        Referring.Count(question, person, continues, counts);
        Note(counts, Evidence.Terse, IsTerse(question, counts));
        Note(counts, Evidence.InTalk, IsInTalk(question));
        Frames(question, person, person || continues, counts);
        var isOfWorld = Generalities.Reckon(question) || Generalities.SeekWay(question) ||
            (!continues && Generalities.SeekNews(question));
        if (isOfWorld) counts[(int)Evidence.World]++;
        if (CountsProjects(question)) counts[(int)Evidence.Unknown] = counts[(int)Evidence.AbsentConcept] = 0;
    }

    // A word heard as the person that no list of grammar has.
    private static bool SaysName(Question question)
    {
        foreach (var hit in question.Hits)
            if (hit.Sense == Sense.Person && hit.End == hit.Start + 1 &&
                Lexicon.Default.Find(question.WordAt(hit.Start)) is null) return true;
        return false;
    }

    // "How can I get in touch?": on a résumé's page that is with the person, where nobody else is named.
    private static bool AsksToReach(Question question) => question.Tokens.Count <= ReachMax &&
        question.Hits.Exists(hit => hit.Sense == Sense.Contact && hit.End - hit.Start > 1) &&
        question.Topics.TrueForAll(topic => topic.InResume) && !question.HasAny(Sense.World, Sense.Command);

    private static void Named(Question question, Span<float> counts)
    {
        var sections = 0;
        foreach (var hit in question.Hits)
        {
            if (Senses.NounOf(hit.Sense) is not { } section || NounOf(section) is not { } kind) continue;
            if (WordEvidence.IsWorking(question, hit.Start)) continue;
            sections++;
            counts[(int)kind] = 1;
        }

        Note(counts, Evidence.TheSection, sections > 0 && NamesTheSection(question));
        Note(counts, Evidence.OnPage, OnPage.Says(question));
        Note(counts, Evidence.NounInGeneral, sections > 0 && IsGeneral(question));
        Note(counts, Evidence.SectionVerb, question.Hits.Exists(hit => Senses.VerbOf(hit.Sense) is not null));
        Note(counts, Evidence.Contact, question.HasAny(Contacts));
        if (AsksToReach(question)) counts[(int)Evidence.Contact]++;
        Note(counts, Evidence.Overview, question.Has(Sense.Overview));
        Note(counts, Evidence.Detail, question.HasAny(Details));
        Note(counts, Evidence.TellMe, question.Has(Sense.TellMe));
        Note(counts, Evidence.Location, question.Has(Sense.Location));
        Note(counts, Evidence.Dates, question.Dates is not null);
        Note(counts, Evidence.Amount, question.HasAny(Sense.HowLong, Sense.HowMany));
        Note(counts, Evidence.Order, question.HasAny(Rankings));
        Note(counts, Evidence.Private, question.HasAny(Sense.Private, Sense.Availability));
        Note(counts, Evidence.Personal, question.Matter is not null);
    }

    private static void Frames(Question question, bool person, bool anchored, Span<float> counts)
    {
        Note(counts, person ? Evidence.SpeakerBesidePerson : Evidence.Speaker, question.Has(Sense.Speaker));
        Note(counts, Evidence.Listener, question.Has(Sense.Listener) && !anchored);
        Orders(question, counts);
        var explains = question.First(Sense.Explain) is { End: > 0, Start: <= 2 } && !AsksToReach(question);
        explains |= question.WordAt(2) == "explain" && !person && counts[(int)Evidence.ThePhrase] == 0;
        Note(counts, Evidence.Explain, explains);
        Note(counts, Evidence.Advice, question.Has(Sense.Advice));
        var length = person ? Evidence.LengthBesidePerson : Evidence.Length;
        Note(counts, length, question.Tokens.Count >= LongFrom);
        Note(counts, Evidence.Mine, OwnsOtherThings(question));
        Note(counts, Evidence.Any, question.WordAt(0) is "any" or "anything" || OnPage.IsAskedFor(question));
        if (person) return;
        Note(counts, Evidence.WhetherOthers, AsksOfOthers(question) && counts[(int)Evidence.OnPage] == 0);
        var compares = question.Has(Sense.Compare) && !question.Topics.Exists(IsExactEntity) &&
            !(question.Has(Sense.Work) && question.HasAny(Rankings)) && !Generalities.Measure(question);
        Note(counts, Evidence.Comparison, compares && !anchored && !AreOfPage(question));
        // "what do both have in common?", of what was shown.
        if ((compares || question.WordAt(0) == "which") && anchored) return;
        if (AsksByName(question) || (anchored && question.Tokens.Count <= FollowMax && IsBare(question))) return;
        if (General(question) is { } frame) Note(counts, frame, true);
        var asksHow = Generalities.AskHow(question);
        if (asksHow) counts[(int)Evidence.Definition] = 1;
        Note(counts, Evidence.BareDefinition, asksHow || Defines(question));
        if (counts[(int)Evidence.Definition] > 0 && question.Topics is [var only] && IsTechnology(question, only))
            counts[(int)Evidence.Closed] = 0;
        // "how does kick sampling work?", "explain what a weir is": of any, whoever does it.
        var isGeneral = counts[(int)Evidence.HowTo] > 0 || (counts[(int)Evidence.Definition] > 0 &&
            question.Topics.TrueForAll(static topic => topic.Kind == TopicKind.Concept));
        if (isGeneral && counts[(int)Evidence.BareDefinition] > 0)
            counts[(int)Evidence.Closed] = counts[(int)Evidence.CoinedName] = 0;
        if (explains && question.Topics is [{ Start: var at }] && question.WordAt(at - 1) is "a" or "an")
            counts[(int)Evidence.Definition] = 1;
    }

    // "is the German better than the Spanish?": those that the page lists.
    private static bool AreOfPage(Question question)
    {
        foreach (var topic in question.Topics)
            if (!topic.InResume || question.WordAt(topic.Start - 1) != "the") return false;
        return question.Topics.Count > 1;
    }

    // An order at the start, or for something made ("a poem"); a verb further in seldom is one.
    private static void Orders(Question question, Span<float> counts)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != Sense.Command || WordEvidence.IsNamed(question, hit)) continue;
            // "which is a book?", of those shown.
            if (question.WordAt(hit.Start - 1) is "a" or "an" && question.WordAt(0) == "which") continue;
            // "launches?"
            if (question.Tokens.Count == 1 && question.Topics.Exists(static topic => topic.InResume)) continue;
            // "the essay" is one that there is, "someone to open a place" is no order.
            var before = question.WordAt(hit.Start - 1);
            var isThere = before is "the" or "that" or "this" && question.Topics.Exists(topic => topic.InResume);
            if (isThere || (before == "to" && question.WordAt(hit.Start - 2) is "someone" or "somebody")) continue;
            var opens = hit.Start == 0 || (hit.Start <= LeadInMax && LeadsIn(question, hit.Start));
            // "send me their LinkedIn"
            if (opens && AsksForWay(question)) continue;
            var orders = opens || Works.Contains(question.WordAt(hit.Start));
            counts[(int)(orders ? Evidence.Command : Evidence.CommandWithin)]++;
        }

        // "recipe for sourdough"
        if (Works.Contains(question.WordAt(0)) && question.WordAt(1) is "for" or "about" && !question.Has(Sense.Person))
            counts[(int)Evidence.Command]++;

        Cap(counts, Evidence.Command, 2);
        Cap(counts, Evidence.CommandWithin, 2);
    }

    private static bool AsksForWay(Question question)
    {
        foreach (var hit in question.Hits)
            if (hit.Sense is Sense.Email or Sense.Phone or Sense.Networks or Sense.Website &&
                question.WordAt(hit.Start - 1) is "their" or "her" or "his") return true;
        return false;
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
                if (asksAmount && CountsYears(question)) return null;
                return asksAmount ? Evidence.OpenQuestion : Evidence.HowTo;
            case "whats" or "why":
                return Evidence.Definition;
            case "which" when second is "is" or "are":
                return Evidence.Definition;
            // "Which town?" asks of nothing else than the page.
            case "which" when question.Tokens.Count <= BareMax && question.Has(Sense.Location):
                return null;
            case "when" or "where" or "which":
                return Evidence.OpenQuestion;
            case "what" or "who":
                return Verbs.Contains(second) ? Evidence.Definition : Evidence.OpenQuestion;
            default:
                return null;
        }
    }

    // "how many years of SAP?": of whom is clear where the résumé has it.
    private static bool CountsYears(Question question) => question.Tokens.Count <= FollowMax &&
        question.Says("years", "year") && question.Says("of", "with", "in", "using", "as", "at") &&
        question.Topics.Exists(static topic => topic.InResume && topic.Kind != TopicKind.Word) &&
        question.Topics.TrueForAll(static topic => topic.InResume);

    // "how old is the certificate?", "how do the two jobs differ?"
    private static bool NamesTheSection(Question question)
    {
        if (Referring.EndsInSection(question)) return true;
        if (question.HasAny(Sense.World, Sense.Command)) return false;
        if (CountsProjects(question)) return true;
        if (question.Topics.Exists(topic => !topic.InResume)) return false;
        foreach (var hit in question.Hits)
        {
            if (Senses.NounOf(hit.Sense) is null) continue;
            if (question.WordAt(hit.Start - 1) == "the" || question.WordAt(hit.Start - 2) == "the") return true;
            if (hit.Start == 1 && question.WordAt(0) == "which") return true;
        }

        return false;
    }

    // "which project cost the most?", "how many projects used Rust?": projects are somebody's.
    private static bool CountsProjects(Question question)
    {
        var at = question.WordAt(0) == "which" ? 1 : question.WordAt(1) == "many" ? 2 : 0;
        return at > 0 && question.WordAt(at) is "project" or "projects" &&
            !question.HasAny(Sense.Speaker, Sense.Listener);
    }

    // "which is the biggest?" of what was shown defines nothing.
    private static bool IsBare(Question question) => question.Topics.Count == 0 && question.HasAny(Rankings) ||
        question.Topics.Count == 0 && question.Has(Sense.Highest);

    private static bool Defines(Question question)
    {
        if (question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null && hit.Sense != Sense.Work)) return false;
        // "can you explain what MQTT topics are?"
        if (question.WordAt(2) == "explain" && question.WordAt(3) is "what" or "how") return question.Topics.Count > 0;
        var last = question.WordAt(question.Tokens.Count - 1);
        if (question.WordAt(0) == "how")
            return last is "work" or "works" or "function" or "happen" or "made" || WorksIn(question);
        var asks = question.WordAt(0) is "whats" or "who" or "define" or "explain" ||
            (question.WordAt(0) == "what" && question.WordAt(1) is not ("happened" or "happens" or "changed"));
        if (!asks || question.Topics.Count == 0) return false;
        if (EndsInGeneral(question)) return true;
        // "what's employment law?" names one thing, if with a word of careers.
        var isTerm = question.Topics[^1] is { Kind: TopicKind.Concept or TopicKind.Entity } term &&
            term.End - term.Start > 1 && IsField(question, term);
        if (!isTerm && WordEvidence.SpeaksOfCareers(question, question.Topics[^1].Start)) return false;
        return question.Topics[^1].End == question.Tokens.Count && question.Topics[0].Start <= 3;
    }

    private static bool IsGeneral(Question question) => !question.Has(Sense.Person) &&
        (question.Has(Sense.Command) || question.Has(Sense.Advice) || General(question) == Evidence.HowTo ||
            question.Tokens.Exists(token => token.Word.Text is "my" or "our" or "your"));

    private static Evidence? NounOf(Section section) => section switch
    {
        Section.Work => Evidence.NounOfWork,
        Section.Volunteer => Evidence.NounOfVolunteer,
        Section.Education => Evidence.NounOfEducation,
        Section.Awards => Evidence.NounOfAwards,
        Section.Certificates => Evidence.NounOfCertificates,
        Section.Publications => Evidence.NounOfPublications,
        Section.Skills => Evidence.NounOfSkills,
        Section.Languages => Evidence.NounOfLanguages,
        Section.Interests => Evidence.NounOfInterests,
        Section.References => Evidence.NounOfReferences,
        Section.Projects => Evidence.NounOfProjects,
        Section.Blog => Evidence.NounOfBlog,
        _ => null,
    };

    // "what is kafka used for", "explain how a kiln works".
    private static bool EndsInGeneral(Question question)
    {
        var last = question.Tokens.Count - 1;
        if (question.WordAt(last) == "for" && question.WordAt(last - 1) == "used") return true;
        return question.WordAt(last) is "work" or "works" && question.Tokens.Exists(token => token.Word.Text == "how");
    }

    // "how do watermarks work in Flink?"
    private static bool WorksIn(Question question)
    {
        for (var at = 3; at + 1 < question.Tokens.Count; at++)
            if (question.WordAt(at) == "work" && question.WordAt(at + 1) is "in" or "with" or "on" or "under")
                return question.WordAt(1) is "do" or "does";
        return false;
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

    // "what is rust?", of somebody who wrote on Rust: the language, whatever the paper is called.
    private static bool IsTechnology(Question question, Topic topic) => topic.Kind == TopicKind.Word &&
        Taxonomy.Default.TryFind(question.Tokens[topic.Start].Word.Light, out var known) &&
        known.Concept.File == "technology";

    // "What is Magic Pocket?": nothing but a name that only this résumé gives.
    private static bool AsksByName(Question question) => question.Topics.Count > 0 &&
        question.Topics.TrueForAll(topic =>
            (IsExactEntity(topic) && topic.Concept is null && question.WordAt(topic.Start - 1) is not ("a" or "an") &&
                !IsTechnology(question, topic) && !IsField(question, topic)) || CoinedNames.IsHeard(topic));

    // "what's employment law?", of somebody whose skills have a group called so.
    private static bool IsField(Question question, Topic topic)
    {
        Span<char> key = stackalloc char[Squeezer.KeyMax];
        var words = key[..Squeezer.Write(question.Tokens, topic.Start, topic.End - topic.Start, key)];
        return Taxonomy.Default.TryFind(words, out var known) && known.Concept.File is not ("technology" or "places");
    }

    // "my car", "our tap": a speaker's own thing that is no matter of work.
    private static bool OwnsOtherThings(Question question)
    {
        for (var at = 0; at + 1 < question.Tokens.Count; at++)
        {
            if (question.WordAt(at) is not ("my" or "our")) continue;
            if (!WordEvidence.SpeaksOfCareers(question, at + 1)) return true;
        }

        return false;
    }

    // "is tofu healthy", "do fish sleep": the verb is followed by a thing that no résumé speaks of.
    private static bool AsksOfOthers(Question question)
    {
        if (question.Tokens.Count < 3 || !Openers.Contains(question.WordAt(0))) return false;
        if (question.IsCovered(0, Sense.TellMe)) return false;
        var at = question.WordAt(1) is "the" or "a" or "an" ? 2 : 1;
        if (question.IsCovered(at, Sense.Function) || question.IsCovered(at, Sense.Person)) return false;
        return !WordEvidence.SpeaksOfCareers(question, at) && !question.Topics.Exists(
            topic => topic.InResume && topic.Kind != TopicKind.Word && topic.Start <= at && topic.End > at);
    }

    private static bool IsInTalk(Question question) => question.IsInTalk && question.Tokens.Count <= TerseMax &&
        General(question) is null && !question.HasAny(
            Sense.World, Sense.Command, Sense.Listener, Sense.Speaker, Sense.Explain, Sense.Advice);

    private static bool IsTerse(Question question, ReadOnlySpan<float> counts)
    {
        if (question.Tokens.Count > TerseMax || General(question) is not null) return false;
        if (counts[(int)Evidence.Unknown] + counts[(int)Evidence.UnknownBesidePerson] > 0) return false;
        return question.Topics.Exists(topic => topic.InResume || topic.Concept is not null);
    }

    private static void Note(Span<float> counts, Evidence kind, bool holds) => counts[(int)kind] = holds ? 1 : 0;

    private static void Cap(Span<float> counts, Evidence kind, float most) =>
        counts[(int)kind] = Math.Min(counts[(int)kind], most);
}
