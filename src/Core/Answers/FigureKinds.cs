using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// Of what kind a figure has to be: money where a sum is asked for, a share where a percentage is, a rhythm where
/// "how often"; and which is the largest of its kind.
/// </summary>
internal static class FigureKinds
{
    private static readonly string Time = new Word("times").Stem;

    private static readonly FrozenSet<string> Rhythms = Stemmer.Stems("day", "week", "month", "year", "times", "time");

    // What a sum is of, and what a sentence that gives such a sum says.
    private static readonly (string Asked, FrozenSet<string> Said)[] Sources =
    [
        ("revenue", Stemmer.Stems("revenue", "sales", "turnover", "income", "sold", "earned")),
        ("turnover", Stemmer.Stems("revenue", "sales", "turnover", "income")),
        ("income", Stemmer.Stems("revenue", "sales", "turnover", "income")),
        ("profit", Stemmer.Stems("profit", "margin", "surplus")),
        ("budget", Stemmer.Stems("budget")),
    ];

    private static readonly FrozenSet<string> Budgets = Stemmer.Stems("budget", "portfolio", "fund", "assets", "p");

    private static readonly FrozenSet<string> Saving = Stemmer.Stems(
        "save", "saved", "saving", "savings", "cut", "reduce");

    private static readonly FrozenSet<string> Gains = Words(
        "improvement improvements increase reduction growth saving savings cut drop gain rise");

    /// <summary>Whether a figure is of the kind that "how much" or "how often" asks for.</summary>
    public static bool Fits(Question question, NumberMention mention, ResumeIndex index)
    {
        if (question.First(Sense.HowMany) is not { End: > 0 } many) return true;
        var text = index.Items[mention.Item].Fields[mention.Field].Text;
        var isShare = mention.End < text.Length && text[mention.End] == '%';
        if (question.WordAt(many.End - 1) == "often") return !isShare && IsRhythm(mention);
        if (question.Says("percentage", "percent")) return isShare;
        // "how many pages a night?" is not by how many percent they fell
        if (question.WordAt(many.End - 1) == "many" && isShare) return false;
        if (!Numbers.IsAmount(question)) return true;
        // "how much revenue did she generate?" is no saving
        foreach (var (asked, said) in Sources)
            if (question.WordAt(many.End) == asked) return mention.IsMoney && mention.Stems.Overlaps(said);
        if (question.WordAt(many.End) is not ("money" or "cash")) return true;
        return mention.IsMoney && (!Holds(question) || mention.Stems.Overlaps(Budgets));
    }

    /// <summary>
    /// "the largest hospital he worked in", of a sentence that counts six hospitals: their number says nothing of how
    /// large one is.
    /// </summary>
    public static bool IsNumberOf(Question question, int at, NumberMention mention) =>
        question.WordAt(at - 1) is "largest" or "biggest" or "smallest" && !mention.IsMoney &&
        question.Tokens[at].Word is var word && word.Light == word.Text && mention.After is [var first, ..] &&
        first == word.Stem;

    /// <summary>
    /// "the largest amount of money", "the biggest percentage improvement": the largest figure of that kind; null where
    /// neither is asked for, or none given.
    /// </summary>
    public static Selection? Largest(Ask ask, ResumeIndex index)
    {
        var question = ask.Question;
        if (!question.Says("largest", "biggest", "highest", "greatest", "best") || question.IsRambling) return null;
        if (question.Says("money", "cash") && question.Says("amount", "sum")) return Sum(ask, index);
        var isPercent = question.Says("percentage", "percent");
        foreach (var token in question.Tokens)
            if (Gains.Contains(token.Word.Text) || (isPercent && token.Word.Text == "change")) return Gain(ask, index);
        return null;
    }

    /// <summary>"what was the conversion rate?", where the résumé rates something, and converts nothing.</summary>
    public static Selection? Untold(Ask ask, ResumeIndex index)
    {
        var last = ask.Question.Tokens.Count - 1;
        if (last < 2 || ask.Wants(Detail.Private) || ask.Question.WordAt(last) is not ("rate" or "rates")) return null;
        if (ask.Question.HasAnyAt(last - 1, Sense.Function, Sense.Person, Sense.Generic, Sense.Private)) return null;
        if (ask.Question.WordAt(0) is not ("what" or "whats")) return null;
        var word = ask.Question.Tokens[last - 1].Word;
        var isSaid = index.Words.ContainsKey(word.Stem) || ask.Topics.Any(
            last - 1, static (topic, at) => topic.InResume && topic.Start <= at && topic.End > at);
        if (isSaid) return null;
        return new Selection(Finding.Missing, []) { Missing = $"{word.Text} {ask.Question.WordAt(last)}" };
    }

