using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>"what's his restaurant called?": of all that speaks of restaurants, the jobs at one.</summary>
internal static class OwnHouse
{
    /// <summary>The jobs at a house that is what is asked for; empty where that is not asked, or there is none.</summary>
    public static ImmutableArray<Ranked> Named(Ask ask, ImmutableArray<Ranked> named, ResumeIndex index)
    {
        if (named.Length < 2 || !ask.Question.Has(Sense.NameAsked) || ask.Topics is not [var house]) return [];
        if (ask.AreSectionsNamed || !ask.Question.IsCovered(house.Start - 1, Sense.Person)) return [];
        return named.RemoveAll(ranked => index.SectionAt(ranked.Item) != Section.Work || !house.Postings.Any(
            ranked.Item, static (posting, item) => posting.Item == item && posting.Field is FieldKind.Organization
                or FieldKind.Position or FieldKind.Summary or FieldKind.Description));
    }
}
