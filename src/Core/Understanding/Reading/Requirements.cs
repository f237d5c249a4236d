using System.Buffers;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// What an advert asks for: the tools, tongues and degrees that it names, whatever else it names that the résumé has,
/// and the entries of its lists that are no mere virtues.
/// </summary>
internal static class Requirements
{
    private const int RequirementsMax = 24;
    private const int PhraseMax = 3;
    private const int YearsMax = 40;
    private const int BachelorLevel = 3;

    private static readonly SearchValues<char> Parting = SearchValues.Create(",;:•\n()|–—·");

    // What stands before a skill, or after it, and is none.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "with", "to", "for", "on", "at", "as", "your", "our", "some", "any", "least",
        "experience", "experienced", "knowledge", "skill", "skills", "understanding", "command", "proficiency",
        "proficient", "fluent", "fluency", "familiar", "familiarity", "expertise", "expert", "background", "exposure",
        "strong", "solid", "good", "very", "excellent", "proven", "deep", "sound", "hands", "working", "basic",
        "advanced", "practical", "professional", "native", "level", "written", "spoken", "required", "preferred",
        "desirable", "essential", "plus", "bonus", "advantage", "asset", "welcome", "ideally", "is", "are", "must",
        "nice", "have", "year", "years", "yrs", "minimum", "min", "more", "than", "production", "use", "using",
        "degree", "completed", "certified", "certification", "certificate", "certificates", "also", "first", "speaker",
        "you", "know", "speak", "bring", "equivalent", "similar", "related", "etc", "be", "would", "b1", "b2", "c1",
        "c2", "a1", "a2", "mandatory",
    };

    // Words of virtues and terms, that no résumé is asked for.
    private static readonly HashSet<string> Virtues = new(StringComparer.Ordinal)
    {
        "team", "teams", "teamwork", "player", "communication", "communicator", "interpersonal", "attitude", "mindset",
        "motivated", "motivation", "spirit", "sense", "humour", "humor", "passion", "passionate", "friendly",
        "flexible", "flexibility", "willingness", "willing", "ability", "able", "travel", "work", "independent",
        "independently", "detail", "eye", "attention", "drive", "driven", "curious", "curiosity", "reliable", "people",
        "problem", "solving", "solver", "thinking", "thinker", "self", "starter", "enthusiasm", "enthusiastic", "mind",
        "minded", "open", "heart", "energy", "will", "want", "love", "like", "time", "full", "part", "hybrid", "remote",
        "onsite", "office", "salary", "start", "starting", "permanent", "contract", "weekend", "weekends", "shift",
        "shifts", "day", "days", "week", "month", "months", "home", "location", "based", "industry", "environment",
        "person", "someone", "somebody", "candidate", "job", "role", "position", "company", "customer", "customers",
        "responsibility", "ownership", "initiative", "creativity", "creative", "resilience", "personality", "manner",
        "approach", "quality", "standards", "life", "fun", "things", "stuff", "one", "other", "others", "great",
        "fast", "learner", "learning", "organised", "organized", "empathy", "empathetic", "match", "fit", "cv",
    };

    // Written in capitals, and no skills.
    private static readonly HashSet<string> NoSkills = new(StringComparer.Ordinal)
    {
        "uk", "us", "usa", "eu", "nok", "sek", "dkk", "aud", "cad", "inr", "pln", "jpy", "ote", "ch", "uae", "hr",
        "it", "ceo", "cto", "cfo", "coo", "vp", "gbp", "eur", "usd", "chf", "cv", "ok", "am", "pm", "tbd", "fte",
        "ltd", "inc", "gmbh", "ag", "plc", "llc", "asap", "pto", "or", "and", "you", "we", "b1", "b2", "c1", "c2",
        "a1", "a2", "not", "must", "no", "id", "ii", "iii",
    };

    public static ImmutableArray<Requirement> Of(Question question, AdvertParts parts, ResumeIndex index)
    {
        var asked = new List<Requirement>();
        for (var at = 0; at < question.Tokens.Count && asked.Count < RequirementsMax;)
        {
            var end = at + 1;
            while (end < question.Tokens.Count && !IsParted(question, parts, end)) end++;
            var before = asked.Count;
            if (parts.At(at) != AdvertPart.Beside) Entry(asked, question, parts, (at, end), index);
            if (asked.Count > before) RequirementTraits.Note(asked, before, question, parts, (at, end));
            at = end;
        }

        return [.. asked];
    }

    // One entry of a list, or one piece of a sentence.
    private static void Entry(
        List<Requirement> asked, Question question, AdvertParts parts, (int Start, int End) entry, ResumeIndex index)
    {
        if (IsWaived(question, entry)) return;
        var before = asked.Count;
        var first = -1;
        var core = Core(question, entry);
        var leads = RequirementTraits.AsksLeading(question, entry);
        if (leads) first = Add(asked, RequirementTraits.Leading(question, entry, index));
        foreach (var topic in question.Topics)
        {
            if (topic.Start < entry.Start || topic.Start >= entry.End) continue;
            var isWhole = topic.Start <= core.Start && topic.End >= core.End;
            // "solid Go": written with a capital where no sentence begins.
            var isName = topic.Kind == TopicKind.Unknown && topic.Start > entry.Start &&
                parts.At(topic.Start) == AdvertPart.Asked;
            var named = isName
                ? OfVocabulary(question, topic, index)
                : Named(question, topic, (parts.At(topic.Start), isWhole), index);
            if (named is not { } met || (leads && RequirementTraits.IsOfLeading(met))) continue;
            met = RequirementTraits.Proven(met, question, entry, index);
            // "GraphQL APIs": what follows on a name says what it is.
            var isOfLast = asked.Count > before && asked[^1].Topic?.End == topic.Start &&
                question.Tokens[topic.Start].Start == question.Tokens[topic.Start - 1].End + 1 &&
                question.Text[question.Tokens[topic.Start - 1].End] == ' ';
            if (met.IsLacking && isOfLast) continue;
            var at = Add(asked, met);
            if (first < 0) first = at;
        }

        var mayBePhrase = first < 0 && parts.At(entry.Start) == AdvertPart.Asked;
        if (mayBePhrase && Phrase(question, core, parts.IsListed(entry.Start), index) is { } phrase)
            first = Add(asked, phrase);
        var years = Years(question, entry);
        if (years == 0) return;
        if (first >= 0) asked[first] = asked[first] with { Years = years };
        else if (Says(question, entry, "experience")) Add(asked, new Requirement("experience", null) { Years = years });
    }

    // "German is not required", "no degree needed"
    private static bool IsWaived(Question question, (int Start, int End) entry) =>
        Says(question, entry, "required", "needed", "necessary", "must", "essential", "matter") &&
        Says(question, entry, "no", "not", "isnt", "arent", "dont", "doesnt", "without", "never");

    // What is named again is asked for once.
    private static int Add(List<Requirement> asked, Requirement met)
    {
        var known = asked.FindIndex(one => string.Equals(one.Name, met.Name, StringComparison.OrdinalIgnoreCase));
        if (known >= 0) return known;
        asked.Add(met);
        return asked.Count - 1;
    }

    private static Requirement? Named(
        Question question, Topic topic, (AdvertPart Part, bool IsWhole) place, ResumeIndex index)
    {
        if (topic.IsExcluded || !topic.IsExact || !IsAsWritten(question, topic)) return null;
        if (topic.Kind is TopicKind.Word or TopicKind.Unknown) return null;
        var isAsked = place.Part == AdvertPart.Asked;
        var said = Said(question, topic);
        if (topic.Concept is not { } concept)
            return topic.InResume && isAsked ? new Requirement(said, topic) : null;
        switch (concept.File)
        {
            case "places" or "synonyms" or "pastimes":
                return null;
            case "professions":
                return place.Part == AdvertPart.Opening ? Title(topic, said) : null;
            case "degrees":
                return Degree(topic, said, index);
            case "technology" or "tongues":
                var isName = topic.InResume || place.IsWhole || concept.Name.Any(char.IsUpper);
                return isName ? new Requirement(said, topic) : null;
        }

        // "you will lead a team" asks for the leading of people.
        if (topic.InResume) return new Requirement(isAsked ? said : topic.Name, topic);
        if (HasVirtue(question, (topic.Start, topic.End))) return null;
        var isEntry = (isAsked && place.IsWhole) || AreInitials(question, topic.Start);
        return isEntry ? new Requirement(said, topic) : null;
    }

    // "Data Scientist": who was called so, and not who was taught by one.
    private static Requirement? Title(Topic topic, string said)
    {
        var held = topic.Postings.FindAll(static posting => posting.Field == FieldKind.Position);
        return held.Count > 0 ? new Requirement(said, topic with { Postings = held }) : null;
    }

    // Who has a master's has what a bachelor's is asked for.
    private static Requirement Degree(Topic topic, string said, ResumeIndex index)
    {
        if (topic.InResume || topic.Concept is not { } concept) return new Requirement(said, topic);
        var isAny = concept.Name.EndsWith("degree", StringComparison.Ordinal);
        var least = isAny ? Math.Max(BachelorLevel, Degrees.LevelOf(concept)) : int.MaxValue;
        foreach (var study in index.BySection[(int)Section.Education])
            if (index.DegreeAt(study) >= least)
                return new Requirement(
                    said, topic with { Postings = [new Posting(study, 1f, FieldKind.StudyType)] });
        return new Requirement(said, topic);
    }

    // An entry of a list that nothing of the vocabulary names: "consumer lending", "SEO".
    private static Requirement? Phrase(
        Question question, (int Start, int End) core, bool isListed, ResumeIndex index)
    {
        var (start, end) = core;
        if (end - start is < 1 or > PhraseMax) return Initials(question, core, index);
        if (HasVirtue(question, core)) return null;
        var topic = new Topic { Kind = TopicKind.Word, Name = Said(question, core), Start = start, End = end };
        if (OfVocabulary(question, topic, index) is { } known) return known;
        if (!isListed) return Initials(question, core, index);
        var together = Together(question, core, index);
        if (together.Count > 0) return new Requirement(topic.Name, topic with { Postings = together });
        return IsNowhere(question, core, index) && IsThing(question, core) ? new Requirement(topic.Name, topic) : null;
    }

    private static bool HasVirtue(Question question, (int Start, int End) words)
    {
        for (var at = words.Start; at < words.End; at++)
            if (Virtues.Contains(question.WordAt(at)) || char.IsAsciiDigit(question.WordAt(at)[0])) return true;
        return false;
    }

    // "Go" among the languages of a list is one.
    private static Requirement? OfVocabulary(Question question, Topic topic, ResumeIndex index)
    {
        if (!question.Tokens[topic.Start].IsCapital) return null;
        if (!Taxonomy.Default.TryFind(Taxonomy.Squeeze(topic.Name), out var spelling)) return null;
        if (spelling.Concept.File is not ("technology" or "tongues" or "degrees")) return null;
        var postings = index.Concepts.TryGetValue(spelling.Concept, out var known) ? known.Postings : [];
        return new Requirement(topic.Name, topic with
        {
            Kind = TopicKind.Concept,
            Name = spelling.Concept.Name,
            Concept = spelling.Concept,
            Postings = postings,
        });
    }

    // "SAS" in "experience with SAS in a bank".
    private static Requirement? Initials(Question question, (int Start, int End) core, ResumeIndex index)
    {
        for (var at = core.Start; at < core.End; at++)
            if (AreInitials(question, at) && IsNowhere(question, (at, at + 1), index))
                return new Requirement(
                    Said(question, (at, at + 1)),
                    new Topic { Kind = TopicKind.Unknown, Name = question.WordAt(at), Start = at, End = at + 1 });
        return null;
    }

    // Where all the words of an entry stand together.
    private static List<Posting> Together(Question question, (int Start, int End) core, ResumeIndex index)
    {
        List<Posting>? all = null;
        for (var at = core.Start; at < core.End; at++)
        {
            var word = question.Tokens[at].Word;
            if (Lexicon.IsEmpty(word) || !index.Words.TryGetValue(word.Stem, out var known)) return [];
            var own = known.Postings.FindAll(static posting => !posting.IsCousin && posting.Weight > 0);
            all = all is null ? own : all.FindAll(posting => own.Exists(other => other.Item == posting.Item));
        }

        return all ?? [];
    }

    private static bool IsNowhere(Question question, (int Start, int End) core, ResumeIndex index)
    {
        for (var at = core.Start; at < core.End; at++)
            if (index.Words.ContainsKey(question.Tokens[at].Word.Stem)) return false;
        foreach (var topic in question.Topics)
            if (topic.InResume && topic.Start < core.End && topic.End > core.Start) return false;
        return true;
    }

    // A name, or several words that are none of everybody's.
    private static bool IsThing(Question question, (int Start, int End) core)
    {
        if (AreInitials(question, core.Start)) return true;
        var word = question.Tokens[core.Start];
        if (core.End - core.Start == 1)
            return word.IsCapital && !EnglishWords.Contains(word.Word) &&
                WordLeanings.Of(word.Word) == Leaning.Unknown;
        for (var at = core.Start; at < core.End; at++)
            if (Lexicon.IsEmpty(question.Tokens[at].Word) || question.IsCovered(at, Sense.Person)) return false;
        return true;
    }

    private static bool AreInitials(Question question, int at)
    {
        var said = Said(question, (at, at + 1));
        return said.Length is > 1 and < 7 && said.All(static letter => char.IsAsciiLetterUpper(letter)) &&
            !NoSkills.Contains(question.WordAt(at)) && question.Text.Any(char.IsAsciiLetterLower);
    }

    // The entry without what stands around a skill: "solid Kotlin", "French is a plus".
    private static (int Start, int End) Core(Question question, (int Start, int End) entry)
    {
        var (start, end) = entry;
        while (start < end && IsFiller(question, start)) start++;
        while (end > start && IsFiller(question, end - 1)) end--;
        return (start, end);
    }

    private static bool IsFiller(Question question, int at) =>
        Fillers.Contains(question.WordAt(at)) || char.IsAsciiDigit(question.WordAt(at)[0]);

    private static int Years(Question question, (int Start, int End) entry)
    {
        for (var at = entry.Start; at + 1 < entry.End; at++)
        {
            if (question.WordAt(at + 1) is not ("years" or "year" or "yrs" or "yr")) continue;
            var digits = question.WordAt(at).AsSpan().TrimEnd('+');
            var years = int.TryParse(digits, out var number) ? number : NumberWords.Value(question.Tokens[at].Word);
            if (years is > 0 and <= YearsMax) return (int)years;
        }

        return 0;
    }

    private static bool Says(Question question, (int Start, int End) entry, params ReadOnlySpan<string> words)
    {
        for (var at = entry.Start; at < entry.End; at++)
            if (words.Contains(question.WordAt(at))) return true;
        return false;
    }

    // A guess at what was meant is no word of the advert's.
    private static bool IsAsWritten(Question question, Topic topic)
    {
        for (var at = topic.Start; at < topic.End; at++)
        {
            var token = question.Tokens[at];
            var said = question.Text.AsSpan(token.Start..token.End);
            var isPlain = true;
            foreach (var letter in said) isPlain &= char.IsAsciiLetter(letter);
            if (isPlain && !said.Equals(token.Word.Text, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private static bool IsParted(Question question, AdvertParts parts, int at)
    {
        var before = question.Tokens[at - 1];
        if (before.EndsSentence || parts.At(at) != parts.At(at - 1)) return true;
        if (question.WordAt(at) is "and" or "or" || question.WordAt(at - 1) is "and" or "or") return true;
        // What was taken out of a run-together word stands where that does.
        if (before.End >= question.Tokens[at].Start) return true;
        return question.Text.AsSpan(before.End..question.Tokens[at].Start).ContainsAny(Parting);
    }

    // "Java (8 or later)" is asked for by its name, and "kotlin" written as such.
    private static string Said(Question question, Topic topic)
    {
        var said = Said(question, (topic.Start, topic.End));
        var isName = string.Equals(said, topic.Concept?.Name, StringComparison.OrdinalIgnoreCase);
        return isName || said.Contains('(', StringComparison.Ordinal) ? topic.Name : said;
    }

    private static string Said(Question question, (int Start, int End) words) =>
        question.Text[question.Tokens[words.Start].Start..question.Tokens[words.End - 1].End];
}
