using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;

namespace ResumeVoice.Core.Answers;

/// <summary>"does she have more publications than awards?": two sections by how many entries each has.</summary>
internal static class Abundance
{
    /// <summary>The entries of both; null where no two sections are compared by their number.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (!IsAsked(ask)) return null;
        var items = ImmutableArray.CreateBuilder<Ranked>();
        foreach (var section in ask.Sections)
            foreach (var item in index.BySection[(int)section]) items.Add(new Ranked(item, 1f));
        return items.Count == 0 ? null : new Selection(Finding.Found, items.ToImmutable());
    }

    /// <summary>Says which has more, and how many each.</summary>
    public static bool TryCompose(AnswerText text, Ask ask, Writing writing)
    {
        if (!IsAsked(ask) || ask.Sections is not [var left, var right]) return false;
        var (one, other) = (Count(left, writing), Count(right, writing));
        var asksFewer = ask.Question.Says("fewer", "less", "fewest", "least");
        var isClaim = AskReader.OpensYesNo(ask.Question) && !ask.Question.Says("or");
        if (isClaim) text.Say((asksFewer ? one < other : one > other) ? "Yes. " : "No. ");
        else if (one == other) text.Say("As many of each. ");
        else text.Say($"{Capital(asksFewer == (one < other) ? left : right, asksFewer)}. ");
        text.Say($"{writing.Person.Names} résumé lists {SectionWords.Counted(left, one)} and ");
        text.Say($"{SectionWords.Counted(right, other)}.");
        return true;
    }

    private static string Capital(Section section, bool isFewer) =>
        $"{(isFewer ? "Fewer" : "More")} {SectionWords.Several(section)}";

    private static int Count(Section section, Writing writing) => writing.Index.BySection[(int)section].Length;

    private static bool IsAsked(Ask ask) => ask is { AreSectionsNamed: true, IsScoped: false, Sections.Length: 2 } &&
        ask.Question.Says("more", "most", "fewer", "fewest", "less", "least") && ask.Question.Says("or", "than") &&
        !CompareComposer.AsksOrder(ask.Question) && !ask.Topics.Any(static topic => topic.InResume);
}
