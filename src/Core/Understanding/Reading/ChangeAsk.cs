using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>What is asked of a change.</summary>
internal enum ChangeKind
{
    /// <summary>"by how much did it fall?", "how much faster is it now?"</summary>
    Amount,

    /// <summary>"what happened to costs?"</summary>
    Course,

    /// <summary>"what was it before?"</summary>
    Before,

    /// <summary>"what did she bring it down to?", "what is it now?"</summary>
    After,

    /// <summary>"did it go up?"</summary>
    Up,

    /// <summary>"did it go down?"</summary>
    Down,

    /// <summary>"she cut it from 12 s to 2 s, right?"</summary>
    Claim,
}

/// <summary>
/// How something measured became more or less, as a question asks for it: <c>Subject</c> are the tokens that say of
/// what.
/// </summary>
internal sealed record ChangeAsk(ChangeKind Kind, ImmutableArray<int> Subject)
{
    private const int ClauseMax = 3;

    // "after the new ovens came", "thanks to her plan": when or why, which a sentence need not say in the same words.
    private static readonly FrozenSet<string> Causes = Words("after once when since following thanks because due");

    /// <summary>Where the words begin that say when or why it changed, and not what.</summary>
    public int CauseStart { get; init; } = int.MaxValue;

    private static readonly FrozenSet<string> Steps = Words(
        "faster quicker slower shorter longer smaller bigger larger higher lower cheaper lighter quickly fast "
        + "improvement improvements reduction reductions increase decrease growth rise drop decline gain change saving "
        + "cut uplift");

    private static readonly FrozenSet<string> Formerly = Words(
        "before previously originally initially beforehand earlier formerly first");

    private static readonly FrozenSet<string> Upward = Words(
        "up rise risen rising grow grown growing increase increased increasing climb climbed");

    private static readonly FrozenSet<string> Downward = Words(
        "down fall fallen falling decrease decreased decreasing drop dropped dropping shrink shrunk decline declined");

    // What says how, when or how much, and nothing of what.
    private static readonly FrozenSet<string> Passing = Words(
        "happened happen happening became become now today currently nowadays much many long often big percentage "
        + "go went gone "
        + "percent factor margin there the a an its it that this these those end about to from in at of for on with "
        + "after by and how what whats did does do is are was were has have had been be he she they his her their him "
        + "them hers we you us use used than or before then so right actually really roughly exactly half times more "
        + "less overall still just into since until when where ever under over below above least most can could");

    /// <summary>What a question asks of a change; null where it asks for none.</summary>
    public static ChangeAsk? Of(Question question)
    {
        if (question.IsRambling || question.Tokens.Count < 2 || KindOf(question) is not { } kind) return null;
        var subject = ImmutableArray.CreateBuilder<int>();
        var numbers = Numbers(question);
        for (var at = 0; at < question.Tokens.Count;)
        {
            // "monthly users" are users, "once a month" says how often.
            if (Quantity.Read(question.Tokens, at, question.Text, numbers) is { } read &&
                (read.Figure.Unit != Quantity.Often || read.Next > at + 1))
            {
                at = read.Next;
                continue;
            }

            if (IsOfSubject(question, at)) subject.Add(at);
            at++;
        }

        return new ChangeAsk(kind, subject.ToImmutable()) { CauseStart = Cause(question, subject) };
    }

    /// <summary>"from what?", "and before?": the other end of the change that was told.</summary>
    public static bool AsksOtherEnd(Question question) => question.Tokens.Count <= ClauseMax + 2 &&
        question.WordAt(0) is "from" or "and" or "up" or "down" or "compared" or "before" or "what" or "to" or "how" &&
        string.Join(' ', question.Tokens.Select(static token => token.Word.Text)) is "from what" or "from how much"
            or "and from what" or "up from what" or "down from what" or "compared to what" or "and before" or "before"
            or "what was it before" or "and what was it before" or "and before that" or "and now" or "to what"
            or "from how many" or "how much was it before";

