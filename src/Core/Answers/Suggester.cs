using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;

namespace ResumeVoice.Core.Answers;

/// <summary>Questions that this résumé can answer and that follow from the talk.</summary>
internal static class Suggester
{
    private const int Most = 3;

    public static ImmutableArray<string> For(
        ImmutableArray<Ranked> shown, ImmutableArray<ItemRef> seen, Writing writing)
    {
        var suggestions = new List<string>(Most + 1);
        if (shown is [var one] && writing.At(one) is var item && item.Ref.Section == Section.Work)
        {
            suggestions.Add("And before that?");
            if (!item.Technologies.IsEmpty) suggestions.Add("Which technologies were used there?");
        }
        else if (shown.Length > 1)
        {
            suggestions.Add("Tell me about the first one");
        }

        foreach (var (section, question) in Openers(writing))
        {
            if (suggestions.Count >= Most) break;
            var isKnown = shown.Any(ranked => writing.At(ranked).Ref.Section == section) ||
                seen.Any(reference => reference.Section == section);
            if (writing.Index.Has(section) && !isKnown) suggestions.Add(question);
        }

        return [.. suggestions.Take(Most)];
    }

    private static IEnumerable<(Section Section, string Question)> Openers(Writing writing)
    {
        var name = writing.Person.Name;
        yield return (Section.Work, $"Where has {name} worked?");
        yield return (Section.Projects, $"What projects has {name} done?");
        yield return (Section.Skills, $"What are {writing.Person.Names} main skills?");
        yield return (Section.Education, $"What did {name} study?");
        yield return (Section.Publications, $"What has {name} published?");
        yield return (Section.Awards, $"Which awards has {name} won?");
        yield return (Section.Languages, $"Which languages does {name} speak?");
        yield return (Section.Certificates, $"Which certificates does {name} hold?");
        yield return (Section.Volunteer, $"What volunteer work has {name} done?");
        yield return (Section.Interests, $"What does {name} do in {writing.Person.Their} free time?");
    }
}
