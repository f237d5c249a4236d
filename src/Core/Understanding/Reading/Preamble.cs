using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "Our clerks still key all of it into the books by hand, …, has she ever automated that?": in a long talk that ends
/// in a question of the person, what is said of the speaker's own affairs asks for no section and no address.
/// </summary>
internal static class Preamble
{
    // A talk's question stands so far from its beginning.
    private const int LengthMin = 8;

    private static readonly UInt128 Details = Senses.Bits(
        Sense.Website, Sense.Networks, Sense.Email, Sense.Phone, Sense.Contact, Sense.Location, Sense.Link,
        Sense.Grade, Sense.Courses, Sense.Private, Sense.Availability);

    /// <summary>Takes from the words before the question what they would do in a question of their own.</summary>
    public static void Forget(Question question)
    {
        if (Ask(question) is not { } ask) return;
        foreach (var hit in question.Hits.ToArray())
            if (hit.End <= ask && Asks(hit.Sense) && !question.IsCovered(hit.Start - 1, Sense.Person))
                question.Forget(hit.Sense, hit.Start);
    }

    /// <summary>Whether the question points at what was said before it: "has he done anything like that?"</summary>
    public static bool Leads(Question question)
    {
        if (Ask(question) is not { } ask) return false;
        for (var at = ask + 2; at < question.Tokens.Count; at++)
            if (question.WordAt(at) is "that" or "this" or "such" or "similar" or "those") return true;
        return false;
    }

    /// <summary>Whether that is asked of the person's past, whatever is spoken of before: "has she ever …"</summary>
    public static bool IsOfPerson(Question question) => Leads(question) && Ask(question) is { } ask &&
        question.WordAt(ask) is "has" or "did" or "whether" && question.IsCovered(ask + 1, Sense.Person);

    private static bool Asks(Sense sense) => Senses.NounOf(sense) is not null || Senses.VerbOf(sense) is not null ||
        (Details & (UInt128.One << (int)sense)) != 0;

    // "has she ever …", "whether this guy has …": the last one.
    private static int? Ask(Question question)
    {
        // "we're shipping": read as "were".
        var isOfSpeaker = question.Has(Sense.Speaker) || question.WordAt(0) == "were" || question.WordAt(1) == "were";
        if (!question.IsRambling || !isOfSpeaker) return null;
        for (var at = question.Tokens.Count - 2; at >= LengthMin; at--)
            if (question.WordAt(at) is "has" or "did" or "does" or "is" or "was" or "can" or "whether" &&
                (question.IsCovered(at + 1, Sense.Person) || question.WordAt(at + 1) == "this")) return at;
        return null;
    }
}
