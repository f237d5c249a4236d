using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Compares two items by length or by date: "was she at A longer than at B?", "which came first?"</summary>
internal static class CompareComposer
{
    private static readonly HashSet<string> OfOrder = new(StringComparer.Ordinal)
    {
        "first", "earlier", "before", "after", "later", "older", "oldest", "recent", "newer", "newest", "latest",
        "earliest", "last", "sooner",
    };

    private static readonly HashSet<string> OfLater = new(StringComparer.Ordinal)
        { "later", "recent", "newer", "newest", "latest", "last" };

    private static readonly HashSet<string> OfLength = new(StringComparer.Ordinal)
        { "longer", "longest", "shorter", "shortest", "time", "long", "years", "months", "stay", "spend", "spent" };

    public static bool Compose(AnswerText text, Ask ask, Selection selection, Writing writing)
    {
        var (left, right) = (writing.At(selection.Items[0]), writing.At(selection.Items[1]));
        var isDated = left.Dates is not null && right.Dates is not null;
        if (Says(ask.Question, "common"))
            Common(text, left, right);
        else if (Levels.Of(left) > 0 && Levels.Of(right) > 0 && left.Ref.Section == Section.Languages)
            Levelled(text, ask, left, right);
        // "compare her first and her current job" has said which came first.
        else if (isDated && ask.AlsoOrder == Order.None && Says(ask.Question, OfOrder))
            Ordered(text, ask, left, right);
        else if (isDated && IsOfLength(ask) && IsLong(left) && IsLong(right))
            Lengths(text, ask, (left, right), writing);
        else Both(text, selection, writing);
        return true;
    }

    /// <summary>Whether it is asked which came first, or later.</summary>
    public static bool AsksOrder(Question question) => Says(question, OfOrder);

    /// <summary>Whether it is asked which came later.</summary>
    public static bool AsksLater(Question question) => Says(question, OfLater);

    // "Churn Radar and Carrier Scorecard have SQL and BigQuery in common."
    private static void Common(AnswerText text, ResumeItem left, ResumeItem right)
    {
        List<ItemField> shared = [.. left.Fields.Where(one => right.Fields.Any(other => AreShared(one, other)))];
        text.Item(left).Say(" and ").Item(right).Say(" have ");
        if (shared.Count == 0) text.Say("nothing that the résumé lists");
        for (var at = 0; at < shared.Count; at++)
            text.Say(at == 0 ? "" : at == shared.Count - 1 ? " and " : ", ").Cite(shared[at]);
        text.Say(" in common.");
    }

    private static bool AreShared(ItemField one, ItemField other) => one.Kind == other.Kind &&
        one.Kind is FieldKind.Keyword or FieldKind.Organization && IsSame(one.Text, other.Text);

    private static bool IsSame(string one, string other) => Taxonomy.Squeeze(one) == Taxonomy.Squeeze(other) ||
        (Taxonomy.Default.TryFind(Taxonomy.Squeeze(one), out var left) &&
            Taxonomy.Default.TryFind(Taxonomy.Squeeze(other), out var right) && left.Concept == right.Concept);

    private static void Ordered(AnswerText text, Ask ask, ResumeItem left, ResumeItem right)
    {
        var isLeftFirst = left.Dates!.First <= right.Dates!.First;
        var (early, late) = isLeftFirst ? (left, right) : (right, left);
        if (ask.Question.WordAt(0) is "did" or "was" or "were" or "is" && !Says(ask.Question, "or"))
            text.Say(isLeftFirst == Says(ask.Question, "before") ? "Yes: " : "No: ");
        if (Says(ask.Question, OfLater)) text.Item(late).Say(" came after ").Item(early).Say(".");
        else text.Item(early).Say(" came before ").Item(late).Say(".");
    }

