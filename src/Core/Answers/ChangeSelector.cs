using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "how much faster is it now?", "what was it before?", "did it go up?", "she cut it from 12 s to 2, right?": the
/// change that a sentence tells in figures answers, with both of its ends.
/// </summary>
internal static class ChangeSelector
{
    /// <summary>The change asked for; null where none is asked for, or none told.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (index.Changes.IsEmpty || ChangeAsk.Of(ask.Question) is not { } asked) return null;
        if (asked.Kind == ChangeKind.Claim) return ChangeClaim.Of(ask, asked, index);
        if (ChangeMatch.Find(ask, asked, index) is not { } change) return null;
        return asked.Kind switch
        {
            ChangeKind.Before when change.From is null => Only(change),
            ChangeKind.After when change.To is null => Only(change),
            ChangeKind.Up => Way(change, Trend.Up),
            ChangeKind.Down => Way(change, Trend.Down),
            _ => Found(change),
        };
    }

    /// <summary>The change, told as a number is.</summary>
    public static Selection Found(Change change) =>
        new(Finding.Found, [new Ranked(change.Item, 1f)]) { Number = change.Told };

    /// <summary>The change, after what a claim on it comes to.</summary>
    public static Selection Claimed(Change change, Verdict verdict, string? lead = null) =>
        new(Finding.Found, [new Ranked(change.Item, 1f)])
        {
            Claim = new Claim(verdict) { Number = change.Told, Lead = lead },
        };

    // "what was it before?", where the sentence says no more than by how much.
    private static Selection Only(Change change) => Claimed(change, Verdict.Unsaid, "The change it gives");

    private static Selection Way(Change change, Trend asked) => Claimed(
        change, change.Trend == Trend.Unsaid ? Verdict.Unsaid : change.Trend == asked ? Verdict.Yes : Verdict.No,
        change.Trend == Trend.Unsaid ? "The change it gives" : null);
}
