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

        foreach (var (section, question) in writing.Resume.Openers)
        {
            if (suggestions.Count >= Most) break;
            if (writing.Index.Has(section) && !IsKnown(section, shown, seen, writing)) suggestions.Add(question);
        }

        return [.. suggestions.Take(Most)];
    }

    /// <summary>A question for each section, those that most visitors ask first.</summary>
    public static ImmutableArray<(Section Section, string Question)> OpenersOf(PersonWords person) =>
    [
        (Section.Work, $"Where has {person.Name} worked?"),
        (Section.Projects, $"What projects has {person.Name} done?"),
        (Section.Skills, $"What are {person.Names} main skills?"),
        (Section.Education, $"What did {person.Name} study?"),
        (Section.Publications, $"What has {person.Name} published?"),
        (Section.Awards, $"Which awards has {person.Name} won?"),
        (Section.Languages, $"Which languages does {person.Name} speak?"),
        (Section.Certificates, $"Which certificates does {person.Name} hold?"),
        (Section.Volunteer, $"What volunteer work has {person.Name} done?"),
        (Section.Interests, $"What does {person.Name} do in {person.Their} free time?"),
    ];

    private static bool IsKnown(
        Section section, ImmutableArray<Ranked> shown, ImmutableArray<ItemRef> seen, Writing writing)
    {
        foreach (var ranked in shown)
            if (writing.At(ranked).Ref.Section == section) return true;
        foreach (var reference in seen)
            if (reference.Section == section) return true;
        return false;
    }
}
