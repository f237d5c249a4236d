using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Did all of the shops keep it?" of "4 of 5 shops kept it": the share that the sentence gives.</summary>
internal static class PortionClaim
{
    private const int Reach = 4;

    /// <summary>The sentence that gives a share of what all are asked of; null where none does.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (question.IsRambling || question.Says("or") || !question.Says("all", "every", "each", "both", "everyone"))
            return null;
        var best = default(Told);
        foreach (var sentence in Sentences.Of(ask, index))
        {
            if (Share(sentence, ask) is not { } isWhole) continue;
            if (Sentences.Said(ask, null, sentence, index) is not { } said || said <= best.Said) continue;
            best = new Told(isWhole ? Verdict.Yes : Verdict.No, said, sentence);
        }

        return best.Verdict is not { } verdict ? null : new Selection(
            Finding.Found, [new Ranked(best.Sentence.Item, 1f)])
        {
            Claim = new Claim(verdict) { Sentence = best.Sentence.Field },
        };
    }

    // Whether it was the whole: "5 of 6", "three of which"; null where no share is told, or of other things.
    private static bool? Share(Sentence sentence, Ask ask)
    {
        for (var at = sentence.From; at + 2 < sentence.To; at++)
        {
            var some = NumberWords.Value(sentence.Words[at].Word);
            if (some < 0) continue;
            var next = at + 1;
            if (sentence.Words[next].Word.Text == "out") next++;
            if (next + 1 >= sentence.To || sentence.Words[next].Word.Text != "of") continue;
            var of = sentence.Words[next + 1].Word;
            // "Trained nine apprentices, five of whom stayed": of what was named before.
            if (of.Text is "which" or "whom" or "them")
                return IsNamed(sentence, ask, at, -1) && IsSaidAfter(sentence, ask, next + 2) ? false : null;
            var all = NumberWords.Value(of);
            if (all > 0 && all >= some && IsNamed(sentence, ask, next + 2, 1)) return some == all;
        }

        return null;
    }

    // "did she train all of the apprentices?", of nine of whom five stayed.
    private static bool IsSaidAfter(Sentence sentence, Ask ask, int from)
    {
        var rest = sentence with { From = from };
        return ask.Topics.Any((ask.Question, rest), static (topic, of) =>
            of.rest.HasStem(of.Question.Tokens[topic.End - 1].Word.Stem));
    }

    // Whether what is counted is what the question names after "all".
    private static bool IsNamed(Sentence sentence, Ask ask, int at, int step)
    {
        for (var seen = 0; seen < Reach + (step < 0 ? Reach : 0); seen++, at += step)
        {
            if (at < sentence.From || at >= sentence.To) return false;
            foreach (var token in ask.Question.Tokens)
                if (token.Word.Stem == sentence.Words[at].Word.Stem && token.Word.Text.Length > 2) return true;
        }

        return false;
    }
}
