using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>"Does he have a degree from Lund?": a course that was taken there is none.</summary>
internal static class CourseClaim
{
    /// <summary>The studies found that led to no degree; null where one did, or none is claimed.</summary>
    public static Selection? Of(Ask ask, Selection found, ResumeIndex index)
    {
        if (!IsMade(ask.Question)) return null;
        var studies = found.Items.Without(
            index, static (ranked, index) => index.SectionAt(ranked.Item) != Section.Education);
        if (studies.IsEmpty || studies.Any(index, static (ranked, index) => IsOfDegree(index, ranked.Item)))
            return null;
        return found.Of(studies) with
        {
            Claim = new Claim(Verdict.Unsaid) { Lead = "What it does list", IsListed = true },
        };
    }

    /// <summary>Of the studies that tell of a degree claimed, those that led to one, where any did.</summary>
    public static ImmutableArray<Ranked> Keep(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (ask.Intent != Intent.YesNo || !IsMade(ask.Question)) return items;
        var degrees = items.Without(index, static (ranked, index) => !IsOfDegree(index, ranked.Item));
        return degrees.IsEmpty ? items : degrees;
    }

    private static bool IsMade(Question question) =>
        question.Says("degree", "degrees", "graduate", "graduated", "alumnus", "alumna", "alum");

    private static bool IsOfDegree(ResumeIndex index, int item) => index.DegreeAt(item) > 0 ||
        (index.Items[item].Field(FieldKind.StudyType) is { Text: { Length: > 0 } kind } && !IsCourse(kind));

    private static bool IsCourse(string kind)
    {
        foreach (var word in (ReadOnlySpan<string>)["course", "certificate", "workshop", "seminar", "exchange"])
            if (kind.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
