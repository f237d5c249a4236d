using System.Buffers;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>Hears questions that have an answer whoever they are asked about.</summary>
internal static class Generalities
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("%+*/=^");

    /// <summary>"how do I migrate to Kotlin?", "how does Kafka keep order?": of the thing, not of whom.</summary>
    public static bool AskHow(Question question)
    {
        if (question.WordAt(0) != "how" || question.WordAt(1) is not ("do" or "does")) return false;
        if (question.HasAny(EvidenceCounter.Contacts)) return false;
        if (question.WordAt(2) is "i" or "you" or "we") return true;
        foreach (var topic in question.Topics)
            if (topic.Start == 2) return topic.Concept?.File == "technology";
        return false;
    }

    /// <summary>"what's the best way to register a trade mark?": of anybody.</summary>
    public static bool SeekWay(Question question)
    {
        if (question.Has(Sense.Person) || question.HasAny(EvidenceCounter.Contacts)) return false;
        for (var at = 1; at + 1 < question.Tokens.Count; at++)
            if (question.WordAt(at) is "way" or "ways" && question.WordAt(at + 1) is "to" &&
                question.WordAt(at - 1) is "best" or "easiest" or "cheapest" or "quickest" or "fastest" or "right" or
                    "simplest" or "safest" or "good" or "cheap" or "easy" or "quick") return true;
        return false;
    }

    /// <summary>"how's the pound doing today?": of nobody's day.</summary>
    public static bool SeekNews(Question question) => question.Says("today", "tonight", "overnight") &&
        question.WordAt(0) is "what" or "whats" or "how" or "hows" or "is" or "are" or "did" or "where" or "wheres" &&
        !question.Has(Sense.Person) && !question.Hits.Exists(static hit => Senses.NounOf(hit.Sense) is not null);

    /// <summary>"jobs shorter than two years": it compares no two things.</summary>
    public static bool Measure(Question question) => question.First(Sense.Compare) is { End: > 0 } than &&
        NumberFilter.IsBound(question, than.End);

    /// <summary>"what's 15% of 80?"</summary>
    public static bool Reckon(Question question)
    {
        if (question.Topics.Count > 0 || question.Dates is not null || question.Has(Sense.Person)) return false;
        var numbers = 0;
        foreach (var token in question.Tokens)
            if (token.Word.Number >= 0) numbers++;
        return numbers > 1 && question.Text.AsSpan().ContainsAny(Signs);
    }
}
