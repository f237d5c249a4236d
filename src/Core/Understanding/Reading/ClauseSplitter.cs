using System.Runtime.InteropServices;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Parts several questions in one: at the end of a sentence, and at "and" where a question of its own follows.
/// </summary>
internal static class ClauseSplitter
{
    private const int ClausesMax = 4;

    // "when did she finish?": who or what is asked about stands so near to the question's word.
    private const int SubjectReach = 4;
    private const int StepMin = 3;
    private const int StepMax = 7;

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "what", "whats", "where", "which", "when", "how", "who", "why", "does", "do", "did", "is", "are", "was", "were",
        "has", "have", "can", "list", "tell", "show", "give",
    };

    private static readonly Sense[] Asking =
    [
        Sense.Email, Sense.Phone, Sense.Location, Sense.Contact, Sense.Website, Sense.Networks, Sense.HowLong,
        Sense.Overview, Sense.Grade, Sense.Headline,
    ];

    /// <summary>Token ranges; one range where the question is one.</summary>
    public static List<(int Start, int End)> Split(Question question)
    {
        var clauses = new List<(int Start, int End)>(1);
        var start = 0;
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (clauses.Count + 1 == ClausesMax || !Parts(question, start, at, out var next)) continue;
            clauses.Add((start, at));
            start = next;
            at = next;
        }

        clauses.Add((start, question.Tokens.Count));
        return clauses;
    }

    /// <summary>One clause as a question of its own.</summary>
    public static Question Clause(Question question, (int Start, int End) range)
    {
        var clause = new Question { Text = question.Text, Tokens = question.Tokens[range.Start..range.End] };
        clause.NoteAll(Lexicon.Default.Spot(CollectionsMarshal.AsSpan(clause.Tokens)));
        return clause;
    }

    /// <summary>"I see Tableau.", "No more volunteering.": said beside a question, and no question.</summary>
    public static bool IsRemark(Question clause)
    {
        var first = clause.WordAt(0);
        if (first is "sounds" or "looks" or "seems" or "interesting" or "cool" or "nice" or "impressive") return true;
        if (first is "no" or "enough" && clause.WordAt(1) is "more" or "of") return true;
        return first is "i" or "we" && clause.WordAt(1) is "see" or "saw" or "know" or "use" or "have" or "had" or "run"
            or "already" or "love" or "like" or "read";
    }

    /// <summary>"his github stuff, I mean the projects": what was meant, where it is named; null otherwise.</summary>
    public static (int Start, int End)? Corrected(Question question)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense != Sense.Meant || hit.Start < 2 || hit.End >= question.Tokens.Count) continue;
            if (question.WordAt(hit.Start) is "actually" or "instead" or "rather" or "wait") continue;
            if (HasSubject(question, hit.End)) return (hit.End, question.Tokens.Count);
        }

        return null;
    }

    /// <summary>
    /// "and when was that?", "what did she build there?": a part that asks about what the part before it found.
    /// </summary>
    public static bool Leans(Question clause, Ask ask)
    {
        if (ask.Topics.Any(static topic => topic is { InResume: true })) return false;
        // "and who's her referee from there?"
        if (ask.AreSectionsNamed)
            return clause.WordAt(clause.Tokens.Count - 1) == "there" &&
                clause.WordAt(clause.Tokens.Count - 2) is "from" or "at" or "in";
        if (ask.Dates is not null) return false;
        if (ask.Order != Order.None)
            return (clause.WordAt(0) == "which" || IsOfLast(clause, 0)) &&
                ask is { Sections.IsEmpty: true, Topics.IsEmpty: true };
        if (ask.Details.Any(static detail => detail is Detail.Email or Detail.Phone or Detail.Network or Detail.Contact
            or Detail.Private or Detail.Availability or Detail.FullName)) return false;
        if (clause.HasAny(Sense.It, Sense.There) || clause.Says("there", "it")) return true;
        // "has he written more than one? How many?"
        if (clause.IsCovered(0, Sense.HowMany) && clause.First(Sense.HowMany).End == clause.Tokens.Count) return true;
        return ask.Sections.IsEmpty && ask.Intent is Intent.When or Intent.Where or Intent.Duration;
    }

    /// <summary>
    /// "what did he do before?", "where did she go after that?", as a part: the neighbour of what the part before it found.
    /// </summary>
    public static FollowKind StepsOn(Question question, int from)
    {
        var last = question.Tokens.Count - 1;
        if (last - from is < 3 or > StepMax) return FollowKind.None;
        if (question.WordAt(from) is not ("what" or "where" or "who")) return FollowKind.None;
        if (question.Topics.Exists(topic => topic.Start >= from && topic.InResume)) return FollowKind.None;
        var isThat = question.WordAt(last) is "that" or "this";
        return question.WordAt(isThat ? last - 1 : last) switch
        {
            "before" or "beforehand" or "previously" => FollowKind.Before,
            "after" or "afterwards" or "next" or "later" => FollowKind.After,
            _ => FollowKind.None,
        };
    }

    private static bool HasSubject(Question question, int from) =>
        question.Hits.Exists(hit => hit.Start >= from && Senses.NounOf(hit.Sense) is not null) ||
        question.Topics.Exists(topic => topic.Start >= from && topic.InResume && topic.Kind != TopicKind.Word);

    private static bool Parts(Question question, int start, int at, out int next)
    {
        next = at;
        if (question.Tokens[at - 1].EndsSentence && at - start >= 2) return true;
        if (ListsAsks(question, start, at, out next)) return true;
        if (at - start < 2 || question.Tokens.Count - at < 2) return false;
        if (question.WordAt(at) is "and" or "also" or "plus" or "then") next = at + 1;
        else if (!FollowsComma(question, start, at)) return false;
        if (question.WordAt(next) is "also" or "then") next++;
        if (question.WordAt(next) == "if" && question.WordAt(next + 1) == "so") next += 2;
        if (!Openers.Contains(question.WordAt(next))) return false;
        if (at - start >= StepMin && StepsOn(question, next) != FollowKind.None) return true;
        // "does he have management experience": a whole question, whatever it names.
        var isWholeBefore = question.IsCovered(start, Sense.YesNo) && question.IsCovered(start + 1, Sense.Person) &&
            at - start > 3;
        if (!isWholeBefore && !HasSubstance(question, start, at)) return false;
        // "has she taught, and if so where?"
        if (next == question.Tokens.Count - 1) return question.WordAt(next) is "when" or "where";
        if (question.Tokens.Count - at < 3) return false;
        // "how many firms has she worked at, and which was the longest?"
        if (question.WordAt(next) == "which" && IsOfThose(question, next)) return true;
        if (question.WordAt(next) == "when" && IsOfLast(question, next)) return true;
        // "where did she train, and when did she finish?": of what the first part asks for.
        if (question.WordAt(next) is "when" or "where" or "how" or "why" or "who" && NamesSubject(question, next))
            return true;
        // "and does he keep bees?" is whole, whoever knows of bees.
        var isWhole = question.IsCovered(next, Sense.YesNo) && question.IsCovered(next + 1, Sense.Person) &&
            question.Tokens.Count - next > 3;
        return isWhole || HasSubstance(question, next, question.Tokens.Count);
    }

    // "When did she join Halden, what did she build there?": after a comma a question goes on only beside a question.
    private static bool FollowsComma(Question question, int start, int at)
    {
        var last = question.Tokens[at - 1].End;
        return last < question.Text.Length && question.Text[last] == ',' && Openers.Contains(question.WordAt(start)) &&
            (AsksOfPerson(question, at) || AsksOfPerson(question, at + 1));
    }

    private static bool AsksOfPerson(Question question, int at) =>
        (question.IsCovered(at, Sense.YesNo) || question.WordAt(at) is "does" or "do") &&
        question.IsCovered(at + 1, Sense.Person);

    private static bool IsOfThose(Question question, int opener)
    {
        var ranks = false;
        foreach (var hit in question.Hits)
        {
            if (hit.Start <= opener) continue;
            if (Senses.NounOf(hit.Sense) is not null) return false;
            ranks |= hit.Sense is Sense.Latest or Sense.Earliest or Sense.Longest or Sense.Shortest or Sense.Highest;
        }

        return ranks;
    }

    // "how many prizes has he won, and when was the last one?"
    private static bool IsOfLast(Question question, int opener) =>
        question.WordAt(opener) is "when" && question.WordAt(opener + 1) is "was" or "is" &&
        question.WordAt(opener + 2) == "the" && opener + 5 >= question.Tokens.Count &&
        question.HasAnyAt(opener + 3, Sense.Latest, Sense.Earliest);

    private static bool NamesSubject(Question question, int opener)
    {
        for (var at = opener + 1; at <= opener + SubjectReach; at++)
            if (question.HasAnyAt(at, Sense.Person, Sense.It, Sense.There, Sense.These) || question.WordAt(at) == "it")
                return true;
        return false;
    }

    // "her current job, her highest degree, and an email": each is answered by itself.
    private static bool ListsAsks(Question question, int start, int at, out int next)
    {
        next = at;
        var last = question.Tokens[at - 1].End;
        var isComma = last < question.Text.Length && question.Text[last] == ',';
        if (question.WordAt(at) is "and" or "plus") next++;
        else if (!isComma) return false;
        var end = EndOfPart(question, next);
        var (left, right) = (PartOf(question, start, at), PartOf(question, next, end));
        if (left == Part.None || right == Part.None) return false;
        // "her phone number and the languages she speaks"; "education and skills" is one question on two sections.
        if (left == Part.Section || right == Part.Section) return left == Part.Basics || right == Part.Basics;
        if (left != right) return true;
        return left switch
        {
            Part.Ranked => SectionIn(question, start, at) != SectionIn(question, next, end),
            Part.Detail => true,
            // "where does he live, how do I email him"; "her email and phone" is one question.
            Part.Basics => Openers.Contains(question.WordAt(start)) && Openers.Contains(question.WordAt(next)),
            _ => false,
        };
    }

    private static int EndOfPart(Question question, int from)
    {
        for (var at = from; at < question.Tokens.Count; at++)
        {
            var end = question.Tokens[at].End;
            if (end < question.Text.Length && question.Text[end] == ',') return at + 1;
            if (at > from && question.WordAt(at) is "and" or "plus") return at;
        }

        return question.Tokens.Count;
    }

    // What a part of a list asks for: a way to reach the person, one of a section by its rank, or a section.
    private enum Part
    {
        None,
        Basics,
        Ranked,
        Section,

        /// <summary>"her MSc subject", "the year of the prize": a detail of something named.</summary>
        Detail,
    }

    private static readonly Sense[] Details =
        [Sense.WhenAsked, Sense.Grade, Sense.Courses, Sense.Giver, Sense.Link, Sense.UsedWhat, Sense.HowLong];

    private static Part PartOf(Question question, int start, int end)
    {
        var (basics, noun, rank, detail, isTitle) = (false, false, false, false, false);
        foreach (var hit in question.Hits)
        {
            if (hit.Start < start || hit.End > end) continue;
            basics |= hit.Sense is Sense.Email or Sense.Phone or Sense.Location or Sense.Website or Sense.Networks;
            isTitle |= hit.Sense == Sense.Headline;
            noun |= Senses.NounOf(hit.Sense) is not null;
            detail |= Details.Contains(hit.Sense);
            rank |= hit.Sense is Sense.Latest or Sense.Earliest or Sense.Highest or Sense.Now or Sense.Longest
                or Sense.Previous;
        }

        if (basics) return noun ? Part.None : Part.Basics;
        if (isTitle || (noun && rank)) return Part.Ranked;
        var isNamed = detail && question.Topics.Any((start, end), static (topic, range) =>
            topic.Start >= range.start && topic.End <= range.end &&
            topic is { InResume: true, Kind: TopicKind.Concept or TopicKind.Entity });
        return isNamed ? Part.Detail : noun && !Names(question, start, end) ? Part.Section : Part.None;
    }

    private static bool Names(Question question, int start, int end) =>
        question.Topics.Any(
            (start, end), static (topic, range) => topic.Start >= range.start && topic.End <= range.end);

    private static Section? SectionIn(Question question, int start, int end)
    {
        foreach (var hit in question.Hits)
            if (hit.Start >= start && hit.End <= end && Senses.NounOf(hit.Sense) is { } section) return section;
        return null;
    }

    private static bool HasSubstance(Question question, int start, int end)
    {
        foreach (var hit in question.Hits)
            if (hit.Start >= start && hit.End <= end && Asks(hit.Sense)) return true;
        return question.Topics.Exists(
            topic => topic.Start >= start && topic.End <= end && topic.Kind != TopicKind.Unknown);
    }

    private static bool Asks(Sense sense) =>
        Senses.NounOf(sense) is not null || Senses.VerbOf(sense) is not null || Asking.Contains(sense);
}
