using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "So he never worked in Spain?", "she hasn't led anyone, right?", "did he not finish?": who denies what the résumé
/// says is told so in words, since a yes or a no could be taken either way.
/// </summary>
internal static class Denials
{
    // So many words after who it is said of, a "no" is of the verb's object.
    private const int NoReach = 3;

    private static readonly FrozenSet<string> LeadIns = new[]
    {
        "so", "and", "but", "ok", "okay", "then", "well", "i", "suppose", "guess", "think", "assume", "take", "it",
        "that", "hear", "heard", "right",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negated = new[]
    {
        "never", "not", "no", "didnt", "hasnt", "doesnt", "isnt", "wasnt", "havent", "dont", "arent", "werent", "hadnt",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a statement denies something of the person's whole life.</summary>
    public static bool IsMade(Question question)
    {
        if (question.IsRambling || question.HasAny(Sense.Which, Sense.What, Sense.Where, Sense.Now)) return false;
        if (question.Says("anymore", "longer", "yet", "only", "but", "because")) return false;
        var at = 0;
        while (LeadIns.Contains(question.WordAt(at))) at++;
        // "never published?"
        if (question.WordAt(at) == "never" && question.Tokens.Count > at + 1) return true;
        if (AfterSubject(question, at) is not { } next) return false;
        at = next;
        while (question.WordAt(at) is "s" or "has" or "have" or "did" or "does" or "is" or "was" or "had" or "got")
            at++;
        // "she knows no Kafka"
        if (question.WordAt(at) is "knows" or "speaks" or "holds" && question.WordAt(at + 1) == "no") at++;
        return Negated.Contains(question.WordAt(at)) && !IsNoDenial(question, at);
    }

    // Where "she", "Ada" or "Ada Lind" ends; null where the sentence begins with something else.
    private static int? AfterSubject(Question question, int from)
    {
        if (question.WordAt(from) is "he" or "she" or "they" or "hes" or "shes" or "theyve" or "theyre")
            return from + 1;
        var at = from;
        while (question.IsCovered(at, Sense.Person) && question.WordAt(at) is not ("his" or "her" or "their" or "them"))
            at++;
        return at > from ? at : null;
    }

    // "has he no more than two jobs?", "no idea"
    private static bool IsNoDenial(Question question, int at) => question.WordAt(at) == "no" &&
        question.WordAt(at + 1) is "" or "more" or "less" or "fewer" or "longer" or "idea" or "doubt" or "problem";

    /// <summary>
    /// "He did: ", to "did he not finish?", "has he no degree?", "does he lack one?"; null where nothing is denied so.
    /// </summary>
    public static string? Answer(Question question, PersonWords person)
    {
        var verb = question.WordAt(0);
        if (verb is "is" or "are" or "was" or "were" && question.WordAt(1) == "there" && question.WordAt(2) == "no" &&
            !IsNoDenial(question, 2)) return "The résumé says otherwise. ";
        if (verb is not ("did" or "does" or "do" or "has" or "have" or "is" or "are" or "was" or "had") ||
            AfterSubject(question, 1) is not { } at) return null;
        if (question.Says("anymore", "yet", "only")) return null;
        var they = $"{char.ToUpperInvariant(person.They[0])}{person.They[1..]} {Verb(verb, person)}";
        if (question.WordAt(at) is "not" or "never") return they + ": ";
        if (question.WordAt(at) is "lack" or "lacking" or "without") return they + " not: ";
        // "does she have no degree?", "did he ever win no prize?"
        for (var word = at; word < Math.Min(at + NoReach, question.Tokens.Count); word++)
            if (question.WordAt(word) == "no" && !IsNoDenial(question, word)) return they + ": ";
        return null;
    }

    private static string Verb(string verb, PersonWords person) => person.They != "they" ? verb : verb switch
    {
        "does" => "do",
        "has" => "have",
        "is" => "are",
        "was" => "were",
        _ => verb,
    };
}
