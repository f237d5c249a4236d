using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"which of those was for a hospital?", of a list of which none was: says so, and lists nothing again.</summary>
internal static class Narrowing
{
    /// <summary>That nothing of the list has it; null where something has, or where nothing narrows it.</summary>
    public static Selection? Lacking(Ask ask)
    {
        var question = ask.Question;
        if (ask.Follow != FollowKind.List || ask.Order != Order.None || ask.Dates is not null) return null;
        if (question.WordAt(0) is not ("which" or "what") || !question.Has(Sense.These)) return null;
        Topic? asked = null;
        foreach (var topic in ask.Topics)
        {
            foreach (var item in ask.Scope)
                if (topic.WeightIn(item) > 0) return null;
            if (Binds(question.WordAt(topic.Start - 1)) ||
                (question.WordAt(topic.Start - 1) is "a" or "an" or "the" && Binds(question.WordAt(topic.Start - 2))))
                asked = topic;
        }

        return asked is null
            ? null
            : new Selection(Finding.Missing, []) { Missing = Absences.Said(question, asked) };
    }

    private static bool Binds(string word) => word is "for" or "with" or "about" or "in" or "at" or "by" or "from"
        or "on" or "used" or "use" or "uses" or "using" or "involved" or "involve" or "involves" or "mention";
}
