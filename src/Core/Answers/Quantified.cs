using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "any numbers on that?", "can you quantify that?", "her most measurable achievement?": the sentences that give
/// figures, of what is talked about or of what was done last.
/// </summary>
internal static class Quantified
{
    private const int WordsMax = 9;
    private const int ItemsMax = 3;
    private const int SentencesMax = 4;

    private static readonly Section[] Done = [Section.Work, Section.Projects, Section.Volunteer];

    /// <summary>What is told in figures; null where those are not asked for.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (!IsAsked(ask.Question)) return null;
        if (ask is { IsScoped: true, Scope: { Length: > 0 and <= ItemsMax } scope })
        {
            var told = scope.Where(item => Figures(item, index).Count > 0).ToList();
            ImmutableArray<Ranked> items = [.. (told.Count > 0 ? told : [.. scope]).Select(Ranked)];
            return told.Count > 0
                ? new Selection(Finding.Found, items) { IsFigures = true }
                : new Selection(Finding.Missing, items) { Missing = "any figures" };
        }

        if (ask.IsScoped || ask.Topics.Any(static topic => topic.InResume && topic.Kind != TopicKind.Word)) return null;
        var measured = Measured(index);
        return measured.IsEmpty
            ? null
            : new Selection(Finding.Found, measured) { IsFigures = true };
    }

    public static bool Compose(AnswerText text, Ask ask, Selection selection, Writing writing)
    {
        if (!ask.IsScoped) text.Say($"What {writing.Person.Names} résumé gives figures for: ");
        foreach (var ranked in selection.Items)
        {
            var item = writing.At(ranked);
            text.Space().Item(item).Say(".");
            var fields = ask.IsScoped ? Figures(ranked.Item, writing.Index) : Changed(ranked.Item, writing.Index);
            var most = ask.IsScoped ? SentencesMax : 1;
            for (var at = 0; at < Math.Min(most, fields.Count); at++) text.Sentence(item.Fields[fields[at]]);
        }

        return true;
    }

    private static Ranked Ranked(int item) => new(item, 1f);

    // "any numbers on that?", "can you put a number on it?", "what metrics has he improved?"
    private static bool IsAsked(Question question)
    {
        if (question.Tokens.Count > WordsMax || question.HasAny(Sense.HowMany, Sense.Contact)) return false;
        if (question.Says("quantify", "quantified", "quantifiable", "measurable", "quantitative")) return true;
        var isOfPerson = question.Has(Sense.Person) || question.WordAt(0) == "any";
        if (question.Says("metrics", "kpis") && isOfPerson) return true;
        if (question.Says("put", "attach") && question.Says("number", "numbers", "figure", "figures")) return true;
        return question.WordAt(0) is "any" or "some" && question.WordAt(1) is "numbers" or "figures" or "stats" &&
            question.WordAt(2) is "" or "on" or "for" or "to" or "behind" or "there" or "about" &&
            !question.Says("call", "reach", "ring", "phone");
    }

    // What became more or less, the latest first; one of each entry.
    private static ImmutableArray<Ranked> Measured(ResumeIndex index)
    {
        var items = new List<int>();
        foreach (var change in index.Changes)
            if (Done.Contains(index.SectionAt(change.Item)) && !items.Contains(change.Item)) items.Add(change.Item);
        items.Sort((one, other) => index.LastDayAt(other).CompareTo(index.LastDayAt(one)));
        return [.. items.Take(ItemsMax).Select(Ranked)];
    }

    private static List<int> Changed(int item, ResumeIndex index)
    {
        var fields = new List<int>();
        foreach (var change in index.Changes)
            if (change.Item == item && !fields.Contains(change.Field)) fields.Add(change.Field);
        return fields;
    }

    // What changed first, then what was counted.
    private static List<int> Figures(int item, ResumeIndex index)
    {
        var fields = Changed(item, index);
        foreach (var mention in index.Numbers)
            if (mention.Item == item && !fields.Contains(mention.Field)) fields.Add(mention.Field);
        return fields;
    }
}
