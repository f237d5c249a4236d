using System.Collections.Frozen;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>How something came out: worse than was planned, as planned, or better.</summary>
internal enum Outcome
{
    Missed,
    Met,
    Beaten,
}

/// <summary>An outcome that words <c>[Start, End)</c> speak of, and what it is measured by.</summary>
internal readonly record struct OutcomeMention(string Measure, Outcome Outcome, int Start, int End)
{
    /// <summary>The word that turns it round ("never", "fail to"); -1 where none does.</summary>
    public int Turn { get; init; } = -1;

    /// <summary>A word that says what there was none of.</summary>
    public static OutcomeMention Of(int word) => new("", Outcome.Missed, word, word + 1);

    /// <summary>Whether a word is one of those that speak of it.</summary>
    public bool Covers(int start, int end) => (start < End && end > Start) || (start <= Turn && end > Turn);
}

/// <summary>
/// Reads how something came out from a question or from a sentence: "over budget" and "€90,000 under its agreed
/// budget", "late" and "two weeks early", "missed its target" and "beat the forecast by a fifth".
/// </summary>
internal static class Outcomes
{
    private const int GapMax = 6;
    private const int NegationReach = 3;
    private const int FailureReach = 9;

    private const string Budget = "budget";
    /// <summary>Measured by time: late, or early.</summary>
    public const string Time = "time";
    /// <summary>Measured by a target.</summary>
    public const string Target = "target";
    private const string Test = "test";

    private const string Targets = "target/targets/goal/goals/quota/quotas/forecast/forecasts/expectation/expectations";
    private const string Tests = "exam/exams/audit/audits/inspection/inspections/test/tests/certification";
    private const string Deadlines = "deadline/deadlines";
    private const string Miss = "miss/missed/misses/missing";
    private const string Reach = "reach/reached/reaches/meet/met/meets/meeting/hit/hits/hitting/achieve/achieved/" +
        "make/made";
    private const string Beat = "beat/beats/beating/beaten/exceed/exceeded/exceeds/exceeding/surpass/surpassed/" +
        "surpassing/outperform/outperformed/top/topped/smash/smashed";

    // Words apart, "_" for the words of a plan that may stand between ("the agreed €2 m"), "*" for a noun's own words
    // too ("the annual sales"). The longer comes before what it holds.
    private static readonly (string Measure, Outcome Outcome, string[][] Words)[] Patterns =
    [
        Of(Budget, Outcome.Missed, "over/beyond/above _ budget"),
        Of(Budget, Outcome.Missed, "exceed/exceeded/exceeding/overran/overrun/overspent/blew/blow/broke/break/bust _ " +
            "budget/budgets"),
        Of(Budget, Outcome.Missed, "budget exceeded/overrun/overspent/blown"),
        Of(Budget, Outcome.Missed, "budget was/were exceeded/overrun/overspent/blown"),
        Of(Budget, Outcome.Missed, "budget/cost overrun/overruns"),
        Of(Budget, Outcome.Missed, "overspend/overspent/overspending"),
        Of(Budget, Outcome.Met, "under/below/within/inside _ budget"),
        Of(Budget, Outcome.Met, "on/to budget"),
        Of(Budget, Outcome.Met, "underspent"),
        Of(Time, Outcome.Missed, Miss + " * " + Deadlines),
        Of(Time, Outcome.Missed, "behind/past _ schedule/plan/" + Deadlines),
        Of(Time, Outcome.Missed, "delivered/finished/completed/shipped/launched/opened late"),
        Of(Time, Outcome.Missed, "days/weeks/months/weeks late"),
        Of(Time, Outcome.Missed, "delay/delays/delayed/overdue"),
        Of(Time, Outcome.Beaten, "days/day/weeks/week/months/month early"),
        Of(Time, Outcome.Beaten, "ahead of _ schedule/time/plan/programme/program/date/" + Deadlines),
        Of(Time, Outcome.Beaten, "before _ schedule/" + Deadlines),
        Of(Time, Outcome.Met, "on time/schedule"),
        Of(Time, Outcome.Met, "met/meet/meeting/hit/kept/keep/made/make * " + Deadlines),
        Of(Target, Outcome.Missed, "fail/fails/failed to " + Reach + " * " + Targets),
        Of(Target, Outcome.Missed, Miss + " * " + Targets),
        Of(Target, Outcome.Missed, "fell/fall/falling/fallen short"),
        Of(Target, Outcome.Missed, "below/under/behind _ " + Targets),
        Of(Target, Outcome.Beaten, Beat + " * " + Targets),
        Of(Target, Outcome.Beaten, "above/over/beyond _ " + Targets),
        Of(Target, Outcome.Beaten, "ahead of _ " + Targets),
        Of(Target, Outcome.Met, Reach + " * " + Targets),
        Of(Target, Outcome.Met, "on target"),
        Of(Test, Outcome.Missed, "fail/failed/fails/failing * " + Tests),
        Of(Test, Outcome.Met, "pass/passed/passes/passing * " + Tests),
    ];

