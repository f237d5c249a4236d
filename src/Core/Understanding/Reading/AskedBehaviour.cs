using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Hears the questions of interviewers: "tell me about a time he handled a crisis", "an example of her taking the
/// initiative?", "how does she cope with pressure?", "has he ever failed at something?"
/// </summary>
internal static class AskedBehaviour
{
    private const int WordsMax = 24;

    // Without a person the few words must be all that is said.
    private const int ImpersonalMax = 9;

    private static readonly UInt128 Others = Senses.Bits(Sense.Advice, Sense.HowMany);

    /// <summary>What an example is asked of; null where none is.</summary>
    public static Behaviour? Of(Question question)
    {
        if (question.Tokens.Count is < 3 or > WordsMax || question.HasAny(Others)) return null;
        if (question.Hits.Exists(hit => hit.Sense == Sense.World && question.WordAt(hit.Start) != "time")) return null;
        if (!AsksExample(question) && !AsksConduct(question)) return null;
        if (!question.Has(Sense.Person) && question.Tokens.Count > ImpersonalMax) return null;
        foreach (var behaviour in Behaviour.All)
            foreach (var token in question.Tokens)
                if (behaviour.Asked.Contains(token.Word.Text)) return behaviour;
        return IsDataDriven(question) ? Behaviour.All.First(static one => one.Asked.Contains("data-driven")) : null;
    }

    // "a time when …", "an example of …", "describe a situation …", "tell me about a failure"
    private static bool AsksExample(Question question)
    {
        if (question.WordAt(0) is "example" or "examples") return true;
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (question.WordAt(at - 1) is not ("a" or "an" or "any" or "one" or "some" or "examples")) continue;
            if (question.WordAt(at) is "time" or "example" or "examples" or "situation" or "instance" or "moment" or
                "occasion" or "story" or "case" or "of") return true;
            var isOpen = question.WordAt(at - 2) is "describe" or "share" ||
                (question.WordAt(at - 2) == "about" && question.WordAt(at - 3) is "me" or "us");
            if (isOpen && Behaviour.All.Any(one => one.Asked.Contains(question.WordAt(at)))) return true;
        }

        return false;
    }

    // "how does she handle stress?", "has he ever failed?", "when did she show initiative?"
    private static bool AsksConduct(Question question)
    {
        if (!question.Has(Sense.Person)) return false;
        if (question.WordAt(0) == "how")
            return question.Says("handle", "handles", "handled", "deal", "deals", "dealt", "cope", "copes", "coped",
                "react", "reacts", "responds", "respond", "approach", "approaches");
        if (question.Says("show", "shown", "showed", "demonstrate", "demonstrated", "demonstrates")) return true;
        return question.Says("ever") && question.Says("made", "make", "failed", "fail", "faced", "face", "handled",
            "handle", "overcome", "dealt", "deal", "disagreed", "had", "persuaded", "negotiated", "taken");
    }

    private static bool IsDataDriven(Question question)
    {
        for (var at = 0; at + 1 < question.Tokens.Count; at++)
            if (question.WordAt(at) == "data" && question.WordAt(at + 1) is "driven" or "based" or "informed")
                return true;
        return false;
    }
}
