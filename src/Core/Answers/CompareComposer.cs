using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Compares two items by length or by date: "was she at A longer than at B?", "which came first?"</summary>
internal static class CompareComposer
{
    // Words that ask for the order in time; without one the lengths are compared.
    private static readonly string[] OfOrder = ["first", "earlier", "before", "later", "older", "recent", "newer"];

    public static bool Compose(AnswerText text, Ask ask, ImmutableArray<ResumeItem> items, Writing writing)
    {
        var dated = items.Where(item => item.Dates?.Months(writing.Today) is not null)
            .OrderBy(item => FirstNamed(ask, item, writing)).Take(2).ToList();
        if (dated.Count < 2) return false;
        var words = ask.Question.Tokens.Select(token => token.Word.Text).ToHashSet();
        if (words.Overlaps(OfOrder))
        {
            var early = dated[0].Dates!.First <= dated[1].Dates!.First ? 0 : 1;
            text.Item(dated[early]).Say(" came before ").Item(dated[1 - early]).Say(".");
            return true;
        }

        var left = dated[0].Dates?.Months(writing.Today) ?? 0;
        var right = dated[1].Dates?.Months(writing.Today) ?? 0;
        var asksLonger = !words.Contains("shorter") && !words.Contains("less");
        var holds = asksLonger ? left > right : left < right;
        if (ask.Question.Has(Sense.YesNo)) text.Say(holds ? "Yes. " : "No. ");
        text.Item(dated[0]).Say($" lasted {DurationComposer.Length(left)}; ");
        text.Item(dated[1]).Say($", {DurationComposer.Length(right)}.");
        return true;
    }

    private static int FirstNamed(Ask ask, ResumeItem item, Writing writing)
    {
        var position = writing.Index.Items.IndexOf(item);
        foreach (var topic in ask.Topics)
            if (topic.WeightIn(position) > 0) return topic.Start;
        return int.MaxValue;
    }
}
