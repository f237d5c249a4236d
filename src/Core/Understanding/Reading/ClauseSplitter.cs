using System.Runtime.InteropServices;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Parts several questions in one: at the end of a sentence, and at "and" where a question of its own follows.
/// </summary>
internal static class ClauseSplitter
{
    private const int ClausesMax = 4;

    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "what", "whats", "where", "which", "when", "how", "who", "why", "does", "do", "did", "is", "are", "was", "were",
        "has", "have", "can", "list", "tell", "show", "give",
    };

    private static readonly Sense[] Asking =
    [
        Sense.Email, Sense.Phone, Sense.Location, Sense.Contact, Sense.Website, Sense.Networks, Sense.HowLong,
        Sense.Overview, Sense.Grade,
    ];

    /// <summary>Token ranges; one range where the question is one.</summary>
    public static List<(int Start, int End)> Split(Question question)
    {
        var clauses = new List<(int Start, int End)>();
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

    private static bool HasSubject(Question question, int from) =>
        question.Hits.Exists(hit => hit.Start >= from && Senses.NounOf(hit.Sense) is not null) ||
        question.Topics.Exists(topic => topic.Start >= from && topic.InResume && topic.Kind != TopicKind.Word);

    private static bool Parts(Question question, int start, int at, out int next)
    {
        next = at;
        if (question.Tokens[at - 1].EndsSentence && at - start >= 2) return true;
        if (at - start < 2 || question.Tokens.Count - at < 3) return false;
        if (question.WordAt(at) is not ("and" or "also" or "plus" or "then")) return false;
        next = at + 1;
        if (question.WordAt(next) is "also" or "then") next++;
        if (!Openers.Contains(question.WordAt(next))) return false;
        return HasSubstance(question, start, at) && HasSubstance(question, next, question.Tokens.Count);
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
