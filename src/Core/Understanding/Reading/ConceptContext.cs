using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Says whether an everyday word ("go", "swift", "r") is meant as the technology of that name: capitalised inside a
/// sentence, alone, or after a word that technologies follow. The résumé must list it, or the capital must be there.
/// </summary>
internal static class ConceptContext
{
    private static readonly HashSet<string> Leads = new(StringComparer.Ordinal)
    {
        "in", "with", "know", "knows", "use", "uses", "used", "using", "of", "or", "and", "about", "write", "written",
        "wrote", "code", "codes", "coded", "coding", "learn", "learned", "program", "programs", "programming", "any",
        "some", "like", "via", "than", "familiar", "does", "has", "only", "plus", "no", "from", "comfortable", "good",
        "experience", "years", "for", "do",
    };

    private static readonly HashSet<string> Owners = new(StringComparer.Ordinal)
    {
        "his", "her", "their", "the", "a", "during", "after", "since",
    };

    private static readonly HashSet<string> Trails = new(StringComparer.Ordinal)
    {
        "experience", "skills", "code", "developer", "development", "programming", "language", "projects", "project",
        "knowledge", "engineer", "framework", "certified", "certification", "work", "jobs", "tool", "tools", "stack",
        "role", "roles", "position", "team", "shop",
    };

    private static readonly HashSet<string> VerbTrails = new(StringComparer.Ordinal)
    {
        "to", "on", "for", "ahead", "back", "through", "into", "there", "deeper", "further", "from", "by", "the", "a",
        "she", "he", "they", "her", "his", "their", "more",
    };

    /// <summary>"did she use Go on a job?" does not ask to go on.</summary>
    public static void FreeUsed(Question question)
    {
        for (var at = 1; at + 2 < question.Tokens.Count; at++)
            if (question.WordAt(at) == "go" && IsUsedOn(question, at)) question.Forget(at, at + 2);
    }

    // "used … on the job"
    private static bool IsUsedOn(Question question, int at) => question.WordAt(at + 1) == "on" &&
        question.WordAt(at - 1) is "use" or "used" or "using" or "any" or "write" or "wrote" or "written" or "know" &&
        question.WordAt(at + 2) is "the" or "a" or "any" or "his" or "her" or "their";

    public static bool Allows(Question question, ResumeIndex index, Concept concept, int start, int count)
    {
        // "does he speak Danish?", "Polish?"
        if (concept.File == "tongues" && (question.Has(Sense.DoSpeak) || question.Tokens.Count <= 2)) return true;
        var end = start + count;
        var before = question.WordAt(start - 1);
        var after = question.WordAt(end);
        // "right for us": where a country is meant, it is written in capitals or with its article.
        if (before is not ("" or "in") && question.WordAt(start) == "us") return false;
        var isListed = index.Concepts.TryGetValue(concept, out var term) && term.Postings.Count > 0;
        var isCapital = question.Tokens[start].IsCapital && start > 0;
        if (question.Tokens.Count <= 2 && isListed) return true;
        if (isListed && concept.File == "degrees" && Owners.Contains(before)) return true;
        // "does he have a masters?", of whom it may be that he has none
        var isDegree = concept.File == "degrees" && before is "a" or "an" or "any" &&
            after is "" or "in" or "from" or "or" or "degree" && question.Says("have", "has", "got", "hold", "holds");
        if (isDegree) return true;
        // "can he code?", "did he ever teach?"
        var isVerb = question.WordAt(start) is "code" or "program" or "teach" &&
            (before == "ever" || question.IsCovered(start - 1, Sense.Person));
        if (isListed && after == "" && isVerb) return true;
        if (isListed && IsUsedOn(question, start)) return true;
        if (VerbTrails.Contains(after) && !isCapital) return false;
        // "a React developer"
        if (isCapital && (isListed || Leads.Contains(before) || Trails.Contains(after))) return true;
        if (!isListed) return false;
        var ends = after == "" || question.Tokens[end - 1].EndsSentence || after is "or" or "and" or "in" or "at";
        // "unrelated to diving"
        var leads = Leads.Contains(before) || question.Ends(Sense.Except, start);
        return Trails.Contains(after) || (leads && ends);
    }
}
