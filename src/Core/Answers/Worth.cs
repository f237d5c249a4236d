using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "What's her biggest grant?": the one for which the text gives most money. Amounts in two currencies are compared by
/// what those are roughly worth, which is enough to tell millions of kroner from millions of euros.
/// </summary>
internal static class Worth
{
    // How far from a number its currency may stand, in characters: "8 million kroner".
    private const int Reach = 14;

    private static readonly FrozenSet<string> Sums = new[]
    {
        "grant", "award", "prize", "scholarship", "fellowship", "bursary", "contract", "deal", "commission", "project",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Roughly in dollars.
    private static readonly (string Sign, double Dollars)[] Rates =
    [
        ("\u20ac", 1.1), ("EUR", 1.1), ("euro", 1.1), ("\u00a3", 1.3), ("GBP", 1.3), ("pound", 1.3), ("CHF", 1.1),
        ("franc", 1.1), ("NOK", 0.1), ("SEK", 0.1), ("DKK", 0.15), ("kroner", 0.1), ("kronor", 0.1), ("\u00a5", 0.007),
        ("JPY", 0.007), ("yen", 0.007), ("INR", 0.012), ("\u20b9", 0.012), ("rupee", 0.012), ("CAD", 0.7),
        ("AUD", 0.65),
        ("PLN", 0.25), ("zloty", 0.25), ("ZAR", 0.055), ("rand", 0.055), ("NGN", 0.0007), ("naira", 0.0007),
        ("\u20a6", 0.0007), ("\u20bd", 0.011), ("CNY", 0.14), ("KRW", 0.0008), ("\u20a9", 0.0008), ("BRL", 0.2),
        ("MXN", 0.055), ("CZK", 0.045), ("HUF", 0.003), ("TRY", 0.03), ("\u20ba", 0.03),
    ];

    /// <summary>The largest sum of the items asked for, or the smallest; null where none of them gives one.</summary>
    public static NumberMention? Most(Ask ask, int noun, bool isLeast, ResumeIndex index)
    {
        if (!ask.AreSectionsNamed || !Sums.Contains(ask.Question.Tokens[noun].Word.Light)) return null;
        NumberMention? best = null;
        var most = 0d;
        foreach (var mention in index.Numbers)
        {
            if (!mention.IsMoney || !ask.Sections.Contains(index.SectionAt(mention.Item))) continue;
            if (!Numbers.IsAllowed(ask, mention, index)) continue;
            var worth = Of(mention, index);
            if (best is null || (isLeast ? worth < most : worth > most)) (best, most) = (mention, worth);
        }

        return best;
    }

    /// <summary>"his biggest achievement in money terms?": the largest sum that any text gives.</summary>
    public static Selection? Achieved(Ask ask, ResumeIndex index)
    {
        var asks = ask.Wants(Detail.Duties) && ask.Question.Says("biggest", "largest", "greatest", "highest", "most") &&
            ask.Question.Says(
                "money", "monetary", "financial", "financially", "commercial", "pounds", "euros", "dollars");
        if (!asks) return null;
        NumberMention? best = null;
        foreach (var mention in index.Numbers)
            if (mention.IsMoney && index.SectionAt(mention.Item) != Section.References &&
                Numbers.IsAllowed(ask, mention, index) &&
                (best is null || Of(mention, index) > Of(best, index))) best = mention;
        return best is null ? null : new Selection(Finding.Found, [new Ranked(best.Item, 1f)]) { Number = best };
    }

    /// <summary>What a sum is roughly worth in dollars.</summary>
    public static double Of(NumberMention mention, ResumeIndex index)
    {
        var text = index.Items[mention.Item].Fields[mention.Field].Text;
        var before = text.AsSpan(Math.Max(0, mention.Start - 4)..Math.Min(text.Length, mention.Start + 1));
        var after = text.AsSpan(Math.Min(text.Length, mention.End)..Math.Min(text.Length, mention.End + Reach));
        foreach (var (sign, dollars) in Rates)
            if (before.Contains(sign, StringComparison.OrdinalIgnoreCase)) return mention.Value * dollars;
        foreach (var (sign, dollars) in Rates)
            if (after.Contains(sign, StringComparison.OrdinalIgnoreCase)) return mention.Value * dollars;
        return mention.Value;
    }
}
