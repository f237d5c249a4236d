using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"Awards that didn't come from an employer": keeps what a house of the jobs gave, or did not.</summary>
internal static class Givers
{
    public static ImmutableArray<Ranked> Keep(Ask ask, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        if (ask.Sections is not [Section.Awards or Section.Certificates]) return items;
        if (!ask.Question.Hits.Any(ask.Question, static (hit, question) =>
            hit.Sense == Sense.Work && AskedSections.IsSource(question, hit))) return items;
        var isOther = ask.Question.HasAny(Sense.Not, Sense.Except);
        return items.Without((index, isOther), static (ranked, of) =>
            IsOfEmployer(of.index.Items[ranked.Item], of.index) == of.isOther);
    }

    private static bool IsOfEmployer(ResumeItem item, ResumeIndex index)
    {
        if (item.Field(FieldKind.Organization)?.Text is not { } giver) return false;
        foreach (var job in index.BySection[(int)Section.Work])
            if (index.Items[job].Field(FieldKind.Organization)?.Text is { } house &&
                (giver.Contains(house, StringComparison.OrdinalIgnoreCase) ||
                    house.Contains(giver, StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }
}
