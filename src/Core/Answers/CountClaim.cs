using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Has he done more than one internship?", "does she have at least two degrees?": the entries are counted.
/// </summary>
internal static class CountClaim
{
    public static Selection? Of(Ask ask, Selection found, ResumeIndex index)
    {
        if (ask.Order != Order.None || ask.Question.IsRambling) return null;
        for (var at = 1; at + 1 < ask.Question.Tokens.Count; at++)
        {
            if (!NumberFilter.IsBound(ask.Question, at)) continue;
            if (Entries(ask, at + 1, found.Items, index) is not { IsEmpty: false } entries) return null;
            var ofHouses = CountsHouses(ask.Question, at + 1);
            var count = ofHouses ? Houses(entries, index) : entries.Length;
            var isAsClaimed = Holds(ask.Question, at, count);
            return found.Of(entries) with
            {
                Claim = new Claim(isAsClaimed ? Verdict.Yes : Verdict.No) 
                {
                    Lead = ofHouses && count != 1 ? $"The résumé lists {count} employers" : $"The résumé lists {count}",
                },
            };
        }

        return null;
    }

    private static bool Holds(Question question, int at, int count)
    {
        var number = NumberWords.Value(question.Tokens[at].Word);
        return question.WordAt(at - 1) switch
        {
            "least" => count >= number,
            "most" or "to" => count <= number,
            "under" or "below" => count < number,
            "than" when question.WordAt(at - 2) is "fewer" or "less" => count < number,
            _ => count > number,
        };
    }

    // Of a section's noun the section's entries, of a kind of post or study those that are called so.
    private static ImmutableArray<Ranked>? Entries(
        Ask ask, int noun, ImmutableArray<Ranked> items, ResumeIndex index)
    {
        foreach (var hit in ask.Question.Hits)
            if (Senses.NounOf(hit.Sense) is { } section && noun >= hit.Start && noun < hit.End)
                return items.RemoveAll(ranked => index.SectionAt(ranked.Item) != section);
        foreach (var topic in ask.Topics)
            if (noun >= topic.Start && noun < topic.End)
                return items.RemoveAll(ranked => !topic.Postings.Exists(posting => posting.Item == ranked.Item &&
                    posting.Field is FieldKind.Position or FieldKind.StudyType));
        return null;
    }

    private static bool CountsHouses(Question question, int noun) => question.Tokens[noun].Word.Light
        is "company" or "employer" or "firm" or "organisation" or "organization" or "workplace";

    private static int Houses(ImmutableArray<Ranked> items, ResumeIndex index) => items
        .Select(ranked => index.Items[ranked.Item].Field(FieldKind.Organization)?.Text).Distinct().Count();
}
