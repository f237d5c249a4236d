using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>Words a claim that was checked: yes, no or not told, and then what decides it.</summary>
internal static class ClaimComposer
{
    private const int ListMax = 12;
    private const int SentencesMax = 2;
    private const int PlacesMax = 5;

    public static bool TryCompose(
        AnswerText text, Ask ask, Selection selection, ImmutableArray<ResumeItem> items, Writing writing)
    {
        if (selection.Claim is not { } claim) return false;
        text.Say(claim.Verdict switch
        {
            Verdict.Yes => "Yes. ",
            Verdict.No => "No. ",
            Verdict.Told => "",
            _ => $"{writing.Person.Names} résumé does not say so. ",
        });
        if (claim.Lead is { Length: > 0 } lead) text.Say($"{lead}: ");
        else if (claim is { Verdict: Verdict.Unsaid, IsListed: false, IsOfRank: false } && !items.IsEmpty)
            text.Say("What it does say: ");
        if (claim.IsListed)
        {
            text.List(items.AsSpan(), ListMax).Say(".");
            return true;
        }

        if (claim.IsOfPlace) return Places(text, items);
        if (claim.IsGrade) return Grades(text, items);
        if (claim.Number is { } number) return NumberComposer.Compose(text, number, writing);
        if (claim.IsOfRank) Composer.Chosen(text, ask with { Follow = FollowKind.None }, items[0], writing);
        if (claim.Sentence is { } sentence) text.Item(items[0]).Say(".").Sentence(sentence);
        else if (items.Length > 1) text.List(items.AsSpan(), ListMax).Say(".");
        else if (claim.IsOfRank) text.Item(items[0]).Say(".");
        else if (items.Length == 1) One(text, selection, items[0], writing);
        return true;
    }

    private static void One(AnswerText text, Selection selection, ResumeItem item, Writing writing)
    {
        if (item.Ref.Section == Section.References && item.Field(FieldKind.Quote) is { } quote)
        {
            text.Item(item).Say(": \u201c").Cite(quote).Say("\u201d");
            return;
        }

        var isTold = EvidenceComposer.Sentences(selection.Items[0], selection.Topics, writing).Count > 0;
        if (isTold) EvidenceComposer.One(text, selection, writing);
        else EvidenceComposer.Tell(text.Item(item).Say("."), item, SentencesMax);
    }

    private static bool Places(AnswerText text, ImmutableArray<ResumeItem> items)
    {
        if (items.Length > PlacesMax) text.List(items.AsSpan(), ListMax).Say(".");
        else
            foreach (var item in items) FactComposer.Where(text, item);
        return true;
    }

    private static bool Grades(AnswerText text, ImmutableArray<ResumeItem> studies)
    {
        foreach (var study in studies)
        {
            text.Space().Item(study);
            if (study.Field(FieldKind.Score) is { } score) text.Say(": ").Cite(score);
            text.Say(".");
        }

        return true;
    }
}
