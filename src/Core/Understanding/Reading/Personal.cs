using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Hears what only the person can tell, whatever place or trade is named beside it: a faith, a party, a sex, an
/// ailment; what a post would have to pay, when it could begin and where it could be (<see cref="PostTerms"/>).
/// </summary>
internal static class Personal
{
    // What may stand before the matter itself: "does he have any …", "is she a practising …".
    private static readonly UInt128 Grammar = Senses.Bits(
        Sense.Function, Sense.Filler, Sense.Generic, Sense.Person, Sense.YesNo, Sense.What, Sense.Which, Sense.Not,
        Sense.TellMe);

    /// <summary>Notes such a matter; it is the whole question where it is asked of the person.</summary>
    public static void Note(Question question)
    {
        ForgetInspected(question);
        if (ReachAtEnd(question) is { } reach)
        {
            question.Matter = reach;
            return;
        }

        if (PostTerms.Find(question) is { } terms)
        {
            question.Note(terms);
            question.Matter = terms.Sense == Sense.Private ? Detail.Private : Detail.Availability;
            return;
        }

        if (question.Has(Sense.Creed)) NoteCreed(question);
        if (question.Has(Sense.Private) && AsksPrivateMatter(question)) question.Matter = Detail.Private;
    }

    // "how does he do with health inspectors?": that is the house's health and not the person's.
    private static void ForgetInspected(Question question)
    {
        for (var at = 0; at < question.Tokens.Count - 1; at++)
            if (question.WordAt(at) == "health" && question.WordAt(at + 1) is "inspector" or "inspectors"
                or "inspection" or "inspections" or "department" or "code" or "codes" or "rating")
                question.Forget(at, at + 1);
    }

    // "I'd like to book him for a talk, what's his email?": whatever comes before.
    private static Detail? ReachAtEnd(Question question)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.Sense is not (Sense.Email or Sense.Phone) || hit.End < question.Tokens.Count) continue;
            if (hit.Start < 2 || !question.IsCovered(hit.Start - 1, Sense.Person)) continue;
            if (question.IsCovered(hit.Start - 2, Sense.What))
                return hit.Sense == Sense.Email ? Detail.Email : Detail.Phone;
        }

        return null;
    }

    // "is she Jewish?", "catholic or protestant?"; a Catholic school is nobody's faith.
    private static void NoteCreed(Question question)
    {
        for (var number = 0; number < question.Hits.Count; number++)
        {
            var hit = question.Hits[number];
            if (hit.Sense != Sense.Creed || !EndsThere(question, hit.End)) continue;
            // "who is this Rohan guy?", "tell me about this woman": nothing is asked about that.
            var isNoun = question.WordAt(hit.Start) is "man" or "woman" or "guy" or "girl" or "boy";
            if (isNoun && !question.Says("or") && !AskReader.OpensYesNo(question)) continue;
            if (!IsAskedOf(question, hit.Start)) continue;
            question.Note(new SenseHit(Sense.Private, hit.Start, hit.End));
            question.Matter = Detail.Private;
            return;
        }
    }

    // Right after the person, or where nothing but such words is said.
    private static bool IsAskedOf(Question question, int start)
    {
        var at = start - 1;
        while (at >= 0 && question.WordAt(at) is "a" or "an" or "really" or "actually" or "practising" or "practicing"
            or "or" or "devout" or "still" or "by" or "chance" || question.IsCovered(at, Sense.Creed)) at--;
        // "vegan?" by itself is asked of a kitchen.
        if (at < 0) return question.Tokens.Count > 1;
        return question.IsCovered(at, Sense.Person) && question.WordAt(at) is not ("her" or "his" or "their");
    }

    // "is he a Catholic teacher?" asks for a job; "is she Jewish, from Antwerp?" does not.
    private static bool EndsThere(Question question, int end)
    {
        if (end >= question.Tokens.Count || question.WordAt(end) is "or" or "and" or "by" or "at" or "then" or "too")
            return true;
        var last = question.Tokens[end - 1];
        return last.EndsSentence || question.Text.AsSpan(last.End).TrimStart() is [',' or ';' or '?' or '-', ..];
    }

    // "any health problems that might keep her from night shifts": nothing but grammar comes before.
    private static bool AsksPrivateMatter(Question question)
    {
        if (!question.Has(Sense.Person) && question.WordAt(0) != "any") return false;
        foreach (var hit in question.Hits)
        {
            // "how old" may be the certificate.
            if (hit.Sense != Sense.Private || hit.End - hit.Start < 2 || question.WordAt(hit.Start) == "how") continue;
            // "worked with people with health problems": those are others'.
            if (question.WordAt(0) == "who") continue;
            if (question.WordAt(hit.Start - 1) is "with" or "for" or "of" or "on" or "in") continue;
            if (IsGrammar(question, hit.Start)) return true;
        }

        return false;
    }

    private static bool IsGrammar(Question question, int end)
    {
        for (var at = 0; at < end; at++)
            if (!question.HasAnyAt(at, Grammar)) return false;
        return true;
    }
}
