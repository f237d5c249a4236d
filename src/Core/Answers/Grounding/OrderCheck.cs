namespace ResumeVoice.Core.Answers.Grounding;

/// <summary>
/// Keeps what is told in the order of time: what came "then" began no earlier than what came before it, and so on.
/// </summary>
internal sealed class OrderCheck(Evidence evidence)
{
    /// <summary>Notes what a word says of the order; false where the word behind it must come first.</summary>
    public static bool TryNote(Place place, ref Claims claims)
    {
        if (GroundWord.IsLater(place.Word)) claims.Order = TimeOrder.Later;
        if (place.Word.Text is not ("before" or "after")) return true;
        var isBefore = place.Word.Text == "before";
        if (place.Next(1) is not { } next) return place.IsEnd || place.Token.EndsSentence;
        // "Before that, she was at …" looks back; "at Globex before Acme" looks on.
        claims.Order = next.Text is "that" or "this" or "then" or "which"
            ? isBefore ? TimeOrder.Earlier : TimeOrder.Later
            : claims.HasNamed
                ? isBefore ? TimeOrder.Later : TimeOrder.Earlier
                : isBefore ? TimeOrder.EarlierThanNext : TimeOrder.LaterThanNext;
        return true;
    }

    /// <summary>The items of a fact that keep the order; all where it names none.</summary>
    public ulong Keep(Fact fact, ref Claims claims)
    {
        if (claims.Order == TimeOrder.None || !Claims.IsAnchor(fact.Kind)) return fact.Items;
        var (order, before) = (claims.Order, claims.Items);
        claims.Order = order switch
        {
            TimeOrder.LaterThanNext => TimeOrder.Later,
            TimeOrder.EarlierThanNext => TimeOrder.Earlier,
            _ => fact.IsContinued ? order : TimeOrder.None,
        };
        var isOfOrder = order is TimeOrder.Later or TimeOrder.Earlier && !fact.IsContinued && before != evidence.All;
        return isOfOrder ? fact.Items & evidence.Ordered(before, order == TimeOrder.Later) : fact.Items;
    }
}
