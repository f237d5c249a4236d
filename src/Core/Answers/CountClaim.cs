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
        if (ask.Order != Order.None || ask.Question.IsRambling || Concurrent.Says(ask.Question)) return null;
        for (var at = 1; at + 1 < ask.Question.Tokens.Count; at++)
        {
            var isBare = IsBare(ask.Question, at);
            if (!isBare && !NumberFilter.IsBound(ask.Question, at)) continue;
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

    // "did she win two awards?", "does he have three degrees?"
    private static bool IsBare(Question question, int at) => NumberWords.Value(question.Tokens[at].Word) > 1 &&
        question.WordAt(at - 1) is "have" or "has" or "had" or "got" or "get" or "win" or "won" or "hold" or "holds" or
            "speak" or "speaks" or "write" or "written" or "earn" or "earned" or "receive" or "received" or "publish"
            or "published" or "complete" or "completed" && Senses.IsFrameNoun(question, at + 1);

    private static bool Holds(Question question, int at, int count)
    {
        var number = NumberWords.Value(question.Tokens[at].Word);
        return question.WordAt(at - 1) switch
        {
            "least" => count >= number,
            "most" or "to" => count <= number,
            _ when IsBare(question, at) => count >= number,
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
