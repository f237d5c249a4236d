using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Understanding.Index;

/// <summary>Finds the changes that a résumé's sentences tell in figures.</summary>
internal static class ChangeMentions
{
    // So many words may stand between the two figures: "from $1.1 million in 2020 to $2.7 million".
    private const int BetweenMax = 4;

    private static readonly SearchValues<char> Signs = SearchValues.Create(";:()\u2013\u2014");

    private static readonly FrozenSet<string> Starts = Words(
        "and which that while whereas but who when by with plus as");

    private static readonly FrozenSet<string> Ends = Words(
        "with while whereas which that by after through using via and but so without when as because thanks");

    private static readonly FrozenSet<string> Passing = Words(
        "about over nearly almost around roughly some an estimated approximately more than another up to");

    public static ImmutableArray<Change> Of(IEnumerable<FieldText> fields)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var field in fields)
        {
            if (field.Posting.Told < 0 || !FieldWeight.IsSentence(field.Field.Kind)) continue;
            if (field.Tokens.Exists(static token => ChangeVerbs.Is(token.Word.Text))) Note(changes, field);
        }

        return changes.ToImmutable();
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static void Note(ImmutableArray<Change>.Builder changes, FieldText field)
    {
        var numbers = NumberMentions.Of([field]);
        for (var at = 0; at < field.Tokens.Count;)
        {
            var found = Pair(field, at, numbers) ?? Instead(field, at, numbers) ?? One(field, at, numbers);
            if (found is { } change) changes.Add(change.Told);
            at = found?.Next ?? at + 1;
        }
    }

    // "from 9 seconds to 2", "from once a month to twice a week"; not "from 3 to 5 points", where nothing changed.
    private static (Change Told, int Next)? Pair(FieldText field, int at, ImmutableArray<NumberMention> numbers)
    {
        if (field.Tokens[at].Word.Text != "from") return null;
        if (Quantity.Read(field.Tokens, at + 1, field.Field.Text, numbers) is not { } from) return null;
        for (var to = from.Next; to < Math.Min(from.Next + BetweenMax, field.Tokens.Count); to++)
        {
            if (Parts(field, to)) return null;
            if (field.Tokens[to].Word.Text != "to") continue;
            if (Quantity.Read(field.Tokens, to + 1, field.Field.Text, numbers) is not { } last) return null;
            return Told(field, (at, last.Next), from.Figure.Like(last.Figure), last.Figure.Like(from.Figure), numbers);
        }

        return null;
    }

    // "takes 40 minutes instead of three weeks"
    private static (Change Told, int Next)? Instead(FieldText field, int at, ImmutableArray<NumberMention> numbers)
    {
        if (Quantity.Read(field.Tokens, at, field.Field.Text, numbers) is not { } now) return null;
        var isInstead = now.Next + 1 < field.Tokens.Count && field.Tokens[now.Next].Word.Text == "instead" &&
            field.Tokens[now.Next + 1].Word.Text == "of";
        if (!isInstead || Quantity.Read(field.Tokens, now.Next + 2, field.Field.Text, numbers) is not { } before)
            return null;
        return Told(
            field, (at, before.Next), before.Figure.Like(now.Figure), now.Figure.Like(before.Figure), numbers);
    }

    private static (Change Told, int Next)? Told(
        FieldText field, (int At, int Next) range, Quantity from, Quantity to, ImmutableArray<NumberMention> numbers)
    {
        if (!from.IsOfKind(to)) return null;
        var (start, end) = Segment(field, range.At, range.Next);
        var verb = Verb(field, start, range.At, end, isStrong: false);
        if (verb < 0) return null;
        var order = to.CompareTo(from);
        var trend = order == 0 ? Trend.Unsaid : order > 0 ? Trend.Up : Trend.Down;
        var change = New(field, range, (start, end), numbers) with { From = from, To = to, Trend = trend };
        return (change, range.Next);
    }

    // "by 38%", "up 17%", "34% fewer", "to 62%": one figure beside a word that says which way.
    private static (Change Told, int Next)? One(FieldText field, int at, ImmutableArray<NumberMention> numbers)
    {
        var begin = field.Tokens[at].Start;
        if (!numbers.Any(number => number.Start == begin || number.Start + 1 == begin)) return null;
        if (Quantity.Read(field.Tokens, at, field.Field.Text, numbers) is not { } read) return null;
        var before = at - 1;
        while (before > 0 && field.Tokens[before].Word.Text is not "to" && !Parts(field, before + 1) &&
            Passing.Contains(field.Tokens[before].Word.Text) && !ChangeVerbs.IsStrong(field.Tokens[before].Word.Text))
            before--;
        var lead = before < 0 || Parts(field, before + 1) ? "" : field.Tokens[before].Word.Text;
        var isTo = lead == "to" && before > 0 && field.Tokens[before - 1].Word.Text != "up";
        var first = lead is "by" or "to" ? before : at;
        var (start, end) = Segment(field, first, read.Next);
        var verb = Verb(field, start, first, end, isStrong: true);
        if (verb < 0 || (lead == "to" && !isTo)) return null;
        var isShare = read.Figure.Unit == Quantity.Percent && lead is not ("from" or "at" or "is" or "of" or "for") &&
            !(read.Next < field.Tokens.Count && field.Tokens[read.Next].Word.Text == "of");
        if (lead != "by" && !isTo && !isShare) return null;
        var trend = ChangeVerbs.TrendOf(field.Tokens[verb].Word.Text);
        var change = New(field, (at, read.Next), (start, end), numbers) with { Trend = trend };
        return (isTo ? change with { To = read.Figure } : change with { By = read.Figure }, read.Next);
    }

    private static Change New(
        FieldText field, (int At, int Next) range, (int Start, int End) clause, ImmutableArray<NumberMention> numbers)
    {
        var last = field.Tokens[range.Next - 1].End;
        if (last < field.Field.Text.Length && field.Field.Text[last] == '%') last++;
        foreach (var number in numbers)
            if (number.Start < last && number.Start >= field.Tokens[range.At].Start)
                last = Math.Max(last, number.PhraseEnd);
        var start = field.Tokens[range.At].Start;
        if (NumberMentions.HasSign(field, range.At)) start--;
        return new Change(field.Posting.Item, field.Posting.Told, start, last)
        {
            Clause = Stems(field, clause.Start, range.At).Union(Stems(field, range.Next, clause.End))
                .ToFrozenSet(StringComparer.Ordinal),
            Initials = string.Concat(field.Tokens[clause.Start..clause.End].Select(static token => token.Word.Text[0])),
            Stems = Stems(field, 0, field.Tokens.Count),
        };
    }

    private static FrozenSet<string> Stems(FieldText field, int start, int end)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        for (var at = start; at < end; at++) stems.Add(field.Tokens[at].Word.Stem);
        return stems.ToFrozenSet(StringComparer.Ordinal);
    }

    // The part of the sentence that the figures at [at, next) belong to.
    private static (int Start, int End) Segment(FieldText field, int at, int next)
    {
        var start = at;
        while (start > 0 && !Parts(field, start) && !Starts.Contains(field.Tokens[start - 1].Word.Text)) start--;
        var end = next;
        while (end < field.Tokens.Count && !Parts(field, end) && !Ends.Contains(field.Tokens[end].Word.Text)) end++;
        return (start, end);
    }

    // The word of change nearest to the figures: before them, then after, then further up the sentence.
    private static int Verb(FieldText field, int start, int at, int end, bool isStrong)
    {
        for (var before = at - 1; before >= start; before--)
            if (Says(field, before, isStrong)) return before;
        for (var after = at; after < end; after++)
            if (Says(field, after, isStrong)) return after;
        for (var before = start - 1; before >= 0 && !Parts(field, before + 1); before--)
            if (Says(field, before, isStrong)) return before;
        return -1;
    }

    private static bool Says(FieldText field, int at, bool isStrong) => isStrong
        ? ChangeVerbs.IsStrong(field.Tokens[at].Word.Text)
        : ChangeVerbs.Is(field.Tokens[at].Word.Text);

    // Whether a sign stands before a token that parts the sentence: "; mean time to recovery fell".
    private static bool Parts(FieldText field, int at)
    {
        if (at <= 0) return true;
        if (at >= field.Tokens.Count || field.Tokens[at - 1].EndsSentence) return true;
        var between = field.Field.Text.AsSpan(field.Tokens[at - 1].End..field.Tokens[at].Start);
        return between.ContainsAny(Signs) || between.Contains(", ", StringComparison.Ordinal);
    }
}
