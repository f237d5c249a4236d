using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "What was the thesis about?", "who supervised it?": told by what stands among a study's courses ("Thesis: …, advised
/// by Prof. Li"), where it stands there.
/// </summary>
internal static class Theses
{
    private static readonly string[] Signs =
        ["thesis", "dissertation", "supervis", "advised by", "advisor", "adviser", "final project", "capstone"];

    /// <summary>The ask for what the studies tell of it, where some do.</summary>
    public static Ask Of(Ask ask, ResumeIndex index)
    {
        if (!AreTold(ask.Question, index)) return ask;
        var mayBe = ask.Sections is [] or [Section.Education] || ask.Question.Has(Sense.Thesis);
        return !mayBe ? ask : ask with
        {
            Sections = [Section.Education],
            AreSectionsNamed = true,
            Details = [Detail.Courses],
            Topics = ask.Topics.Without(static topic => topic.Concept?.File != "degrees"),
        };
    }

    // Whether a thesis or its supervisor is asked for, and some study's courses tell of it.
    private static bool AreTold(Question question, ResumeIndex index)
    {
        // "where did she do her PhD and what was it about?"
        var asksAbout = question.Says("about") && question.Says("what") &&
            question.Topics.Exists(static topic => topic is { InResume: true, Concept.File: "degrees" });
        if (!asksAbout && !question.HasAny(Sense.Thesis, Sense.Advisor)) return false;
        foreach (var item in index.BySection[(int)Section.Education])
            if (Tells(index.Items[item])) return true;
        return false;
    }

    /// <summary>Of the studies, those whose courses tell of a thesis.</summary>
    public static ImmutableArray<Ranked> Keep(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (!ask.Wants(Detail.Courses) || !AreTold(ask.Question, index)) return items;
        var telling = items.Without(index, static (ranked, index) => !Tells(index.Items[ranked.Item]));
        return telling.IsEmpty ? items : telling;
    }

    private static bool Tells(ResumeItem study)
    {
        foreach (var field in study.Fields)
        {
            if (field.Kind != FieldKind.Course) continue;
            foreach (var sign in Signs)
                if (field.Text.Contains(sign, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
