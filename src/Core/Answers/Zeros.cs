using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Did the move cause downtime?" of "moved … with no downtime", "did she ever miss a shift?" of "never missed a
/// shift": the sentence says that there was none of what is asked for.
/// </summary>
internal static class Zeros
{
    private const int Reach = 5;

    // A question that asks for none is answered yes.
    private static readonly FrozenSet<string> AskingNone = new[]
    {
        "no", "zero", "0", "without", "nothing", "avoid",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What is done about it, or known of it, is another question; a question that denies is told otherwise.
    private static readonly FrozenSet<string> Beside = new[]
    {
        "never", "not", "nil", "avoided", "avoiding", "free", "prevent", "prevented", "eliminate", "eliminated", "none",
        "nobody", "know", "knowledge", "experience", "isnt", "wasnt", "didnt", "doesnt", "hasnt", "havent", "reduce",
        "reduced", "cut",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "no longer", "no fewer than", "not only", "no. 4": there was some.
    private static readonly FrozenSet<string> NoNone = new[]
    {
        "longer", "fewer", "less", "more", "later", "matter", "doubt", "just", "only", "one", "least", "yet", "even",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What nobody wants is missed whatever word stands before it ("no production downtime", "zero-downtime").
    private static readonly FrozenSet<string> Harm = Stemmer.Stems(
        "downtime", "outage", "outages", "loss", "losses", "lost", "lose", "accident", "accidents", "injury",
        "injuries",
        "incident", "incidents", "defect", "defects", "error", "errors", "complaint", "complaints", "bug", "bugs",
        "delay", "delays", "failure", "failures", "breach", "breaches", "fine", "fines", "penalty", "penalties",
        "finding", "findings", "fault", "faults", "interruption", "disruption", "casualty", "fatality", "infection",
        "infections", "damage", "layoff", "layoffs", "redundancies", "violation", "violations", "recall", "recalls");

    /// <summary>Whether none of what a question asks for could be an answer to it.</summary>
    public static bool MayAnswer(Question question) =>
        !question.Tokens.Exists(static token => Beside.Contains(token.Word.Text));

    /// <summary>What a sentence says to the question; null where it says nothing of what is asked.</summary>
    public static Told? Held(Ask ask, Sentence sentence, ResumeIndex index)
    {
        var question = ask.Question;
        for (var at = sentence.From; at + 1 < sentence.To; at++)
        {
            if (!ResumeIndex.IsDenial(sentence.Words[at].Word.Text) || !IsNone(sentence, at)) continue;
            if (Thing(ask, sentence, at) is not { } thing) continue;
            if (Sentences.Said(ask, OutcomeMention.Of(thing), sentence, index) is not { } said) continue;
            if (IsSaidElsewhere(ask, question.Tokens[thing].Word, sentence, at, index)) continue;
            var isAll = said > 0 || ask.IsScoped || !question.Says("ever") || sentence.IsOfAll;
            var asksNone = question.Tokens.Exists(static token => AskingNone.Contains(token.Word.Text));
            return new Told(!isAll ? Verdict.Unsaid : asksNone ? Verdict.Yes : Verdict.No, said, sentence);
        }

        return null;
    }

    // The question's word that there was none of: the first after "no", or what nobody wants.
    private static int? Thing(Ask ask, Sentence sentence, int none)
    {
        var isFirst = true;
        for (var at = none + 1; at < Math.Min(sentence.To, none + 1 + Reach); at++)
        {
            var word = sentence.Words[at].Word;
            if (word.Text is "any" or "a" or "an" or "single" or "one" or "ever" or "the") continue;
            if (word.Text is "and" or "but" or "in" or "on" or "of" or "for" or "to" or "with") return null;
            if ((isFirst || Harm.Contains(word.Stem)) && Asked(ask, word) is { } asked) return asked;
            isFirst = false;
        }

        return null;
    }

    private static int? Asked(Ask ask, Word word)
    {
        foreach (var topic in ask.Topics)
            if (topic.Kind != TopicKind.Entity && IsSame(ask.Question.Tokens[topic.End - 1].Word, word))
                return topic.End - 1;
        // "did it have no downtime?"
        foreach (var topic in ask.Excluded)
            if (IsSame(ask.Question.Tokens[topic.End - 1].Word, word)) return topic.End - 1;
        return null;
    }

    // "loss" and "lost" are of the same.
    private static bool IsSame(Word one, Word other) => one.Stem == other.Stem || (IsLoss(one) && IsLoss(other));

    private static bool IsLoss(Word word) => word.Text is "lose" or "lost" or "loss" or "losses" or "losing";

    // "no-code tools" are not none; "zero-downtime" is.
    private static bool IsNone(Sentence sentence, int at)
    {
        var (text, word, next) = (sentence.Field.Text, sentence.Words[at], sentence.Words[at + 1]);
        if (NoNone.Contains(next.Word.Text)) return false;
        var isJoined = next.Start == word.End + 1 && text[word.End] == '-';
        return !isJoined || Harm.Contains(next.Word.Stem);
    }

    // Where another sentence of the item tells of some, nothing is decided.
    private static bool IsSaidElsewhere(Ask ask, Word thing, Sentence sentence, int none, ResumeIndex index)
    {
        foreach (var other in Sentences.Of(ask, index))
        {
            if (other.Item != sentence.Item || (other.FieldAt == sentence.FieldAt && other.From == sentence.From))
                continue;
            for (var at = other.From; at < other.To; at++)
                if (IsSame(other.Words[at].Word, thing) && !IsDenied(other, at)) return true;
        }

        for (var at = sentence.From; at < sentence.To; at++)
            if ((at < none || at > none + Reach) && IsSame(sentence.Words[at].Word, thing)) return true;
        return false;
    }

    private static bool IsDenied(Sentence sentence, int at)
    {
        for (var before = at - 1; before >= Math.Max(sentence.From, at - Reach); before--)
            if (ResumeIndex.IsDenial(sentence.Words[before].Word.Text)) return true;
        return false;
    }
}
