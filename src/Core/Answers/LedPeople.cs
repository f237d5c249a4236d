using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Which sentence of an entry tells of people who were led, trained or hired: "Hired and led a team of five marketers"
/// does, "Managed a $120,000 budget" does not.
/// </summary>
internal static class LedPeople
{
    // "Led the payments and risk group of nine people": so many words from the verb to who is led.
    private const int ReachMax = 10;

    private static readonly string[] Denials =
        ["without being", "without line", "no direct reports", "no line management"];

    /// <summary>What is done to have somebody join.</summary>
    public static readonly FrozenSet<string> Hiring = Stemmer.Stems("hire", "hired", "recruit", "recruited");

    /// <summary>What is done to have a team where there was none.</summary>
    public static readonly FrozenSet<string> Building = Hiring.Concat(
        Stemmer.Stems("build", "built", "grow", "grew", "assemble", "assembled")).ToFrozenSet(StringComparer.Ordinal);

    // "grew to 17 people", "Built a team of six": so many words from the deed to the people.
    private const int BuiltMax = 4;

    // What comes after these is no longer what the verb is about: "managed the stock for 40 cooks".
    private static readonly FrozenSet<string> Turns = new[]
    {
        "for", "at", "from", "by", "as", "which", "that", "while", "to", "against",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The number of the field with the sentence, of one that says so outright first; -1 for none.</summary>
    public static int In(int item, FrozenSet<string> verbs, ResumeIndex index)
    {
        var loose = -1;
        var fields = index.Items[item].Fields;
        for (var at = 0; at < fields.Length; at++)
        {
            if (!FieldWeight.IsSentence(fields[at].Kind)) continue;
            if (verbs != Hiring && IsDenied(fields[at].Text)) continue;
            var words = index.WordsOf(item, at);
            if (IsOutright(words, verbs)) return at;
            // "A team of five, led through a merger"; a job that is called a hire hires nobody.
            if (loose < 0 && verbs != Hiring && verbs != Building && IsLoose(words, verbs)) loose = at;
        }

        return loose;
    }

    // "works with two teams without being their line manager"
    private static bool IsDenied(string sentence)
    {
        foreach (var words in Denials)
            if (sentence.Contains(words, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsOutright(List<Token> words, FrozenSet<string> verbs)
    {
        var left = 0;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].Word;
            if (verbs != Hiring && verbs != Building && ReportsBack(words, at)) return true;
            if (verbs == Hiring && HiresSome(words, at)) return true;
            if (left > 0 && IsPerson(word) && !(verbs == Building && NamesThing(words, at))) return true;
            if (IsDeed(words, at, verbs)) left = verbs == Building ? BuiltMax : ReachMax;
            else if (IsTurn(words[at], verbs)) left = 0;
            else left--;
        }

        return false;
    }

    // "and hired four of them"
    private static bool HiresSome(List<Token> words, int at) => words[at].Word.Text is "hired" or "hires" &&
        at + 1 < words.Count && (words[at + 1].Word.Text == "them" || NumberWords.Value(words[at + 1].Word) > 0);

    // "grew to 17 people", but "built with a team of 3".
    private static bool IsTurn(Token token, FrozenSet<string> verbs) => token.EndsSentence || (verbs == Building
        ? token.Word.Text is "with" or "in" or "for" or "at" or "by"
        : Turns.Contains(token.Word.Text));

    // "built a team dashboard"
    private static bool NamesThing(List<Token> words, int at) => Teams.Groups.Contains(words[at].Word.Stem) &&
        !words[at].EndsSentence && at + 1 < words.Count && !Lexicon.Default.SaysNothing(words[at + 1].Word.Text) &&
        words[at + 1].Word.Text is not ("of" or "from" or "and" or "to" or "that");

    // "one of whom leads the team now" is somebody else's deed; a manager is no managing.
    private static bool IsDeed(List<Token> words, int at, FrozenSet<string> verbs) =>
        verbs.Contains(words[at].Word.Stem) && !Teams.PersonNouns.Contains(words[at].Word.Light) &&
        !(at > 0 && words[at - 1].Word.Text is "who" or "whom");

    private static bool IsLoose(List<Token> words, FrozenSet<string> verbs)
    {
        var isDone = false;
        for (var at = 0; at < words.Count && !isDone; at++) isDone = IsDeed(words, at, verbs);
        return isDone && words.Exists(static token =>
            Teams.PersonNouns.Contains(token.Word.Light) || Teams.Groups.Contains(token.Word.Stem));
    }

    // "Four project managers report to me"
    private static bool ReportsBack(List<Token> words, int at) => at + 2 < words.Count &&
        words[at].Word.Text is "report" or "reports" or "reported" or "reporting" &&
        words[at + 1].Word.Text == "to" && words[at + 2].Word.Text is "me" or "him" or "her" or "them";

    // People in general, a group of them, or several of a trade: "two marketers".
    private static bool IsPerson(Word word) => Teams.PersonNouns.Contains(word.Light) ||
        Teams.Groups.Contains(word.Stem) || (word.Light != word.Text &&
            Taxonomy.Default.TryFind(word.Light, out var trade) &&
            trade is { IsAmbiguous: false, Concept.File: "professions" });
}
