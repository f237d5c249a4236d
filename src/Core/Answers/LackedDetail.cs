using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>A detail that is asked for and that none of what was found tells: a link, a grade, the courses.</summary>
internal static class LackedDetail
{
    internal static readonly (Detail Detail, FieldKind Kind, string Name)[] Fielded =
        [(Detail.Grade, FieldKind.Score, "any grades"), (Detail.Courses, FieldKind.Course, "the courses")];

    private const int LinkedMax = 3;

    /// <summary>The name of what is asked for and lacking; null where nothing is.</summary>
    public static string? Of(Ask ask, Selection selection, ResumeIndex index)
    {
        var isFew = selection.Items.Length is > 0 and <= LinkedMax && ask.Details is [Detail.Link];
        if (isFew && ask.IsScoped && !selection.Items.Any(
            index, static (ranked, index) => index.Items[ranked.Item].Url is not null)) return "a link";
        if (!ask.Sections.Contains(Section.Education)) return null;
        // "the trial: what was the result?" means no grade.
        if (!ask.Topics.IsEmpty && !selection.Items.Any(
            index, static (ranked, index) => index.SectionAt(ranked.Item) == Section.Education))
            return null;
        foreach (var (detail, kind, name) in Fielded)
            if (ask.Wants(detail) && !selection.Items.Any(
                (index, kind), static (ranked, of) => of.index.Items[ranked.Item].Field(of.kind) is not null))
                return kind == FieldKind.Score && HasGrades(index) ? "a grade for that" : name;
        return null;
    }

    // "his grade at Hanze?", of somebody who tells that of another study.
    private static bool HasGrades(ResumeIndex index) => index.BySection[(int)Section.Education].Any(
        index, static (study, index) => index.Items[study].Field(FieldKind.Score) is not null);
}
