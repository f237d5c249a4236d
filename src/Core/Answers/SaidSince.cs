using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How long has he been baking?" of somebody whose summary says "baking since 1998": no sum of jobs knows it better.
/// </summary>
internal static class SaidSince
{
    private const int YearMin = 1940;
    private const int YearMax = 2100;

    /// <summary>The sentence of the summary; null where no length is asked for, or none says since when.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask is not { Intent: Intent.Duration, IsScoped: false, Dates: null, AreSectionsNamed: false }) return null;
        if (!ask.Question.Says("been") || ask.Topics.Any(static topic => topic.Kind == TopicKind.Entity)) return null;
        var basics = index.Items[0];
        for (var at = 0; at < basics.Fields.Length; at++)
        {
            if (basics.Fields[at].Kind != FieldKind.Summary) continue;
            var text = basics.Fields[at].Text;
            for (var start = 0; start < text.Length;)
            {
                var end = SentenceEnds.After(text, start);
                if (Says(text[start..end], ask)) return Told(index, at, (start, end));
                start = end;
            }
        }

        return null;
    }

    private static Selection Told(ResumeIndex index, int field, (int Start, int End) part)
    {
        var said = index.Items[0].Fields[field].Text[part.Start..part.End];
        var start = part.Start + (said.Length - said.TrimStart().Length);
        return new Selection(Finding.Found, [new Ranked(0, 1f)])
        {
            Reason = new Reason(0, field, start, start + said.Trim().Length, []),
        };
    }

    // "since 1998", and what the question asks about.
    private static bool Says(string sentence, Ask ask)
    {
        var words = Tokenizer.Read(sentence, static folded => new Word(folded));
        var since = words.FindIndex(static token => token.Word.Text == "since");
        if (since < 0 || since + 1 >= words.Count) return false;
        if (words[since + 1].Word.Number is < YearMin or > YearMax) return false;
        return ask.Topics.Any(words, (topic, own) => IsIn(topic, ask.Question, own));
    }

    private static bool IsIn(Topic topic, Question question, List<Token> words)
    {
        for (var at = topic.Start; at < topic.End; at++)
            if (!words.Exists(token => token.Word.Stem == question.Tokens[at].Word.Stem)) return false;
        return true;
    }
}
