using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Tells a network that the person may be on from what only bears its name.</summary>
internal static class AskedNetworks
{
    private static readonly HashSet<string> Doings = new(StringComparer.Ordinal)
    {
        "experience", "work", "skills", "skill", "background", "campaign", "campaigns", "management", "marketing",
        "ads", "strategy", "content", "job", "jobs", "project", "projects", "knowledge", "advertising", "growth", "api",
    };

    /// <summary>"social housing", "could he handle it", in a long talk "somebody on YouTube": no network.</summary>
    public static bool IsNone(Question question, int at) => question.WordAt(at) == "social" ||
        (question.IsRambling && question.WordAt(at - 1) == "on" && !question.IsCovered(at - 2, Sense.Person)) ||
        (question.WordAt(at) is "handle" or "handles" or "medium" && question.IsCovered(at - 1, Sense.Person) &&
            question.WordAt(at - 1) is not ("his" or "her" or "their"));

    /// <summary>
    /// "GitHub Actions", "social media experience", "worked at Facebook": what bears a network's name, is done on one
    /// or works for it.
    /// </summary>
    public static bool IsOther(Question question, SenseHit hit)
    {
        var isLonger = question.Topics.Exists(topic => topic.Start <= hit.Start && topic.End >= hit.End &&
            topic.End - topic.Start > hit.End - hit.Start);
        if (isLonger) return true;
        if (question.WordAt(hit.Start - 1) == "at" && question.HasAny(Sense.DoWork, Sense.Work)) return true;
        return question.WordAt(hit.Start) is not ("github" or "gitlab" or "bitbucket") &&
            Doings.Contains(question.WordAt(hit.End));
    }

    /// <summary>"the Telegram bot": a network that an item tells of, and where the person is not.</summary>
    public static bool IsTold(Question question, SenseHit hit, ResumeIndex index)
    {
        var network = question.WordAt(hit.Start);
        if (hit.End - hit.Start > 1 || network is "github" or "gitlab" or "linkedin" or "bitbucket" or "profiles" or
            "account" or "medium") return false;
        // "is he on Telegram?", "her Telegram"
        if (question.WordAt(hit.Start - 1) is "on" or "a" or "an" or "his" or "her" or "their") return false;
        return !index.Networks.Contains(network) &&
            index.Words.TryGetValue(question.Tokens[hit.Start].Word.Stem, out var word) &&
            word.Postings.Exists(static posting => posting.Item != 0 && !posting.IsCousin);
    }

    /// <summary>"the gist of her profile": the person, not a network.</summary>
    public static bool AreTheProfile(Question question) => !question.Hits.Any(question, static (hit, question) =>
        hit.Sense == Sense.Networks && question.WordAt(hit.Start) is not ("profile" or "profiles"));
}
