using ResumeVoice.Core.Resumes;
using ResumeVoice.Core.Understanding.Index;
using ResumeVoice.Core.Understanding.Reading;
using ResumeVoice.Core.Understanding.Vocabulary;

namespace ResumeVoice.Core.Answers;

/// <summary>
/// "Does she have a physics degree?", "did he finish his studies?": an unfinished study is no degree, and a certificate in
/// progress is not held.
/// </summary>
internal static class DegreeClaim
{
    /// <summary>The finished studies of those found, or a no to what is all unfinished; null where it makes none.</summary>
    public static Selection? Of(Ask ask, Selection found, ResumeIndex index)
    {
        var finished = found.Items.Without(
            index, static (ranked, index) => UnfinishedStudy.Is(index.Items[ranked.Item]));
        if (finished.Length == found.Items.Length || Pursues(ask.Question)) return null;
        var areHeld = finished.IsEmpty && found.Items.All(
            index, static (ranked, index) => index.SectionAt(ranked.Item) == Section.Certificates);
        if (!IsAsked(ask) && !areHeld) return null;
        if (finished.IsEmpty)
            return found with { Claim = new Claim(Verdict.No) { Lead = "The résumé lists it as unfinished" } };
        // "did he finish his degree?", of two of which he finished one.
        return ask.Question.Says("his", "her", "their", "all", "both") && IsFinishing(ask.Question)
            ? found with { Claim = new Claim(Verdict.Told) { Lead = "Not all of them", IsListed = true } }
            : found.Of(finished);
    }

    private static bool IsAsked(Ask ask) => IsFinishing(ask.Question) || ask.Question.Has(Sense.Degree) ||
        ask.Question.Says("degree", "degrees", "diploma", "qualification") ||
        ask.Topics.Any(static topic => topic.Concept?.File == "degrees");

    // "is she working towards her PMP?" is answered by what is in progress.
    private static bool Pursues(Question question) => !IsFinishing(question) && question.Says(
        "start", "started", "begin", "began", "begun", "study", "studied", "studying", "attend", "attended", "enrol",
        "enroll", "enrolled", "pursue", "pursued", "pursuing", "drop", "dropped", "unfinished", "incomplete", "towards",
        "working", "preparing", "taking", "doing", "progress");

    private static bool IsFinishing(Question question) => question.Says(
        "finish", "finished", "complete", "completed", "graduate", "graduated", "earn", "earned", "obtain", "obtained",
        "pass", "passed");
}
