using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Deciding;

/// <summary>What kind of small talk it is.</summary>
internal enum SmallTalkKind
{
    None,
    Greeting,
    Thanks,
    Bye,
    Identity,
    Ack,
}

/// <summary>Recognises talk that asks nothing of the résumé: every word belongs to it or says nothing.</summary>
internal static class SmallTalk
{
    private static readonly (Sense Sense, SmallTalkKind Kind)[] Kinds =
    [
        (Sense.Identity, SmallTalkKind.Identity), (Sense.Bye, SmallTalkKind.Bye), (Sense.Thanks, SmallTalkKind.Thanks),
        (Sense.Greeting, SmallTalkKind.Greeting), (Sense.Ack, SmallTalkKind.Ack),
    ];

    private static readonly UInt128 Idle = Senses.Bits(
        Sense.Greeting, Sense.Thanks, Sense.Bye, Sense.Identity, Sense.Ack, Sense.Filler, Sense.Listener,
        Sense.Speaker);

    public static SmallTalkKind Of(Question question)
    {
        if (question.Tokens.Count == 0) return SmallTalkKind.None;
        if (question.Has(Sense.Person) && !question.Has(Sense.Identity)) return SmallTalkKind.None;
        // "and the later?"
        if (question.HasAny(Sense.Latest, Sense.Earliest)) return SmallTalkKind.None;
        for (var at = 0; at < question.Tokens.Count; at++)
            if (!IsCovered(question, at)) return SmallTalkKind.None;
        foreach (var (sense, kind) in Kinds)
            if (question.Has(sense)) return kind;
        return SmallTalkKind.None;
    }

    // Function words that lean on the talk ask for something.
    private static bool IsCovered(Question question, int token)
    {
        if (question.HasAnyAt(token, Idle)) return true;
        // "ok bye now", "how are you doing today?"
        if (question.IsCovered(token, Sense.Now)) return question.HasAny(Sense.Bye, Sense.Greeting);
        return question.IsCovered(token, Sense.Function) &&
            (question.HasAny(Sense.Thanks, Sense.Bye) ||
                question.WordAt(token) is not ("there" or "it" or "that" or "more" or "other" or "else" or "after"
                    or "before"));
    }
}
