using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Says how a question stands by itself: whether it points at something said before, or is no whole sentence.
/// </summary>
internal static class Pointing
{
    private const int FragmentMax = 5;
    private const int DetailMax = 7;

    private static readonly UInt128 Subjects = Senses.Bits(
        Sense.Email, Sense.Phone, Sense.Contact, Sense.Networks, Sense.Website, Sense.Overview, Sense.Private,
        Sense.Degree, Sense.Location, Sense.Headline, Sense.Availability);

    private static readonly UInt128 Ranks = Senses.Bits(
        Sense.Earliest, Sense.Latest, Sense.Longest, Sense.Shortest, Sense.Highest, Sense.Previous);

    /// <summary>Whether it speaks of something of its own: a topic, a section, a way to reach the person.</summary>
    public static bool HasSubject(Question question) =>
        question.Topics.Exists(static topic =>
            !topic.IsExcluded && (topic.Kind != TopicKind.Unknown || topic.Name.Length > 3)) ||
        question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null) ||
        question.HasAny(Subjects);

    /// <summary>"it", "there", "that job", a closing "that": something meant that was said before.</summary>
    public static bool PointsBack(Question question)
    {
        foreach (var hit in question.Hits)
            if (hit.Sense is Sense.It or Sense.There && !IsDropped(question, hit.Start) &&
                !IsOfOwn(question, hit.Start)) return true;
        for (var at = 0; at < question.Tokens.Count; at++)
            if (IsPointer(question, at)) return true;
        return false;
    }

    /// <summary>"in that job", "on this project": it ends with the one thing that was told.</summary>
    public static bool PointsAtOne(Question question)
    {
        var last = question.Tokens.Count - 1;
        return question.WordAt(last - 2) is "in" or "at" or "on" or "for" or "during" or "with" &&
            question.WordAt(last - 1) is "that" or "this" && question.WordAt(last) is "job" or "role" or "position"
            or "post" or "company" or "project" or "firm" or "place" or "gig";
    }

    // "forget that": what is dropped is not pointed at.
    private static bool IsDropped(Question question, int at) =>
        question.WordAt(at - 1) is "forget" or "mind";

    // "and Kubernetes, does he know that?": the question itself has said what.
    private static bool IsOfOwn(Question question, int at)
    {
        if (question.WordAt(at) is not ("that" or "it" or "this") || at != question.Tokens.Count - 1) return false;
        var verb = at - 1;
        if (question.WordAt(verb) is not ("know" or "knows" or "use" or "used" or "speak" or "have" or "done" or "do"
            or "did" or "play" or "tried" or "learn" or "learned" or "studied" or "study" or "taught" or "teach"))
            return false;
        while (verb > 0 && question.WordAt(verb) is not ("does" or "did" or "has" or "can" or "do" or "have")) verb--;
        return verb > 0 && question.Topics.Exists(topic => topic.End <= verb && !topic.IsExcluded);
    }

    private static bool IsPointer(Question question, int at)
    {
        if (IsDropped(question, at) || IsOfOwn(question, at)) return false;
        var next = question.WordAt(at + 1);
        switch (question.WordAt(at))
        {
            case "it":
                return true;
            // "how much does one cost?"
            case "one":
                return question.WordAt(at - 1) is "does" or "did" && at > 1;
            case "there":
                // "how long has she been there?"
                if (question.WordAt(at - 1) == "been" && question.WordAt(at + 1) == "" && question.Has(Sense.HowLong))
                    return true;
                // "is there any SAP on there?": on the page; "what did he work on there?" is not.
                if (question.WordAt(at - 1) == "on" && question.WordAt(0) is "is" or "are" or "any" or "and")
                    return false;
                return at > 0 && question.WordAt(at - 1) is not ("is" or "are" or "was" or "were" or "be" or "been"
                    or "since" or "got");
            case "that" or "this":
                var ends = at == question.Tokens.Count - 1 || question.Tokens[at].EndsSentence;
                if (ends && !question.HasAnyAt(at, Sense.BeforeThat, Sense.AfterThat)) return true;
                // "was that her first job?"
                if (at == 1 && IsCopula(question.WordAt(0)) && question.WordAt(2) is "her" or "his" or "their" &&
                    question.HasAny(Ranks)) return true;
                // "how much did that save?"
                if (question.WordAt(at - 1) is "did" or "does" && !question.IsCovered(at, Sense.Person)) return true;
                if (question.WordAt(at - 1) is "was" or "were" && IsOfWas(question, at)) return true;
                // "which job was that based on?", "what figures back that up?"
                if (!IsToldAbout(question, at) && (next == "up" || IsCopula(question.WordAt(at - 1)))) return true;
                var names = question.Hits.Any(at + 1, static (hit, start) =>
                    hit.Start == start && Senses.NounOf(hit.Sense) is not null);
                return names || next is "one" or "role" or "company" or "place";
            default:
                return false;
        }
    }

    private static bool IsCopula(string word) => word is "was" or "were" or "is";

    // "was that her?", "what was that talk?", "the birds thing, is that a project?": the question itself says of what.
    private static bool IsToldAbout(Question question, int at)
    {
        if (at < 2 || question.IsCovered(at + 1, Sense.Person) || Senses.IsFrameNoun(question, at + 1)) return true;
        if (question.WordAt(at + 1) == "up") return question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null);
        foreach (var topic in question.Topics)
            if (topic.Start == at + 1 || (topic.InResume && topic.Start < at)) return true;
        return false;
    }

    // "which cloud was that on?", "was that paid?"; "was that her?" is asked of the person.
    private static bool IsOfWas(Question question, int at)
    {
        if (question.WordAt(at + 1) is "in" or "for" or "altogether") return true;
        return question.Tokens.Count <= DetailMax && !question.HasAny(Sense.Person, Sense.Listener, Sense.World) &&
            (at <= 2 || question.WordAt(at + 1) is "on" or "at" or "with" or "under" or "by" or "from");
    }

    /// <summary>"when did he stop?", "how long?": a detail, and nothing that it would be of.</summary>
    public static bool AsksDetail(Question question) => question.Tokens.Count <= DetailMax &&
        question.Dates is null && !question.Has(Sense.Availability) &&
        !(question.Has(Sense.Website) && question.Has(Sense.Person)) &&
        !question.Topics.Exists(topic => topic.InResume) &&
        (question.HasAny(Sense.WhenAsked, Sense.HowLong, Sense.UsedWhat, Sense.Giver, Sense.Link, Sense.Authors) ||
            (question.WordAt(0) == "and" && question.Has(Sense.Duties) && !question.Has(Sense.Highest))) &&
        !question.Hits.Any(question, static (hit, question) => Senses.VerbOf(hit.Sense) is not null ||
            (Senses.NounOf(hit.Sense) is not null && !IsUsedWhat(question, hit)));

    // "what was the stack?" is of the thing talked about, "what is her stack?" of the person.
    // "written in what language?" asks for no tongue.
    private static bool IsUsedWhat(Question question, SenseHit noun) => !question.Has(Sense.Person) &&
        (noun.Sense == Sense.Tongues ? question.Has(Sense.UsedWhat) : question.Hits.Any(
            noun.Start, static (hit, start) => hit.Sense == Sense.UsedWhat && hit.Start == start));

    /// <summary>"Terraform?", "and the PhD?", "what about Rust", "in 2020?": no sentence of its own.</summary>
    public static bool IsFragment(Question question)
    {
        if (question.Has(Sense.WhatAbout)) return true;
        // "SAP as well?", "Excel too?"
        var last = question.WordAt(question.Tokens.Count - 1);
        if (question.Tokens.Count <= FragmentMax && !question.HasAny(Sense.Person, Sense.TellMe) &&
            (last == "too" || (last == "well" && question.WordAt(question.Tokens.Count - 2) == "as"))) return true;
        if (question.WordAt(0) is "and" or "or" or "but" or "also" or "plus")
            return question.Tokens.Count <= FragmentMax + 1 && !question.Has(Sense.YesNo);
        // "any talks?" asks anew.
        if (question.WordAt(0) == "any" && question.Tokens.Count > 1 && question.Dates is null) return false;
        return question.Tokens.Count <= FragmentMax && !question.HasAny(Sense.TellMe, Sense.Person) &&
            !question.Hits.Exists(hit => Senses.NounOf(hit.Sense) is not null) &&
            (question.Dates is not null || !HasSubject(question));
    }
}