    /// <summary>The numbers that a question gives.</summary>
    public static ImmutableArray<NumberMention> Numbers(Question question)
    {
        var field = new ItemField(FieldKind.Summary, question.Text, "");
        return NumberMentions.Of(
            [new FieldText(Section.Basics, field, new Posting(0, 0f, FieldKind.Summary, 0), question.Tokens)]);
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static int Cause(Question question, ImmutableArray<int>.Builder subject)
    {
        for (var at = subject.Count > 0 ? subject[0] + 1 : int.MaxValue; at < question.Tokens.Count; at++)
            if (Causes.Contains(question.WordAt(at))) return at;
        return int.MaxValue;
    }

    private static bool IsOfSubject(Question question, int at)
    {
        var word = question.WordAt(at);
        return !Passing.Contains(word) && !Steps.Contains(word) && !Formerly.Contains(word) &&
            !ChangeVerbs.Is(word) && !question.HasAnyAt(at, Sense.Person, Sense.Filler);
    }

    private static ChangeKind? KindOf(Question question)
    {
        var first = question.WordAt(0);
        if (AskReader.OpensYesNo(question)) return Whether(question);
        if (AsksBefore(question)) return ChangeKind.Before;
        if (first is "what" or "whats" or "how" && SaysNow(question)) return ChangeKind.After;
        if (question.Has(Sense.HowMany)) return AsksAmount(question) ? ChangeKind.Amount : null;
        if (first is "by" or "from" && question.WordAt(1) is "how" or "what") return ChangeKind.Amount;
        if (first is not ("what" or "whats")) return IsBare(question) ? ChangeKind.Amount : null;
        if (question.WordAt(1) is "happened" && question.WordAt(2) is "to" or "with") return ChangeKind.Course;
        if (question.WordAt(1) is "percentage" or "percent") return AsksAmount(question) ? ChangeKind.Amount : null;
        if (question.WordAt(question.Tokens.Count - 1) == "to" && question.Tokens.Exists(
            static token => ChangeVerbs.Is(token.Word.Text))) return ChangeKind.After;
        var steps = question.WordAt(1) is "was" or "is" or "the" or "were" or "kind" || first == "whats";
        return steps && question.Tokens.Exists(static token => IsStep(token.Word.Text)) ? ChangeKind.Amount : null;
    }

    private static bool IsStep(string word) => word.EndsWith("ment", StringComparison.Ordinal)
        ? word == "improvement"
        : word is "reduction" or "increase" or "decrease" or "growth" or "rise" or "drop" or "decline" or "uplift";

    // "MTTR improvement?"
    private static bool IsBare(Question question) => question.Tokens.Count is 2 or 3 &&
        IsStep(question.WordAt(question.Tokens.Count - 1));

    private static bool SaysNow(Question question) => question.WordAt(question.Tokens.Count - 1) is "now" or "today"
        or "currently" or "nowadays" && !question.Tokens.Exists(static token => Steps.Contains(token.Word.Text));

    // "what was the recovery time before?", "how long did it take before she came?"
    private static bool AsksBefore(Question question)
    {
        if (question.WordAt(0) is not ("what" or "whats" or "how")) return false;
        for (var at = Math.Max(2, question.Tokens.Count - ClauseMax - 1); at < question.Tokens.Count; at++)
        {
            var word = question.WordAt(at);
            if (word == "first" && question.WordAt(at - 1) != "at") continue;
            if (!Formerly.Contains(word)) continue;
            if (at == question.Tokens.Count - 1 || question.IsCovered(at + 1, Sense.Person)) return true;
        }

        return false;
    }

    // "by how much did it fall?", "how much faster is it?"; "how much did she invoice?" changes nothing.
    private static bool AsksAmount(Question question) => question.WordAt(0) == "by" || GoesUp(question) ||
        question.Tokens.Exists(static token => Steps.Contains(token.Word.Text) ||
            (ChangeVerbs.IsStrong(token.Word.Text) &&
                token.Word.Text is not ("more" or "less" or "fewer" or "up" or "raised" or "raise")));

    // "how much did sales go up?"
    private static bool GoesUp(Question question)
    {
        for (var at = 1; at + 1 < question.Tokens.Count; at++)
            if (question.WordAt(at) is "go" or "went" or "gone" && question.WordAt(at + 1) is "up" or "down")
                return true;
        return false;
    }

    private static ChangeKind? Whether(Question question)
    {
        if (ClaimsFigures(question)) return ChangeKind.Claim;
        if (question.IsCovered(1, Sense.Person) && !question.IsTagged) return null;
        foreach (var token in question.Tokens)
        {
            if (Upward.Contains(token.Word.Text)) return ChangeKind.Up;
            if (Downward.Contains(token.Word.Text)) return ChangeKind.Down;
        }

        return null;
    }

    // "from 12 s to 2 s", "to 40 MB", "below 2 seconds", "by half"
    private static bool ClaimsFigures(Question question)
    {
        if (!question.Tokens.Exists(static token => ChangeVerbs.Is(token.Word.Text))) return false;
        if (question.Says("half", "halve")) return true;
        var numbers = Numbers(question);
        for (var at = 1; at < question.Tokens.Count; at++)
            if (question.WordAt(at - 1) is "from" or "to" or "by" or "below" or "under" or "above" or "than" &&
                Quantity.Read(question.Tokens, at, question.Text, numbers) is not null) return true;
        return false;
    }
}
