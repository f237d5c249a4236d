using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>"Did costs rise?" of "Cut costs by a fifth": the sentence says that it went the other way.</summary>
internal static class TrendClaim
{
    private const int Before = 5;
    private const int After = 5;

    private static readonly FrozenSet<string> Up = Stemmer.Stems(
        "rise", "rose", "risen", "increase", "increased", "grow", "grew", "climb", "climbed", "raise", "raised",
        "double", "doubled", "triple", "tripled",
        "lift", "lifted", "boost", "boosted", "up", "higher", "lifting", "raising");

    private static readonly FrozenSet<string> Down = Stemmer.Stems(
        "fall", "fell", "fallen", "decrease", "decreased", "drop", "dropped", "decline", "declined", "shrink", "shrank",
        "reduce", "reduced", "cut", "cutting", "lower", "lowered", "halve", "halved", "slash", "slashed", "trim",
        "trimmed", "shorten", "shortened", "down", "reducing");

    // Where another thing begins, nothing before it is told of this one.
    private static readonly FrozenSet<string> Apart = new[]
    {
        "and", "but", "while", "which", "by", "with", "despite", "as", "after",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (question.IsRambling || question.Says("or") || Asked(question) is not { } asked) return null;
        var things = ask.Topics.RemoveAll(topic => topic.Kind == TopicKind.Entity || !topic.InResume ||
            IsTrend(question.Tokens[topic.End - 1].Word));
        if (things.IsEmpty) return null;
        var stem = question.Tokens[things[^1].End - 1].Word.Stem;
        Sentence? opposite = null;
        foreach (var sentence in Sentences.Of(ask, index))
        {
            if (!sentence.HasStem(stem) || Sentences.Said(ask, OutcomeMention.Of(asked.At), sentence, index) is null)
                continue;
            if (Told(sentence, stem) is not { } isUp) continue;
            if (isUp == asked.IsUp) return null;
            opposite ??= sentence;
        }

        return opposite is not { } told ? null : new Selection(Finding.Found, [new Ranked(told.Item, 1f)])
        {
            Claim = new Claim(Verdict.No) { Sentence = told.Field },
        };
    }

    private static (bool IsUp, int At)? Asked(Question question)
    {
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (IsTrend(question.Tokens[at].Word)) return (Up.Contains(question.Tokens[at].Word.Stem), at);
            // "did the wait get longer?"
            var isGetting = question.WordAt(at - 1) is "get" or "got" or "become" or "became";
            if (isGetting && question.WordAt(at) is "longer" or "bigger" or "larger" or "higher") return (true, at);
            if (isGetting && question.WordAt(at) is "shorter" or "smaller" or "lower") return (false, at);
        }

        return null;
    }

    private static bool IsTrend(Word word) => Up.Contains(word.Stem) || Down.Contains(word.Stem);

    // The nearest word before the thing that says which way it went ("cut the costs"), or else after ("costs fell").
    private static bool? Told(Sentence sentence, string stem)
    {
        for (var at = sentence.From; at < sentence.To; at++)
        {
            if (sentence.Words[at].Word.Stem != stem) continue;
            for (var before = at - 1; before >= Math.Max(sentence.From, at - Before); before--)
            {
                if (Apart.Contains(sentence.Words[before].Word.Text)) break;
                if (IsTrend(sentence.Words[before].Word)) return Up.Contains(sentence.Words[before].Word.Stem);
            }

            for (var after = at + 1; after < Math.Min(sentence.To, at + After); after++)
            {
                if (Apart.Contains(sentence.Words[after].Word.Text)) break;
                if (IsTrend(sentence.Words[after].Word)) return Up.Contains(sentence.Words[after].Word.Stem);
            }
        }

        return null;
    }
}
