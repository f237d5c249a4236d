using System.Collections.Frozen;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Text;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Understanding.Reading;

/// <summary>
/// "Has she ever taught at a university?": a place of learning that somebody worked at, and not one of their studies.
/// </summary>
internal static class WorkedAt
{
    // What a place of higher learning is called, and what a school is.
    private static readonly FrozenSet<string> Universities = Stemmer.Stems(
        "university", "college", "polytechnic", "faculty", "institute", "academy", "conservatory");

    private static readonly FrozenSet<string> Schools =
        Stemmer.Stems("school", "academy", "gymnasium", "kindergarten", "nursery");

    /// <summary>
    /// The word for the place, with the jobs whose employer, title or text has it or its like; null where a question
    /// asks of no such thing.
    /// </summary>
    public static Topic? Of(Question question, ResumeIndex index)
    {
        if (!AskReader.OpensYesNo(question) || !question.Has(Sense.Person)) return null;
        for (var at = 2; at < question.Tokens.Count; at++)
        {
            var alike = question.Tokens[at].Word.Stem is var stem && Universities.Contains(stem) ? Universities
                : Schools.Contains(stem) ? Schools : null;
            if (alike is null || !FollowsWork(question, at)) continue;
            var postings = new List<Posting>();
            foreach (var like in alike)
                if (index.Words.TryGetValue(like, out var word))
                    foreach (var posting in word.Postings)
                        if (index.SectionAt(posting.Item) == Section.Work) postings.Note(posting);
            return new Topic
            {
                Kind = postings.Count > 0 ? TopicKind.Word : TopicKind.Unknown,
                Name = question.WordAt(at),
                Start = at,
                End = at + 1,
                Postings = postings,
            };
        }

        return null;
    }

    // "taught at a", "worked in", "teach in any"
    private static bool FollowsWork(Question question, int at)
    {
        var before = question.WordAt(at - 1) is "a" or "an" or "any" or "the" ? at - 2 : at - 1;
        return question.WordAt(before) is "at" or "in" or "for" &&
            question.WordAt(before - 1) is "teach" or "taught" or "work" or "worked" or "lecture" or "lectured"
                or "teaching" or "working" or "employed" or "coached";
    }
}
