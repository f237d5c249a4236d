using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How many injuries were there?", of somebody whose crew worked "2,000 days without an injury": none is a number too,
/// and the one that is asked for.
/// </summary>
internal static class Noughts
{
    // So far before the noun the sentence may say that there was none: "without a serious site injury".
    private const int Reach = 4;

    /// <summary>The entry that says that there was none; null where none does, or where a number counts them.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.Intent != Intent.Count || ask.Question.First(Sense.HowMany) is not { End: > 0 } many) return null;
        if (many.Start > 1 || CountedAt(ask.Question, many.End) is not { } counted) return null;
        foreach (var mention in index.Numbers)
            if (mention.After.Contains(counted) && !mention.IsSpan && Says(mention, counted)) return null;
        foreach (var (item, field) in index.Denying)
            if (IsAllowed(ask, item, index) && SaysNone(index.WordsOf(item, field), counted))
                return new Selection(Finding.Found, [new Ranked(item, 1f)]) { Lead = "None" };
        return null;
    }

    // The last word of what is counted: "lost-time injuries".
    private static string? CountedAt(Question question, int at)
    {
        string? counted = null;
        for (; at < question.Tokens.Count; at++)
        {
            if (question.IsCovered(at, Sense.Function) || question.HasAnyAt(at, Sense.Person, Sense.There)) break;
            if (Senses.IsFrameNoun(question, at)) return null;
            counted = question.Tokens[at].Word.Stem;
        }

        return counted;
    }

    // "1.9 million hours without an injury" counts hours.
    private static bool Says(NumberMention mention, string counted)
    {
        foreach (var stem in mention.After)
        {
            if (stem is "without" or "no" or "zero") return false;
            if (stem == counted) return true;
        }

        return false;
    }

    private static bool IsAllowed(Ask ask, int item, ResumeIndex index)
    {
        if (index.SectionAt(item) == Section.References) return false;
        if (ask.IsScoped && !ask.Scope.Contains(item)) return false;
        foreach (var topic in ask.Topics)
            if (topic is { Kind: TopicKind.Entity, InResume: true } && topic.WeightIn(item) <= 0) return false;
        return true;
    }

    private static bool SaysNone(List<Token> words, string counted)
    {
        var since = Reach + 1;
        foreach (var token in words)
        {
            since = token.Word.Text is "without" or "no" or "zero" ? 0 : since + 1;
            if (since is > 0 and <= Reach && token.Word.Stem == counted) return true;
            if (token.EndsSentence) since = Reach + 1;
        }

        return false;
    }
}
