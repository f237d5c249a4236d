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
            var items = nearest.Postings.Where(posting => posting.Item != 0 && posting.Weight >= 0.6f)
                .OrderByDescending(posting => index.Items[posting.Item].Ref.Section == Resumes.Section.Skills).ThenByDescending(posting => posting.Weight)
                .Take(ItemsMax).Select(posting => new Ranked(posting.Item, posting.Weight * 0.5f));
            return none with { Items = [.. items], Nearest = nearest.Display };
        }

        return none;
    }

    // The sibling that stands in most of the résumé's items.
    private static Term? Nearest(Concept parent, ResumeIndex index)
    {
        Term? best = null;
        foreach (var sibling in parent.Children)
            if (index.Concepts.TryGetValue(sibling, out var term) && term.Postings.Exists(posting => posting.Item != 0) &&
                (best is null || term.Postings.Count > best.Postings.Count)) best = term;
        return best;
    }

    private static ImmutableArray<Ranked> Section(Section section, ResumeIndex index) =>
        [.. index.BySection[(int)section].Take(ItemsMax).Select(item => new Ranked(item, 0.5f))];
}
