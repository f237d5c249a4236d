namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>
/// Looks at "no", "not", "without". They pass where an item has them beside the same word ("without downtime"), and in
/// one kind of sentence: that the résumé does not mention what was asked about and what is nowhere in it. Anything else
/// that is denied cannot be checked and is wrong.
/// </summary>
internal sealed class DenialCheck(Evidence evidence)
{
    public Verdict Look(Place place, ref Claims claims)
    {
        if (place.Next(1) is not { } next)
            return place.IsEnd || place.Token.EndsSentence ? Verdict.Wrong : Verdict.Waiting;
        if (evidence.WithPair(place.Word.Stem, next.Stem) is not 0 and var items && place.Touches(place.At + 1))
            return claims.Add(new Fact(items, GroundKind.Text, false)) == Standing.Holds
                ? Verdict.Fact(1)
                : Verdict.Wrong;
        var end = place.At;
        while (!place.Tokens[end].EndsSentence)
        {
            end++;
            if (end >= place.Tokens.Count) return place.IsEnd ? Denies(place, end - 1) : Verdict.Waiting;
        }

        return Denies(place, end);
    }

    private Verdict Denies(Place place, int last)
    {
        var start = place.At;
        while (start > 0 && !place.Tokens[start - 1].EndsSentence) start--;
        var words = place.Tokens[start..(last + 1)].Select(token => token.Word).ToList();
        if (!words.Exists(GroundWord.IsMention)) return Verdict.Wrong;
        var denied = place.Tokens[(place.At + 1)..(last + 1)].Select(token => token.Word)
            .Where(word => !GroundWord.IsNeutral(word)).ToList();
        var isTrue = denied.Count > 0 && denied.TrueForAll(evidence.IsMissing);
        return isTrue ? Verdict.Neutral(last - place.At + 1) : Verdict.Wrong;
    }
}
