using System.Collections.Frozen;
using ResumeVoice.Core.Answers;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// Questions on figures that are fair whatever their words say elsewhere: all that they name stands in one sentence
/// with a number, or they ask for a figure that work is measured by.
/// </summary>
internal static class FigureTalk
{
    private const int WordsMax = 9;
    private const int Reach = 3;

    private static readonly UInt128 Others = Senses.Bits(
        Sense.Speaker, Sense.Listener, Sense.Command, Sense.Advice);

    private static readonly FrozenSet<string> Measures = new[]
    {
        "churn", "retention", "attrition", "conversion", "revenue", "profit", "profits", "turnover", "margin",
        "margins",
        "cost", "costs", "spend", "nps", "mttr", "uptime", "downtime", "latency", "throughput", "availability", "crash",
        "defect", "defects", "error", "errors", "budget", "mortality", "dropout", "productivity", "sales", "click",
        "engagement", "satisfaction", "incidents", "outages",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsFair(Question question, ResumeIndex index)
    {
        if (ChangeMatch.IsTold(question, index)) return true;
        if (question.Tokens.Count > WordsMax || question.HasAny(Others)) return false;
        // "the cheapest project?"
        if (question.Has(Sense.Projects) && RankedSums.IsAsked(question)) return true;
        return IsOfSentence(question, index) || AsksMeasure(question) || Measurement.IsTold(question, index);
    }

    // "how many deliveries a week?", "what's the open rate?"
    private static bool IsOfSentence(Question question, ResumeIndex index)
    {
        var asks = question.First(Sense.HowMany) is { End: > 0, Start: <= 1 } ||
            (question.WordAt(0) is "what" or "whats" && question.WordAt(question.Tokens.Count - 1) is "rate" or "score"
                or "percentage" or "ratio");
        if (!asks || question.Topics.Count == 0) return false;
        // "what's the interest rate?" names no more than a rate.
        var isRate = question.First(Sense.HowMany).End == 0;
        if (isRate && !question.Topics.Exists(topic => topic.Start == question.Tokens.Count - 2)) return false;
        foreach (var topic in question.Topics)
            if (topic is not { InResume: true, IsExact: true }) return false;
        foreach (var mention in index.Numbers)
            if (FigureKinds.Fits(question, mention, index) && SaysAll(question, mention)) return true;
        return false;
    }

    private static bool SaysAll(Question question, NumberMention mention)
    {
        var isBeside = mention.IsMoney;
        foreach (var topic in question.Topics)
        {
            var stem = question.Tokens[topic.End - 1].Word.Stem;
            var isSaid = mention.Stems.Contains(stem) || topic.ToldIn(mention.Item) == mention.Field ||
                (topic.Kind == TopicKind.Entity && topic.WeightIn(mention.Item) > 0);
            if (!isSaid) return false;
            isBeside |= mention.After.AsSpan()[..Math.Min(Reach, mention.After.Length)].Contains(stem) ||
                mention.Before.Contains(stem);
        }

        return isBeside;
    }

    // "what was the churn rate?", "did costs go down?", of somebody whose résumé may not say.
    private static bool AsksMeasure(Question question)
    {
        var asks = (question.WordAt(0) is "what" or "whats" && question.Says("the") &&
                question.Tokens[^1].Word.Text is var last && (last is "rate" or "before" || Measures.Contains(last))) ||
            ChangeAsk.Of(question) is not null;
        if (!asks || question.Has(Sense.World)) return false;
        foreach (var token in question.Tokens)
            if (Measures.Contains(token.Word.Text)) return true;
        return false;
    }
}
