using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Hears what a new post would have to pay ("day rate?"), when it could begin ("available in January?") and where it
/// could be ("would she work in Dubai?"), however few words say so and whatever else they name.
/// </summary>
internal static class PostTerms
{
    // So many words stand between a wish and what is wished for: "open to the idea of moving".
    private const int WishReach = 5;

    // "is she available", "could Ida Brandvold start": so far before the verb stands what makes it a wish.
    private const int ModalReach = 4;

    private static readonly HashSet<string> Pay = new(StringComparer.Ordinal)
    {
        "pay", "salary", "salaries", "wage", "wages", "rate", "rates", "fee", "fees", "remuneration", "compensation",
        "earnings", "ctc",
    };

    // What says of which pay.
    private static readonly HashSet<string> PayFrame = new(StringComparer.Ordinal)
    {
        "day", "daily", "hour", "hourly", "week", "weekly", "month", "monthly", "annual", "yearly", "year", "expected",
        "expectation", "expectations", "desired", "preferred", "target", "current", "present", "last", "base", "total",
        "range", "band", "bracket", "package", "requirement", "requirements", "asking", "usual", "per", "an", "a",
        "of", "the", "what", "whats", "is", "and", "or", "any", "please", "freelance", "contract", "gross", "net",
    };

    private static readonly HashSet<string> Wanting = new(StringComparer.Ordinal)
    {
        "looking", "want", "wants", "wanting", "expect", "expects", "expecting", "asking", "ask", "asks", "after",
        "need", "needs", "seek", "seeks", "seeking", "hoping", "demand", "demands", "require", "requires", "get",
        "gets", "cost", "charge", "command",
    };

