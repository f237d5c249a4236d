namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>
/// Looks at how long something is said to have taken: the dates of what the sentence speaks of yield it, several jobs
/// together with overlaps counted once, or the whole career where it speaks of nothing.
/// </summary>
internal sealed class DurationCheck(Evidence evidence)
{
    /// <summary>What the span that begins at the word comes to, or null where none does.</summary>
    public DurationFound? Find(Place place, in Claims claims)
    {
        if (place.Word.Text is "spent" or "spends")
        {
            if (place.Next(1) is null) return place.IsEnd ? null : DurationFound.Waiting;
            return Find(place with { At = place.At + 1 }, claims) is { } spent && (spent.IsWaiting || spent.Items != 0)
                ? spent with { Length = spent.Length + 1 }
                : null;
        }

        if (!GroundWord.MayBeginSpan(place.Word) && !char.IsAsciiDigit(place.Word.Text[0])
            && !GroundNumber.IsWorded(place.Word)) return null;
        // "Once a year at" took no year.
        if (place.Word.Text is "a" or "an" && place.Next(-1) is not { Text: "for" or "spent" }) return null;
        if (!GroundSpan.TryRead(place, out var span, out var isWaiting))
            return isWaiting ? DurationFound.Waiting : null;
        if (IsOfWork(place, span.End, out isWaiting) is not true) return isWaiting ? DurationFound.Waiting : null;
        var said = claims.Items;
        var length = span.End - place.At;
        if (said == evidence.All)
        {
            return evidence.Lasting(span) is not 0 and var each
                ? new DurationFound(each, length, IsOfAll: false, false)
                : new DurationFound(evidence.LastingInHouse(span), length, IsOfAll: true, false);
        }

        if (!evidence.LastTogether(span, said)) return new DurationFound(0, length, IsOfAll: false, false);
        var single = evidence.Lasting(span) & said;
        return single != 0
            ? new DurationFound(single, length, IsOfAll: false, false)
            : new DurationFound(said, length, IsOfAll: true, false);
    }

    // "For two years", "spent two years", "two years of experience", "two years at …": not "saved two years of work".
    private static bool? IsOfWork(Place place, int end, out bool isWaiting)
    {
        isWaiting = false;
        var isLead = place.StartsSentence || place.Next(-1) is { Text: "for" or "spent" or "spends" };
        var isEnd = place.Tokens[end - 1].EndsSentence;
        if (isEnd) return isLead || place.Next(-1) is { Text: "has" or "have" };
        if (end >= place.Tokens.Count)
        {
            isWaiting = !place.IsEnd;
            return isWaiting ? null : isLead;
        }

        var next = place.Tokens[end].Word.Text;
        if (next != "of") return isLead || next is "at" or "as" or "in" or "there" or "experience" or "with";
        if (end + 1 >= place.Tokens.Count)
        {
            isWaiting = !place.IsEnd;
            return null;
        }

        return place.Tokens[end + 1].Word.Text is "experience" or "work" or "working" or "professional" or "employment";
    }
}

/// <summary>What a length of time comes to: the items that took it, all of them together or each.</summary>
internal readonly record struct DurationFound(ulong Items, int Length, bool IsOfAll, bool IsWaiting)
{
    public static DurationFound Waiting => new(0, 0, false, true);

    public Fact AsFact(bool isBracketed) => new(Items, GroundKind.Date, isBracketed) { IsOfAll = IsOfAll };
}
