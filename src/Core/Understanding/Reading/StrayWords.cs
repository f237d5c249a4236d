using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Takes from words what they do not ask for where they stand: "on his sites" is no website, "what rank did she
/// reach?" no wish to reach her, "to handle a crowd" no user name, "the permit tool" no certificate.
/// </summary>
internal static class StrayWords
{
    /// <summary>Before the topics are found: what is no frame may name something.</summary>
    public static void Note(Question question, ResumeIndex index)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            switch (question.WordAt(at))
            {
                case "site" or "sites" when IsOnSite(question, at):
                    question.Forget(Sense.Website, at);
                    break;
                case "reach" or "reached" when IsDeed(question, at):
                    question.Forget(Sense.Contact, at);
                    break;
                case "handle" or "handles" when IsVerb(question, at):
                    question.Forget(Sense.Networks, at);
                    break;
                case "come" or "comes" or "came" when IsOfThing(question, at):
                    question.Forget(Sense.Location, at);
                    break;
                case "permit" or "permits" or "licence" or "license" or "registration"
                    when IsTrade(question, at, index, Section.Certificates):
                    question.Forget(at, at + 1);
                    break;
                case "account" or "accounts" when IsOfThings(question, at):
                    question.Forget(Sense.Networks, at);
                    break;
                // "SOC training" that a job brought; "any training" is of the studies.
                case "training" when at > 0 && !Lexicon.IsEmpty(question.Tokens[at - 1].Word) &&
                    IsTrade(question, at, index, Section.Education):
                    question.Forget(at, at + 1);
                    break;
                case "tool" or "app" when IsThing(question, at, index):
                    question.Forget(Sense.Skills, at);
                    break;
                // "a full stack developer": neither all of it nor what is worked with.
                case "full" when question.WordAt(at + 1) == "stack":
                    question.Forget(at, at + 2);
                    break;
            }
        }
    }

    /// <summary>"when did she live in Lyon?": of that town, not where she lives.</summary>
    public static void NotePlaces(Question question)
    {
        if (!question.Has(Sense.Location)) return;
        if (!question.Topics.Exists(static topic => topic.Concept?.File == "places")) return;
        var isPast = question.WordAt(0) == "when" || question.Has(Sense.HowLong) ||
            (question.Says("lived") && question.Says("years", "months", "year"));
        for (var at = 0; isPast && at < question.Tokens.Count; at++)
            if (question.WordAt(at) is "live" or "lived" or "living") question.Forget(Sense.Location, at);
    }

    // "on his sites", "on site", "on the building sites"
    private static bool IsOnSite(Question question, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - 3); before--)
        {
            if (question.WordAt(before) is "personal" or "web" or "own" or "online") return false;
            if (question.WordAt(before) is "on" or "across") return true;
        }

        return false;
    }

    // "what rank did he reach?", "the campaign's reach", "reached 40,000 readers"; "how do I reach her?" is a wish.
    private static bool IsDeed(Question question, int at)
    {
        if (question.HasAny(Sense.Speaker, Sense.Listener) || question.Says("way", "ways", "best", "how")) return false;
        if (question.WordAt(at + 1) is "out" or "her" or "him" or "them") return false;
        if (question.WordAt(at - 1) == "to") return false;
        if (question.IsCovered(at - 1, Sense.Person)) return true;
        return question.WordAt(at) == "reach" ? at > 0 && !question.HasAnyAt(at - 1, Sense.Function) : true;
    }

    // "able to handle objections", "did she handle money?"
    private static bool IsVerb(Question question, int at) =>
        question.WordAt(at - 1) is "to" or "can" or "could" or "would" or "will" ||
        (question.IsCovered(at - 1, Sense.Person) && question.WordAt(at - 1) is not ("his" or "her" or "their"));

    // "did the campaign come from her?"; "where does she come from?" is of her.
    private static bool IsOfThing(Question question, int at) => at > 1 && question.WordAt(at + 1) == "from" &&
        !question.IsCovered(at - 1, Sense.Person) && question.IsCovered(at + 2, Sense.Person) &&
        !question.HasAnyAt(at - 1, Sense.Function, Sense.YesNo);

    // "account unlocks", "the accounts department"
    private static bool IsOfThings(Question question, int at) => at + 1 < question.Tokens.Count &&
        !question.Tokens[at].EndsSentence && !Lexicon.IsEmpty(question.Tokens[at + 1].Word) &&
        question.WordAt(at + 1) is not ("name" or "names" or "handle" or "id" or "url" or "link");

    // "experience with permits" of somebody who files some, and has none among the certificates.
    private static bool IsTrade(Question question, int at, ResumeIndex index, Section section)
    {
        if (question.WordAt(at - 1) is "work" or "driving" or "residence" or "driver" or "drivers") return false;
        if (!index.Words.TryGetValue(question.Tokens[at].Word.Stem, out var word)) return false;
        var isTold = false;
        foreach (var posting in word.Postings)
        {
            if (posting.IsCousin) continue;
            if (index.SectionAt(posting.Item) == section) return false;
            isTold |= posting.Item != 0;
        }

        return isTold;
    }

    // "his permit tool": the one thing that goes by the name, no kind of skills.
    private static bool IsThing(Question question, int at, ResumeIndex index) =>
        at > 1 && question.HasAny(Sense.HowMany, Sense.Who, Sense.WhenAsked) &&
        question.Says("his", "her", "their", "the", "that") &&
        !question.HasAnyAt(at - 1, Sense.Function, Sense.Person) &&
        TopicSpotter.Word(question, index, at - 1) is not null;
}
