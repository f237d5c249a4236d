using System.Collections.Immutable;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Conversations;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>Hears that a question leans on what was asked for before: "what's missing?", "so is she a match?"</summary>
internal static class AdvertTalk
{
    private const int TokensMax = 14;
    private const int TerseMax = 6;

    private static readonly string[] Lacks =
        ["missing", "lack", "lacks", "lacking", "lacked", "miss", "misses", "shortfalls", "unmet"];

    private static readonly string[] Meets =
    [
        "meet", "meets", "fulfil", "fulfill", "fulfils", "fulfills", "satisfy", "satisfies", "tick", "ticks", "cover",
        "covers", "match", "matches",
    ];

    private static readonly string[] Has = ["have", "has", "got", "bring", "brings", "offer", "possess", "there"];

    private static readonly string[] Suits =
    [
        "match", "matches", "fit", "fits", "suit", "suits", "suitable", "suited", "qualified", "candidate",
        "requirements", "criteria", "boxes", "measure", "measures", "stack", "compare", "everything",
    ];

    // "any red flags for this role?", "what would she need to learn?"
    private static readonly string[] Doubts =
    [
        "flags", "flag", "concerns", "concern", "worries", "risks", "weaknesses", "weakness", "drawbacks",
        "dealbreakers", "dealbreaker", "shortcomings", "catch", "objections",
    ];

    // "would you shortlist her?", "how does she compare?"
    private static readonly string[] Invites =
    [
        "shortlist", "interview", "invite", "hire", "consider", "recommend", "reject", "compare", "stack", "measure",
        "fare", "fares", "score", "rate",
    ];

    private static readonly string[] Nots = ["not", "dont", "doesnt", "isnt", "arent", "hasnt", "havent", "without"];

    // What was asked for, whatever it is called.
    private static readonly string[] Points =
    [
        "these", "those", "them", "things", "requirements", "requirement", "points", "criteria", "asked", "ad",
        "ask", "advert", "advertisement", "boxes", "list", "vacancy", "posting", "description",
        "spec",
    ];

    // "any gaps in her CV?" asks of the days between two jobs.
    private static readonly string[] OfDates =
        ["cv", "resume", "employment", "career", "work", "history", "timeline", "between", "jobs"];

    // What else such a question may say.
    private static readonly HashSet<string> Beside = new(StringComparer.Ordinal)
    {
        "good", "well", "overall", "still", "far", "exactly", "short", "falls", "fall", "gap", "gaps", "needed",
        "required", "wanted", "listed", "bill", "above", "named", "mentioned", "skills", "skill", "then", "great",
        "that", "it", "role", "job", "position", "for", "up", "against", "strong", "right", "close", "all", "every",
        "post", "opening", "cv", "resume", "percentage", "percent", "proportion", "red", "points", "learn", "brush",
        "new", "pick", "worth",
        "interviewing", "major", "obvious", "big", "would", "need", "much", "many",
    };

    /// <summary>Which side of what was asked for before; null where a question asks something of its own.</summary>
    public static AdvertSide? SideOf(Question question, FollowUpContext context)
    {
        if (context.Asked.IsEmpty || question.Tokens.Count > TokensMax || NamesAnything(question)) return null;
        var isFresh = context.LastIntent == nameof(Intent.Fit);
        if (isFresh || question.Says("role", "job", "position", "post", "ad", "advert", "vacancy", "requirements"))
        {
            // "what percentage does she meet?", "how many of these?"
            if (question.Says("percentage", "percent", "proportion") || (question.WordAt(0) == "how" &&
                question.WordAt(1) is "many" or "much" && (question.Says(Meets) || question.Says(Points))))
                return AdvertSide.Counted;
            var isToLearn = question.Says("learn", "brush") && question.Says("need", "needs", "would", "have", "must");
            if (isToLearn || (question.Says(Doubts) && !question.Says(OfDates))) return AdvertSide.Lacking;
            // "did he hire anybody?" is no such question.
            var isJudging = question.WordAt(0) is "would" or "should" or "could" or "can" or "how" or "do" or "is";
            if (isJudging && question.Says(Invites) && question.Has(Sense.Person)) return AdvertSide.Both;
        }

        if (question.Says(Lacks) || (question.Says("fall", "falls") && question.Says("short")))
            return AdvertSide.Lacking;
        if (isFresh && question.Says("gap", "gaps") && !question.Says(OfDates)) return AdvertSide.Lacking;
        var asksWhich = question.Says("which", "what", "whats", "anything", "something");
        var isOfAsked = (question.Says(Meets) && PointsBack(question)) ||
            (isFresh && question.Says(Has) && IsAsked(question));
        if (asksWhich && isOfAsked) return question.Says(Nots) ? AdvertSide.Lacking : AdvertSide.Had;
        var asksWhether = question.Has(Sense.YesNo) || question.WordAt(0) is "how" or "so" or "" ||
            question.Has(Sense.Person);
        var isMeant = isFresh || question.Says("requirements", "criteria", "boxes", "ad", "advert", "vacancy", "ask");
        return asksWhether && isMeant && question.Says(Suits) ? AdvertSide.Both : null;
    }

    /// <summary>What was asked for as an advert, to be read again.</summary>
    public static string TextOf(ImmutableArray<string> asked) => $"Requirements: {string.Join(", ", asked)}.";

    private static bool IsAsked(Question question) => PointsBack(question) ||
        (question.Says(Nots) && question.Tokens.Count <= TerseMax);

    // "which of these", "what of that"
    private static bool PointsBack(Question question) =>
        question.Says(Points) || (question.Says("of") && question.Says("that", "it", "this"));

    // "what is missing in her Kubernetes setup?" asks of that.
    private static bool NamesAnything(Question question)
    {
        if (question.Dates is not null || AskedOrder.Of(question) != Order.None) return true;
        // "which of these jobs has she had longest?"
        foreach (var hit in question.Hits)
            if (Senses.NounOf(hit.Sense) is not null && !IsOwn(question.WordAt(hit.End - 1))) return true;
        foreach (var topic in question.Topics)
            for (var at = topic.Start; at < topic.End; at++)
                if (!IsOwn(question.WordAt(at))) return true;
        return false;
    }

    private static bool IsOwn(string word) => Beside.Contains(word) || Lacks.Contains(word) || Meets.Contains(word) ||
        Has.Contains(word) || Suits.Contains(word) || Points.Contains(word) || Nots.Contains(word) ||
        Doubts.Contains(word) || Invites.Contains(word);
}