    private static readonly FrozenSet<string> Planned = new[]
    {
        "a", "an", "the", "its", "his", "her", "their", "our", "this", "that", "any", "every", "all", "each", "m", "k",
        "bn", "million", "billion", "thousand", "eur", "usd", "gbp", "chf", "planned", "agreed", "approved", "original",
        "set", "initial", "annual", "total", "project", "contract", "contractual", "completion", "delivery", "due",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What begins something else.
    private static readonly FrozenSet<string> Apart = new[]
    {
        "and", "but", "which", "while", "against", "versus", "vs", "of", "for", "with", "by", "from",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Articles = new[]
    {
        "a", "an", "the", "its", "his", "her", "their", "our", "this", "that", "any", "every",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negators = new[]
    {
        "no", "not", "never", "without", "zero", "0", "didnt", "wasnt", "werent", "hasnt", "havent", "nor", "neither",
        "avoid", "avoided", "avoiding", "none",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "on time series", "on time management": no outcome of anything.
    private static readonly FrozenSet<string> TimesNoOutcome = new[]
    {
        "series", "management", "tracking", "zone", "zones", "travel", "planning", "keeping", "sheets", "and",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The first outcome that the words <c>[from, to)</c> speak of; null where they speak of none.</summary>
    public static OutcomeMention? In(List<Token> words, int from, int to)
    {
        for (var at = from; at < to; at++)
            foreach (var (measure, outcome, pattern) in Patterns)
            {
                if (Matches(words, at, to, pattern) is not { } end) continue;
                if (pattern[^1].Contains("time") && words[end - 1].Word.Text == "time" && end < to &&
                    TimesNoOutcome.Contains(words[end].Word.Text) && !IsOnTimeAnd(words, end, to)) continue;
                return Turned(words, from, new OutcomeMention(measure, outcome, at, end));
            }

        return null;
    }

    // "on time and under budget" goes on about the same.
    private static bool IsOnTimeAnd(List<Token> words, int at, int to) => words[at].Word.Text == "and" &&
        at + 1 < to && words[at + 1].Word.Text is "on" or "within" or "under" or "to" or "in" or "below";

    // "never missed a deadline" met them; "failed to deliver on time" did not.
    private static OutcomeMention Turned(List<Token> words, int from, OutcomeMention mention)
    {
        for (var at = mention.Start - 1; at >= Math.Max(from, mention.Start - FailureReach); at--)
        {
            var word = words[at].Word.Text;
            var isFailure = word is "fail" or "failed" or "fails" or "failing" && mention.Outcome != Outcome.Missed;
            var isNegated = at >= mention.Start - NegationReach && Negators.Contains(word);
            if (!isFailure && !isNegated) continue;
            // "did he ever not fail": nobody asks so.
            var outcome = mention.Outcome == Outcome.Missed ? Outcome.Met : Outcome.Missed;
            return mention with { Turn = at, Outcome = outcome };
        }

        return mention;
    }

    private static int? Matches(List<Token> words, int at, int to, string[][] pattern)
    {
        for (var part = 0; part < pattern.Length; part++)
        {
            if (pattern[part] is ["_"] or ["*"])
            {
                at = After(words, at, to, pattern[part][0] == "*", pattern[part + 1]);
                if (at < 0) return null;
                continue;
            }

            if (at >= to || !pattern[part].Contains(words[at].Word.Text)) return null;
            at++;
        }

        return at;
    }

    // Where the next part of the pattern stands, with nothing but words of a plan between; -1 where it does not.
    private static int After(List<Token> words, int at, int to, bool isFree, string[] next)
    {
        var first = at;
        for (; at < Math.Min(to, first + GapMax); at++)
        {
            var word = words[at].Word.Text;
            if (next.Contains(word)) return at;
            var isNumber = char.IsAsciiDigit(word[0]);
            // "over €2 million budgets" are many, "over the €2 million budget" is one that was broken.
            if (isNumber && !isFree && !Articles.Contains(words[first].Word.Text)) return -1;
            if (!isNumber && !Planned.Contains(word) && (!isFree || Apart.Contains(word)))
                return -1;
        }

        return -1;
    }

    private static (string Measure, Outcome Outcome, string[][] Words) Of(
        string measure, Outcome outcome, string pattern) =>
        (measure, outcome, [.. pattern.Split(' ').Select(static part => part.Split('/'))]);
}
