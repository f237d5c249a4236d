using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// Says what a question wants left out: "not in Bergen", "except the trainee one", "when not working".
/// </summary>
internal static class Negations
{
    // How many words of grammar may stand between a negation and what it leaves out.
    private const int Reach = 3;

    /// <summary>Whether a negation stands before a token, with nothing but grammar between.</summary>
    public static bool StandBefore(Question question, int token)
    {
        foreach (var hit in question.Hits)
        {
            if (hit.End > token || token - hit.End > Reach || !IsBridged(question, hit.End, token)) continue;
            if (hit.Sense == Sense.Except) return true;
            if (hit.Sense == Sense.Not && LeavesOut(question, hit)) return true;
        }

        return false;
    }

    /// <summary>"not issued by the city": whether what follows a hit is left out, which says of whom not.</summary>
    public static bool LeaveOutAfter(Question question, SenseHit hit) => question.Topics.Exists(topic =>
        topic.IsExcluded && topic.Start >= hit.End && topic.Start - hit.End < Reach);

    // "isn't she …" and "why not …" ask; a negation that follows something leaves out.
    private static bool LeavesOut(Question question, SenseHit hit)
    {
        // "wait, not Honeyguide. Mapletone."
        var isCorrection = question.WordAt(hit.Start) == "not" &&
            (hit.Start == 0 || question.HasAnyAt(hit.Start - 1, Sense.Meant, Sense.Ack, Sense.Filler));
        if (isCorrection) return true;
        if (hit.Start == 0) return question.WordAt(0) == "neither";
        // "where outside Ireland has he worked?"
        if (hit.Start == 1 && question.WordAt(1) == "outside" && question.WordAt(0) is "where" or "what" or "which")
            return true;
        // "did she not work in a café?" expects a yes.
        var isAsked = question.IsCovered(hit.Start - 1, Sense.Person) && question.IsCovered(hit.Start - 2, Sense.YesNo);
        if (isAsked || IsClaim(question, hit)) return false;
        if (hit.Start > 1) return true;
        return question.Hits.Exists(other => other.End == hit.Start && Senses.NounOf(other.Sense) is not null);
    }

    // "I suppose he hasn't touched Rust": what somebody has not done, where nothing of a kind is asked for.
    private static bool IsClaim(Question question, SenseHit hit) => IsOfPerson(question, hit) &&
        !question.HasAny(Sense.Which, Sense.What, Sense.TellMe, Sense.Where) &&
        !question.Hits.Exists(other => other.Start < hit.Start && Senses.NounOf(other.Sense) is not null);

    // "he hasn't …", "she has no SQL", "so she knows neither"
    private static bool IsOfPerson(Question question, SenseHit hit) =>
        question.IsCovered(hit.Start - 1, Sense.Person) ||
        (question.IsCovered(hit.Start - 2, Sense.Person) && (
            question.WordAt(hit.Start - 1) is "has" or "have" or "had" ||
            (question.WordAt(hit.Start) is "no" or "neither" && question.WordAt(hit.Start - 1) is "knows" or "know"
                or "knew" or "speaks" or "speak" or "holds" or "used" or "uses")));

    private static bool IsBridged(Question question, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            // "other than the one at Lumenvoice"
            if (question.WordAt(at) is "one" or "ones") continue;
            var isPassing = question.HasAnyAt(
                at, Sense.Function, Sense.Generic, Sense.Filler, Sense.DoWork, Sense.These, Sense.Giver,
                Sense.UsedWhat, Sense.Location, Sense.DoPublish, Sense.DoStudy);
            if (!isPassing) return false;
        }

        return true;
    }
}
