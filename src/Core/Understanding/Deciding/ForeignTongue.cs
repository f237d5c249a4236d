using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>
/// Tells a question in another language by its small words: who asks so is told that English is understood, and is not
/// refused as if the question were about something else.
/// </summary>
internal static class ForeignTongue
{
    private static readonly FrozenSet<string> Words = DataFile.Lines("foreign.txt")
        .SelectMany(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordTrait IsForeign = new(static word => Words.Contains(word.Text));

    private static readonly UInt128 Grammar = Senses.Bits(
        Sense.Function, Sense.Filler, Sense.TellMe, Sense.What, Sense.Which, Sense.Who, Sense.Where, Sense.How,
        Sense.HowMany, Sense.HowLong, Sense.WhenAsked, Sense.YesNo, Sense.Person, Sense.Listener, Sense.Speaker);

    /// <summary>Whether the question's small words are another language's, and more than those of English.</summary>
    public static bool IsHeard(Question question)
    {
        var (foreign, english) = (0, 0);
        for (var at = 0; at < question.Tokens.Count; at++)
        {
            if (IsForeign.Of(question.Tokens[at].Word)) foreign++;
            else if (question.HasAnyAt(at, Grammar)) english++;
        }

        if (foreign == 0 || foreign <= english) return false;
        // "Casa del Sol?" is a name.
        if (question.Topics.Exists(
            static topic => topic is { Kind: TopicKind.Entity, InResume: true, IsExact: true })) return false;
        return foreign > 1 || (foreign + Unheard(question)) * 2 >= question.Tokens.Count;
    }

    // Words that neither English nor the résumé has.
    private static int Unheard(Question question)
    {
        var unheard = 0;
        foreach (var topic in question.Topics)
            if (topic.Kind == TopicKind.Unknown && !Words.Contains(question.WordAt(topic.Start)) &&
                !EnglishWords.Contains(question.Tokens[topic.Start].Word)) unheard++;
        return unheard;
    }
}
