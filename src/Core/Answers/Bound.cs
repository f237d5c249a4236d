using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Which way a number bounds what it counts.</summary>
internal enum BoundKind
{
    Bare,
    More,
    Least,
    Fewer,
    Most,
}

/// <summary>
/// A number that a question gives, "more than 500 patients", over tokens <c>[At, Next)</c>.
/// </summary>
internal sealed record Bound(NumberMention Mention, BoundKind Kind, int At, int Next, bool IsShare)
{
    private const int Reach = 2;

    /// <summary>The stems of what it counts, "news items"; none where grammar follows it.</summary>
    public ImmutableArray<string> Nouns { get; init; } = [];

    public bool IsUpward => Kind is not (BoundKind.Fewer or BoundKind.Most);

    public bool IsBare => Kind == BoundKind.Bare;

    /// <summary>The first number of a question that is no date; null where there is none.</summary>
    public static Bound? In(Question question)
    {
        var field = new ItemField(FieldKind.Summary, question.Text, "");
        var posting = new Posting(0, 0f, FieldKind.Summary, 0);
        var text = new FieldText(Section.Basics, field, posting, question.Tokens);
        // "over 2000 stars" is no year, where it was not taken for one.
        foreach (var mention in (IEnumerable<NumberMention>)[
            .. NumberMentions.Of([text]), .. NumberMentions.Of([text], years: true)])
        {
            var at = question.Tokens.FindIndex(token => token.End > mention.Start && token.Start <= mention.End);
            var next = question.Tokens.FindIndex(token => token.Start >= mention.End);
            if (next < 0) next = question.Tokens.Count;
            if (at < 1 || (question.Dates is { } dates && at >= dates.Start && at < dates.End)) continue;
            return new Bound(mention, KindAt(question, at, next), at, next, IsPercent(question.Text, mention))
            {
                Nouns = Subject(question, at) ?? NounsAt(question, next),
            };
        }

        return null;
    }

    /// <summary>Whether a value is as claimed; of a team it is enough that it is as large.</summary>
    public bool Holds(double value, bool isTeam = false) => Kind switch
    {
        BoundKind.More => value > Mention.Value,
        BoundKind.Least => value >= Mention.Value,
        BoundKind.Fewer => value < Mention.Value,
        BoundKind.Most => value <= Mention.Value,
        _ => isTeam ? value >= Mention.Value : value == Mention.Value,
    };

    /// <summary>Whether a number of the résumé's decides: "300+" is over 200, and may be over 400.</summary>
    public bool Decides(NumberMention mention) => !mention.IsOpen || IsBare || Holds(mention.Value) == IsUpward;

    /// <summary>Whether a number of the résumé's is of the same: of money, a share, or the same noun.</summary>
    public bool IsOfKind(NumberMention mention, ResumeIndex index)
    {
        var text = index.Items[mention.Item].Fields[mention.Field].Text;
        if (mention.IsMoney != Mention.IsMoney || IsPercent(text, mention) != IsShare) return false;
        if (IsShare || Mention.IsMoney) return true;
        foreach (var noun in Nouns)
            if (mention.After.AsSpan()[..Math.Min(Reach + 1, mention.After.Length)].Contains(noun) ||
                mention.Before.AsSpan()[..Math.Min(Reach, mention.Before.Length)].Contains(noun)) return true;
        return false;
    }

    private static ImmutableArray<string> NounsAt(Question question, int next)
    {
        var nouns = ImmutableArray.CreateBuilder<string>();
        for (var at = next; at < Math.Min(next + Reach, question.Tokens.Count); at++)
        {
            if (question.IsCovered(at, Sense.Function)) break;
            nouns.Add(question.Tokens[at].Word.Stem);
        }

        return nouns.ToImmutable();
    }

    // "did orders exceed 7,000?", "did visitors reach 500?": what is counted stands before.
    private static ImmutableArray<string>? Subject(Question question, int at) =>
        at > 2 && question.WordAt(at - 1) is "exceed" or "exceeded" or "reach" or "reached" or "pass" or "top"
            or "surpass" && !question.IsCovered(at - 2, Sense.Function) && !question.IsCovered(at - 2, Sense.Person)
            ? [question.Tokens[at - 2].Word.Stem]
            : null;

    private static bool IsPercent(string text, NumberMention mention) =>
        mention.End < text.Length && text[mention.End] == '%';

    private static BoundKind KindAt(Question question, int at, int next)
    {
        var further = question.WordAt(at - 2);
        if (question.WordAt(next) == "or" && question.WordAt(next + 1) == "more") return BoundKind.Least;
        return question.WordAt(at - 1) switch
        {
            "than" when further is "more" or "bigger" or "larger" or "higher" or "greater" => BoundKind.More,
            "than" when further is "fewer" or "less" or "smaller" or "lower" => BoundKind.Fewer,
            "over" or "above" or "exceeding" or "exceed" or "exceeded" or "exceeds" or "surpass" or "top" =>
                BoundKind.More,
            "least" or "reach" or "reached" => BoundKind.Least,
            "under" or "below" => BoundKind.Fewer,
            "most" => BoundKind.Most,
            "to" when further == "up" => BoundKind.Most,
            _ => BoundKind.Bare,
        };
    }
}
