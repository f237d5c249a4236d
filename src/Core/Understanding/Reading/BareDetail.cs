using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Hears a few words that ask something of what was told and do not say of what: "how early?", "what kind", "what
/// rating?", "who got hurt".
/// </summary>
internal static class BareDetail
{
    private const int WordsMax = 5;

    private static readonly UInt128 Own = Senses.Bits(
        Sense.Person, Sense.Command, Sense.Listener, Sense.Speaker, Sense.World, Sense.Latest, Sense.Earliest,
        Sense.Longest, Sense.Shortest, Sense.Highest, Sense.Now, Sense.Previous, Sense.Before, Sense.BeforeThat,
        Sense.AfterThat, Sense.Other, Sense.Else, Sense.These, Sense.Compare, Sense.WhatAbout, Sense.Fit, Sense.Advice);

    /// <summary>Whether a question asks so of the one item that was told.</summary>
    public static bool Is(Question question, int told)
    {
        if (question.Tokens.Count > WordsMax || question.Dates is not null || question.HasAny(Own)) return false;
        foreach (var hit in question.Hits)
            if (Senses.NounOf(hit.Sense) is not null || Senses.VerbOf(hit.Sense) is not null) return false;
        foreach (var topic in question.Topics)
        {
            var isOther = topic is { InResume: true, Kind: not TopicKind.Word }
                or { Concept.File: "technology" or "places" };
            if (isOther && topic.WeightIn(told) <= 0) return false;
        }

        return Asks(question, question.WordAt(0) is "so" or "and" or "ok" or "but" or "by" or "for" ? 1 : 0);
    }

    private static bool Asks(Question question, int at) => question.WordAt(at) switch
    {
        "how" => question.WordAt(at + 1) is "many" or "much" or "early" or "late" or "often" or "big" or "far" or "fast"
            or "high" or "old" or "large" or "wide" or "deep" or "heavy" or "tall" or "small" or "low" or "quickly",
        "what" or "which" => question.Tokens.Count - at is 2 or 3 && (question.WordAt(at + 1) is "kind" or "sort"
            or "type" || !question.HasAnyAt(at + 1, Sense.YesNo, Sense.Function)),
        "whats" => question.WordAt(at + 1) == "the" && question.Tokens.Count - at == 3,
        "who" => question.Tokens.Count - at is 2 or 3 &&
            question.WordAt(at + 1) is not ("is" or "are" or "was" or "does"),
        _ => false,
    };
}
