using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Did she get a first class degree?", "did he graduate with distinction?": the grade says.</summary>
internal static class GradeClaim
{
    // Grades of one scale rule each other out: who has a second has no first. The longer name comes before its end.
    private static readonly (string Scale, string Grade, string[] Names)[] Grades =
    [
        ("class", "2:1", ["upper second", "second class upper", "second class honours upper", "2:1", "2.1"]),
        ("class", "2:2", ["lower second", "second class lower", "second class honours lower", "2:2", "2.2"]),
        ("class", "first", ["first class", "class i ", "1st class", "first honours", "first with honours"]),
        ("class", "third", ["third class", "3rd class"]),
        ("class", "second", ["second class", "2nd class"]),
        ("merit", "distinction", ["distinction"]),
        ("merit", "merit", ["merit"]),
        ("laude", "summa", ["summa cum laude"]),
        ("laude", "magna", ["magna cum laude"]),
        ("laude", "cum laude", ["cum laude"]),
    ];

    private static readonly string[] Bare = ["get a first", "got a first", "with a first", "a first in"];

    /// <summary>The studies that tell of the grade claimed, or of other grades; null where none is claimed.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.IsScoped || Asked(ask.Question) is not { } asked) return null;
        if (asked.Grade is not ("2:1" or "2:2") && !IsOfStudy(ask)) return null;
        var studies = Studies(ask, asked.Grade, index);
        var graded = studies.RemoveAll(study => Of(index.Items[study.Item]) is null);
        var same = graded.RemoveAll(study => Of(index.Items[study.Item])?.Grade is not { } grade ||
            (grade != asked.Grade && !(asked.Grade == "second" && grade is "2:1" or "2:2")));
        if (!same.IsEmpty) return Claimed(same, Verdict.Yes);
        if (studies.IsEmpty) return null;
        // "Second Class Upper" rules out a first, where it is the only one that could be meant.
        var isRuledOut = graded.Any(study => Of(index.Items[study.Item])?.Scale == asked.Scale);
        if (isRuledOut) return Claimed(
            graded.RemoveAll(study => Of(index.Items[study.Item])?.Scale != asked.Scale), Verdict.No);
        var scored = studies.RemoveAll(study => index.Items[study.Item].Field(FieldKind.Score) is null);
        return Claimed(scored.IsEmpty ? studies : scored, Verdict.Unsaid);
    }

    private static Selection Claimed(ImmutableArray<Ranked> studies, Verdict verdict) =>
        new(Finding.Found, studies) { Claim = new Claim(verdict) { IsGrade = true } };

    // "a distinction" may be an honour of another kind.
    private static bool IsOfStudy(Ask ask) =>
        ask.Question.HasAny(Sense.DoStudy, Sense.Education, Sense.Degree, Sense.Grade) ||
        ask.Topics.Any(static topic => topic.Concept?.File == "degrees") || Saying(ask.Question, Bare);

    private static ImmutableArray<Ranked> Studies(Ask ask, string grade, ResumeIndex index)
    {
        var all = index.BySection[(int)Section.Education];
        // "a first in economics": that study.
        var named = all.RemoveAll(study => !ask.Topics.Any((study, grade), static (topic, of) =>
            topic.WeightIn(of.study) > 0 && !topic.Name.Equals(of.grade, StringComparison.OrdinalIgnoreCase)));
        return [.. (named.IsEmpty ? all : named).Select(static study => new Ranked(study, 1f))];
    }

    private static (string Scale, string Grade)? Asked(Question question) =>
        Saying(question, Bare) ? ("class", "first") : In(Plain(question.Text));

    private static bool Saying(Question question, string[] names)
    {
        var text = Plain(question.Text);
        foreach (var name in names)
            if (text.Contains(name, StringComparison.Ordinal)) return true;
        return false;
    }

    private static (string Scale, string Grade)? Of(ResumeItem study)
    {
        foreach (var field in study.Fields)
            if (field.Kind is FieldKind.Score or FieldKind.StudyType or FieldKind.Summary &&
                In(Plain(field.Text)) is { } grade) return grade;
        return null;
    }

    private static (string Scale, string Grade)? In(string text)
    {
        foreach (var (scale, grade, names) in Grades)
            foreach (var name in names)
                if (text.Contains(name, StringComparison.Ordinal)) return (scale, grade);
        return null;
    }

    private static string Plain(string text) => text.ToLowerInvariant().Replace('-', ' ') + " ";
}
