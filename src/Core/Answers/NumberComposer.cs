using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>"How many nurses are in her team?": the sentence of the résumé that has the number.</summary>
internal static class NumberComposer
{
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "dozen",
    };

    /// <summary>Says the sentence with a number that mentions most of the topics; false where there is none.</summary>
    public static bool TryCompose(AnswerText text, Selection selection, Writing writing)
    {
        var words = selection.Topics.Where(topic => topic.Kind != TopicKind.Entity).ToList();
        if (words.Count == 0) return false;
        var most = 0;
        (ResumeItem Item, ItemField Field)? best = null;
        foreach (var item in selection.Items.Select(writing.At))
        {
            foreach (var field in EvidenceComposer.Told(item))
            {
                var tokens = Tokenizer.Read(field.Text, static folded => new Word(folded));
                if (!tokens.Exists(IsNumber)) continue;
                var count = words.Count(topic => Mentions(tokens, topic));
                if (count > most) (best, most) = ((item, field), count);
            }
        }

        if (best is not { } found) return false;
        text.Item(found.Item).Say(".").Sentence(found.Field);
        return true;
    }

    private static bool IsNumber(Token token) =>
        char.IsDigit(token.Word.Text[0]) || Numbers.Contains(token.Word.Text);

    private static bool Mentions(List<Token> tokens, Topic topic)
    {
        var stem = Stemmer.Stem(TextFold.Fold(topic.Name.Split(' ')[^1]));
        return tokens.Exists(token => token.Word.Stem == stem);
    }
}