    private static readonly HashSet<string> Times = new(StringComparer.Ordinal)
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "spring", "summer",
        "autumn", "fall", "winter", "christmas", "easter", "week", "weeks", "month", "months", "day", "days", "year",
        "fortnight", "quarter", "immediately", "asap", "now", "soon", "tomorrow", "today", "tonight", "straightaway",
        "straight", "right", "next", "early", "mid", "late", "short", "once", "then",
    };

    private static readonly HashSet<string> Moving = new(StringComparer.Ordinal)
    {
        "move", "moving", "relocate", "relocating", "relocation", "commute", "commuting", "emigrate", "emigrating",
    };

    // What one may do anywhere, so that the place decides.
    private static readonly HashSet<string> Being = new(StringComparer.Ordinal)
    {
        "work", "working", "live", "living", "go", "come", "take", "accept", "transfer", "return", "settle", "job",
        "post", "role", "position", "contract", "posting", "stay", "move", "moving", "based",
    };

    private static readonly HashSet<string> Wishing = new(StringComparer.Ordinal)
    {
        "open", "willing", "happy", "ready", "prepared", "keen", "interested", "amenable", "averse", "opposed",
        "consider", "considering", "contemplate", "fancy", "mind", "object", "want", "wants", "like",
    };

    // "would she consider …?" asks for a wish whatever comes then.
    private static readonly HashSet<string> Considering = new(StringComparer.Ordinal)
        { "consider", "accept", "mind", "prefer", "entertain", "want", "contemplate" };

    /// <summary>What is asked for: pay, or when and where; null where neither is.</summary>
    public static SenseHit? Find(Question question)
    {
        if (question.Tokens.Count == 0) return null;
        if (PayAt(question) is { } pay) return new SenseHit(Sense.Private, pay, pay + 1);
        var at = StartAt(question) ?? PlaceAt(question);
        return at is { } wish ? new SenseHit(Sense.Availability, wish, wish + 1) : null;
    }

    private static int? PayAt(Question question)
    {
        if (IsBarePay(question)) return question.Tokens.FindIndex(static token => Pay.Contains(token.Word.Text));
        if (!question.Has(Sense.Person)) return null;
        var first = question.WordAt(0);
        // "how much would he cost?", "how much does she want per hour?"
        var isHowMuch = first == "how" && question.WordAt(1) == "much" &&
            question.WordAt(2) is "would" or "does" or "do" or "is" or "will" && question.IsCovered(3, Sense.Person);
        if (isHowMuch) return Wanting.Contains(question.WordAt(4)) && IsAmountEnd(question, 5) ? 4 : null;
        if (first is not ("what" or "whats" or "which")) return null;
        // "what did they pay him?", "what does she expect to be paid?"
        for (var at = 2; at < question.Tokens.Count; at++)
        {
            var isPaid = question.WordAt(at) == "paid" && question.WordAt(at - 1) is "be" or "get" or "getting";
            var pays = question.WordAt(at) is "pay" or "paid" && question.WordAt(at - 1) == "they" &&
                question.IsCovered(at + 1, Sense.Person);
            if (isPaid || pays) return at;
        }

        return Pay.Contains(question.WordAt(1)) && WantsAfter(question, 2) ? 1 : null;
    }

    // "pay?", "expected pay", "day rate": nothing else is said.
    private static bool IsBarePay(Question question)
    {
        var names = false;
        foreach (var token in question.Tokens)
        {
            var isPay = Pay.Contains(token.Word.Text);
            if (!isPay && !PayFrame.Contains(token.Word.Text)) return false;
            names |= isPay;
        }

        // "what is the rate?" may be that of anything.
        return names && (question.WordAt(0) is not ("what" or "whats") || question.Tokens.Exists(
            static token => token.Word.Text is "pay" or "salary" or "day" or "daily" or "hourly" or "expected"));
    }

    private static bool IsAmountEnd(Question question, int at) =>
        question.WordAt(at) is "" or "per" or "an" or "a" or "for" or "us" or "now" or "to" or "in";

    private static bool WantsAfter(Question question, int from)
    {
        var meetsPerson = false;
        for (var at = from; at < question.Tokens.Count; at++)
        {
            meetsPerson |= question.IsCovered(at, Sense.Person);
            if (meetsPerson && Wanting.Contains(question.WordAt(at))) return true;
        }

        return false;
    }

    // "could she start in January?", "available next month?", "what notice does he have to give?"
    private static int? StartAt(Question question)
    {
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            var word = question.WordAt(at);
            var isStart = word is "start" or "begin" or "commence" or "join" && IsWished(question, at) &&
                IsTimeOrEnd(question, at + 1);
            var isFree = (word == "available" || (word == "free" && question.Has(Sense.Person))) &&
                !IsPast(question) && IsFreeThen(question, at);
            var isNotice = word == "notice" &&
                question.WordAt(at - 1) is "" or "what" or "much" or "long" or "his" or "her" or "their" or "short";
            var isImmediate = word == "immediate" && question.WordAt(at + 1) is "start" or "starter" or "availability";
            if (isStart || isFree || isNotice || isImmediate) return at;
        }

        return null;
    }

    private static bool IsPast(Question question) => question.WordAt(0) is "was" or "were" or "did" or "why" or "how";

    // "can she", "would Ida Brandvold be able to"; "how did he start" tells of what was.
    private static bool IsWished(Question question, int at)
    {
        for (var before = at - 1; before >= Math.Max(0, at - ModalReach); before--)
            if (question.WordAt(before) is "can" or "could" or "would" or "will" or "able" or "ready" or "free" or
                "available" or "possible" or "might") return question.Has(Sense.Person) || before == at - 2;
        return false;
    }

    private static bool IsTimeOrEnd(Question question, int at)
    {
        var word = question.WordAt(at);
        if (word is "" or "work" or "working" or "with" or "us" or "if" or "earlier" or "sooner" or "here") return true;
        if (Times.Contains(word)) return true;
        if (word is not ("in" or "on" or "by" or "from" or "before" or "after" or "within" or "at" or "this"))
            return false;
        return IsTime(question, at + 1) || IsTime(question, at + 2);
    }

    private static bool IsTime(Question question, int at) => at < question.Tokens.Count &&
        (Times.Contains(question.WordAt(at)) || question.Tokens[at].Word.Number >= 0);

    private static bool IsFreeThen(Question question, int at)
    {
        var next = question.WordAt(at + 1);
        if (next == "to") return question.WordAt(at + 2) is "start" or "begin" or "join" or "work" or "interview";
        return next.Length > 0 && IsTimeOrEnd(question, at + 1) && next is not ("with" or "us" or "here" or "if");
    }

    private static int? PlaceAt(Question question)
    {
        if (question.Tokens.Count <= 2 && question.WordAt(0) is "relocating" or "relocation" or "relocate") return 0;
        if (question.WordAt(0) is "did" or "has" or "was" or "when" or "why" or "where" or "how" or "what" or "which")
            return null;
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (IsModal(question, at) is { } verb && (Considering.Contains(question.WordAt(verb)) ||
                (Moves(question.WordAt(verb)) && NamesPlaceFrom(question, verb)))) return verb;
            if (!Wishing.Contains(question.WordAt(at)) || !IsOfNobodyElse(question)) continue;
            for (var next = at + 1; next <= Math.Min(at + WishReach, question.Tokens.Count - 1); next++)
            {
                var moves = Moving.Contains(question.WordAt(next));
                if (moves || (Being.Contains(question.WordAt(next)) && NamesPlaceFrom(question, next))) return next;
            }
        }

        return question.WordAt(0) is "relocating" or "relocation" or "moving" && NamesPlaceFrom(question, 1) ? 0 : null;
    }

    // "would she …", "could Ida ever …": the verb.
    private static int? IsModal(Question question, int at)
    {
        if (question.WordAt(at) is not ("would" or "will" or "could" or "can" or "might")) return null;
        var verb = at + 1;
        while (question.IsCovered(verb, Sense.Person)) verb++;
        if (verb == at + 1) return null;
        while (question.WordAt(verb) is "ever" or "also" or "even" or "be" or "happily" or "really") verb++;
        return verb;
    }

    private static bool Moves(string word) => Moving.Contains(word) || Being.Contains(word);

    // A wish is the person's where nobody speaks of a wish of their own.
    private static bool IsOfNobodyElse(Question question) => question.Has(Sense.Person) ||
        !question.HasAny(Sense.Speaker, Sense.Listener);

    private static bool NamesPlaceFrom(Question question, int from)
    {
        foreach (var topic in question.Topics)
            if (topic.Start > from && topic.Concept is { File: "places" }) return true;
        for (var at = from; at < question.Tokens.Count; at++)
            if (question.WordAt(at) is "abroad" or "overseas") return true;
        return false;
    }
}
