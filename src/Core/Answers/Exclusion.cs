using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>What is left where a question leaves something out: "any language besides English?"</summary>
internal static class Exclusion
{
    private const int ShownMax = 4;

    /// <summary>
    /// "does she speak anything but Dutch?", "has he worked outside hospitals?" of somebody with nothing else; null
    /// where something is left, or where what leaves nothing was no exclusion.
    /// </summary>
    public static Selection? LeavesNothing(
        Ask ask, ImmutableArray<int> pool, ImmutableArray<int> whole, ResumeIndex index)
    {
        if (!pool.IsEmpty || whole.IsEmpty || ask.IsScoped || ask.Excluded.IsEmpty) return null;
        if (!ask.Question.Has(Sense.Except) && !IsOutside(ask)) return null;
        var missing = ask.Sections is [var section] ? "other " + SectionWords.Plural(section) : "anything else";
        var shown = whole.Take(ShownMax).Select(static item => new Ranked(item, 0.5f));
        return index.Items.Length == 0
            ? null
            : new Selection(Finding.Missing, [.. shown]) { Missing = missing };
    }

    /// <summary>"has she worked outside finance?" of jobs of which none says whether it was in finance.</summary>
    public static bool IsUntold(Ask ask, ImmutableArray<int> pool, ImmutableArray<int> whole) =>
        ask is { Intent: Intent.YesNo, Topics.IsEmpty: true, Excluded.IsEmpty: false } &&
        pool.Length == whole.Length && ask.Sections is [Section.Work] &&
        ask.Excluded.All(static topic => topic.Concept?.File != "places");

    private static bool IsOutside(Ask ask) => ask.Question.Says("outside") &&
        ask.Excluded.Any(ask.Question, static (topic, question) =>
            question.WordAt(topic.Start - 1) is "outside" or "of" or "the");
}
