using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Who bought the firm?", "what was the error rate?": a question for one thing of an entry, told by the sentence that
/// has most of its words, and by a second one where that has the rest of them.
/// </summary>
internal static class ValueAsk
{
    private const int SentencesMax = 2;

    // "what did she do there?" and "what were his duties?" ask for the whole entry.
    private static readonly UInt128 Passing = Senses.Bits(Sense.Function, Sense.Person, Sense.It, Sense.These,
        Sense.There, Sense.What, Sense.Which, Sense.Who, Sense.YesNo, Sense.How, Sense.HowMany, Sense.Now);

    // "what came out of it?", "what happened there?", "what was it about?"
    private static readonly string[] Whole =
    [
        "came", "come", "happen", "happened", "achieve", "achieved", "accomplish", "accomplished", "learn", "learned",
        "outcome", "outcomes", "result", "results", "about", "done", "involve", "involved", "entail", "duties",
        "responsibilities", "responsible", "special", "interesting",
    ];

    /// <summary>The fields of the item that answer, the best first; none where the whole of it is asked for.</summary>
    public static List<ItemField> Sentences(Ask ask, ResumeItem item)
    {
        var best = new List<ItemField>(SentencesMax);
        if (!IsAsked(ask, item)) return best;
        var (fields, told) = Told(item);
        var left = Words(ask.Question, item);
        // What every sentence says tells none of them apart.
        left.RemoveAll(word => told.TrueForAll(stems => stems.Contains(word)) && told.Count > 1);
        var isFirst = true;
        while (best.Count < SentencesMax && left.Count > 0)
        {
            var (at, count) = Most(told, left);
            if (count == 0) break;
            // A word said here and there adds nothing to the sentence that has most of them.
            if (!isFirst && told.FindAll(stems => stems.Overlaps(left)).Count > 1) break;
            best.Add(fields[at]);
            left.RemoveAll(told[at].Contains);
            isFirst = false;
        }

        return best;
    }

    private static bool IsAsked(Ask ask, ResumeItem item)
    {
        if (item.Ref.Section is Section.Basics or Section.References or Section.Skills or Section.Languages)
            return false;
        if (ask.Question.IsRambling || ask.Order != Order.None || ask.Follow is FollowKind.More or FollowKind.Rest)
            return false;
        if (ask.Question.Says(Whole)) return false;
        // "and which cloud was it?"
        var first = ask.Question.WordAt(0) is "and" or "so" or "but" or "then" or "ok" ? 1 : 0;
        return ask.Question.WordAt(first) is "who" or "what" or "whats" or "which" or "how" or "whose" or "whom"
            or "where" or "when";
    }

    private static (List<ItemField> Fields, List<HashSet<string>> Told) Told(ResumeItem item)
    {
        var fields = new List<ItemField>();
        var told = new List<HashSet<string>>();
        foreach (var field in item.Fields)
        {
            if (!FieldWeight.IsSentence(field.Kind) || !FieldWeight.Tells(field.Kind, item.Ref.Section)) continue;
            fields.Add(field);
            told.Add(Stems(field.Text));
        }

        return (fields, told);
    }

    // What the question says beside grammar and the entry's own name.
    private static List<string> Words(Question question, ResumeItem item)
    {
        var names = Stems(item.Title);
        if (item.Field(FieldKind.Organization) is { } house) names.UnionWith(Stems(house.Text));
        var words = new List<string>();
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            var stem = question.Tokens[at].Word.Stem;
            var isPassing = (question.SensesAt(at) & Passing) != 0 || Lexicon.IsEmpty(question.Tokens[at].Word);
            if (!isPassing && !names.Contains(stem) && !words.Contains(stem)) words.Add(stem);
        }

        return words;
    }

    private static (int At, int Count) Most(List<HashSet<string>> told, List<string> left)
    {
        var (best, most) = (0, 0);
        for (var at = 0; at < told.Count; at++)
        {
            var count = 0;
            foreach (var word in left)
                if (told[at].Contains(word)) count++;
            if (count > most) (best, most) = (at, count);
        }

        return (best, most);
    }

    private static HashSet<string> Stems(string text)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in Tokenizer.Read(text, static word => new Word(word))) stems.Add(token.Word.Stem);
        return stems;
    }
}
