using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Did the bridge go over budget?" of "Built €90,000 under its budget", "were any orders lost?" of "with zero lost
/// orders": the sentence has the question's words and says the opposite.
/// </summary>
internal static class OutcomeClaim
{
    /// <summary>The sentence that decides; null where no outcome is asked for, or no sentence tells of it.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (question.IsRambling || question.Says("or") || ask.Intent == Intent.Fit) return null;
        var asked = Outcomes.In(question.Tokens, 0, question.Tokens.Count) ?? Loose(question);
        if (asked is null && !Zeros.MayAnswer(question)) return null;
        var best = default(Told);
        foreach (var sentence in asked is null ? Sentences.Denying(ask, index) : Sentences.Of(ask, index))
        {
            var told = asked is { } outcome
                ? Held(ask, outcome, sentence, index)
                : Zeros.Held(ask, sentence, index);
            if (told is { } found && (best.Verdict is null || found.Said > best.Said)) best = found;
        }

        if (best.Verdict is not { } verdict) return null;
        return new Selection(Finding.Found, [new Ranked(best.Sentence.Item, 1f)])
        {
            Claim = new Claim(verdict) { Sentence = best.Sentence.Field },
        };
    }

    /// <summary>Whether how something came out is asked, and none of the items found says how.</summary>
    public static bool IsUntold(Ask ask, Selection found, ResumeIndex index)
    {
        var question = ask.Question;
        if ((Outcomes.In(question.Tokens, 0, question.Tokens.Count) ?? Loose(question)) is not { } asked) return false;
        foreach (var ranked in found.Items)
            foreach (var sentence in Sentences.In(ranked.Item, index))
                if (sentence.Outcome(asked.Measure) is { } told && Verdict(asked.Outcome, told) == Answers.Verdict.Yes)
                    return false;
        return true;
    }

    // "was it late?", "was it delivered late?", "did it finish early?" ends so; "late nights" do not.
    private static OutcomeMention? Loose(Question question)
    {
        var last = question.Tokens.Count - 1;
        if (last <= 0) return null;
        return question.WordAt(last) switch
        {
            "late" => new OutcomeMention(Outcomes.Time, Outcome.Missed, last, last + 1),
            "early" => new OutcomeMention(Outcomes.Time, Outcome.Beaten, last, last + 1),
            _ => null,
        };
    }

    private static Told? Held(Ask ask, OutcomeMention asked, Sentence sentence, ResumeIndex index)
    {
        if (sentence.Outcome(asked.Measure) is not { } told) return null;
        if (Sentences.Said(ask, asked, sentence, index) is not { } said) return null;
        var verdict = Verdict(asked.Outcome, told);
        // What one project did says nothing of whether there ever was another.
        if (said == 0 && verdict == Answers.Verdict.No && Sentences.AsksEver(ask) && !sentence.IsOfAll)
            verdict = Answers.Verdict.Unsaid;
        return new Told(verdict, said, sentence);
    }

    private static Verdict Verdict(Outcome asked, Outcome told) => (asked, told) switch
    {
        (Outcome.Missed, Outcome.Missed) => Answers.Verdict.Yes,
        (Outcome.Missed, _) or (_, Outcome.Missed) => Answers.Verdict.No,
        (Outcome.Beaten, Outcome.Met) => Answers.Verdict.Unsaid,
        _ => Answers.Verdict.Yes,
    };
}
