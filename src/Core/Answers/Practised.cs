using System.Collections.Immutable;
using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Text;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "How many years of product management?" of a product manager: a trade is practised in the jobs that are called by
/// it, whatever group of skills bears its name.
/// </summary>
internal static class Practised
{
    private static readonly (string Ending, string Doer)[] Endings =
        [("ment", "r"), ("ment", "er"), ("ing", ""), ("ing", "er"), ("", "er"), ("sis", "st"), ("ure", "")];

    /// <summary>The jobs that are called so; null where none is, or no length is asked for.</summary>
    public static Selection? Of(Ask ask, ResumeIndex index)
    {
        if (ask.Intent != Intent.Duration || ask.IsScoped || ask.Topics is not [var trade]) return null;
        if (trade is not { Kind: TopicKind.Concept, Concept.File: "methods" or "fields" }) return null;
        var jobs = index.BySection[(int)Section.Work]
            .Where(job => index.DatesAt(job) is { IsPoint: false } && IsCalled(job, trade, ask.Question, index))
            .Select(static job => new Ranked(job, 1f)).ToImmutableArray();
        return jobs.IsEmpty ? null : new Selection(Finding.Found, jobs) { Topics = ask.Topics };
    }

    // "Senior Product Manager" has all words of "product management".
    private static bool IsCalled(int job, Topic trade, Question question, ResumeIndex index)
    {
        for (var at = trade.Start; at < trade.End; at++)
            if (!Doers(question.WordAt(at)).Any(doer => IsInTitle(doer, job, index))) return false;
        return true;
    }

    private static bool IsInTitle(string word, int job, ResumeIndex index) =>
        index.Words.TryGetValue(new Word(word).Stem, out var known) && known.Postings.Exists(
            posting => posting.Item == job && posting.Field == FieldKind.Position && !posting.IsCousin);

    // The word itself and who does it: "management" a manager, "engineering" an engineer, "design" a designer.
    private static IEnumerable<string> Doers(string word)
    {
        yield return word;
        foreach (var (ending, doer) in Endings)
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
                yield return string.Concat(word.AsSpan(..^ending.Length), doer);
    }
}
