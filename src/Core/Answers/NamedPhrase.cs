using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>A name of several words in a row: what shares but some of them is another thing.</summary>
internal static class NamedPhrase
{
    // So many words in a row are a name.
    private const int WordsMin = 3;

    private const int NearMax = 2;

    // "Has she a certificate in Paediatric Advanced Life Support?": a name of several words in a row is one thing, and
    // what shares but some of them is another.
    public static bool IsLacking(Ask ask, ImmutableArray<Ranked> found)
    {
        if (ask.Intent != Intent.YesNo || ask.Question.IsRambling || ask.IsScoped) return false;
        var run = Run(ask);
        if (run.Length < WordsMin) return false;
        if (!run.Any(topic => topic.Kind == TopicKind.Word)) return false;
        return !found.Any(run, static (ranked, run) =>
            run.All(ranked.Item, static (topic, item) => topic.WeightIn(item) > 0));
    }

    /// <summary>
    /// Where what was found lacks the name: what has all of it, whatever else is called by some of its words ("did she
    /// implement direct debit?", of a tool called after the debit too), otherwise that it is not there.
    /// </summary>
    public static Selection? Of(Ask ask, ImmutableArray<Ranked> found, ResumeIndex index)
    {
        if (!IsLacking(ask, found)) return null;
        var run = Run(ask);
        var having = index.Everywhere.Without(run, static (item, run) =>
            item == 0 || !run.All(item, static (topic, item) => topic.WeightIn(item) > 0));
        return having.IsEmpty
            ? new Selection(Finding.Missing, [.. found.Take(NearMax)]) { Missing = Of(ask) }
            : new Selection(Finding.Found, [.. having.Select(static item => new Ranked(item, 1f))])
            { Topics = ask.Topics.Without(static topic => !topic.InResume) };
    }

    public static string Of(Ask ask)
    {
        var run = Run(ask);
        var tokens = ask.Question.Tokens;
        return ask.Question.Text[tokens[run[0].Start].Start..tokens[run[^1].End - 1].End];
    }

    // The longest row of topics that touch.
    private static ImmutableArray<Topic> Run(Ask ask)
    {
        var best = ImmutableArray<Topic>.Empty;
        var run = ImmutableArray.CreateBuilder<Topic>();
        foreach (var topic in ask.Topics)
        {
            if (run.Count > 0 && run[^1].End != topic.Start) run.Clear();
            if (topic is { InResume: true, IsExact: true } && !IsVerb(ask.Question, topic)) run.Add(topic);
            else run.Clear();
            if (run.Count > best.Length) best = run.ToImmutable();
        }

        return best;
    }

    // "is he still nursing dementia patients?", "did she implement direct debit?"
    private static bool IsVerb(Question question, Topic topic)
    {
        if (topic.End - topic.Start > 1) return false;
        var isDone = question.IsCovered(topic.Start - 1, Sense.Person) && question.WordAt(topic.Start - 2) is "did" or
            "does" or "has" or "can";
        return isDone || (question.WordAt(topic.Start).EndsWith("ing", StringComparison.Ordinal) &&
            question.HasAnyAt(topic.Start - 1, Sense.Person, Sense.Now));
    }
}
