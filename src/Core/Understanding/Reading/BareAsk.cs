using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>What a few words ask of whatever was told before.</summary>
internal enum BareMatter
{
    None,

    /// <summary>"is that recent?"</summary>
    Recency,

    /// <summary>"how come?"</summary>
    Reason,

    /// <summary>"which company?", "who was it for?"</summary>
    House,

    /// <summary>"who paid for it?"</summary>
    Payer,

    /// <summary>"how are they split up?"</summary>
    Split,

    /// <summary>"what was the title?"</summary>
    Title,
}

/// <summary>Hears the few words that ask a thing of what was told, and of nothing else.</summary>
internal static class BareAsk
{
    private const int WordsMax = 7;

    private static readonly FrozenSet<string> Reasons = Set(
        "why", "how come", "how so", "why so", "why that", "why is that", "why was that", "why is it", "why was it",
        "how come that", "whats the reason", "what was the reason", "for what reason");

    private static readonly FrozenSet<string> Pointers = Set("it", "that", "this", "they", "those", "these");

    private static readonly FrozenSet<string> Paid = Set(
        "paid", "pays", "funded", "funds", "sponsored", "sponsors", "financed", "finances", "commissioned");

    private static readonly FrozenSet<string> Divided = Set(
        "split", "divided", "distributed", "grouped", "spread", "broken", "break", "divide");

    private static readonly FrozenSet<string> Houses = Set(
        "company", "companies", "employer", "employers", "firm", "organisation", "organization", "business");

    private static readonly FrozenSet<string> HouseEnds = Set(
        "was", "is", "it", "that", "this", "exactly", "for", "with", "at", "again", "then", "please", "those", "were");

    public static BareMatter Of(Question question)
    {
        if (question.Tokens.Count is 0 or > WordsMax || question.Dates is not null) return BareMatter.None;
        if (question.Topics.Exists(static topic => topic.InResume)) return BareMatter.None;
        var first = question.WordAt(0) is "and" or "so" or "but" or "ok" or "okay" or "hm" or "hmm" ? 1 : 0;
        var mayAskReason = question.WordAt(first) is "why" or "how" or "whats" or "what" or "for";
        if (mayAskReason && Reasons.Contains(From(question, first))) return BareMatter.Reason;
        if (AsksHouse(question, first)) return BareMatter.House;
        if (AsksRecency(question, first)) return BareMatter.Recency;
        if (AsksTitle(question, first)) return BareMatter.Title;
        if (question.WordAt(first) == "how" && question.Says("they", "these", "those", "them", "that") &&
            question.Tokens.Exists(static token => Divided.Contains(token.Word.Text))) return BareMatter.Split;
        var paysForIt = question.WordAt(first) == "who" && Paid.Contains(question.WordAt(first + 1)) &&
            Pointers.Contains(question.WordAt(question.Tokens.Count - 1));
        return paysForIt ? BareMatter.Payer : BareMatter.None;
    }

    /// <summary>The entries told of, where a thing is asked of them so; null otherwise.</summary>
    public static Follow? Find(Question question, ImmutableArray<int> shown, int? focus, ResumeIndex index)
    {
        if (focus is null && shown.IsEmpty) return null;
        var matter = Of(question);
        if (matter == BareMatter.None) return null;
        // "14 engineers", "how are they split up?": the one entry tells.
        if (matter == BareMatter.Split && focus is null)
            return shown.Length > 1 ? new Follow(FollowKind.List, shown) : null;
        if (matter == BareMatter.Title && (focus is not null || !shown.All(index, static (at, index) =>
            index.SectionAt(at) is Section.Work or Section.Volunteer))) return null;
        return focus is { } one ? new Follow(FollowKind.Focus, [one]) : new Follow(FollowKind.List, shown);
    }

    // "is that recent?", "how recent was that?", "was it a recent one?"
    private static bool AsksRecency(Question question, int first)
    {
        if (!question.Says("recent", "recently", "lately")) return false;
        if (question.WordAt(first) == "how" && question.WordAt(first + 1) == "recent") first += 2;
        if (question.WordAt(first) is not ("is" or "was" or "are" or "were")) return false;
        if (!Pointers.Contains(question.WordAt(first + 1))) return false;
        // "is that the most recent?" claims a rank.
        return !question.Says("most", "more", "the", "her", "his", "their") || question.WordAt(first - 1) == "recent";
    }

    // "what was the title?", "what were his titles?"
    private static bool AsksTitle(Question question, int first) => question.WordAt(first) is "what" or "and" &&
        question.WordAt(first + 1) is "was" or "were" && question.Tokens.Count - first <= 5 &&
        question.WordAt(question.Tokens.Count - 1) is "title" or "titles" or "position" or "positions";

    // "which company?", "at which firm was that?", "who was it for?", "for whom?"
    private static bool AsksHouse(Question question, int first)
    {
        var last = question.Tokens.Count - 1;
        if (last == first + 1 && (question.WordAt(first), question.WordAt(last)) is
            ("for", "whom" or "who") or ("who" or "whom", "for")) return true;
        if (question.WordAt(first) == "who" && question.WordAt(last) == "for" && last == first + 3)
            return question.WordAt(first + 1) is "was" or "is" or "were" or "are" &&
                Pointers.Contains(question.WordAt(first + 2));
        if (question.WordAt(first) is "at" or "for" or "with" or "in") first++;
        if (question.WordAt(first) is not ("which" or "what") || !Houses.Contains(question.WordAt(first + 1)))
            return false;
        for (var at = first + 2; at <= last; at++)
            if (!HouseEnds.Contains(question.WordAt(at))) return false;
        return true;
    }

    private static string From(Question question, int first)
    {
        var words = new string[question.Tokens.Count - first];
        for (var at = 0; at < words.Length; at++) words[at] = question.WordAt(first + at);
        return string.Join(' ', words);
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
