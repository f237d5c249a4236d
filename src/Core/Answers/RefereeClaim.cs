using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Is Mats her boss?", "would Mats hire her again?" of somebody who gave a reference: their own words and title say
/// so, not the jobs of whom they speak of.
/// </summary>
internal static class RefereeClaim
{
    /// <summary>The reference that decides; null where it is not asked what a referee is or would do.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        var verb = question.WordAt(0);
        if (verb is not ("is" or "was" or "would" or "will" or "did" or "does")) return null;
        if (question.IsRambling || question.Says("or", "not") || !NamesOne(question, index)) return null;
        if (Named(question, index) is not { } named) return null;
        var (referee, at) = named;
        if (at >= question.Tokens.Count) return null;
        var (said, untold) = Count(question, at, referee, index);
        if (said + untold == 0) return null;
        if (untold > 0 && IsToldElsewhere(question, at, referee, index)) return null;
        var isSaid = untold == 0 || (said > 0 && verb is "would" or "will");
        return new Selection(Finding.Found, [new Ranked(referee, 1f)])
        {
            Claim = new Claim(isSaid ? Verdict.Yes : Verdict.Unsaid),
        };
    }

    private static bool NamesOne(Question question, ResumeIndex index)
    {
        foreach (var topic in question.Topics)
            if (topic.Start <= 1 && topic.Postings.Any(index, static (posting, index) =>
                index.SectionAt(posting.Item) == Section.References)) return true;
        return false;
    }

    // Whose reference it is, and where the name ends.
    private static (int Referee, int End)? Named(Question question, ResumeIndex index)
    {
        foreach (var item in index.BySection[(int)Section.References])
        {
            // "Mats Öberg, foreman": what follows the comma is no name.
            var called = index.Items[item].Title.Split(',', '(')[0];
            var name = Tokenizer.Read(called, static folded => new Word(folded));
            var at = 1;
            while (at < question.Tokens.Count && name.Exists(word => word.Word.Text == question.WordAt(at)))
                at++;
            if (at > 1 && !question.IsCovered(1, Sense.Person)) return (item, at);
        }

        return null;
    }

    // The words of the claim that the reference says, and those that it does not.
    private static (int Said, int Untold) Count(Question question, int from, int referee, ResumeIndex index)
    {
        var (said, untold) = (0, 0);
        for (var at = from; at < question.Tokens.Count; at++)
        {
            if (IsPlain(question, at)) continue;
            var word = question.Tokens[at].Word;
            if (Says(referee, word.Stem, index) || IsAddress(index.Items[referee].Title, word.Text)) said++;
            else untold++;
        }

        return (said, untold);
    }

    // "Prof. Lund" is a professor.
    private static bool IsAddress(string name, string word) =>
        (word == "professor" && name.StartsWith("Prof", StringComparison.Ordinal)) ||
        (word == "doctor" && name.StartsWith("Dr", StringComparison.Ordinal));

    private static bool IsPlain(Question question, int at) => question.IsCovered(at, Sense.Person) ||
        question.WordAt(at) is "a" or "an" or "the" or "his" or "her" or "their" or "with" or "for" or "of" or "at" or
            "in" or "to" or "really" or "so" or "ever";

    // "is Ada her co-founder?" of "founded it with Ada": what else names the referee may say so.
    private static bool IsToldElsewhere(Question question, int from, int referee, ResumeIndex index)
    {
        var name = question.Tokens[from - 1].Word.Stem;
        for (var item = 0; item < index.Items.Length; item++)
        {
            if (item == referee || !Says(item, name, index)) continue;
            for (var at = from; at < question.Tokens.Count; at++)
                if (!IsPlain(question, at) && Says(item, question.Tokens[at].Word.Stem, index))
                    return true;
        }

        return false;
    }

    private static bool Says(int item, string stem, ResumeIndex index)
    {
        for (var field = 0; field < index.Items[item].Fields.Length; field++)
            if (index.SaysStem(item, field, stem)) return true;
        return false;
    }
}
