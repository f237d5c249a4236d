using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "she cut it from 12 s to 2 s, right?", "did he bring it below 2 seconds?", "did it fall by half?": the figures that
/// the sentence gives decide.
/// </summary>
internal static class ChangeClaim
{
    // "by half" of what fell by 45 percent and more.
    private const double Half = 0.5;
    private const double HalfSlack = 0.05;

    public static Selection? Of(Ask ask, ChangeAsk asked, ResumeIndex index)
    {
        var claimed = Read(ask.Question);
        var change = ChangeMatch.Find(ask, asked, index) ?? Alike(ask, asked, claimed, index);
        if (change is null) return null;
        var verdict = OfHalf(ask.Question, change) ?? Of(claimed, change) ?? Verdict.Unsaid;
        var lead = verdict switch
        {
            Verdict.Unsaid => "The change it gives",
            Verdict.Yes when change.Share > Half + HalfSlack && IsBareHalf(ask.Question) => "By more than that",
            _ => null,
        };
        return ChangeSelector.Claimed(change, verdict, lead);
    }

    // "it went from 12 s to 2 s", in a talk on a job that tells of several changes: the one that has one of the ends.
    private static Change? Alike(Ask ask, ChangeAsk asked, Claimed claimed, ResumeIndex index)
    {
        if (!asked.Subject.IsEmpty || ask.Scope is not { IsDefault: false, Length: 1 }) return null;
        foreach (var change in index.Changes)
            if (change.Item == ask.Scope[0] && (Same(claimed.From, change.From) || Same(claimed.To, change.To) ||
                Same(claimed.By, change.By))) return change;
        return null;
    }

    private static bool Same(Quantity? one, Quantity? other) => one is { } left && other is { } right &&
        left.IsOfKind(right) && left.CompareTo(right) == 0;

    private static Verdict? OfHalf(Question question, Change change)
    {
        if (!question.Says("half", "halve")) return null;
        // Half of what grows is another half.
        if (change is not { Share: { } share, Trend: Trend.Down }) return Verdict.Unsaid;
        var before = question.Tokens.FindIndex(static token => token.Word.Text is "half" or "halve") - 1;
        var holds = question.WordAt(before) switch
        {
            "than" when question.WordAt(before - 1) is "more" => share > Half,
            "than" when question.WordAt(before - 1) is "less" => share < Half,
            "over" => share > Half,
            "least" => share >= Half,
            _ => share >= Half - HalfSlack,
        };
        return holds ? Verdict.Yes : Verdict.No;
    }

    private static bool IsBareHalf(Question question) =>
        question.Says("half", "halve") && !question.Says("than", "over", "least");

    // Null where the sentence gives nothing of the kind that is claimed.
    private static Verdict? Of(Claimed claimed, Change change)
    {
        var by = change.By ?? Difference(change);
        var isShare = claimed.By is { Unit: Quantity.Percent } && change.By is null;
        if (isShare && change.Share is { } share && change.From is not { Unit: Quantity.Percent })
            by = new Quantity(Math.Round(share * 100), Quantity.Percent, 1);
        var before = Holds(claimed.From, change.From, BoundKind.Bare);
        var after = Holds(claimed.To, change.To, claimed.Bound);
        var amount = Holds(claimed.By, by, claimed.Bound);
        if (before == Verdict.No || after == Verdict.No || amount == Verdict.No) return Verdict.No;
        if (before == Verdict.Unsaid || after == Verdict.Unsaid || amount == Verdict.Unsaid) return null;
        return before ?? after ?? amount;
    }

    private static Quantity? Difference(Change change) =>
        change.From is { } before && change.To is { } after && before.Unit == after.Unit && before.Scale == after.Scale
            ? before with { Value = Math.Abs(before.Value - after.Value) }
            : null;

    // Null where nothing is claimed; unsaid where the sentence gives none, or one of another unit.
    private static Verdict? Holds(Quantity? claimed, Quantity? told, BoundKind bound)
    {
        if (claimed is not { } asked) return null;
        if (told is not { } known || !known.IsOfKind(asked)) return Verdict.Unsaid;
        var order = known.CompareTo(asked);
        var holds = bound switch
        {
            BoundKind.More => order > 0,
            BoundKind.Least => order >= 0,
            BoundKind.Fewer => order < 0,
            BoundKind.Most => order <= 0,
            _ => order == 0,
        };
        return holds ? Verdict.Yes : Verdict.No;
    }

    private static Claimed Read(Question question)
    {
        var numbers = ChangeAsk.Numbers(question);
        var claimed = new Claimed(null, null, null, BoundKind.Bare);
        for (var at = 1; at < question.Tokens.Count; at++)
        {
            if (Quantity.Read(question.Tokens, at, question.Text, numbers) is not { } read) continue;
            claimed = question.WordAt(at - 1) switch
            {
                "from" => claimed with { From = read.Figure },
                "to" => claimed with { To = read.Figure },
                "by" => claimed with { By = read.Figure },
                "below" or "under" => claimed with { To = read.Figure, Bound = BoundKind.Fewer },
                "above" => claimed with { To = read.Figure, Bound = BoundKind.More },
                "over" when question.WordAt(at - 2) == "by" =>
                    claimed with { By = read.Figure, Bound = BoundKind.More },
                "over" => claimed with { To = read.Figure, Bound = BoundKind.More },
                "than" when question.Says("by") => claimed with
                {
                    By = read.Figure,
                    Bound = question.WordAt(at - 2) is "less" or "fewer" ? BoundKind.Fewer : BoundKind.More,
                },
                "least" when question.Says("by") => claimed with { By = read.Figure, Bound = BoundKind.Least },
                _ => claimed,
            };
        }

        if (claimed is { From: { } before, To: { } after })
            claimed = claimed with { From = before.Like(after), To = after.Like(before) };
        return claimed;
    }

    private readonly record struct Claimed(Quantity? From, Quantity? To, Quantity? By, BoundKind Bound);
}
