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
    private static readonly FrozenSet<string> LeadIns = new[]
    {
        "so", "and", "but", "ok", "okay", "then", "well", "i", "suppose", "guess", "think", "assume", "take", "it",
        "that", "hear", "heard", "right",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negated = new[]
    {
        "never", "not", "didnt", "hasnt", "doesnt", "isnt", "wasnt", "havent", "dont", "arent", "werent", "hadnt",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a statement denies something of the person's whole life.</summary>
    public static bool IsMade(Question question)
    {
        if (question.IsRambling || question.HasAny(Sense.Which, Sense.What, Sense.Where, Sense.Now)) return false;
        if (question.Says("anymore", "longer", "yet", "only", "but", "because")) return false;
        var at = 0;
        while (LeadIns.Contains(question.WordAt(at))) at++;
        if (question.WordAt(at) is not ("he" or "she" or "they" or "hes" or "shes" or "theyve" or "theyre"))
            return false;
        at++;
        while (question.WordAt(at) is "s" or "has" or "have" or "did" or "does" or "is" or "was" or "had") at++;
        return Negated.Contains(question.WordAt(at));
    }

    /// <summary>"He did: ", to "did he not finish?"; null where nothing is denied so.</summary>
    public static string? Answer(Question question, PersonWords person)
    {
        if (question.WordAt(0) is not ("did" or "does" or "has" or "is" or "was" or "had") ||
            question.WordAt(2) is not ("not" or "never") || !question.IsCovered(1, Sense.Person)) return null;
        return $"{char.ToUpperInvariant(person.They[0])}{person.They[1..]} {Verb(question.WordAt(0), person)}: ";
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