    /// <summary>The largest figure that something grew to, where it is larger than the number found.</summary>
    public static NumberMention? Grown(
        Ask ask, string stem, bool isLeast, NumberMention? best, ResumeIndex index)
    {
        foreach (var change in index.Changes)
        {
            if (change.To is not { Unit: "" } to || !change.Clause.Contains(stem)) continue;
            if (!Numbers.IsAllowed(ask, change.Told, index)) continue;
            if (best is null || (isLeast ? to.Value < best.Value : to.Value > best.Value)) best = change.Told;
        }

        return best;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>"how much money does he manage?": the largest sum that the sentence on a budget gives.</summary>
    public static NumberMention? Held(Ask ask, ResumeIndex index)
    {
        if (!Numbers.IsAmount(ask.Question) || !ask.Question.Says("money", "cash") || !Holds(ask.Question)) return null;
        NumberMention? best = null;
        foreach (var mention in index.Numbers)
            if (Fits(ask.Question, mention, index) && Numbers.IsAllowed(ask, mention, index) &&
                (best is null || Worth.Of(mention, index) > Worth.Of(best, index))) best = mention;
        return best;
    }

    private static bool Holds(Question question) => question.Says("manage", "manages", "managed", "handle", "handles",
        "handled", "control", "controls", "oversee", "oversees", "responsible", "hold", "holds");

    // "3 times a week", "40 trips a year", "every 14 days"; not "17 days early"
    private static bool IsRhythm(NumberMention mention)
    {
        for (var at = 0; at < mention.After.Length; at++)
        {
            if (!Rhythms.Contains(mention.After[at])) continue;
            var before = at > 0 ? mention.After[at - 1] : mention.Before.FirstOrDefault("");
            if (before is "a" or "an" or "per" or "each" or "every" || mention.After[at] == Time) return true;
        }

        return false;
    }

    private static Selection? Sum(Ask ask, ResumeIndex index)
    {
        var saves = ask.Question.Says("save", "saved", "saves");
        NumberMention? best = null;
        foreach (var mention in index.Numbers)
        {
            if (!mention.IsMoney || !Numbers.IsAllowed(ask, mention, index)) continue;
            if (index.SectionAt(mention.Item) == Section.References) continue;
            if (saves && !mention.Stems.Overlaps(Saving)) continue;
            if (best is null || Worth.Of(mention, index) > Worth.Of(best, index)) best = mention;
        }

        return best is null ? null : Told(best, "The largest sum of money that the résumé gives");
    }

    // Percentages are compared with each other; where none is given, what rose or fell by most points.
    private static Selection? Gain(Ask ask, ResumeIndex index)
    {
        Change? best = null;
        var most = 0d;
        foreach (var change in index.Changes)
        {
            if (!Numbers.IsAllowed(ask, change.Told, index)) continue;
            if (index.SectionAt(change.Item) == Section.References) continue;
            if (!IsWay(ask.Question, change) || !SaysSubject(ask, change)) continue;
            var size = change switch
            {
                { By: { Unit: Quantity.Percent } by } => 1 + by.Value,
                { From: { Unit: Quantity.Percent } before, To: { Unit: Quantity.Percent } after } =>
                    Math.Abs(after.Value - before.Value) / 1000,
                _ => 0,
            };
            if (size > most) (best, most) = (change, size);
        }

        return best is null ? null : Told(best.Told, "The largest change in percent that the résumé gives");
    }

    private static bool IsWay(Question question, Change change) =>
        question.Says("increase", "growth", "rise") ? change.Trend == Trend.Up
            : !question.Says("reduction", "cut", "drop") || change.Trend == Trend.Down;

    // "the biggest improvement in latency"
    private static bool SaysSubject(Ask ask, Change change)
    {
        foreach (var topic in ask.Topics)
            if (topic.InResume && topic.Kind != TopicKind.Unknown && topic.WeightIn(change.Item) <= 0) return false;
        return true;
    }

    private static Selection Told(NumberMention mention, string lead) =>
        new(Finding.Found, [new Ranked(mention.Item, 1f)]) { Number = mention, Lead = lead };
}
