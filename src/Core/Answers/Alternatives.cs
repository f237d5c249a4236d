using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>Finds the nearest that a résumé has where it lacks what was asked: a sibling of the same narrow kind.</summary>
internal static class Alternatives
{
    private const int ItemsMax = 3;

    public static Selection For(Ask ask, Topic missing, ResumeIndex index)
    {
        var none = new Selection(Finding.Missing, []) { Missing = missing.Name };
        if (missing.Concept is not { } concept) return none;
        if (concept.File == "tongues") return none with { Items = Section(Resumes.Section.Languages, index) };
        if (concept.File == "degrees") return none with { Items = Section(Resumes.Section.Education, index) };
        if (concept.File is not ("technology" or "methods")) return none;
        foreach (var parent in concept.Parents.OrderBy(parent => parent.Children.Count))
        {
            if (Nearest(parent, index) is not { } nearest) continue;
            var skills = nearest.Postings.Any(posting => index.Items[posting.Item].Ref.Section == Resumes.Section.Skills);
            var items = nearest.Postings.Where(posting => !skills || index.Items[posting.Item].Ref.Section == Resumes.Section.Skills).Where(posting => posting.Item != 0 && posting.Weight >= 0.6f && posting.Field != FieldKind.Organization)
                .OrderByDescending(posting => index.Items[posting.Item].Ref.Section == Resumes.Section.Skills).ThenByDescending(posting => posting.Weight)
                .Take(ItemsMax).Select(posting => new Ranked(posting.Item, posting.Weight * 0.5f));
            return none with { Items = [.. items], Nearest = nearest.Display };
        }

        return none;
    }

    // The sibling that the résumé says most of.
    private static Term? Nearest(Concept parent, ResumeIndex index)
    {
        Term? best = null;
        foreach (var sibling in parent.Children)
            if (index.Concepts.TryGetValue(sibling, out var term) && Standing(term, index) is > 0 and var standing &&
                (best is null || standing > Standing(best, index))) best = term;
        return best;
    }

    // A listed skill stands higher than a mention, however often mentioned; who is behind an item is no skill.
    private static int Standing(Term term, ResumeIndex index) => term.Postings.Sum(posting =>
        posting.Item == 0 || posting.Field == FieldKind.Organization ? 0 : index.Items[posting.Item].Ref.Section == Resumes.Section.Skills ? 10 : 1);

    private static ImmutableArray<Ranked> Section(Section section, ResumeIndex index) =>
        [.. index.BySection[(int)section].Take(ItemsMax).Select(item => new Ranked(item, 0.5f))];
}
