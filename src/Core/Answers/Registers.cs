using System.Collections.Immutable;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Chartered?", "is she licensed?": a body keeps a register of those who are; not every certificate says as much.
/// </summary>
internal static class Registers
{
    // What a word for it begins with, and what the résumé may say of it then: "licensed" of a "licence".
    private static readonly (string Asked, string Said)[] Beginnings =
        [("chartered", "charter"), ("licensed", "licen"), ("licenced", "licen"), ("registered", "regist")];

    /// <summary>The certificates that say so, or that none does; null where it is not asked, or not clear.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.Sections is not [Resumes.Section.Certificates] || ask.IsScoped || !ask.Topics.IsEmpty) return null;
        if (ask.AreSectionsNamed || ask.Dates is not null || ask.Order != Order.None) return null;
        foreach (var token in ask.Question.Tokens)
            foreach (var (asked, said) in Beginnings)
                if (token.Word.Text == asked) return Saying(ask, asked, said, index);
        return null;
    }

    private static Selection? Saying(Ask ask, string asked, string said, ResumeIndex index)
    {
        var own = index.BySection[(int)Resumes.Section.Certificates];
        var isElsewhere = false;
        var found = ImmutableArray<Ranked>.Empty;
        foreach (var word in index.Words.Values)
        {
            if (!word.Word.Text.StartsWith(said, StringComparison.Ordinal)) continue;
            isElsewhere = true;
            foreach (var posting in word.Postings)
                if (own.Contains(posting.Item) && !posting.IsCousin &&
                    !found.Any(posting.Item, static (known, item) => known.Item == item))
                    found = found.Add(new Ranked(posting.Item, 1f));
        }

        if (!found.IsEmpty) return new Selection(Finding.Found, found);
        var isNone = !isElsewhere && ask.Intent == Intent.YesNo && !own.IsEmpty;
        return isNone
            ? new Selection(Finding.Missing, [.. own.Select(static item => new Ranked(item, 0.5f))])
            { Missing = "being " + asked }
            : null;
    }
}
