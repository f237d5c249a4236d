using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;

namespace ResumeVoice.Core.Answers;

/// <summary>Questions that this résumé can answer and that follow from the talk.</summary>
internal static class Suggester
{
    private const int Most = 3;

    public static ImmutableArray<string> For(
        ImmutableArray<Ranked> shown, ImmutableArray<ItemRef> seen, Writing writing)
    {
        var suggestions = ImmutableArray.CreateBuilder<string>(Most);
        if (shown is [var one]) OnItem(suggestions, writing.At(one), writing);
        else if (shown.Length > 1) suggestions.Add("Tell me about the first one");
        foreach (var (section, question) in writing.Resume.Openers)
        {
            if (suggestions.Count >= Most) break;
            if (writing.Index.Has(section) && !IsKnown(section, shown, seen, writing)) suggestions.Add(question);
        }

        return suggestions.DrainToImmutable();
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

    // What can be asked of the one item that the talk is about, as far as the item can tell.
    private static void OnItem(ImmutableArray<string>.Builder suggestions, ResumeItem item, Writing writing)
    {
        switch (item.Ref.Section)
        {
            case Section.Work:
                if (HasEarlier(item, writing.Index)) suggestions.Add("And before that?");
                if (!item.Technologies.IsEmpty) suggestions.Add("Which technologies were used there?");
                else if (item.Dates is { IsPoint: false, Start: not null }) suggestions.Add("How long was that?");
                break;
            case Section.Projects:
                if (!item.Technologies.IsEmpty) suggestions.Add("What did it use?");
                if (item.Dates is not null) suggestions.Add("When was that?");
                break;
            case Section.Education:
                if (item.Field(FieldKind.Score) is not null) suggestions.Add("What was the grade?");
                if (item.Field(FieldKind.Course) is not null) suggestions.Add("Which courses were part of it?");
                break;
            case Section.Awards:
                if (item.Field(FieldKind.Organization) is not null) suggestions.Add("Who gave it?");
                break;
            case Section.Certificates:
                if (item.Field(FieldKind.Organization) is not null) suggestions.Add("Who issued it?");
                break;
            case Section.Publications:
                if (item.Field(FieldKind.Organization) is not null) suggestions.Add("Where was it published?");
                break;
        }
    }

    private static bool HasEarlier(ResumeItem item, ResumeIndex index)
    {
        if (item.Dates is not { } own) return false;
        foreach (var position in index.BySection[(int)item.Ref.Section])
            if (index.DatesAt(position) is { } other && other.First < own.First) return true;
        return false;
    }

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