    // "German (C1) is the stronger one; Arabic (basic)."
    private static void Levelled(AnswerText text, Ask ask, ResumeItem left, ResumeItem right)
    {
        var (one, other) = (Levels.Of(left), Levels.Of(right));
        var asksWeaker = ask.Question.Says("weaker", "worse", "weakest", "worst");
        var isClaim = ask.Question.Has(Sense.YesNo) && !Says(ask.Question, "or") && ask.Question.Says("than");
        if (isClaim) text.Say((asksWeaker ? one < other : one > other) ? "Yes. " : "No. ");
        if (one == other)
        {
            text.Item(left).Say(" and ").Item(right).Say(" stand on one level.");
            return;
        }

        var (strong, weak) = one > other ? (left, right) : (right, left);
        if (asksWeaker) text.Item(weak).Say(" is the weaker one; ").Item(strong).Say(" the stronger.");
        else text.Item(strong).Say(" is the stronger one; ").Item(weak).Say(" the weaker.");
    }

    private static void Lengths(
        AnswerText text, Ask ask, (ResumeItem Left, ResumeItem Right) two, Writing writing)
    {
        var (atLeft, atRight) = (Stays.With(two.Left, ask, writing.Index), Stays.With(two.Right, ask, writing.Index));
        // Two jobs at one house are held against each other.
        if (atLeft.Any(item => item.Ref == two.Right.Ref)) (atLeft, atRight) = ([two.Left], [two.Right]);
        var left = DurationComposer.Merged(atLeft, writing.Today);
        var right = DurationComposer.Merged(atRight, writing.Today);
        var asksShorter = Says(ask.Question, "shorter") || Says(ask.Question, "less");
        if (ask.Question.Has(Sense.YesNo) && !Says(ask.Question, "or"))
            text.Say((asksShorter ? left < right : left > right) ? "Yes. " : "No. ");
        var leftFirst = asksShorter ? left <= right : left >= right;
        Stay(text, leftFirst ? atLeft : atRight)
            .Say($" lasted {DurationComposer.Length(leftFirst ? left : right)}; ");
        Stay(text, leftFirst ? atRight : atLeft)
            .Say($", {DurationComposer.Length(leftFirst ? right : left)}.");
    }

    // "Project Manager at Korr (2019 – 2021)", "the 3 jobs at Korr"
    private static AnswerText Stay(AnswerText text, ImmutableArray<ResumeItem> jobs) =>
        jobs is [var job] || jobs[0].Field(FieldKind.Organization) is not { } house
            ? text.Item(jobs[0])
            : text.Say($"The {jobs.Length} jobs at ").Cite(house);

    // Neither dates nor lengths decide: each is told by what bears on the question.
    private static void Both(AnswerText text, Selection selection, Writing writing)
    {
        foreach (var ranked in selection.Items)
        {
            text.Space().Item(writing.At(ranked)).Say(".");
            var said = EvidenceComposer.Sentences(ranked, selection.Topics, writing);
            if (said is [var best, ..]) text.Sentence(best);
            else EvidenceComposer.Tell(text, writing.At(ranked), 1);
        }
    }

    // "longer at A than at B", "A or B?" of two employers; not "a batch or a streaming person".
    // What two things differ in is what they are.
    private static bool IsOfLength(Ask ask) => Says(ask.Question, OfLength) ||
        (!HasSubject(ask) && !ask.Question.Says("difference", "differences", "different", "differ") &&
            ask.Topics.Any(topic => topic.Kind == TopicKind.Entity));

    // Whether something besides the two sides is asked about: "which did more usability testing, A or B?"
    private static bool HasSubject(Ask ask) => ask.Question.Sides is { } sides &&
        ask.Topics.Any(topic => sides.IsLeft(topic) && topic.Kind != TopicKind.Entity && topic.End < sides.Middle - 3);

    private static bool IsLong(ResumeItem item) => item.Dates is { IsPoint: false, Start: not null };

    /// <summary>Whether a question says one of the words.</summary>
    public static bool Says(Question question, HashSet<string> words) =>
        question.Tokens.Exists(token => words.Contains(token.Word.Text));

    private static bool Says(Question question, string word) =>
        question.Tokens.Exists(token => token.Word.Text == word);
}
